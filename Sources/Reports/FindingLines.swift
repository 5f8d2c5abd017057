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
  private let records: FindingRecords

  init(wording: Wording, audit: UnitFindings, visit: VisitFacts?, limits: Limits) {
    self.wording = wording
    self.audit = audit
    self.visit = visit
    self.limits = limits
    records = FindingRecords(audit, visit: visit, in: wording)
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

  /// The records that counted, a text each, the first few; of those beyond, what the team has not looked at is named
  /// all the same.
  func evidence(_ finding: Finding) -> [String] {
    let (shown, more, unchecked) = records.counted(for: finding, limit: limits.records)
    guard more > 0 else { return shown.map(record) }
    let named = wording.notChecked(unchecked, showing: Self.shownIds).map { "; " + $0 } ?? ""
    return shown.map(record) + [wording.andMore(more) + named]
  }

  /// `A1 18/02/2022 Inspection of … (health-office.yaml:14); with minutes D1`.
  private func record(_ line: FindingRecords.Line) -> String {
    let described = [line.id, line.days, cut(line.title, limits.title), place(line)]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let proofs = line.proofs.map { $0.words + checkMark($0.isUnchecked) }
    return ([described + checkMark(line.isUnchecked)] + proofs + line.remarks).joined(separator: "; ")
  }

  /// A mark behind a record that the team has not looked at.
  private func checkMark(_ isUnchecked: Bool) -> String {
    isUnchecked ? " (\(wording.notChecked))" : ""
  }

  private func place(_ line: FindingRecords.Line) -> String {
    line.place.isEmpty ? "" : "(\(line.place))"
  }

  /// The nearest misses, a text each, the first few.
  func misses(_ finding: Finding) -> [String] {
    records.nearMisses(of: finding).prefix(limits.misses).map { line in
      "\(line.id): \(cut(line.lacks ?? "", limits.note)) \(place(line))"
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
    wording.judgement(of: finding, in: audit).map { cut($0, limits.note) }
  }

  /// Its waiver, or, once that has run out, that there was one.
  func waiver(_ finding: Finding) -> (inForce: Bool, text: String)? {
    wording.waiver(of: finding, in: audit).map { ($0.inForce, cut($0.text, limits.note)) }
  }

  private func cut(_ text: String, _ width: Int?) -> String {
    width.map { Layout.cut(text, width: $0) } ?? text
  }
}
