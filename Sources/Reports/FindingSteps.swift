package import Engine
import Rules
import Terms

/// Which windows, values or parts of an obligation are met and which are not.
package struct FindingSteps: Sendable {
  /// Whether they are windows rather than parts or values.
  package var areWindows: Bool
  /// One line for those that share a standing, or for each part: `met 3/4: quarters I, III and IV`.
  package var lines: [String]
}

extension Wording {
  /// The steps of a finding where it has several; nil where it has one or none.
  package func steps(_ finding: Finding, in audit: UnitFindings) -> FindingSteps? {
    guard let root = finding.explanation else { return nil }
    let tree = audit.explanations
    let place = tree.outermostChoice(from: root)
    let below = tree.children(of: place)
    guard below.count > 1 else { return nil }
    switch tree.nodes[place].kind {
    case .windows:
      return FindingSteps(
        areWindows: true,
        lines: groups(below, tree) { shortWindows($0.compactMap { tree.nodes[$0].window }) }
      )
    case .values:
      return FindingSteps(areWindows: false, lines: groups(below, tree) { values($0, tree) })
    case .all, .any:
      return FindingSteps(areWindows: false, lines: below.map { part($0, tree) })
    case .cell, .judgeOnly: return nil
    }
  }

  /// The places that share a verdict on one line.
  private func groups(_ places: [Int], _ tree: Explanations, _ names: ([Int]) -> String) -> [String] {
    let order: [Verdict] = [.pass, .fail, .pending, .review, .notApplicable]
    return order.compactMap { verdict in
      let those = places.filter { tree.nodes[$0].verdict == verdict }
      guard !those.isEmpty else { return nil }
      return "\(self.verdict(verdict)) \(those.count)/\(places.count): \(names(those))"
    }
  }

  private func values(_ places: [Int], _ tree: Explanations) -> String {
    var kind = RecordTest.Kind.activity
    let cells = places.map { place -> [CellValue] in
      guard case .cell(let test, let cell) = tree.nodes[place].kind,
        rules.tests.indices.contains(test), rules.tests[test].cells.indices.contains(cell),
        case .records(let records) = rules.tests[test].ask
      else { return [] }
      kind = records.kind
      return rules.tests[test].cells[cell]
    }
    return cellNames(cells, of: kind)
  }

  private func part(_ place: Int, _ tree: Explanations) -> String {
    let node = tree.nodes[place]
    let verdict = standing(Standing(node.verdict, node.reason, node.progress))
    guard let leaf = tree.cells(of: place).first,
      case .cell(let test, _) = tree.nodes[leaf].kind,
      rules.tests.indices.contains(test)
    else { return verdict }
    switch rules.tests[test].ask {
    case .records(let records): return "\(verdict): \(amount(records))"
    case .figure(let figure): return "\(verdict): \(self.figure(figure))"
    }
  }
}
