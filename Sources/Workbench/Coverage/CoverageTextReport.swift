import Diagnostics
package import Reports
package import Rules
package import Terms

/// The coverage of a plan as text of 80 columns: each clause with what answers for it, then what its text holds that
/// nothing answers.
package struct CoverageTextReport: Sendable {
  private let rules: RuleSet
  private let coverage: RuleCoverage
  private let words: CoverageWords
  private let style: Style
  private let isVerbose: Bool

  /// A report in `language`; where it is verbose, with the words that are explained.
  package init(
    _ rules: CheckedRules,
    _ coverage: RuleCoverage,
    language: Language,
    style: Style = .plain,
    isVerbose: Bool = false
  ) {
    self.rules = rules.source
    self.coverage = coverage
    words = CoverageWords(language: language)
    self.style = style
    self.isVerbose = isVerbose
  }

  /// The text of the coverage and, where the plan's text was at hand, of `text`; every line ends with a line feed.
  ///
  /// `problems` is the rendered form of ``TextCoverage/problems``.
  package func render(_ text: TextCoverage? = nil, problems: String = "") -> String {
    var page = Page(style: style)
    page.full(words.title(rules.plan), .heading)
    page.full(words.total(coverage), coverage.covered == coverage.entries.count ? .good : .bad)
    page.gap()
    for entry in coverage.entries { clause(entry, &page) }
    guard let text else { return page.text }
    missing(text, &page)
    gone(text, &page)
    changed(text, &page)
    remainders(text, &page)
    explained(text, &page)
    if !problems.isEmpty { page.section(words.section(.problems), .bad) }
    return page.text + problems + end(text)
  }

  private func end(_ text: TextCoverage) -> String {
    var page = Page(style: style)
    page.gap()
    if text.isClean {
      page.full(words.clean(coverage.entries.count), .good)
    } else {
      page.full(words.remainder(text), .bad)
    }
    let count = text.remainders.reduce(0) { $0 + $1.explained.count }
    if count > 0, !isVerbose { page.full(words.explained(count), .faint) }
    return page.text
  }

  private func clause(_ entry: RuleCoverage.Entry, _ page: inout Page) {
    let clause = entry.clause
    page.row(
      clause.number.value,
      clause.begins + " …",
      labelInk: entry.isCovered ? .heading : .bad,
      indent: 0
    )
    switch entry.standing {
    case .obligations(let places): page.row("", ids(places), ink: .faint)
    case .carried(let clauses, let places):
      page.row("", words.carried(by: clauses) + (places.isEmpty ? "" : ": " + ids(places)), ink: .faint)
      if places.isEmpty { page.row("", words.carriedByNothing, ink: .bad) }
    case .notAnObligation:
      if case .notAnObligation(let reason) = clause.bearing {
        page.row("", words.notAnObligation(reason), ink: .faint)
      }
    case .nothing: page.row("", words.nothing, ink: .bad)
    }
  }

  private func ids(_ places: [Int]) -> String {
    places.map { rules.obligations[$0].id.value }.joined(separator: ", ")
  }

  // MARK: The plan's text

  private func missing(_ text: TextCoverage, _ page: inout Page) {
    guard !text.missing.isEmpty else { return }
    page.section(words.section(.missing), .bad)
    for item in text.missing { page.row(item.number, item.text, indent: 0) }
  }

  private func gone(_ text: TextCoverage, _ page: inout Page) {
    guard !text.gone.isEmpty else { return }
    page.section(words.section(.gone), .bad)
    for clause in text.gone { page.row(clause.number.value, clause.begins + " …", indent: 0) }
  }

  private func changed(_ text: TextCoverage, _ page: inout Page) {
    guard !text.changed.isEmpty else { return }
    page.section(words.section(.changed), .bad)
    for change in text.changed {
      if change.beginsOtherwise {
        let now = change.item.text.split(separator: " ").prefix(8).joined(separator: " ")
        page.row(change.clause.number.value, "\(words.beginsOtherwise) “\(now) …”", indent: 0)
        page.row("", "\(words.began) “\(change.clause.begins) …”", ink: .faint)
      } else {
        page.row(change.clause.number.value, "\(words.reworded) “\(change.item.text)”", indent: 0)
      }
    }
  }

  private func remainders(_ text: TextCoverage, _ page: inout Page) {
    let open = text.remainders.filter(\.isOpen)
    guard !open.isEmpty else { return }
    page.section(words.section(.remainders), .bad)
    for remainder in open {
      page.full(remainder.clause.number.value, .heading)
      page.items(words.unclaimed, remainder.unclaimed.map { "“\($0)”" })
      page.items(words.unmentioned, remainder.unmentioned.map { "“\($0.words)” (\(words.kind($0)))" })
    }
  }

  private func explained(_ text: TextCoverage, _ page: inout Page) {
    let clauses = text.remainders.filter { !$0.explained.isEmpty }
    guard isVerbose, !clauses.isEmpty else { return }
    page.section(words.section(.explained))
    for remainder in clauses {
      for part in remainder.explained {
        page.row(remainder.clause.number.value, "“\(part.words)”", indent: 0)
        page.row("", part.why[words.language], ink: .faint)
      }
    }
  }
}
