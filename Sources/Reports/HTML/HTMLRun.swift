import Diagnostics
import Terms

/// What stands behind the units of a run: a table of them where there are several, and what could not be audited.
struct HTMLRun {
  private let run: RunSummary
  private let words: HTMLWords
  private let wording: Wording?

  init(_ run: RunSummary, words: HTMLWords) {
    self.run = run
    self.words = words
    wording = run.rules.first.map { Wording($0, in: run.language) }
  }

  func set(_ page: inout HTMLText) {
    if run.units.count > 1, let wording { table(wording, &page) }
    if !run.notAudited.isEmpty { refused(&page) }
  }

  /// The counts that the table shows; what is not owed is none of them.
  private static let columns: [(outcome: Outcome, number: @Sendable (UnitSummary) -> Int)] = [
    (.notMet, { $0.failed }), (.unproven, { $0.unproven }), (.review, { $0.review }),
    (.notDue, { $0.pending }), (.met, { $0.passed }),
  ]

  private func table(_ wording: Wording, _ page: inout HTMLText) {
    page.block("section", [("class", "units"), ("id", "units"), ("aria-labelledby", "units-name")]) { page in
      page.block("h2", [("id", "units-name")], text: words.units)
      page.block("p", text: closing)
      page.block("table") { page in
        page.block("thead") { page in
          page.element("tr") { page in
            page.element("th", [("scope", "col")], text: words.unit)
            for column in Self.columns { heading(column.outcome, wording, &page) }
          }
        }
        page.block("tbody") { page in
          for unit in run.units { row(unit, &page) }
        }
        page.block("tfoot") { page in
          page.element("tr") { page in
            page.element("th", [("scope", "row")], text: words.total)
            for column in Self.columns {
              number(run.units.reduce(0) { $0 + column.number($1) }, column.outcome, &page)
            }
          }
        }
      }
    }
  }

  /// A mark with its word, which is hidden from the eye where there is no room for it.
  private func heading(_ outcome: Outcome, _ wording: Wording, _ page: inout HTMLText) {
    page.element("th", [("scope", "col"), ("class", outcome.rawValue)]) { page in
      HTMLMarks.set(outcome.mark, &page)
      page.text(" ")
      page.element("span", text: wording.sentence(wording.outcome(outcome)))
    }
  }

  private func row(_ unit: UnitSummary, _ page: inout HTMLText) {
    let anchor = HTMLAnchor(agency: unit.agency, ward: unit.ward, year: unit.year, source: unit.source)
    page.block("tr") { page in
      page.element("th", [("scope", "row")]) { page in
        page.element("a", [("href", "#\(anchor.unit)")], text: unit.name)
        page.element("span", [("class", "place")], text: " \(unit.source) · \(unit.asOf)")
      }
      for column in Self.columns { number(column.number(unit), column.outcome, &page) }
    }
  }

  private func number(_ number: Int, _ outcome: Outcome, _ page: inout HTMLText) {
    page.element("td", [("class", number > 0 ? outcome.rawValue : "zero")], text: "\(number)")
  }

  private var closing: String {
    words.closing(
      audited: run.units.count,
      failing: run.units.count { $0.failures > 0 },
      refused: run.notAudited.count
    )
  }

  private func refused(_ page: inout HTMLText) {
    page.block("section", [("class", "refused"), ("aria-labelledby", "refused-name")]) { page in
      page.block("h2", [("id", "refused-name")], text: "\(words.notAudited) (\(run.notAudited.count))")
      page.block("p", text: words.notAuditedMeans)
      for input in run.notAudited {
        page.block("h3", text: input.source)
        page.block("ul") { page in
          for problem in input.problems { page.block("li", text: problem) }
        }
      }
    }
  }
}
