import Diagnostics
import Engine
import Rules
package import Terms

/// What one obligation asks, for a reader who has the plan before them: no evidence is looked at.
package struct ExplainReport: Sendable {
  private let wording: Wording
  private let style: Style

  /// A report in `language`; the duty stands in both.
  package init(_ rules: ReportedRules, language: Language, style: Style = .plain) {
    wording = Wording(rules, in: language)
    self.style = style
  }

  /// The obligation at `place` of the rules, with `example`: evidence that meets it, as a unit would write it.
  ///
  /// Empty where there is no such obligation.
  package func render(obligation place: Int, example: String? = nil) -> String {
    guard let sheet = ObligationSheet(place, in: wording) else { return "" }
    var page = Page(style: style)
    head(sheet, &page)
    for row in sheet.rows { set(row, &page) }
    if let example {
      page.section(wording.label(.example))
      page.verbatim(example.hasSuffix("\n") ? String(example.dropLast()) : example)
    }
    return page.text
  }

  private func head(_ sheet: ObligationSheet, _ page: inout Page) {
    let clauses = sheet.clauses.joined(separator: ", ")
    page.row(clauses, sheet.duty, labelInk: .heading, ink: .heading, indent: 0)
    if let duty = sheet.dutyElsewhere { page.row("", duty, ink: .faint) }
    page.row(wording.label(.id), sheet.id)
    let cited = sheet.clauses.compactMap { number in
      wording.rules.plan.clauses.first { $0.number.value == number }
    }
    page.items(wording.label(.clause), cited.map { "\($0.number.value): “\($0.begins) …”" })
    for words in sheet.words { page.row("", "“\(words)”", ink: .faint) }
  }

  private func set(_ row: ObligationSheet.Row, _ page: inout Page) {
    guard !row.isList else { return page.items(row.label, row.lines.map(\.text)) }
    for (place, line) in row.lines.enumerated() {
      page.row(place == 0 ? row.label : "", line.text, ink: line.isAside ? .faint : nil)
    }
  }
}
