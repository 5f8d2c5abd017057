import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// One finding in a text report: in full, or on one line.
struct FindingBlock {
  let wording: Wording
  let audit: UnitFindings
  /// What the team looked at; nil where nobody has visited.
  let visit: VisitFacts?
  private let lines: LineIndex
  private let fileName: String

  /// Lists longer than these are cut and counted.
  private static let shownRecords = 8
  private static let shownMisses = 5
  private static let shownNeeds = 6
  /// The columns of a note or a reason that a person wrote.
  static let longestNote = 400

  init(wording: Wording, audit: UnitFindings, visit: VisitFacts?) {
    self.wording = wording
    self.audit = audit
    self.visit = visit
    lines = LineIndex(audit.evidence.source.bytes)
    fileName =
      audit.evidence.source.name.split(separator: "/").last.map(String.init) ?? audit.evidence.source.name
  }

  // MARK: In full

  /// The finding with everything that a reader needs to defend or to repair it.
  func full(_ finding: Finding, _ ink: Style.Ink, _ page: inout Page) {
    guard let obligation = obligation(finding) else { return }
    let language = wording.language
    page.row(clauses(obligation), obligation.duty[language], labelInk: .heading, ink: .heading, indent: 0)
    page.row("", wording.standingLine(finding, in: audit), ink: ink)
    waiver(finding, &page)
    if let asked = wording.asked(obligation) { page.row(wording.label(.asked), asked) }
    if finding.verdict != .review {
      page.row(wording.label(.why), wording.sentence(wording.why(finding, in: audit)))
    }
    parts(finding, &page)
    page.items(wording.label(.evidence), evidence(finding))
    page.items(wording.label(.near), misses(finding))
    if let judgement = judgement(finding) {
      page.row(wording.label(.judged), Layout.cut(judgement, width: Self.longestNote))
    }
    if let reading = wording.reading(finding) { page.row(wording.label(.reading), reading) }
    page.items(wording.label(.toDo), needs(finding))
    if finding.verdict == .review, let judge = obligation.judge {
      page.row(wording.label(.ask), judge[language])
      if let ask = obligation.ask { page.row("", ask[language]) }
    } else if let remedy = obligation.remedy {
      page.row(wording.label(.remedy), remedy[language])
    }
    page.row(wording.label(.id), obligation.id.value, ink: .faint)
  }

  /// Windows, values and parts, where there are several: which are met and which are not.
  private func parts(_ finding: Finding, _ page: inout Page) {
    guard let steps = wording.steps(finding, in: audit) else { return }
    page.items(wording.label(steps.areWindows ? .windows : .parts), steps.lines)
  }

  private func evidence(_ finding: Finding) -> [String] {
    guard let root = finding.explanation else { return [] }
    let counted = audit.explanations.evidence(of: root)
    let resting = visit?.resting(of: finding) ?? []
    let proofs = Dictionary(resting.map { ($0.record, $0.proofs) }) { first, _ in first }
    var lines = counted.prefix(Self.shownRecords).map { record($0, proofs: proofs[$0.record] ?? []) }
    if counted.count > lines.count { lines.append(more(counted.dropFirst(lines.count), resting)) }
    return lines
  }

  /// The records that a list leaves out, counted; what the team has not looked at is named all the same.
  private func more(_ counted: ArraySlice<Explanations.Counted>, _ resting: [RestingRecord]) -> String {
    let left = Set(counted.map(\.record))
    let open = resting.filter { resting in
      (left.contains(resting.record) || resting.proves.contains { left.contains(RecordRef(.activity, $0)) })
        && visit?.isChecked(resting.record) == false
    }
    let ids = open.compactMap { RecordFacts($0.record, in: audit.evidence).id }
    let named = wording.notChecked(ids, showing: Self.shownIds).map { "; " + $0 } ?? ""
    return wording.andMore(counted.count) + named
  }

  /// A record that counted, with `proofs`, the papers that prove it where that is known of more than one.
  private func record(_ counted: Explanations.Counted, proofs: [Int]) -> String {
    var parts = [described(counted.record) + checkMark(counted.record)]
    var issued: CivilDate?
    if let proof = counted.proof, audit.evidence.documents.indices.contains(proof) {
      issued = audit.evidence.documents[proof].issued
      for place in proofs.isEmpty ? [proof] : proofs where audit.evidence.documents.indices.contains(place) {
        let paper = audit.evidence.documents[place]
        let type = wording.name(paper.type, in: .documents)
        parts.append(
          wording.say("kèm \(type) \(paper.id)", "with \(type) \(paper.id)")
            + checkMark(RecordRef(.document, place))
        )
      }
    }
    parts += wording.remarks(counted.remarks, proofIssued: issued)
    return parts.joined(separator: "; ")
  }

  /// A mark behind a record that the team has not looked at.
  private func checkMark(_ record: RecordRef) -> String {
    visit?.isChecked(record) == false ? " (\(wording.notChecked))" : ""
  }

  /// `A1 18/02/2022 Inspection of … (health-office.yaml:14)`.
  private func described(_ record: RecordRef) -> String {
    let facts = RecordFacts(record, in: audit.evidence)
    let days = facts.days.map { wording.days($0.first, $0.last) } ?? ""
    return [facts.id ?? "", days, Layout.cut(wording.title(facts), width: 100), place(facts.span)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func place(_ span: SourceSpan?) -> String {
    span.map { "(\(fileName):\(lines.line(of: $0.start)))" } ?? ""
  }

  /// The nearest misses, the first few.
  private func misses(_ finding: Finding) -> [String] {
    wording.nearMisses(finding, in: audit).prefix(Self.shownMisses).map { miss in
      let facts = RecordFacts(miss.record, in: audit.evidence)
      let lacks = Layout.cut(miss.lacks, width: Self.longestNote)
      return "\(facts.id ?? ""): \(lacks) \(place(facts.span))"
    }
  }

  private func needs(_ finding: Finding) -> [String] {
    let texts = wording.needs(Remainder.all(of: finding, in: audit, wording.rules), in: audit).filter {
      !$0.isEmpty
    }
    guard texts.count > Self.shownNeeds else { return texts }
    return texts.prefix(Self.shownNeeds) + [wording.andMore(texts.count - Self.shownNeeds)]
  }

  func judgement(_ finding: Finding) -> String? {
    guard let place = finding.judgement, audit.visit.judgements.indices.contains(place) else { return nil }
    let judgement = audit.visit.judgements[place]
    return wording.judgement(
      passes: judgement.passes,
      by: judgement.by,
      date: judgement.date,
      note: judgement.note
    )
  }

  /// The waiver of a finding, or, once it has run out, a note that there was one.
  private func waiver(_ finding: Finding, _ page: inout Page) {
    guard let state = finding.waiver, audit.visit.waivers.indices.contains(state.waiver) else { return }
    let waiver = audit.visit.waivers[state.waiver]
    let text = wording.waiver(
      inForce: state.inForce,
      by: waiver.by,
      until: waiver.until,
      reason: waiver.reason
    )
    page.row(
      wording.label(state.inForce ? .waiver : .note),
      Layout.cut(text, width: Self.longestNote),
      ink: state.inForce ? .warn : nil
    )
  }

  func obligation(_ finding: Finding) -> Obligation? {
    let obligations = wording.rules.obligations
    return obligations.indices.contains(finding.obligation) ? obligations[finding.obligation] : nil
  }

  func clauses(_ obligation: Obligation) -> String {
    obligation.clauses.map(\.value).joined(separator: ", ")
  }
}
