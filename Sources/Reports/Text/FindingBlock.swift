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
  private let records: FindingRecords

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
    records = FindingRecords(audit, visit: visit, in: wording)
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
    let (shown, more, unchecked) = records.counted(for: finding, limit: Self.shownRecords)
    guard more > 0 else { return shown.map(record) }
    let named = wording.notChecked(unchecked, showing: Self.shownIds).map { "; " + $0 } ?? ""
    return shown.map(record) + [wording.andMore(more) + named]
  }

  /// `A1 18/02/2022 Inspection of … (health-office.yaml:14); with minutes D1`.
  private func record(_ line: FindingRecords.Line) -> String {
    let title = Layout.cut(line.title, width: 100)
    let described = [line.id, line.days, title, place(line)].filter { !$0.isEmpty }.joined(separator: " ")
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

  /// The nearest misses, the first few.
  private func misses(_ finding: Finding) -> [String] {
    records.nearMisses(of: finding).prefix(Self.shownMisses).map { line in
      "\(line.id): \(Layout.cut(line.lacks ?? "", width: Self.longestNote)) \(place(line))"
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
    wording.judgement(of: finding, in: audit)
  }

  /// The waiver of a finding, or, once it has run out, a note that there was one.
  private func waiver(_ finding: Finding, _ page: inout Page) {
    guard let (inForce, text) = wording.waiver(of: finding, in: audit) else { return }
    page.row(
      wording.label(inForce ? .waiver : .note),
      Layout.cut(text, width: Self.longestNote),
      ink: inForce ? .warn : nil
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
