import Diagnostics
import Terms

/// What a check sees, and where it reports.
struct CheckContext: Sendable {
  let rules: RuleSet
  /// Whether the plan is known to pass, so that only the obligations are looked at.
  let isPlanChecked: Bool
  let names: NameIndex
  /// Every code that evidence may use.
  let lexicon: Lexicon
  /// Every node of every requirement of every obligation, conditions and alternatives included.
  ///
  /// Collected once, as are the two lists below: most checks look through one of them.
  let requirements: [Requirement]
  /// Every test of records among `requirements`.
  let recordTests: [RecordTest]
  /// Every `when` of every obligation.
  let whens: [When]
  /// Where the share of each obligation ends in `requirements` and in `whens`.
  private let ends: [(requirements: Int, whens: Int)]
  /// The first `maxProblems` of what was reported.
  private(set) var problems: [Diagnostic] = []
  /// How many problems were reported, those beyond `maxProblems` included.
  private(set) var problemCount = 0

  /// How many problems are kept: enough to see what is wrong, few enough to hold.
  static let maxProblems = 1000

  /// A context for `rules`, whose plan has the `lexicon`; `names` are those of a plan that has passed.
  init(_ rules: RuleSet, _ lexicon: Lexicon, names: NameIndex? = nil) {
    self.rules = rules
    isPlanChecked = names != nil
    self.names = names ?? NameIndex(rules.plan)
    self.lexicon = lexicon
    var requirements: [Requirement] = []
    var whens: [When] = []
    var ends: [(requirements: Int, whens: Int)] = []
    for obligation in rules.obligations {
      let first = requirements.count
      for root in obligation.roots { root.addNodes(to: &requirements) }
      whens += obligation.outerWhens
      for node in requirements[first...] {
        if let when = node.when { whens.append(when) }
      }
      ends.append((requirements.count, whens.count))
    }
    self.requirements = requirements
    self.whens = whens
    self.ends = ends
    recordTests = requirements.compactMap(\.records)
  }

  /// The `requirements` of the obligation at `place`.
  func requirements(of place: Int) -> ArraySlice<Requirement> {
    requirements[(place > 0 ? ends[place - 1].requirements : 0)..<ends[place].requirements]
  }

  /// The `whens` of the obligation at `place`.
  func whens(of place: Int) -> ArraySlice<When> {
    whens[(place > 0 ? ends[place - 1].whens : 0)..<ends[place].whens]
  }

  /// The obligations whose requirements are as `predicate` asks.
  func obligations(withRequirements predicate: (ArraySlice<Requirement>) -> Bool) -> [Obligation] {
    rules.obligations.indices.filter { predicate(requirements(of: $0)) }.map { rules.obligations[$0] }
  }

  /// The obligations some `when` of which is as `predicate` asks.
  func obligations(withWhen predicate: (When) -> Bool) -> [Obligation] {
    rules.obligations.indices.filter { whens(of: $0).contains(where: predicate) }.map {
      rules.obligations[$0]
    }
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

  /// Takes what was reported to another context of the same rules.
  mutating func take(_ other: CheckContext) {
    problemCount += other.problemCount
    problems += other.problems.prefix(max(0, Self.maxProblems - problems.count))
  }

  /// Reports each value that has stood before, with the place of the first.
  mutating func reportRepeated<Value: Hashable>(
    _ values: [Located<Value>],
    _ describe: (Value) -> String
  ) {
    // Nearly all lists are so short that comparing their values is cheaper than hashing them, and repeat none.
    if values.count <= 16, !Self.repeatsSome(values) { return }
    var first: [Value: SourceSpan] = Dictionary(minimumCapacity: values.count)
    for value in values {
      if let earlier = first[value.value] {
        report(CheckProblem.repeated(describe(value.value), at: value.span, first: earlier))
      } else {
        first[value.value] = value.span
      }
    }
  }
}
