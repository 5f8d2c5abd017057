package import Engine
import Reports
package import Terms

/// One day by which a unit must have something to show: a window of an obligation, and how it stands.
///
/// An obligation of each quarter has four of them. Days that the rules give twice, to two parts of an obligation, are
/// one date.
package struct DueDate: Hashable, Sendable {
  /// How it stands at the as-of date.
  package enum State: Hashable, Sendable {
    /// Its day is over and what it asked for is not there.
    case lost
    /// Something is missing and there is still time, the day itself included.
    case open
    /// What the unit had to show is there; a person may still have to judge it.
    case met
    /// It is not met, and nobody asks for it any more: other windows, or another way, are enough.
    case notNeeded
  }

  /// So many of several windows are asked for, whichever they are.
  package struct Choice: Hashable, Sendable {
    /// How many more must be met; of lost ones, how many too few were met.
    package var needed: Int
    /// Among how many.
    package var of: Int

    package init(needed: Int, of: Int) {
      self.needed = needed
      self.of = of
    }
  }

  /// Its place among the findings of the audit.
  package var finding: Int
  package var window: Window
  package var state: State
  /// The steps of the explanation that are missing in this window; none where nothing is, or where a person judged that
  /// it is not met.
  package var steps: [Int]
  /// Where the rule asks for some of its windows only.
  package var choice: Choice?

  /// The last day on which something may still count.
  package var day: CivilDate { window.closes }

  /// Whether nothing more is asked of the unit in this window.
  package var isSettled: Bool { state == .met || state == .notNeeded }
}

extension DueDate {
  /// Every date of the obligations that `audit` evaluated, by day; those of one day in the order of the rules.
  ///
  /// What is not owed, or not yet, has none.
  package static func all(in audit: UnitFindings) -> [DueDate] {
    audit.findings.indices.flatMap { all(of: $0, in: audit) }.sortedByDay()
  }

  /// The dates of the finding at `place`, in the order in which its explanation meets them.
  static func all(of place: Int, in audit: UnitFindings) -> [DueDate] {
    let finding = audit.findings[place]
    guard let root = finding.explanation, audit.explanations.nodes.indices.contains(root) else { return [] }
    var walk = WindowWalk(tree: audit.explanations)
    // What a person judged is met as far as the evidence goes: it turns on the last of its days.
    let isJudged = finding.reason == .judged && finding.verdict == .fail
    if !isJudged { walk.visit(root, choice: nil) }
    let windows = walk.windows(below: root)
    let last = windows.map(\.window).max { ($0.closes, $0.first) < ($1.closes, $1.first) }
    return windows.map { window, hasPassed in
      if let missing = walk.missing[window] {
        return DueDate(
          finding: place,
          window: window,
          state: window.closes < audit.asOf ? .lost : .open,
          steps: missing.steps,
          choice: missing.choice
        )
      }
      let state: State = isJudged && window == last ? .lost : hasPassed ? .met : .notNeeded
      return DueDate(finding: place, window: window, state: state, steps: [])
    }
  }
}

extension [DueDate] {
  /// By day; those of one day in the order of the rules, then by the window's first day.
  func sortedByDay() -> [DueDate] {
    enumerated().sorted { left, right in
      let (mine, its) = (left.element, right.element)
      return (mine.day, mine.finding, mine.window.first, left.offset)
        < (its.day, its.finding, its.window.first, right.offset)
    }.map(\.element)
  }
}

/// Finds the windows of an explanation in which something is missing.
private struct WindowWalk {
  struct Missing {
    var steps: [Int] = []
    var choice: DueDate.Choice?
  }

  let tree: Explanations
  private(set) var missing: [Window: Missing] = [:]

  init(tree: Explanations) {
    self.tree = tree
  }

  /// Notes the leaves below `index` that are missing, with the choice that stands above them.
  ///
  /// Of alternatives the nearest is followed, as everywhere in the reports.
  mutating func visit(_ index: Int, choice: DueDate.Choice?) {
    guard tree.nodes.indices.contains(index) else { return }
    let node = tree.nodes[index]
    guard node.verdict == .fail || node.verdict == .pending else { return }
    switch node.kind {
    case .windows(let needed): visitWindows(of: index, needed: needed, choice: choice)
    case .all, .values: for child in tree.children(of: index) { visit(child, choice: choice) }
    case .any: if let nearest = tree.decidingChild(of: index) { visit(nearest, choice: choice) }
    case .cell, .judgeOnly:
      guard let window = node.window else { return }
      missing[window, default: Missing(choice: choice)].steps.append(index)
    }
  }

  private mutating func visitWindows(of index: Int, needed: Int, choice: DueDate.Choice?) {
    let children = tree.children(of: index)
    let passed = children.count { tree.nodes[$0].verdict == .pass }
    let open = children.filter { tree.nodes[$0].verdict == .pending }
    let lost = children.filter { tree.nodes[$0].verdict == .fail }
    let left = max(1, needed - passed)
    func choosing(_ count: Int, of group: [Int]) -> DueDate.Choice? {
      count < group.count ? DueDate.Choice(needed: count, of: group.count) : choice
    }
    for child in open { visit(child, choice: choosing(left, of: open)) }
    // While others may still make up for a lost window, nobody owes it.
    guard left > open.count else { return }
    for child in lost { visit(child, choice: choosing(left - open.count, of: lost)) }
  }

  /// The windows that the leaves below `root` ask about, each once, in their order, and whether some leaf passes there.
  func windows(below root: Int) -> [(window: Window, hasPassed: Bool)] {
    var places: [Window: Int] = [:]
    var found: [(window: Window, hasPassed: Bool)] = []
    for node in tree.nodes[root..<max(root + 1, min(tree.nodes[root].end, tree.nodes.count))] {
      guard let window = node.window, node.isLeaf else { continue }
      if let place = places[window] {
        found[place].hasPassed = found[place].hasPassed || node.verdict == .pass
      } else {
        places[window] = found.count
        found.append((window, node.verdict == .pass))
      }
    }
    return found
  }
}

extension Explanations.Node {
  /// Whether it decides by itself, and not by the steps below it.
  fileprivate var isLeaf: Bool {
    switch kind {
    case .cell, .judgeOnly: true
    case .windows, .all, .any, .values: false
    }
  }
}
