import Diagnostics
import Engine
import Evidence
package import Reports
import Rules
package import Terms

/// The list of what a unit has to see to, as text for a terminal: 80 columns, the most pressing first.
///
/// Nothing that came from a file reaches the text raw. Every line ends with a line feed.
package struct DueReport: Sendable {
  private let wording: Wording
  private let words: DueWords
  private let style: Style
  private let asOfSource: AsOfSource

  /// Lists longer than these are cut and counted.
  private static let shownNeeds = 6
  private static let shownMisses = 2
  private static let longestNote = 400

  /// A report in `language`.
  package init(
    _ rules: ReportedRules,
    language: Language,
    style: Style = .plain,
    asOfSource: AsOfSource
  ) {
    wording = Wording(rules, in: language)
    words = DueWords(wording)
    self.style = style
    self.asOfSource = asOfSource
  }

  /// The whole report.
  ///
  /// `file` is the unit's file as the commands that are named at the end would take it; nil where there is none to
  /// name.
  package func render(_ list: DueList, file: String?, exitZero: Bool = false) -> String {
    var page = Page(style: style)
    head(list, &page)
    for group in DueList.Group.allCases {
      let entries = list.entries(in: group)
      guard !entries.isEmpty else { continue }
      page.section("\(words.section(group, list)) (\(entries.count))", ink(group))
      if group == .later {
        for entry in entries { brief(entry, &page) }
      } else {
        days(entries, ink(group), list, &page)
      }
      if group == .overdue { page.gap(); page.full(words.ifNotDone, .faint) }
    }
    toJudge(list, &page)
    closing(list, file: file, exitZero: exitZero, &page)
    return page.text
  }

  // MARK: Head

  private func head(_ list: DueList, _ page: inout Page) {
    let audit = list.audit
    let name = wording.unitName(agency: audit.evidence.unit.agency, ward: audit.evidence.unit.ward)
    page.full(name, .heading)
    if let own = audit.evidence.unit.name, own != name {
      page.full(Layout.cut(own, width: 2 * Layout.width))
    }
    page.full(words.title)
    page.full(words.asOf(audit.asOf, wording.asOfSource(asOfSource)))
    page.full(words.evidence + audit.evidence.source.name)
    page.gap()
    for count in words.counts(list) {
      let number = "\(count.number)"
      page.row(
        number,
        count.words,
        labelInk: nil,
        ink: count.group.map(ink) ?? .ask,
        indent: max(0, Page.margin - 3 - number.count)
      )
    }
    if list.entries.isEmpty && list.toJudge.isEmpty { page.full(words.nothing, .good) }
    notes(audit, &page)
  }

  private func notes(_ audit: UnitFindings, _ page: inout Page) {
    var notes: [String] = []
    if audit.outrunsEvidence, let complete = audit.evidence.asOf { notes.append(wording.outrun(complete)) }
    let ids = audit.setAside.compactMap { RecordFacts($0, in: audit.evidence).id }
    if !ids.isEmpty {
      let shown = Array(ids.prefix(20))
      notes.append(wording.setAside(shown, more: ids.count - shown.count))
    }
    guard !notes.isEmpty else { return }
    page.gap()
    page.items(wording.label(.note), notes)
  }

  private func ink(_ group: DueList.Group) -> Style.Ink {
    switch group {
    case .overdue: .bad
    case .waived, .today: .warn
    case .soon, .later: .open
    }
  }

  // MARK: Dates

  /// The dates day by day, under a line that names the day.
  private func days(_ entries: [UnitDates.Entry], _ ink: Style.Ink, _ list: DueList, _ page: inout Page) {
    var day: CivilDate?
    for entry in entries {
      if entry.date.day != day {
        if day != nil { page.gap() }
        page.full(words.day(entry.date.day, asOf: list.audit.asOf), ink)
        day = entry.date.day
      } else {
        page.gap()
      }
      full(entry, &page)
    }
  }

  private func full(_ entry: UnitDates.Entry, _ page: inout Page) {
    guard let obligation = wording.obligation(of: entry.finding) else { return }
    let force = wording.rules.force(of: entry.finding, in: entry.audit)
    page.row(
      clauses(obligation),
      obligation.duty[wording.language] + words.mark(force),
      labelInk: .heading,
      ink: .heading
    )
    if let span = wording.span(of: entry.date) { page.row(words.window, span) }
    page.items(words.missing, cut(wording.missing(entry), after: Self.shownNeeds))
    page.items(words.near, cut(wording.nearMisses(entry), after: Self.shownMisses))
    page.items(words.stillPossible, wording.stillPossible(entry))
    if let waiver = wording.waiver(entry) {
      page.row(wording.label(.waiver), Layout.cut(waiver, width: Self.longestNote), ink: .warn)
    }
    page.row(wording.label(.id), obligation.id.value, ink: .faint)
  }

  private func cut(_ texts: [String], after count: Int) -> [String] {
    let shown = texts.prefix(count).map { Layout.cut($0, width: Self.longestNote) }
    return texts.count > count ? shown + [wording.andMore(texts.count - count)] : shown
  }

  /// A date on one line.
  private func brief(_ entry: UnitDates.Entry, _ page: inout Page) {
    line(entry.finding, wording.dated(entry.date.day), &page)
  }

  private func line(_ finding: Finding, _ aside: String, _ page: inout Page) {
    guard let obligation = wording.obligation(of: finding) else { return }
    let width = Layout.width - Page.margin
    let left = aside.isEmpty ? width : width - displayWidth(aside) - 2
    let duty = Layout.cut(obligation.duty[wording.language], width: left)
    page.line(
      Layout.cut(clauses(obligation), width: Page.margin - 1),
      aside.isEmpty ? duty : Layout.padded(duty, left),
      aside
    )
  }

  private func clauses(_ obligation: Obligation) -> String {
    obligation.clauses.map(\.value).joined(separator: ", ")
  }

  private func toJudge(_ list: DueList, _ page: inout Page) {
    guard !list.toJudge.isEmpty else { return }
    page.section("\(words.toJudge) (\(list.toJudge.count))", .ask)
    for finding in list.toJudge {
      line(finding, "", &page)
      if let question = wording.obligation(of: finding)?.judge {
        page.row("", question[wording.language], ink: .faint)
      }
    }
  }

  // MARK: Closing

  private func closing(_ list: DueList, file: String?, exitZero: Bool, _ page: inout Page) {
    page.gap()
    page.full(String(repeating: "─", count: Layout.width), .faint)
    if !list.undated.isEmpty { page.full(words.undated(list.undated.count)) }
    page.full(words.status(overdue: list.entries(in: .overdue).count, exitZero: exitZero))
    for step in nextSteps(list, file: file) { page.full(step) }
  }

  /// The next step to take, with the commands that help.
  private func nextSteps(_ list: DueList, file: String?) -> [String] {
    guard let first = list.first, let obligation = wording.obligation(of: first.finding) else { return [] }
    // What would have met it is no step any more where the day is over.
    let isOver = first.date.state == .lost && !first.lacksProofOnly
    let todo = (isOver ? wording.stillPossible(first) : []) + wording.missing(first)
    var steps = [
      words.next(
        Layout.cut(todo.first ?? "", width: Self.longestNote),
        Layout.cut(obligation.duty[wording.language], width: 2 * Layout.width),
        words.reach(first.date.day, asOf: list.audit.asOf)
      )
    ]
    if let file { steps.append("gdcheck fix \(file)") }
    steps.append("gdcheck explain \(obligation.id.value)")
    return steps
  }
}
