import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// The recommendations of a visit, each a record: what, about which duty, by when, and what shows that it was done.
struct Recommendations {
  private let account: VisitAccount
  private let wording: Wording
  /// The duties by the ids of their obligations.
  private let duties: [String: Duty]

  init(_ account: VisitAccount) {
    self.account = account
    wording = account.wording
    duties = Dictionary(account.parts.duties.map { ($0.obligation.id.value, $0) }) { first, _ in first }
  }

  private var all: [VisitRecord.Recommendation] { account.visit.recommendations }

  var isEmpty: Bool { all.isEmpty }

  /// The numbers of the recommendations about each obligation, by its id.
  private var numbers: [String: [Int]] {
    var numbers: [String: [Int]] = [:]
    for (place, recommendation) in all.enumerated() {
      if let id = recommendation.obligation?.value { numbers[id, default: []].append(place + 1) }
    }
    return numbers
  }

  /// The duties that are not met and that a recommendation is about, with its number.
  var answered: [String] {
    let numbers = numbers
    return account.failed.compactMap { duty in
      guard let own = numbers[duty.obligation.id.value] else { return nil }
      let listed = own.map(String.init).joined(separator: ", ")
      return account.shortcoming(duty)
        + wording.say(
          " (kiến nghị số \(listed))",
          " (\(own.count == 1 ? "recommendation" : "recommendations") \(listed))"
        )
    }
  }

  /// The duties that are not met and that no recommendation is about.
  var unanswered: [String] {
    let numbers = numbers
    return account.failed.filter { numbers[$0.obligation.id.value] == nil }.map(account.shortcoming)
  }

  /// As minutes have them, with empty rows where there is none.
  var short: TableContent {
    var table = TableContent([
      .init(wording.say("TT", "No."), millimetres: 10),
      .init(wording.say("Nội dung kiến nghị", "Recommendation"), millimetres: 85),
      .init(wording.say("Thời hạn", "By when"), millimetres: 25),
      .init(wording.say("Minh chứng hoàn thành", "Proof that it was done"), millimetres: 45),
    ])
    for (place, recommendation) in all.enumerated() {
      table.append(.init([number(place), what(recommendation), due(recommendation), proof(recommendation)]))
    }
    for place in all.isEmpty ? [0, 1, 2] : [] {
      table.append(.init([number(place), room(2), room(2), room(2)]))
    }
    return table
  }

  /// As a notice has them, with who is to carry them out.
  var full: TableContent? {
    guard !all.isEmpty else { return nil }
    var table = TableContent([
      .init(wording.say("TT", "No."), millimetres: 10),
      .init(wording.say("Nội dung kiến nghị", "Recommendation"), millimetres: 62),
      .init(wording.say("Thời hạn", "By when"), millimetres: 25),
      .init(wording.say("Minh chứng hoàn thành", "Proof that it was done"), millimetres: 42),
      .init(wording.say("Đơn vị thực hiện", "Carried out by"), millimetres: 26),
    ])
    for (place, recommendation) in all.enumerated() {
      table.append(
        .init([
          number(place), what(recommendation), due(recommendation), proof(recommendation),
          .init(account.unit),
        ])
      )
    }
    return table
  }

  // MARK: Cells

  private func number(_ place: Int) -> TableContent.Cell { .init("\(place + 1)", isCentred: true) }

  private func room(_ lines: Int) -> TableContent.Cell { .init([], blanks: lines) }

  private func what(_ recommendation: VisitRecord.Recommendation) -> TableContent.Cell {
    var lines = PaperWords.paragraphs(of: recommendation.action).map { TableContent.Line($0) }
    if let obligation = recommendation.obligation.flatMap({ obligation($0.value) }) {
      let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
      lines.append(
        .init(
          wording.say("Về nhiệm vụ: ", "About the duty: ")
            + "\(obligation.duty[account.language]) (\(clauses))",
          isItalic: true
        )
      )
    }
    return .init(lines)
  }

  private func due(_ recommendation: VisitRecord.Recommendation) -> TableContent.Cell {
    guard let due = recommendation.due else { return room(1) }
    return .init("\(due)", isCentred: true)
  }

  private func proof(_ recommendation: VisitRecord.Recommendation) -> TableContent.Cell {
    let own = PaperWords.paragraphs(of: recommendation.proof ?? "")
    if !own.isEmpty { return .init(own.map { .init($0) }) }
    guard let id = recommendation.obligation?.value else { return room(2) }
    // The papers of what was done say it best, then what can still be done; where the time is over, the papers that
    // such a duty leaves.
    let all = duties[id].map { Remainder.all(of: $0.finding, in: account.audit, account.rules) } ?? []
    let papers = needs(all.filter { Self.isOfPapers($0.kind) })
    let open = papers.isEmpty ? needs(all.filter { !$0.isClosed }) : papers
    let texts = open.isEmpty ? obligation(id).map(wording.proofs) ?? [] : open
    return texts.isEmpty ? room(2) : .init(texts.map { .init(wording.sentence($0)) })
  }

  private func needs(_ needs: [Remainder]) -> [String] {
    wording.needs(needs, in: account.audit).filter { !$0.isEmpty }
  }

  /// Whether it is about the papers of what was done, which can be mended whenever that was.
  private static func isOfPapers(_ kind: Remainder.Kind) -> Bool {
    switch kind {
    case .proof, .moreProofs, .amendment, .moreAmendments: true
    case .records, .figure, .judgement: false
    }
  }

  private func obligation(_ id: String) -> Obligation? {
    duties[id]?.obligation ?? account.rules.obligations.first { $0.id.value == id }
  }
}
