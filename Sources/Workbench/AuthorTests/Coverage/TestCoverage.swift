import Engine
import Rules

/// What the tests of a rule set reached of it.
///
/// Only what a test expects and finds so counts: that an audit passed by an obligation on the way shows nothing.
package struct TestCoverage: Sendable {
  /// One for each obligation, in the order of the rules.
  package let obligations: [ObligationCoverage]

  /// What `results` reached of the obligations at `places`; of all where that is nil.
  package init(_ tests: AuthorTests, _ results: [TestResult], of places: Set<Int>? = nil) {
    let program = tests.planned.program
    var reached = Array(repeating: Set<CoveragePoint>(), count: program.obligations.count)
    for result in results {
      for outcome in result.outcomes where outcome.isMet {
        reached[outcome.expectation.obligation].formUnion(Self.points(reachedBy: outcome.finding, in: result))
      }
    }
    obligations = reached.enumerated()
      .filter { place, _ in places?.contains(place) ?? true }
      .map { place, reached in
        let points = Self.points(of: place, in: program)
        return ObligationCoverage(
          obligation: place,
          points: points,
          missing: points.filter { !reached.contains($0) }
        )
      }
  }

  /// How many points there are, and how many were reached.
  package var total: (points: Int, reached: Int) {
    let points = obligations.reduce(0) { $0 + $1.points.count }
    return (points, points - obligations.reduce(0) { $0 + $1.missing.count })
  }

  // MARK: What there is to reach

  private static func points(of place: Int, in program: Program) -> [CoveragePoint] {
    let obligation = program.rules.source.obligations[place]
    var verdicts: [Verdict] = [.pass, .fail, .pending]
    if obligation.judge != nil { verdicts.append(.review) }
    if obligation.condition != nil { verdicts.append(.notApplicable) }
    var points = verdicts.map(CoveragePoint.verdict)
    for test in program.obligations[place].tests {
      for value in program.tests[test].cells.indices {
        points += [.branch(test: test, value: value, .pass), .branch(test: test, value: value, .fail)]
      }
    }
    for window in windows(of: obligation, in: program) {
      points += [.window(window, .pass), .window(window, .fail)]
    }
    points += (obligation.reading?.alternatives ?? []).indices.map(CoveragePoint.alternative)
    return points
  }

  /// The windows that are decided by themselves, where a `when` has several.
  private static func windows(of obligation: Obligation, in program: Program) -> [Window] {
    guard let what = obligation.what else { return [] }
    let whens = what.whens(under: obligation.when).map { program.windows(of: $0).windows }
    var seen: Set<Window> = []
    return whens.filter { $0.count > 1 }.flatMap { $0 }.filter { seen.insert($0).inserted }
  }

  // MARK: What was reached

  private static func points(reachedBy finding: Finding, in result: TestResult) -> Set<CoveragePoint> {
    var points: Set<CoveragePoint> = [.verdict(finding.verdict)]
    for alternative in finding.alternatives where alternative.verdict != finding.verdict {
      points.insert(.alternative(alternative.alternative))
    }
    guard let root = finding.explanation else { return points }
    let nodes = result.audit.explanations.nodes
    for place in root..<nodes[root].end {
      let node = nodes[place]
      if case .cell(let test, let value) = node.kind {
        points.insert(.branch(test: test, value: value, node.verdict))
      }
      // Its children, one after another, are the windows.
      guard case .windows = node.kind else { continue }
      var child = place + 1
      while child < node.end {
        if let window = nodes[child].window { points.insert(.window(window, nodes[child].verdict)) }
        child = nodes[child].end
      }
    }
    return points
  }
}

extension Requirement {
  /// The `when` at its root, which is its own or `outer`, and those of the parts that have their own.
  fileprivate func whens(under outer: When?) -> [When?] {
    [when ?? outer] + parts.flatMap { $0.ownWhens }
  }

  private var ownWhens: [When] {
    [when].compactMap(\.self) + parts.flatMap(\.ownWhens)
  }

  private var parts: [Requirement] {
    switch ask {
    case .all(let parts), .any(let parts): parts
    case .records, .figure: []
    }
  }
}
