package import Diagnostics
package import Engine
import Evidence
package import Reports
import Rules
package import Terms

/// What further records would change, as text for a terminal: the better first, then the worse, then what only moved,
/// then the records that change nothing; the counts last.
///
/// Nothing that came from a file reaches the text raw. Every line ends with a line feed.
package struct WhatIfReport: Sendable {
  /// How the audits compared were made.
  package struct Setting: Sendable {
    package var asOfSource: AsOfSource
    /// Which fails count for the exit status.
    package var scope: FailureScope
    /// The verdicts, with the further records, whose changes are told; nil for all.
    ///
    /// The counts are always of all.
    package var shown: Set<Verdict>?
    /// Whether a fail leaves the exit status as it is.
    package var ignoresFailures: Bool

    package init(
      asOfSource: AsOfSource,
      scope: FailureScope = .any,
      shown: Set<Verdict>? = nil,
      ignoresFailures: Bool = false
    ) {
      self.asOfSource = asOfSource
      self.scope = scope
      self.shown = shown
      self.ignoresFailures = ignoresFailures
    }
  }

  let whatIf: WhatIf
  let wording: Wording
  let setting: Setting
  let records: WhatIfRecords
  private let style: Style

  /// Lists longer than these are cut and counted.
  private static let (shownRecords, shownNeeds, shownIdle) = (8, 6, 20)

  /// The report of `whatIf` by `rules`; `files` are those that spans name by number, the further records' last.
  package init(
    _ whatIf: WhatIf,
    _ rules: ReportedRules,
    files: [SourceFile],
    language: Language,
    style: Style = .plain,
    _ setting: Setting
  ) {
    self.whatIf = whatIf
    self.setting = setting
    self.style = style
    wording = Wording(rules, in: language)
    records = WhatIfRecords(wording, whatIf.after, files: files)
  }

  /// The whole report.
  package func render() -> String {
    var page = Page(style: style)
    head(&page)
    let inks: [(FindingChange.Effect, Style.Ink)] = [(.better, .good), (.worse, .bad), (.progress, .open)]
    for (effect, ink) in inks {
      let changes = shownChanges.filter { $0.effect == effect }
      guard !changes.isEmpty else { continue }
      page.section("\(wording.effect(effect)) (\(changes.count))", ink)
      for (place, change) in changes.enumerated() {
        if place > 0 { page.gap() }
        block(change, ink, &page)
      }
    }
    idle(&page)
    closing(&page)
    return page.text
  }

  /// One line: the unit's name and the counts.
  package func line() -> String {
    Layout.cut("\(unitName): \(wording.counts(whatIf)) (\(whatIf.after.asOf))", width: 200) + "\n"
  }

  /// The fails that count for the exit status, with the further records.
  package var failures: Int { failures(of: whatIf.after) }

  func failures(of audit: UnitFindings) -> Int {
    Tally(audit, wording.rules, scope: setting.scope).failures
  }

  /// The changes that are told.
  var shownChanges: [FindingChange] {
    whatIf.changes.filter { setting.shown?.contains($0.after.verdict) ?? true }
  }

  /// The unit by the plan's name for it.
  private var unitName: String {
    wording.unitName(agency: whatIf.after.evidence.unit.agency, ward: whatIf.after.evidence.unit.ward)
  }

  private func head(_ page: inout Page) {
    let plan = wording.rules.plan
    let (all, own) = (whatIf.after.evidence, whatIf.before.evidence)
    page.full(unitName, .heading)
    page.full(wording.whatIfTitle(number: plan.number, year: plan.year))
    page.full(wording.asOfLine(whatIf.after.asOf, setting.asOfSource))
    page.full(wording.evidenceLine(all.source.name))
    page.full(
      wording.furtherLine(
        records.files.last?.name ?? "",
        activities: all.activities.count - own.activities.count,
        documents: all.documents.count - own.documents.count,
        figures: all.figures.count - own.figures.count
      )
    )
    if let held = wording.visitHeld(whatIf.after.visit) {
      page.full(Layout.cut(held, width: 2 * Layout.width))
    }
  }

  private func block(_ change: FindingChange, _ ink: Style.Ink, _ page: inout Page) {
    guard wording.rules.obligations.indices.contains(change.after.obligation) else { return }
    let obligation = wording.rules.obligations[change.after.obligation]
    let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
    page.row(clauses, obligation.duty[wording.language], labelInk: .heading, ink: .heading, indent: 0)
    page.row("", wording.sentence(wording.change(change)), ink: ink)
    if change.after.verdict != .pass {
      page.row(wording.label(.why), wording.sentence(wording.why(change.after, in: whatIf.after)))
    }
    page.items(wording.restsOn, evidence(change.after))
    page.items(wording.label(.near), misses(change.after))
    page.items(wording.label(.toDo), shortened(needs(change.after), Self.shownNeeds))
    page.row(wording.label(.id), obligation.id.value, ink: .faint)
  }

  /// The records that a finding rests on, papers that prove others behind them.
  private func evidence(_ finding: Finding) -> [String] {
    let resting = RestingRecords.of(CollectionOfOne(finding), in: whatIf.after, wording.rules)
    return shortened(resting.map { records.described($0.record) }, Self.shownRecords)
  }

  /// The further records that nearly count for a finding, or that keep it from being met.
  private func misses(_ finding: Finding) -> [String] {
    wording.nearMisses(finding, in: whatIf.after).filter { records.isFurther($0.record) }
      .prefix(Self.shownRecords)
      .map { "\(records.described($0.record)): \(Layout.cut($0.lacks, width: 400))" }
  }

  /// What is still missing for a finding.
  func needs(_ finding: Finding) -> [String] {
    wording.needs(Remainder.all(of: finding, in: whatIf.after, wording.rules), in: whatIf.after)
      .filter { !$0.isEmpty }
  }

  private func idle(_ page: inout Page) {
    let idle = whatIf.idle(wording)
    if whatIf.changes.isEmpty {
      page.gap()
      page.full(wording.nothingChanges, .warn)
    }
    guard !idle.isEmpty else { return }
    page.section("\(wording.idleTitle) (\(idle.count))", .warn)
    let lines = idle.prefix(Self.shownIdle).map { idle in
      records.described(idle.record) + ": "
        + Layout.cut(wording.idle(idle.cause, day: records.day(idle.record)), width: 400)
    }
    for line in lines { page.full(line) }
    if idle.count > Self.shownIdle { page.full(wording.andMore(idle.count - Self.shownIdle)) }
  }

  private func closing(_ page: inout Page) {
    let (before, after) = (failures(of: whatIf.before), failures)
    page.gap()
    page.full(String(repeating: "─", count: Layout.width), .faint)
    page.full(wording.counts(whatIf))
    let status = after > 0 && !setting.ignoresFailures ? 1 : 0
    page.full(wording.failures(before: before, after: after, status: status))
  }

  private func shortened(_ texts: [String], _ most: Int) -> [String] {
    texts.count > most ? texts.prefix(most) + [wording.andMore(texts.count - most)] : texts
  }
}
