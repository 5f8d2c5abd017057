import Diagnostics
package import Terms

/// Findings as Markdown, for a merge request, a wiki or an e-mail: CommonMark with the tables of GitHub.
///
/// Each unit has a heading, its counts, what needs attention in sections, each finding with its reasons, and the rest
/// in tables. Of several inputs a table of the units follows, and of those that could not be audited why.
///
/// Text from files is escaped: it makes no markup, and neither a link nor a mention. What a host makes of words that
/// bear no sign, such as the name of a commit, is out of its hands.
///
/// A reader of it sees no more than a reader of the text: the tree of an explanation is told by its steps, the places
/// of records by their lines, records beyond some two dozen are counted, and a finding that is met, or not owed, has
/// one row. Codes of verdicts, reasons and bases have no place in it.
package struct MarkdownFindings: FindingsRenderer {
  /// The one form that there is.
  package init() {}

  package func head(in language: Language) -> String { "" }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String {
    MarkdownUnit(unit).text
  }

  package var separator: String { "\n" }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String {
    var text = MarkdownText()
    if run.units.count + run.notAudited.count > 1, !run.units.isEmpty { units(run, &text) }
    notAudited(run, &text)
    return text.source.isEmpty || run.units.isEmpty ? text.source : "\n" + text.source
  }

  private func units(_ run: RunSummary, _ text: inout MarkdownText) {
    let words = MarkdownWords(language: run.language)
    text.heading(1, words.allUnits)
    text.table(
      words.unitColumns,
      run.units.map { unit in
        let counts = [unit.failed, unit.unproven, unit.review, unit.pending, unit.passed]
        return [unit.name] + counts.map(String.init) + ["\(unit.asOf)", unit.source]
      }
    )
    let failing = run.units.count { $0.failures > 0 }
    text.paragraph([.plain(words.audited(run.units.count, failing: failing))])
  }

  private func notAudited(_ run: RunSummary, _ text: inout MarkdownText) {
    guard !run.notAudited.isEmpty else { return }
    text.heading(1, "\(MarkdownWords(language: run.language).notAudited) (\(run.notAudited.count))")
    text.list(
      run.notAudited.map { input in
        MarkdownText.Item([.strong(input.source)], below: input.problems)
      }
    )
  }
}
