import Engine
import Evidence
import Reports
import Rules
import Terms

/// Sets what a unit has done, duty by duty, and what remains.
struct SelfAssessmentTables {
  private let words: DutyWords
  private let wording: Wording
  private let audit: UnitFindings
  private let language: Language

  init(_ words: DutyWords) {
    self.words = words
    wording = words.wording
    audit = words.audit
    language = words.wording.language
  }

  // MARK: Results

  /// Lists longer than this are cut and counted; the annex has them all.
  private static let shownRecords = 12

  func results(_ part: PlanParts.Part) -> TableContent {
    var table = TableContent([
      .init(wording.say("TT", "No."), millimetres: 11),
      .init(wording.say("Nhiệm vụ được giao", "Duty"), millimetres: 50),
      .init(wording.say("Kết quả thực hiện", "What was done"), millimetres: 69),
      .init(wording.say("Tự đánh giá", "Own assessment"), millimetres: 35),
    ])
    for duty in part.duties {
      table.append(
        .init([
          .init("\(duty.number)", isCentred: true),
          .init([
            .init(duty.obligation.duty[language]), .init("(\(duty.clauses))", isItalic: true),
          ]),
          .init(done(duty)),
          // Room for the unit to answer what nobody else can.
          .init(assessment(duty), blanks: duty.finding.verdict == .review ? 3 : 0),
        ])
      )
    }
    return table
  }

  private func done(_ duty: Duty) -> [TableContent.Line] {
    guard duty.isOwed else { return [.init(wording.sentence(wording.why(duty.finding, in: audit)))] }
    let groups = recurrences(words.evidence(duty).map(\.record))
    var lines = groups.prefix(Self.shownRecords).map { TableContent.Line(line($0)) }
    if groups.count > lines.count { lines.append(.init(wording.andMore(groups.count - lines.count))) }
    guard lines.isEmpty else { return lines }
    // What nearly counts says more than that nothing does.
    let near = wording.nearMisses(duty.finding, in: audit).filter(\.isOfKind).prefix(2).map { miss in
      let line = RecordLine(miss.record, of: audit, in: wording)
      return TableContent.Line("– \(line.title), \(line.days) (\(line.id)): \(miss.lacks)", isItalic: true)
    }
    return near.isEmpty ? [.init(wording.say("Chưa có hồ sơ.", "No record yet."))] : near
  }

  /// The records of one recurrence together, all others by themselves, in order.
  private func recurrences(_ records: [RecordRef]) -> [[RecordRef]] {
    var groups: [[RecordRef]] = []
    var places: [String: Int] = [:]
    for record in records {
      if let recurrence = RecordFacts(record, in: audit.evidence).activity?.recurrence {
        if let place = places[recurrence] {
          groups[place].append(record)
          continue
        }
        places[recurrence] = groups.count
      }
      groups.append([record])
    }
    return groups
  }

  private func line(_ group: [RecordRef]) -> String {
    guard let first = group.first else { return "" }
    let record = RecordLine(first, of: audit, in: wording)
    guard group.count > 1, let recurrence = RecordFacts(first, in: audit.evidence).activity?.recurrence
    else { return "– \(record.title), \(record.days) (\(record.id))" }
    let days = group.map { RecordLine($0, of: audit, in: wording).days }.joined(separator: "; ")
    let title = wording.sentence(wording.title(RecordFacts(first, in: audit.evidence)))
    return wording.say(
      "– \(title): \(group.count) lần, ngày \(days) (\(recurrence))",
      "– \(title): \(group.count) times, on \(days) (\(recurrence))"
    )
  }

  private func assessment(_ duty: Duty) -> [TableContent.Line] {
    var standing = wording.sentence(wording.standing(duty.standing))
    let progress = duty.finding.progress
    if progress.needed > 1, duty.finding.verdict == .fail || duty.finding.verdict == .pending {
      standing += " (\(progress.done)/\(progress.needed))"
    }
    var lines = [TableContent.Line(standing, isBold: true)]
    switch duty.finding.verdict {
    case .fail, .pending: if let timing = duty.finding.timing { lines.append(.init(wording.timing(timing))) }
    case .review:
      if let judge = duty.obligation.judge { lines.append(.init(judge[language], isItalic: true)) }
    case .pass, .notApplicable: break
    }
    return lines
  }

  // MARK: What is not met

  func shortcomings(_ duties: [Duty]) -> [SelfAssessmentContent.Shortcoming] {
    duties.filter { $0.finding.verdict == .fail || $0.standing == .unproven }.map { duty in
      let counted = Set(words.evidence(duty).map(\.record))
      let misses = wording.nearMisses(duty.finding, in: audit)
        .filter { $0.isOfKind && !counted.contains($0.record) }
      let near = misses.prefix(3).map { miss in
        let line = RecordLine(miss.record, of: audit, in: wording)
        return "\(wording.label(.near)): \(line.id), \(miss.lacks)"
      }
      return .init(
        title: words.title(duty),
        why: wording.sentence(wording.why(duty.finding, in: audit)),
        details: near + waiver(duty)
      )
    }
  }

  private func waiver(_ duty: Duty) -> [String] {
    guard let state = duty.finding.waiver, audit.visit.waivers.indices.contains(state.waiver) else {
      return []
    }
    let waiver = audit.visit.waivers[state.waiver]
    return [
      wording.sentence(
        wording.waiver(inForce: state.inForce, by: waiver.by, until: waiver.until, reason: waiver.reason)
      )
    ]
  }

  // MARK: What remains

  /// What is still to do for each duty, by when, with room for who does it; nil where nothing is.
  func steps(_ duties: [Duty]) -> TableContent? {
    var table = TableContent([
      .init(wording.say("Việc số", "Duty no."), millimetres: 14),
      .init(wording.say("Việc phải làm", "What is to be done"), millimetres: 86),
      .init(wording.say("Thời hạn", "By"), millimetres: 27),
      .init(wording.say("Người thực hiện", "Who"), millimetres: 38),
    ])
    for duty in duties {
      for step in steps(duty) {
        table.append(
          .init([
            .init("\(duty.number)", isCentred: true), .init(step.text),
            .init(step.due.map(\.description) ?? "…………", isCentred: true), .init(""),
          ])
        )
      }
    }
    return table.rows.isEmpty ? nil : table
  }

  private struct Step {
    var text: String
    var due: CivilDate?
  }

  private func steps(_ duty: Duty) -> [Step] {
    guard duty.finding.verdict == .fail || duty.finding.verdict == .pending else { return [] }
    let remainders = Remainder.all(of: duty.finding, in: audit, wording.rules).filter(canBeDone)
    var steps: [Step] = []
    var groups: [(due: CivilDate?, needs: [Remainder])] = []
    for need in remainders {
      let due = need.isClosed ? nil : need.window?.closes
      if let place = groups.firstIndex(where: { $0.due == due }) {
        groups[place].needs.append(need)
      } else {
        groups.append((due, [need]))
      }
    }
    for group in groups {
      for text in wording.needs(group.needs, in: audit) where !text.isEmpty {
        steps.append(Step(text: wording.sentence(text), due: group.due))
      }
    }
    if steps.isEmpty, let remedy = duty.obligation.remedy {
      steps.append(
        Step(
          text: remedy[language],
          due: duty.finding.verdict == .pending ? duty.finding.timing?.due : nil
        )
      )
    }
    return steps
  }

  /// Whether the unit can still do it: a record only while its window is open, papers to what was done always.
  private func canBeDone(_ need: Remainder) -> Bool {
    switch need.kind {
    case .proof, .moreProofs, .amendment, .moreAmendments: true
    case .records, .figure: !need.isClosed
    case .judgement: false
    }
  }

  // MARK: The unit

  /// The figures submitted, with shares and last year's; nil where there is none.
  var figures: TableContent? {
    guard !audit.evidence.figures.isEmpty else { return nil }
    var table = TableContent([
      .init(wording.say("Mã", "Record"), millimetres: 18),
      .init(wording.say("Chỉ tiêu", "Figure"), millimetres: 60),
      .init(wording.say("Ngày", "Date"), millimetres: 23),
      .init(wording.say("Số liệu", "Value"), millimetres: 32),
      .init(wording.say("Năm trước", "Last year"), millimetres: 32),
    ])
    for figure in audit.evidence.figures {
      let name = wording.sentence(wording.name(figure.name, in: .figures))
      let code = wording.rules.lexicon[.figures][figure.name].code
      let unit = wording.rules.plan.figureUnits[code].map { " (\($0[language]))" } ?? ""
      table.append(
        .init([
          .init(figure.id), .init(name + unit), .init(figure.date.description, isCentred: true),
          .init(wording.figureValue(figure.value), isCentred: true),
          .init(figure.lastYear.map(wording.figureValue) ?? "", isCentred: true),
        ])
      )
    }
    return table
  }

  /// The papers that stand by themselves, as no activity names them and no figure is taken from them.
  var directions: [String] {
    let papers = audit.evidence.papersOfOthers
    return audit.evidence.documents.indices.filter { !papers.contains($0) }.map { place in
      let document = audit.evidence.documents[place]
      let line = RecordLine(RecordRef(.document, place), of: audit, in: wording)
      var text = line.title
      if let issued = document.issued { text += wording.say(", ngày \(issued)", ", \(issued)") }
      let sent = line.papers.prefix(document.sent.count)
      if !sent.isEmpty { text += "; " + sent.joined(separator: "; ") }
      return "\(text) (\(line.id))"
    }
  }
}
