import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// One unit's findings as Markdown.
struct MarkdownUnit {
  private let unit: AuditedUnit
  private let wording: Wording
  private let words: MarkdownWords
  private let lines: FindingLines

  init(_ unit: AuditedUnit) {
    self.unit = unit
    wording = unit.wording
    words = MarkdownWords(language: unit.language)
    let visit = VisitFacts(unit.audit, unit.rules)
    lines = FindingLines(wording: wording, audit: unit.audit, visit: visit, limits: .document)
  }

  var text: String {
    let agenda = Agenda(unit.audit, shown: unit.shown)
    let tally = Tally(unit.audit, unit.rules, scope: unit.scope)
    let told = UnitLines(wording: wording, audit: unit.audit)
    var text = MarkdownText()
    head(told, tally, &text)
    let sections: [(Wording.Section, [Finding])] = [
      (.failed, agenda.failed), (.unproven, agenda.unproven), (.review, agenda.review), (.soon, agenda.soon),
    ]
    for (section, findings) in sections where !findings.isEmpty {
      heading(section, findings, &text)
      for finding in findings { full(finding, &text) }
    }
    rest(agenda, &text)
    text.paragraph([.plain(wording.extent(tally))])
    return text.source
  }

  private func head(_ told: UnitLines, _ tally: Tally, _ text: inout MarkdownText) {
    text.heading(1, told.name)
    if let own = told.ownName { text.paragraph([.plain(own)]) }
    text.paragraph([.plain(wording.auditedAgainst)])
    var items = [
      MarkdownText.Item(words.asOf, ["\(unit.audit.asOf) (\(wording.asOfSource(unit.asOfSource)))"]),
      MarkdownText.Item(words.evidence, [unit.audit.evidence.source.name]),
    ]
    if !told.notes.isEmpty { items.append(MarkdownText.Item(wording.label(.note), told.notes)) }
    if let visit = lines.visit { items.append(MarkdownText.Item(wording.label(.visit), told.visit(visit))) }
    text.list(items)
    text.table(words.countColumns, AuditCounts(tally, in: wording).rows.map { ["\($0.number)", $0.words] })
  }

  private func heading(_ section: Wording.Section, _ findings: [Finding], _ text: inout MarkdownText) {
    text.heading(2, "\(wording.section(section)) (\(findings.count))")
  }

  /// A finding with everything that a reader needs to defend or to repair it.
  private func full(_ finding: Finding, _ text: inout MarkdownText) {
    guard let obligation = lines.obligation(finding) else { return }
    text.heading(3, "\(lines.clauses(obligation)) · \(obligation.duty[unit.language])")
    text.paragraph([.strong(wording.standingLine(finding, in: unit.audit))])
    text.list(
      lines.entries(finding).map { MarkdownText.Item(wording.label($0.label), $0.texts) }
    )
  }

  // MARK: The rest, in tables

  private func rest(_ agenda: Agenda, _ text: inout MarkdownText) {
    table(.later, agenda.later, words.due, &text) { lines.dueDate($0) }
    table(.passed, agenda.passed, words.proof, &text) { lines.evidenceIds($0, showing: 12) }
    table(
      .notArisen,
      lines.byCause(agenda.notArisen).flatMap(\.findings),
      MarkdownText.Column(title: words.waitingFor),
      &text
    ) { lines.cause($0) }
    table(.notOwed, agenda.notOwed, words.why, &text) { wording.why($0, in: unit.audit) }
  }

  private func table(
    _ section: Wording.Section,
    _ findings: [Finding],
    _ column: MarkdownText.Column,
    _ text: inout MarkdownText,
    _ cell: (Finding) -> String
  ) {
    let rows = findings.compactMap { finding -> [String]? in
      guard let obligation = lines.obligation(finding) else { return nil }
      let asides = lines.asides(finding).map(\.text).joined(separator: "; ")
      return [lines.clauses(obligation), obligation.duty[unit.language], cell(finding), asides]
    }
    guard !rows.isEmpty else { return }
    heading(section, findings, &text)
    let columns = [words.clause, words.duty, column, words.note]
    // A column of notes only where there is one.
    let width = rows.contains { !$0[3].isEmpty } ? 4 : 3
    text.table(Array(columns.prefix(width)), rows.map { Array($0.prefix(width)) })
  }
}
