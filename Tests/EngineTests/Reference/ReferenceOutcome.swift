import Engine
import Evidence
import Terms

/// What a node of a requirement comes to, with what it was made of.
struct Outcome {
  var verdict: Verdict
  var reason: Reason
  var progress: Progress
  /// Windows, parts or cells; empty for a cell.
  var children: [Outcome] = []
  /// The place of the child whose reason it takes; nil where it passes or has none.
  var decider: Int?
  /// Of a cell: the window asked about; of a duty that only a person judges: its windows.
  var windows: [ReferenceWindow] = []
  /// Of a cell: the records that counted; one that falls short of `every_one` is a near miss instead.
  var counted: [RecordRef] = []
}

extension Outcome {
  /// With the reason of the child at `decider`; `met` where all is well.
  init(_ verdict: Verdict, _ progress: Progress, _ children: [Outcome], decider: Int?) {
    self.init(verdict: verdict, reason: .met, progress: progress, children: children)
    guard verdict != .pass, let decider else { return }
    self.decider = decider
    reason = children[decider].reason
  }

  /// "Its first failing child where it fails, and its first pending child where it is pending".
  static func first(_ verdict: Verdict, of children: [Outcome]) -> Int? {
    children.indices.first { children[$0].verdict == verdict }
  }

  /// "The one that came nearest: by the order of the reasons, then by the greatest share done, then the first".
  static func nearest(_ verdict: Verdict, of children: [Outcome]) -> Int? {
    let failing: [Reason] = [.rejected, .unproven, .late, .belowThreshold, .tooFew, .nothingFound]
    let candidates = children.indices.filter { children[$0].verdict == verdict }
    let rank = { (place: Int) in
      verdict == .pending
        ? (children[place].reason == .unproven ? 0 : 1)
        : failing.firstIndex(of: children[place].reason) ?? failing.count
    }
    let best = candidates.map(rank).min()
    var chosen: Int?
    for place in candidates where rank(place) == best {
      let progress = children[place].progress
      if let other = chosen.map({ children[$0].progress }),
        progress.done * other.needed <= other.done * progress.needed
      {
        continue
      }
      chosen = place
    }
    return chosen
  }

  /// "Fail if one fails, else pending if one is pending, else pass".
  static func all(_ children: [Outcome]) -> Outcome {
    let verdict: Verdict =
      if children.contains(where: { $0.verdict == .fail }) {
        .fail
      } else if children.contains(where: { $0.verdict == .pending }) {
        .pending
      } else {
        .pass
      }
    let passed = children.count { $0.verdict == .pass }
    return Outcome(
      verdict,
      Progress(done: passed, needed: children.count),
      children,
      decider: first(verdict, of: children)
    )
  }

  /// "Pass if one passes, else pending if one is pending, else fail".
  static func any(_ children: [Outcome]) -> Outcome {
    let verdict: Verdict =
      if children.contains(where: { $0.verdict == .pass }) {
        .pass
      } else if children.contains(where: { $0.verdict == .pending }) {
        .pending
      } else {
        .fail
      }
    var best = Progress(done: 1, needed: 1)
    if verdict != .pass {
      best = children[0].progress
      for progress in children.dropFirst().map(\.progress) {
        // done/needed as a ratio, the first of equals kept.
        if progress.done * best.needed > best.done * progress.needed { best = progress }
      }
    }
    return Outcome(verdict, best, children, decider: nearest(verdict, of: children))
  }

  /// "Pass if n pass, fail if passes + pendings < n, else pending".
  static func atLeast(_ needed: Int, of children: [Outcome]) -> Outcome {
    let passed = children.count { $0.verdict == .pass }
    let pending = children.count { $0.verdict == .pending }
    let verdict: Verdict = passed >= needed ? .pass : passed + pending < needed ? .fail : .pending
    return Outcome(
      verdict,
      Progress(done: min(passed, needed), needed: needed),
      children,
      decider: first(verdict, of: children)
    )
  }

  /// The progress of the outermost node that has more than one child or none.
  var outermostProgress: Progress {
    children.count == 1 ? children[0].outermostProgress : progress
  }

  /// The windows of all leaves.
  var leaves: [ReferenceWindow] {
    children.isEmpty ? windows : children.flatMap(\.leaves)
  }

  /// The windows of the pending leaves that are reached through pending nodes.
  var pendingLeaves: [ReferenceWindow] {
    guard verdict == .pending else { return [] }
    return children.isEmpty ? windows : children.flatMap(\.pendingLeaves)
  }

  /// The window of the cell that failed and decided.
  var decidingLeaf: ReferenceWindow? {
    guard let decider else { return windows.first }
    return children[decider].decidingLeaf
  }

  /// All cells.
  var cells: [Outcome] {
    children.isEmpty ? [self] : children.flatMap(\.cells)
  }
}
