import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// The results of a visit by part of the plan: each duty with its standing, why, and what it rests on.
struct ResultTables {
  private let account: VisitAccount
  private let facts: VisitFacts?
  private let wording: Wording
  private let audit: UnitFindings
  /// The duty at which a remark on readings was first made, so that the same is not said at every duty.
  private var readings: [String: Int] = [:]

  init(_ account: VisitAccount) {
    self.account = account
    wording = account.wording
    audit = account.audit
    facts = VisitFacts(account.audit, account.rules)
  }

  private static let shownMisses = 3

  /// A table for each part of the plan in which something is decided.
  mutating func parts() -> [PartTable] {
    var tables: [PartTable] = []
    for part in account.parts.parts {
      let decided = part.duties.filter(Self.isDecided)
      guard !decided.isEmpty else { continue }
      var table = TableContent([
        .init(wording.say("TT", "No."), millimetres: 10),
        .init(wording.say("Nhiệm vụ (điều khoản)", "Duty (clause)"), millimetres: 58),
        .init(wording.say("Kết quả", "Result"), millimetres: 27),
        .init(wording.say("Căn cứ, hồ sơ", "Why, and records"), millimetres: 70),
      ])
      for duty in decided { table.append(row(duty)) }
      tables.append(PartTable(heading: heading(part), table: table))
    }
    return tables
  }

  /// A part with those whom all its duties bind, where it is the part of a few agencies.
  private func heading(_ part: PlanParts.Part) -> String {
    let names = part.agencies(wording.rules).map { $0.name[account.language] }
    return names.isEmpty ? part.heading : "\(part.heading): \(names.joined(separator: ", "))"
  }

  /// Whether a duty is told in full: all that is owed, but for what has time left and lacks only that.
  static func isDecided(_ duty: Duty) -> Bool {
    switch duty.finding.verdict {
    case .pass, .fail, .review: true
    case .pending: duty.standing == .unproven
    case .notApplicable: false
    }
  }

  /// What is not due yet, a line each.
  var pending: [String] {
    account.parts.duties.filter { $0.finding.verdict == .pending && !Self.isDecided($0) }.map(account.brief)
  }

  /// What is not owed this year, a line each.
  var notOwed: [String] {
    account.parts.duties.filter { !$0.isOwed }.map(account.brief)
  }

  // MARK: A row

  private mutating func row(_ duty: Duty) -> TableContent.Row {
    .init([
      .init("\(duty.number)", isCentred: true),
      .init("\(duty.obligation.duty[account.language]) (\(duty.clauses))"),
      .init(standing(duty), isCentred: true),
      .init(grounds(duty), blanks: duty.finding.verdict == .review ? 2 : 0),
    ])
  }

  private func standing(_ duty: Duty) -> [TableContent.Line] {
    var lines = [TableContent.Line(wording.sentence(wording.standing(duty.standing)), isBold: true)]
    if account.rules.force(of: duty.finding, in: audit) == .requested {
      lines.append(.init(wording.say("(Kế hoạch đề nghị)", "(requested by the plan)"), isItalic: true))
    }
    return lines
  }

  private mutating func grounds(_ duty: Duty) -> [TableContent.Line] {
    let finding = duty.finding
    var lines: [TableContent.Line] = []
    if finding.verdict == .fail || finding.verdict == .pending, finding.judgement == nil {
      lines.append(.init(wording.sentence(wording.why(finding, in: audit))))
      if let steps = wording.steps(finding, in: audit) {
        let label = steps.areWindows ? Wording.Label.windows : .parts
        lines.append(.init(account.duties.labelled(label, steps.lines.joined(separator: "; "))))
      }
    }
    if let judge = duty.obligation.judge, finding.verdict == .review || finding.judgement != nil {
      lines.append(
        .init(wording.say("Nội dung cần nhận định: ", "To be judged: ") + judge[account.language])
      )
    }
    if let judgement = account.judgement(finding) { lines.append(.init(judgement, isBold: true)) }
    if finding.verdict == .review {
      lines.append(
        .init(wording.say("☐ đạt   ☐ chưa đạt; người nhận định, lý do:", "☐ met   ☐ not met; who, and why:"))
      )
    }
    lines += records(finding)
    lines += misses(finding)
    if let reading = reading(duty) { lines.append(.init(reading, isItalic: true)) }
    if let waiver = account.waiver(finding) {
      lines.append(.init(wording.sentence(waiver), isBold: finding.waiver?.inForce == true))
    }
    return lines
  }

  /// What the verdict rests on: what the team looked at, and, named as such, what it did not.
  private func records(_ finding: Finding) -> [TableContent.Line] {
    let resting = RestingRecords.of(CollectionOfOne(finding), in: audit, account.rules)
    let seen = resting.filter { facts?.isChecked($0.record) == true }
    let open = resting.filter { facts?.isChecked($0.record) != true }
    var lines: [TableContent.Line] = []
    if !seen.isEmpty {
      lines.append(.init(wording.say("Đã đối chiếu: ", "Checked: ") + names(seen)))
    }
    if !open.isEmpty {
      lines.append(.init(wording.sentence(wording.notChecked) + ": " + names(open), isItalic: true))
    }
    return lines
  }

  private func names(_ records: [RestingRecord]) -> String {
    records.map { account.name($0.record) }.joined(separator: ", ")
  }

  /// What hangs on the reading, in full where it is first said.
  private mutating func reading(_ duty: Duty) -> String? {
    guard let text = account.reading(duty) else { return nil }
    if let first = readings[text] {
      return wording.say(
        "Phụ thuộc cách hiểu, như việc số \(first)",
        "Depends on the reading, as in no. \(first)"
      )
    }
    readings[text] = duty.number
    return text
  }

  /// Records that lack only their day, their proof or the team's consent; what is about something else is no near
  /// miss to those who sign.
  private func misses(_ finding: Finding) -> [TableContent.Line] {
    guard finding.judgement == nil else { return [] }
    return wording.nearMisses(finding, in: audit).filter(\.isOfKind).prefix(Self.shownMisses).map { miss in
      .init(account.name(miss.record) + ": " + miss.lacks)
    }
  }
}

extension VisitAccount {
  /// A record by its id and the day by which people know it: `A1 (18/02/2022)`.
  func name(_ record: RecordRef) -> String {
    let facts = RecordFacts(record, in: audit.evidence)
    let id = facts.id ?? ""
    return facts.days.map { "\(id) (\(wording.days($0.first, $0.last)))" } ?? id
  }
}
