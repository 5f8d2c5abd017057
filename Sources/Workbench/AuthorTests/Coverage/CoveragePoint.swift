package import Engine

/// One thing about an obligation that a test should have met.
package enum CoveragePoint: Hashable, Sendable {
  /// Some test expects this verdict.
  case verdict(Verdict)
  /// A test of `what`, for one value of its `for_each`, passed or failed somewhere.
  case branch(test: Int, value: Int, Verdict)
  /// One of several windows was decided so.
  case window(Window, Verdict)
  /// An alternative reading, by its place, decided otherwise than the rule.
  case alternative(Int)
}

/// What tests reached of one obligation.
package struct ObligationCoverage: Sendable {
  /// The obligation's place.
  package let obligation: Int
  /// Everything that there is to reach, in the order in which a reader of the rule meets it.
  package let points: [CoveragePoint]
  /// What no test reached, in that order.
  package let missing: [CoveragePoint]
}
