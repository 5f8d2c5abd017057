/// How many tests there were and how many of them passed.
package struct TestSummary: Hashable, Sendable {
  package var tests = 0
  package var passing = 0
  package var expectations = 0

  /// The sums over `results`.
  package init(_ results: [TestResult]) {
    tests = results.count
    passing = results.count { $0.passes }
    expectations = results.reduce(0) { $0 + $1.outcomes.count }
  }
}
