package import Engine
import Reports
package import Terms

/// What came of one test.
package struct TestResult: Sendable {
  /// What came of one expectation.
  package struct Outcome: Sendable {
    package let expectation: Expectation
    package let finding: Finding

    package var isMet: Bool { expectation.isMet(by: finding) }
  }

  package let test: AuthorTest
  /// What the audit found; its findings are those of every obligation.
  package let audit: UnitFindings
  /// One for each expectation, in their order.
  package let outcomes: [Outcome]

  /// Whether everything is as the test expects.
  package var passes: Bool { outcomes.allSatisfy(\.isMet) }
}

extension AuthorTests {
  /// Runs one test.
  package func run(_ test: AuthorTest) -> TestResult {
    let program = setting(of: test).program
    let audit = program.audit(test.evidence, visit: test.visit, asOf: test.asOf)
    let outcomes = test.expectations.map {
      TestResult.Outcome(expectation: $0, finding: audit.findings[$0.obligation])
    }
    return TestResult(test: test, audit: audit, outcomes: outcomes)
  }

  /// Why a finding of `result` is what it is, as a sentence without a period.
  package func why(_ outcome: TestResult.Outcome, in result: TestResult, _ language: Language) -> String {
    let wording = Wording(setting(of: result.test).reported, in: language)
    return wording.why(outcome.finding, in: result.audit)
  }
}
