import Diagnostics
import Engine
import Rules
import Terms

/// Whether the tests of a rule set notice when its rules change.
///
/// Obligations are tried one by one, and may be tried side by side.
package struct MutationTest: Sendable {
  /// What came of the mutants of one obligation.
  package struct Result: Sendable {
    /// The obligation's place.
    package let obligation: Int
    /// Mutants that the checks accept and that decide otherwise than the rule for some evidence.
    package let mutants: Int
    /// Those that no test notices, in the order of the rule.
    package let survivors: [Mutant]
  }

  private let tests: AuthorTests
  private let mutator: Mutator
  /// For each obligation the tests that pass and are about it, with what they expect.
  private let watching: [[(test: AuthorTest, expectation: Expectation)]]

  /// `results` are those of the tests with the rules as they are; a test that fails notices nothing.
  package init(_ tests: AuthorTests, _ results: [TestResult]) {
    self.tests = tests
    let program = tests.planned.program
    mutator = Mutator(plan: program.rules.source.plan)
    var watching = Array(
      repeating: [(test: AuthorTest, expectation: Expectation)](),
      count: program.obligations.count
    )
    for result in results {
      for outcome in result.outcomes where outcome.isMet {
        watching[outcome.expectation.obligation].append((result.test, outcome.expectation))
      }
    }
    self.watching = watching
  }

  /// How many obligations there are to try.
  package var obligations: Int { watching.count }

  /// Tries every mutant of the obligation at `place`.
  package func result(of place: Int) -> Result {
    let rules = tests.planned.program.rules.source
    let obligation = rules.obligations[place]
    var seen: Set<Meaning> = [Meaning(obligation, in: rules.plan)]
    var count = 0
    var survivors: [Mutant] = []
    for mutant in mutator.mutants(of: obligation) {
      // What means the same as the rule can't be noticed; what means the same as another mutant need not be twice.
      guard seen.insert(Meaning(mutant.obligation, in: rules.plan)).inserted,
        var trial = MutantTrial(mutant.obligation, tests)
      else { continue }
      count += 1
      if !watching[place].contains(where: { trial.isNoticed(by: $0.test, $0.expectation) }) {
        survivors.append(mutant)
      }
    }
    return Result(obligation: place, mutants: count, survivors: survivors)
  }
}
