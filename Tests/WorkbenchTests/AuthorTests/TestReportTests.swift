import Diagnostics
import Engine
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// How the results of tests are printed.
@Suite struct TestReportTests {
  private let rule = """
    who: health-office
    what:
      activity: {type: training}
      proof: minutes
    when: {in: Q2}
    """

  private func tests() throws -> AuthorTests {
    let yaml = """
        - name: {vi: Một lớp tập huấn, en: One training}
          unit: health-office
          as_of: 01/07/2022
          evidence: {activities: [{id: A1, type: training, date: 10/05/2022, documents: [{type: minutes}]}]}
          expect: {test.one: pass, test.two: fail}
          variants:
            - {name: thiếu biên bản, drop: A1.documents, expect: {test.one: pass, test.two: pending}}
            - {name: đúng, as_of: 30/06/2022, drop: A1, expect: {test.one: pending due-today}}
        - name: "<b> & \\"x\\" ' \\u202E \\u001B[31m \\uFFFE"
          unit: health-office
          as_of: 01/07/2022
          expect: {test.one: {verdict: pass, reason: met, basis: firm}}
      """
    let second = "who: health-office\nwhat: {activity: {type: seminar}}\nwhen: {in: Q2}"
    return try SmallSet.tests(yaml, of: SmallSet.program(rule, second))
  }

  @Test(arguments: Language.allCases) func failuresAreToldWithTheirPlaceAndReason(_ language: Language) throws
  {
    let tests = try tests()
    let results = tests.tests.map(tests.run)
    let short = TestTextReport(tests, language: language).render(results)
    let long = TestTextReport(tests, language: language, isVerbose: true).render(results)
    let good = TestTextReport(tests, language: language).render([results[2]])
    let none = TestTextReport(tests, language: language).render([])
    expectSnapshot(
      [short, long, good, none].joined(separator: "---\n"),
      "author-tests.\(language.rawValue).txt"
    )
  }

  @Test func coloursAreOnlyWhereAskedFor() throws {
    let tests = try tests()
    let results = tests.tests.map(tests.run)
    let plain = TestTextReport(tests, language: .english).render(results)
    let coloured = TestTextReport(tests, language: .english, style: .ansi).render(results)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(arguments: Language.allCases) func gapsAreListedByObligation(_ language: Language) throws {
    let tests = try tests()
    let results = tests.tests.map(tests.run)
    let report = GapsTextReport(tests, language: language)
    let mutation = MutationTest(tests, results)
    let text =
      report.render(TestCoverage(tests, results)) + "---\n"
      + report.render((0..<mutation.obligations).map(mutation.result(of:)))
    expectSnapshot(text, "author-tests-gaps.\(language.rawValue).txt")
  }

  @Test func theJUnitDocumentIsWellFormed() throws {
    let tests = try tests()
    let text = JUnitReport(tests, language: .english).render(tests.tests.map(tests.run))
    expectSnapshot(text, "author-tests.junit.xml")
  }

  @Test func theJSONDocumentHoldsEverything() throws {
    let tests = try tests()
    let results = tests.tests.map(tests.run)
    let mutation = MutationTest(tests, results)
    let report = TestJSONReport(
      tests,
      language: .english,
      coverage: TestCoverage(tests, results),
      mutation: [mutation.result(of: 1)]
    )
    expectSnapshot(try report.render(results), "author-tests.json")
  }

  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"'", "&quot;&apos;"), ("\u{0}\u{1B}", "\\u{0}\\u{1B}"),
    ("\u{FFFF}\u{1FFFE}", "\\u{FFFF}\\u{1FFFE}"), ("đạt", "đạt"),
  ])
  func textIsEscapedForXML(_ text: String, _ expected: String) {
    #expect(escapedForXML(text) == expected)
  }
}
