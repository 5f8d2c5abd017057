package import Engine
package import Evidence
import Rules
import Terms

/// One thing that is still missing: the least that would meet a cell that was not met.
package struct Remainder: Sendable {
  /// What is missing.
  package enum Kind: Hashable, Sendable {
    /// So many more records, and among all that then count so many more different values.
    case records(Int, newValues: Int)
    /// A paper that proves a record.
    case proof(RecordRef)
    /// Papers that prove so many records that are not named.
    case moreProofs(Int)
    /// What every counted record must also show, which this one does not.
    case amendment(RecordRef)
    /// The same of so many records that are not named.
    case moreAmendments(Int)
    /// A figure, where one is there with the count that would be within the bound.
    case figure(count: Int?, of: Int?)
    /// A person's answer.
    case judgement
  }

  package var kind: Kind
  /// The test, as a place in `ReportedRules.tests`; nil where a person judges.
  package var test: Int?
  package var cell: Int
  package var window: Window?
  /// Whether nothing dated from now on can meet it any more.
  package var isClosed: Bool
}

extension Remainder {
  /// How much of what is missing is told.
  package enum Extent: Sendable {
    /// The least that would do: of alternatives the one that came nearest, and of windows as many as the rule asks
    /// for, those still open first.
    case least
    /// Whatever would help: every alternative, and every window that is not met.
    case everyWay
  }

  /// What a finding still lacks; empty where nothing is missing.
  package static func all(
    of finding: Finding,
    in audit: UnitFindings,
    _ rules: ReportedRules,
    extent: Extent = .least
  ) -> [Remainder] {
    guard let root = finding.explanation, finding.verdict == .fail || finding.verdict == .pending,
      finding.reason != .judged
    else { return [] }
    var collector = Collector(tree: audit.explanations, rules: rules, asOf: audit.asOf, extent: extent)
    collector.visit(root)
    return collector.needs
  }

  /// What the steps of an explanation still lack, each by itself; steps that are met lack nothing.
  package static func all(of steps: [Int], in audit: UnitFindings, _ rules: ReportedRules) -> [Remainder] {
    var collector = Collector(tree: audit.explanations, rules: rules, asOf: audit.asOf, extent: .least)
    for step in steps { collector.visit(step) }
    return collector.needs
  }
}

private struct Collector {
  let tree: Explanations
  let rules: ReportedRules
  let asOf: CivilDate
  var extent = Remainder.Extent.least
  var needs: [Remainder] = []

  mutating func visit(_ index: Int) {
    guard tree.nodes.indices.contains(index) else { return }
    let node = tree.nodes[index]
    guard node.verdict == .fail || node.verdict == .pending else { return }
    let missing = tree.children(of: index).filter {
      tree.nodes[$0].verdict == .fail || tree.nodes[$0].verdict == .pending
    }
    switch node.kind {
    case .windows where extent == .everyWay, .any where extent == .everyWay:
      for child in missing { visit(child) }
    case .windows(let needed): windows(missing, of: index, needed: needed)
    case .all, .values: for child in missing { visit(child) }
    case .any: if let nearest = tree.decidingChild(of: index) { visit(nearest) }
    case .cell(let test, let value): cell(node, test: test, value: value)
    case .judgeOnly:
      needs.append(Remainder(kind: .judgement, test: nil, cell: 0, window: node.window, isClosed: false))
    }
  }

  private mutating func windows(_ missing: [Int], of index: Int, needed: Int) {
    let passed = tree.children(of: index).filter { tree.nodes[$0].verdict == .pass }.count
    let open = missing.filter { tree.nodes[$0].verdict == .pending }
    let lost = missing.filter { tree.nodes[$0].verdict == .fail }
    let left = max(1, needed - passed)
    let chosen = Set(open.prefix(left) + lost.prefix(max(0, left - open.count)))
    for child in missing where chosen.contains(child) { visit(child) }
  }

  private mutating func cell(_ node: Explanations.Node, test: Int, value: Int) {
    let isClosed = node.window.map { asOf > $0.closes } ?? (node.verdict == .fail)
    func add(_ kind: Remainder.Kind) {
      needs.append(Remainder(kind: kind, test: test, cell: value, window: node.window, isClosed: isClosed))
    }
    let misses = tree.misses[node.misses.clamped(to: 0..<tree.misses.count)]
    switch node.need {
    case .records(let count, let values)?: add(.records(count, newValues: values))
    case .figure(let count, let whole)?: add(.figure(count: count, of: whole))
    case .proof(let count)?:
      let named = misses.filter { $0.second == nil && Self.isOfProof($0.first) }.prefix(count)
      for miss in named { add(.proof(miss.record)) }
      if named.count < count { add(.moreProofs(count - named.count)) }
    case .everyOne(let count)?:
      let named = misses.filter { $0.second == nil && Self.isOfEveryOne($0.first) }.prefix(count)
      for miss in named { add(.amendment(miss.record)) }
      if named.count < count { add(.moreAmendments(count - named.count)) }
    case nil: break
    }
  }

  private static func isOfProof(_ shortfall: Explanations.Shortfall) -> Bool {
    switch shortfall {
    case .noProof, .proofBeforeActivity, .proofRejected: true
    default: false
    }
  }

  private static func isOfEveryOne(_ shortfall: Explanations.Shortfall) -> Bool {
    if case .everyOne = shortfall { true } else { false }
  }
}
