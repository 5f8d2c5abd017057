import Diagnostics
package import Engine
import Evidence
import Rules
package import Terms

/// The audit of a unit as text for a terminal or for paper: 80 columns, what needs attention first.
///
/// Nothing that came from a file reaches the text raw. Every line ends with a line feed.
package struct TextReport: Sendable {
  let wording: Wording
  let style: Style
  let asOfSource: AsOfSource
  let scope: FailureScope
  let shown: Set<Verdict>?

  /// A report in `language`.
  ///
  /// `scope` says which fails count for the exit status, and `shown` the verdicts whose findings are told (nil for
  /// all; the counts are always of all).
  package init(
    _ rules: ReportedRules,
    language: Language,
    style: Style = .plain,
    asOfSource: AsOfSource,
    scope: FailureScope = .any,
    shown: Set<Verdict>? = nil
  ) {
    wording = Wording(rules, in: language)
    self.style = style
    self.asOfSource = asOfSource
    self.scope = scope
    self.shown = shown
  }

  /// The whole report of one unit.
  package func render(_ audit: UnitFindings) -> String {
    let agenda = Agenda(audit, shown: shown)
    let tally = Tally(audit, wording.rules, scope: scope)
    let visit = VisitFacts(audit, wording.rules)
    let block = FindingBlock(wording: wording, audit: audit, visit: visit)
    var page = Page(style: style)
    head(audit, tally, &page)
    if let visit { self.visit(visit, audit, &page) }
    let sections: [(Wording.Section, [Finding], Style.Ink)] = [
      (.failed, agenda.failed, .bad), (.unproven, agenda.unproven, .warn), (.review, agenda.review, .ask),
      (.soon, agenda.soon, .open),
    ]
    for (section, findings, ink) in sections where !findings.isEmpty {
      page.section("\(wording.section(section)) (\(findings.count))", ink)
      for (place, finding) in findings.enumerated() {
        if place > 0 { page.gap() }
        block.full(finding, ink, &page)
      }
    }
    rest(agenda, block, &page)
    closing(tally, &page)
    return page.text
  }

  /// One line for a unit: its name and its counts.
  package func line(_ audit: UnitFindings) -> String {
    let tally = Tally(audit, wording.rules, scope: scope)
    let counts = lineCounts(tally).joined(separator: ", ")
    let unchecked = VisitFacts(audit, wording.rules).map { "; " + wording.visitCounts(short: $0) } ?? ""
    return Layout.cut("\(lines(audit).name): \(counts)\(unchecked) (\(audit.asOf))", width: 200) + "\n"
  }

  private func lines(_ audit: UnitFindings) -> UnitLines {
    UnitLines(wording: wording, audit: audit)
  }

  // MARK: Head

  private func head(_ audit: UnitFindings, _ tally: Tally, _ page: inout Page) {
    let lines = lines(audit)
    page.full(lines.name, .heading)
    if let own = lines.ownName { page.full(Layout.cut(own, width: 2 * Layout.width)) }
    page.full(wording.auditedAgainst)
    page.full(
      wording.say("Tính đến ngày ", "As of ") + "\(audit.asOf) (\(wording.asOfSource(asOfSource)))"
    )
    page.full(wording.say("Hồ sơ: ", "Evidence: ") + audit.evidence.source.name)
    page.gap()
    for count in AuditCounts(tally, in: wording).rows {
      let ink = Self.ink(count.outcome)
      page.row("\(count.number)", count.words, labelInk: nil, ink: ink, indent: indent(count.number))
    }
    let notes = lines.notes
    guard !notes.isEmpty else { return }
    page.gap()
    page.items(wording.label(.note), notes)
  }

  /// Numbers end in one column.
  private func indent(_ number: Int) -> Int {
    max(0, Page.margin - 3 - "\(number)".count)
  }

  private static func ink(_ outcome: Outcome) -> Style.Ink {
    switch outcome {
    case .notMet: .bad
    case .unproven: .warn
    case .review: .ask
    case .notDue: .open
    case .met: .good
    case .notOwed: .faint
    }
  }

  private func visit(_ facts: VisitFacts, _ audit: UnitFindings, _ page: inout Page) {
    page.gap()
    let said = lines(audit).visit(facts).map { Layout.cut($0, width: FindingBlock.longestNote) }
    page.items(wording.label(.visit), said)
  }

  // MARK: Rest

  private func rest(_ agenda: Agenda, _ block: FindingBlock, _ page: inout Page) {
    if !agenda.later.isEmpty {
      page.section("\(wording.section(.later)) (\(agenda.later.count))", .open)
      for finding in agenda.later { block.brief(finding, block.lines.dueDate(finding), &page) }
    }
    if !agenda.passed.isEmpty {
      page.section("\(wording.section(.passed)) (\(agenda.passed.count))", .good)
      for finding in agenda.passed {
        block.brief(finding, block.lines.evidenceIds(finding, showing: 3), &page)
      }
    }
    if !agenda.notArisen.isEmpty {
      page.section("\(wording.section(.notArisen)) (\(agenda.notArisen.count))")
      for group in block.lines.byCause(agenda.notArisen) {
        page.full(wording.say("Chờ: ", "Waiting for: ") + group.cause, .faint)
        for finding in group.findings { block.brief(finding, "", &page) }
      }
    }
    if !agenda.notOwed.isEmpty {
      page.section("\(wording.section(.notOwed)) (\(agenda.notOwed.count))")
      for finding in agenda.notOwed {
        block.brief(finding, "", &page)
        page.row("", wording.why(finding, in: block.audit), ink: .faint)
      }
    }
  }

  private func closing(_ tally: Tally, _ page: inout Page) {
    page.gap()
    page.full(String(repeating: "─", count: Layout.width), .faint)
    page.full(wording.extent(tally))
    let waived = wording.waivedAside(tally)
    if tally.failures == 0 {
      page.full(
        wording.say(
          "Không có việc nào chưa đạt: mã thoát 0\(waived).",
          "Nothing counts as failed: exit status 0\(waived)."
        )
      )
    } else {
      page.full(
        wording.say(
          "Có \(tally.failures) việc chưa đạt: mã thoát 1\(waived).",
          "\(wording.counted(tally.failures, "duty counts", "duties count")) as failed: exit status 1\(waived)."
        )
      )
    }
  }

  private func lineCounts(_ tally: Tally) -> [String] {
    let counts: [(Int, Standing)] = [
      (tally.count(.fail) - tally.unprovenFails, .notMet),
      (tally.unprovenFails + tally.unprovenPending, .unproven),
      (tally.count(.review), .review),
      (tally.count(.pending) - tally.unprovenPending, .notDue),
      (tally.count(.pass), .met),
    ]
    return counts.filter { $0.0 > 0 || $0.1 == .notMet }
      .map { wording.say("\(wording.standing($0.1)) \($0.0)", "\($0.0) \(wording.standing($0.1))") }
  }
}
