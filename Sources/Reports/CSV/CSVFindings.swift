import Diagnostics
import Engine
import Rules
package import Terms

/// Findings as CSV: a row a finding, under a fixed row of names.
///
/// The names of the columns and all codes are the same in both languages; duties and other words are in the run's.
/// ``CSVColumn/all`` lists them. The standard flavour is for programs: commas, days as ISO 8601 writes them. That
/// for spreadsheets has a UTF-8 mark, semicolons, decimal commas and days as `dd/mm/yyyy`. A field that holds several
/// texts parts them by ` | `; where a text itself holds that, only the other formats tell them apart. ``CSVText`` says
/// how text from files is made safe and how to have it back.
///
/// Findings of obligations that do not bind the unit have no row, as in the other formats. What is said of a whole
/// unit has no place in it: its counts, records set aside, what its file lacks, and who visited and what was rejected
/// but for the near misses that say so. Neither has the tree of an explanation, which `steps` sums up, nor an input that
/// could not be audited, which has no finding: the error output names it, and the exit status is 2.
package struct CSVFindings: FindingsRenderer {
  let flavour: CSVText.Flavour

  /// Rows for whom `flavour` says.
  package init(_ flavour: CSVText.Flavour = .standard) {
    self.flavour = flavour
  }

  package func head(in language: Language) -> String {
    var csv = CSVText(flavour)
    csv.add(CSVColumn.all.map(\.name))
    return csv.text
  }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String {
    let visit = VisitFacts(unit.audit, unit.rules)
    let lines = FindingLines(wording: unit.wording, audit: unit.audit, visit: visit, limits: .all)
    var csv = CSVText(continuing: flavour)
    for finding in unit.findings where finding.reason != .notBound {
      guard let obligation = lines.obligation(finding) else { continue }
      let row = CSVRow(
        unit: unit,
        wording: unit.wording,
        lines: lines,
        finding: finding,
        obligation: obligation
      )
      csv.add(CSVColumn.all.map { $0.value(row).field(flavour) })
    }
    return csv.text
  }

  package var separator: String { "" }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String { "" }
}
