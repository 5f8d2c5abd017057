import Engine
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// The tests that stand beside the plan's own rules.
@Suite struct PlanTests {
  static let tests = Result {
    try AuthorTests.decode(Repository.yaml(in: "rules/2022/tests"), testing: PlanRules.program.get())
  }

  /// What came of each of them; asked for by several tests, and run once.
  static let results = Result {
    let tests = try Self.tests.get()
    return tests.tests.map(tests.run)
  }

  @Test func everyTestOfThePlansRulesPasses() throws {
    let failing = try Self.results.get().filter { !$0.passes }
    #expect(failing.map { $0.test.fullName(in: .english) } == [])
  }

  /// What became of every mutant of every obligation.
  private static let mutation = Result {
    let tests = try Self.tests.get()
    let mutation = MutationTest(tests, try results.get())
    return (0..<mutation.obligations).map(mutation.result(of:))
  }

  @Test func theTestsOfThePlansRulesNoticeNearlyEveryChange() throws {
    let results = try Self.mutation.get()
    let score = MutationScore(results)
    #expect(score.mutants >= 1000 && score.killed * 100 >= score.mutants * 95, "\(score)")
    let program = try PlanRules.program.get()
    let blind = results.filter { $0.survivors.count == $0.mutants }.map {
      program.obligations[$0.obligation].id
    }
    #expect(blind == [], "no test notices any change of these")
  }

  @Test func theHealthOfficesTestsLeaveNothingOut() throws {
    let tests = try Self.tests.get()
    let places = Set(tests.obligations(selectedBy: "health."))
    let coverage = TestCoverage(tests, try Self.results.get(), of: places)
    #expect(coverage.obligations.count == places.count && coverage.total.reached == coverage.total.points)
    let results = try Self.mutation.get().filter { places.contains($0.obligation) }
    #expect(results.flatMap { $0.survivors.map(\.change) } == [])
  }
}
