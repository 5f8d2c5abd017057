import Diagnostics
import Engine
package import Reports
import Rules
package import Terms

/// The results of tests as one JSON document, `rule-tests/1`, with coverage and mutation where they were asked for.
package struct TestJSONReport: Sendable {
  private let tests: AuthorTests
  private let language: Language
  private let coverage: TestCoverage?
  private let mutation: [MutationTest.Result]?

  /// A report whose sentences are in `language`.
  package init(
    _ tests: AuthorTests,
    language: Language,
    coverage: TestCoverage? = nil,
    mutation: [MutationTest.Result]? = nil
  ) {
    self.tests = tests
    self.language = language
    self.coverage = coverage
    self.mutation = mutation
  }

  /// The document of `results`.
  package func render(_ results: [TestResult]) throws(JSONFailure) -> String {
    let summary = TestSummary(results)
    let places = TestPlaces(tests.files)
    var document: [String: JSONValue] = [
      "gdcheck": "rule-tests/1",
      "summary": [
        "tests": .int(summary.tests), "passing": .int(summary.passing),
        "expectations": .int(summary.expectations),
      ],
      "tests": .array(results.map { test($0, places) }),
    ]
    if let coverage { document["coverage"] = self.coverage(coverage) }
    if let mutation { document["mutation"] = self.mutation(mutation) }
    return try JSONText.encode(JSONValue.object(document)) + "\n"
  }

  private func test(_ result: TestResult, _ places: TestPlaces) -> JSONValue {
    [
      "name": .string(result.test.fullName(in: language)),
      "file": .string(places.file(result.test.span)),
      "line": .int(places.line(result.test.span)),
      "as_of": .string(result.test.asOf.iso),
      "passes": .bool(result.passes),
      "expectations": .array(result.outcomes.map { outcome($0, in: result, places) }),
    ]
  }

  private func outcome(
    _ outcome: TestResult.Outcome,
    in result: TestResult,
    _ places: TestPlaces
  ) -> JSONValue {
    let expectation = outcome.expectation
    return [
      "obligation": .string(id(expectation.obligation)),
      "line": .int(places.line(expectation.span)),
      "passes": .bool(outcome.isMet),
      "expected": decision(expectation.verdict, expectation.reason, expectation.basis),
      "got": decision(outcome.finding.verdict, outcome.finding.reason, outcome.finding.basis),
      "why": .string(tests.why(outcome, in: result, language)),
    ]
  }

  private func decision(_ verdict: Verdict, _ reason: Reason?, _ basis: Basis?) -> JSONValue {
    var members: [String: JSONValue] = ["verdict": .string(verdict.rawValue)]
    if let reason { members["reason"] = .string(reason.rawValue) }
    if let basis { members["basis"] = .string(basis.rawValue) }
    return .object(members)
  }

  private func coverage(_ coverage: TestCoverage) -> JSONValue {
    let words = GapWords(tests, language)
    let total = coverage.total
    return [
      "percent": .int(percent(total.reached, of: total.points)),
      "points": .int(total.points),
      "reached": .int(total.reached),
      "obligations": .array(
        coverage.obligations.map { obligation in
          [
            "id": .string(id(obligation.obligation)),
            "points": .int(obligation.points.count),
            "reached": .int(obligation.points.count - obligation.missing.count),
            "missing": .array(words.missing(obligation).map { .string($0) }),
          ]
        }
      ),
    ]
  }

  private func mutation(_ results: [MutationTest.Result]) -> JSONValue {
    let words = GapWords(tests, language)
    let places = TestPlaces(tests.planned.program.rules.source.files)
    let score = MutationScore(results)
    var members: [String: JSONValue] = [
      "mutants": .int(score.mutants),
      "killed": .int(score.killed),
      "obligations": .array(
        results.map { result in
          [
            "id": .string(id(result.obligation)),
            "mutants": .int(result.mutants),
            "killed": .int(result.mutants - result.survivors.count),
            "survivors": .array(
              result.survivors.map { mutant in
                [
                  "file": .string(places.file(mutant.span)),
                  "line": .int(places.line(mutant.span)),
                  "change": .string(words.change(mutant.change)),
                ]
              }
            ),
          ]
        }
      ),
    ]
    // Where there was nothing to try, nothing was shown.
    if score.mutants > 0 { members["percent"] = .int(percent(score.killed, of: score.mutants)) }
    return .object(members)
  }

  private func id(_ obligation: Int) -> String {
    tests.planned.program.obligations[obligation].id
  }
}
