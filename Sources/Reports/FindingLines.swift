import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// What a report for people says of one finding, in plain lines of text: the same in every form.
///
/// The texts are not made safe to show; a form does that where it lays them out.
struct FindingLines {
  /// How much is said.
  struct Limits {
    /// Lists longer than these are cut and counted.
    let records: Int
    let misses: Int
    let needs: Int
    /// The columns of a record's title; nil for all of it.
    let title: Int?
    /// The columns of a note or a reason that a person wrote; nil for all of it.
    let note: Int?

    /// What fits a terminal.
    static let screen = Limits(records: 8, misses: 5, needs: 6, title: 100, note: 400)
    /// What a document holds: the words of people whole, lists longer.
    static let document = Limits(records: 24, misses: 5, needs: 12, title: nil, note: nil)
    /// All that there is.
    static let all = Limits(records: .max, misses: .max, needs: .max, title: nil, note: nil)
  }

  /// One thing said of a finding.
  struct Entry {
    let label: Wording.Label
    /// At least one.
    let texts: [String]
    /// Whether the texts are items of a list, however many there are.
    let isList: Bool
  }

  let wording: Wording
  let audit: UnitFindings
  /// What the team looked at; nil where nobody has visited.
  let visit: VisitFacts?
  private let limits: Limits
  private let lines: LineIndex
  private let fileName: String

  init(wording: Wording, audit: UnitFindings, visit: VisitFacts?, limits: Limits) {
    self.wording = wording
    self.audit = audit
    self.visit = visit
    self.limits = limits
    lines = LineIndex(audit.evidence.source.bytes)
    fileName =
      audit.evidence.source.name.split(separator: "/").last.map(String.init) ?? audit.evidence.source.name
  }

  /// Everything that a reader needs to defend or to repair the finding, in the order in which it is told; its
  /// clauses, its duty and its standing, which head it, are not among it.
  func entries(_ finding: Finding) -> [Entry] {
    guard let obligation = obligation(finding) else { return [] }
    var entries: [Entry] = []
    func add(_ label: Wording.Label, _ text: String?) {
      if let text { entries.append(Entry(label: label, texts: [text], isList: false)) }
    }
    func list(_ label: Wording.Label, _ texts: [String]) {
      if !texts.isEmpty { entries.append(Entry(label: label, texts: texts, isList: true)) }
    }
    if let waiver = waiver(finding) { add(waiver.inForce ? .waiver : .note, waiver.text) }
    add(.asked, wording.asked(obligation))
    if finding.verdict != .review { add(.why, wording.sentence(wording.why(finding, in: audit))) }
    if let steps = wording.steps(finding, in: audit) {
      list(steps.areWindows ? .windows : .parts, steps.lines)
    }
    list(.evidence, evidence(finding))
    list(.near, misses(finding))
    add(.judged, judgement(finding))
    add(.reading, wording.reading(finding))
    list(.toDo, needs(finding))
    let language = wording.language
    if finding.verdict == .review, let judge = obligation.judge {
      let texts = [judge[language]] + (obligation.ask.map { [$0[language]] } ?? [])
      entries.append(Entry(label: .ask, texts: texts, isList: false))
    } else if let remedy = obligation.remedy {
      add(.remedy, remedy[language])
    }
    add(.id, obligation.id.value)
    return entries
  }

  func obligation(_ finding: Finding) -> Obligation? {
    let obligations = wording.rules.obligations
    return obligations.indices.contains(finding.obligation) ? obligations[finding.obligation] : nil
  }

  func clauses(_ obligation: Obligation) -> String {
    obligation.clauses.map(\.value).joined(separator: ", ")
  }

  // MARK: Records

  /// The records that counted, a text each, the first few.
  func evidence(_ finding: Finding) -> [String] {
    guard let root = finding.explanation else { return [] }
    let counted = audit.explanations.evidence(of: root)
    let resting = visit?.resting(of: finding) ?? []
    let proofs = Dictionary(resting.map { ($0.record, $0.proofs) }) { first, _ in first }
    var lines = counted.prefix(limits.records).map { record($0, proofs: proofs[$0.record] ?? []) }
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
    return [facts.id ?? "", days, cut(wording.title(facts), limits.title), place(facts.span)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func place(_ span: SourceSpan?) -> String {
    span.map { "(\(fileName):\(lines.line(of: $0.start)))" } ?? ""
  }

  /// The nearest misses, a text each, the first few.
  func misses(_ finding: Finding) -> [String] {
    wording.nearMisses(finding, in: audit).prefix(limits.misses).map { miss in
      let facts = RecordFacts(miss.record, in: audit.evidence)
      return "\(facts.id ?? ""): \(cut(miss.lacks, limits.note)) \(place(facts.span))"
    }
  }

  // MARK: What is missing, and what people said

  /// What would meet it, a text each, the first few.
  func needs(_ finding: Finding) -> [String] {
    let texts = wording.needs(Remainder.all(of: finding, in: audit, wording.rules), in: audit).filter {
      !$0.isEmpty
    }
    guard texts.count > limits.needs else { return texts }
    return texts.prefix(limits.needs) + [wording.andMore(texts.count - limits.needs)]
  }

  /// The judgement that decided it.
  func judgement(_ finding: Finding) -> String? {
    guard let place = finding.judgement, audit.visit.judgements.indices.contains(place) else { return nil }
    let judgement = audit.visit.judgements[place]
    let text = wording.judgement(
      passes: judgement.passes,
      by: judgement.by,
      date: judgement.date,
      note: judgement.note
    )
    return cut(text, limits.note)
  }

  /// Its waiver, or, once that has run out, that there was one.
  func waiver(_ finding: Finding) -> (inForce: Bool, text: String)? {
    guard let state = finding.waiver, audit.visit.waivers.indices.contains(state.waiver) else { return nil }
    let waiver = audit.visit.waivers[state.waiver]
    let text = wording.waiver(
      inForce: state.inForce,
      by: waiver.by,
      until: waiver.until,
      reason: waiver.reason
    )
    return (state.inForce, cut(text, limits.note))
  }

  private func cut(_ text: String, _ width: Int?) -> String {
    width.map { Layout.cut(text, width: $0) } ?? text
  }
}
