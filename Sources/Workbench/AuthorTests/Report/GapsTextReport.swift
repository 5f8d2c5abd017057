import Diagnostics
import Engine
package import Reports
import Rules
package import Terms

/// What tests did not reach and which changes they did not notice, as lists from which an author writes more tests.
package struct GapsTextReport: Sendable {
  private let tests: AuthorTests
  private let words: GapWords
  private let style: Style
  private let places: TestPlaces

  /// A report in `language`.
  package init(_ tests: AuthorTests, language: Language, style: Style = .plain) {
    self.tests = tests
    words = GapWords(tests, language)
    self.style = style
    places = TestPlaces(tests.planned.program.rules.source.files)
  }

  /// The text of what was not reached; every line ends with a line feed.
  package func render(_ coverage: TestCoverage) -> String {
    let total = coverage.total
    let whole = coverage.obligations.count { $0.missing.isEmpty }
    let head = words.coverage(total.reached, of: total.points, whole, of: coverage.obligations.count)
    var text = style.paint(head, total.reached == total.points ? .good : .heading) + "\n"
    for obligation in coverage.obligations where !obligation.missing.isEmpty {
      let reached = obligation.points.count - obligation.missing.count
      text += heading(obligation.obligation, reached, of: obligation.points.count)
      for line in words.missing(obligation) { text += "  \(escapedForDisplay(line))\n" }
    }
    return text
  }

  /// The text of what no test noticed; every line ends with a line feed.
  package func render(_ results: [MutationTest.Result]) -> String {
    let score = MutationScore(results)
    let head = words.mutation(score)
    var text = style.paint(head, score.mutants > 0 && score.killed == score.mutants ? .good : .heading) + "\n"
    for result in results where !result.survivors.isEmpty {
      text += heading(result.obligation, result.mutants - result.survivors.count, of: result.mutants)
      for mutant in result.survivors {
        let change = escapedForDisplay(words.change(mutant.change))
        text += "  \(style.paint(places.place(mutant.span), .faint)): \(change)\n"
      }
    }
    return text
  }

  private func heading(_ obligation: Int, _ part: Int, of whole: Int) -> String {
    let id = escapedForDisplay(tests.planned.program.obligations[obligation].id)
    return "\n\(style.paint(id, .heading))  \(style.paint("\(part)/\(whole)", .faint))\n"
  }
}

/// How many mutants there were, and how many some test noticed.
package struct MutationScore: Hashable, Sendable {
  package var mutants = 0
  package var killed = 0

  /// The sums over `results`.
  package init(_ results: [MutationTest.Result]) {
    mutants = results.reduce(0) { $0 + $1.mutants }
    killed = mutants - results.reduce(0) { $0 + $1.survivors.count }
  }
}

/// How many hundredths `part` is of `whole`, rounded down; all of nothing is a hundred.
func percent(_ part: Int, of whole: Int) -> Int {
  whole > 0 ? part * 100 / whole : 100
}
