import Diagnostics
import Terms

/// What a check sees, and where it reports.
struct CheckContext {
  let rules: RuleSet
  /// Whether the plan is known to pass, so that only the obligations are looked at.
  let isPlanChecked: Bool
  let names: NameIndex
  /// Every node of every requirement of every obligation, conditions and alternatives included.
  ///
  /// Collected once, as are the two lists below: most checks look through one of them.
  let requirements: [Requirement]
  /// Every test of records among `requirements`.
  let recordTests: [RecordTest]
  /// Every `when` of every obligation.
  let whens: [When]
  /// The first `maxProblems` of what was reported.
  private(set) var problems: [Diagnostic] = []
  /// How many problems were reported, those beyond `maxProblems` included.
  private(set) var problemCount = 0

  /// How many problems are kept: enough to see what is wrong, few enough to hold.
  static let maxProblems = 1000

  /// A context for `rules`; `names` are those of a plan that has passed.
  init(_ rules: RuleSet, names: NameIndex? = nil) {
    self.rules = rules
    isPlanChecked = names != nil
    self.names = names ?? NameIndex(rules.plan)
    var requirements: [Requirement] = []
    var whens: [When] = []
    for obligation in rules.obligations {
      let nodes = obligation.roots.flatMap(\.nodes)
      requirements += nodes
      whens += obligation.outerWhens + nodes.compactMap(\.when)
    }
    self.requirements = requirements
    self.whens = whens
    recordTests = requirements.compactMap(\.records)
  }

  var plan: Plan { rules.plan }

  /// Reports a name that the plan does not define, with the nearest of `known`.
  mutating func reportUnknown(
    _ named: CheckProblem.Named,
    _ name: Name,
    among known: (CheckContext) -> [String]
  ) {
    report(CheckProblem.unknown(named, name, among: searchesForNear ? known(self) : []))
  }

  /// Whether to look for what was meant: that costs more than all the rest, so that only the first mistakes get it.
  var searchesForNear: Bool { problemCount < 100 }

  private static func repeatsSome<Value: Equatable>(_ values: [Located<Value>]) -> Bool {
    values.indices.contains { place in
      values[..<place].contains { $0.value == values[place].value }
    }
  }

  mutating func report(_ problem: Diagnostic) {
    problemCount += 1
    if problems.count < Self.maxProblems { problems.append(problem) }
  }

  /// Reports each value that has stood before, with the place of the first.
  mutating func reportRepeated<Value: Hashable>(
    _ values: [Located<Value>],
    _ describe: (Value) -> String
  ) {
    // Nearly all lists are so short that comparing their values is cheaper than hashing them, and repeat none.
    if values.count <= 16, !Self.repeatsSome(values) { return }
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
