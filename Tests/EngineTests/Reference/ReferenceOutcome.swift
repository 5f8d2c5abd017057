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
  /// Of a cell: the window asked about; of a duty that only a person judges: its windows.
  var windows: [ReferenceWindow] = []
  /// Of a cell: the records that counted; one that falls short of `every_one` is a near miss instead.
  var counted: [RecordRef] = []

  /// The reason of the first child that has the same verdict; `met` where all is well.
  static func reason(of verdict: Verdict, from children: [Outcome]) -> Reason {
    guard verdict != .pass else { return .met }
    return children.first { $0.verdict == verdict }?.reason ?? .notDue
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
      verdict: verdict,
      reason: reason(of: verdict, from: children),
      progress: Progress(done: passed, needed: children.count),
      children: children
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
    return Outcome(
      verdict: verdict,
      reason: reason(of: verdict, from: children),
      progress: best,
      children: children
    )
  }

  /// "Pass if n pass, fail if passes + pendings < n, else pending".
  static func atLeast(_ needed: Int, of children: [Outcome]) -> Outcome {
    let passed = children.count { $0.verdict == .pass }
    let pending = children.count { $0.verdict == .pending }
    let verdict: Verdict = passed >= needed ? .pass : passed + pending < needed ? .fail : .pending
    return Outcome(
      verdict: verdict,
      reason: reason(of: verdict, from: children),
      progress: Progress(done: min(passed, needed), needed: needed),
      children: children
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

  /// The window of the first cell that failed and decided.
  var firstFailedLeaf: ReferenceWindow? {
    guard verdict == .fail else { return nil }
    return children.isEmpty ? windows.first : children.first { $0.verdict == .fail }?.firstFailedLeaf
  }

  /// All cells.
  var cells: [Outcome] {
    children.isEmpty ? [self] : children.flatMap(\.cells)
  }
}
