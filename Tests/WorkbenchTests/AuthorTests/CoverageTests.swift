import Diagnostics
import Engine
import Rules
import Terms
import Testing

@testable import Workbench

/// What tests reach of a rule.
@Suite struct CoverageTests {
  private let rule = """
    who: health-office
    if: {circumstance: city-decision}
    what:
      any:
        - activity: {type: training}
          for_each: {audience: [teachers, students]}
        - document: {type: report}
    when: {each: half}
    judge: {vi: Có tốt không?, en: Is it good?}
    reading:
      authority: labour-office
      why: {vi: v, en: w}
      alternatives: [{name: once, when: {in: year}}]
    """

  private func missing(_ yaml: String) throws -> [String] {
    let tests = try SmallSet.tests(yaml, of: SmallSet.program(rule))
    let coverage = TestCoverage(tests, tests.tests.map(tests.run))
    return GapWords(tests, .english).missing(coverage.obligations[0])
  }

  private let silence = "  - {name: t, unit: health-office, as_of: 01/01/2023, expect: {test.one: fail}}\n"

  @Test func theUnreachedIsListedInTheOrderOfTheRule() throws {
    #expect(
      try missing(silence) == [
        "no test expects `pass`", "no test expects `pending`", "no test expects `review`",
        "no test expects `not-applicable`", "never passed: activity `teachers` (rules.yaml:11)",
        "never passed: activity `students` (rules.yaml:11)", "never passed: document (rules.yaml:13)",
        "never passed: the first half", "never passed: the second half",
        "the reading `once` never decides otherwise",
      ]
    )
  }

  @Test func nothingIsLeftOnceEveryPointWasMet() throws {
    let both = """
        - name: both
          unit: health-office
          as_of: 01/01/2023
          evidence:
            activities: [{id: A1, type: training, audiences: [teachers, students], date: 1/2/2022}]
            documents: [{id: D1, type: report, issued: 1/8/2022}]
          expect: {test.one: review}
          variants:
            - name: judged
              visit: {judgements: [{obligation: test.one, verdict: pass, date: 1/9/2022}]}
              expect: {test.one: pass}
            - {name: open, drop: D1, as_of: 01/09/2022, expect: {test.one: pending}}
            - {name: one half, drop: D1, expect: {test.one: fail}}
            - {name: not yet, circumstances: {city-decision: never}, expect: {test.one: not-applicable}}
      """
    #expect(try missing(silence + both) == [])
  }

  @Test func whatNoTestExpectsOfTheRuleIsNotReached() throws {
    let program = try SmallSet.program(rule, "who: health-office\nwhat: {activity: {type: training}}")
    let tests = try SmallSet.tests(silence.replacing("test.one", with: "test.two"), of: program)
    let coverage = TestCoverage(tests, tests.tests.map(tests.run))
    #expect(coverage.obligations[0].missing == coverage.obligations[0].points)
    #expect(coverage.obligations[1].missing.count == 3)
  }

  @Test func aTestThatFailsReachesNothing() throws {
    let failing = silence.replacing("fail}", with: "pass}")
    let tests = try SmallSet.tests(failing, of: SmallSet.program(rule))
    #expect(TestCoverage(tests, tests.tests.map(tests.run)).total.reached == 0)
  }

  @Test(arguments: [(0, 0, 100), (0, 3, 0), (2, 3, 66), (999, 1000, 99), (1000, 1000, 100)])
  func percentagesAreRoundedDown(_ part: Int, _ whole: Int, _ expected: Int) {
    #expect(percent(part, of: whole) == expected)
  }
}
