import Diagnostics
import Terms

/// What a check sees, and where it reports.
struct CheckContext {
  let rules: RuleSet
  let names: NameIndex
  /// The first `maxProblems` of what was reported.
  private(set) var problems: [Diagnostic] = []
  /// How many problems were reported, those beyond `maxProblems` included.
  private(set) var problemCount = 0

  /// How many problems are kept: enough to see what is wrong, few enough to hold.
  static let maxProblems = 1000

  init(_ rules: RuleSet) {
    self.rules = rules
    names = NameIndex(rules.plan)
  }

  var plan: Plan { rules.plan }

  mutating func report(_ problem: Diagnostic) {
    problemCount += 1
    if problems.count < Self.maxProblems { problems.append(problem) }
  }

  /// Reports each value that has stood before, with the place of the first.
  mutating func reportRepeated<Value: Hashable>(
    _ values: [Located<Value>],
    _ describe: (Value) -> String
  ) {
    var first: [Value: SourceSpan] = [:]
    for value in values {
      if let earlier = first[value.value] {
        report(CheckProblem.repeated(describe(value.value), at: value.span, first: earlier))
      } else {
        first[value.value] = value.span
      }
    }
  }
}
