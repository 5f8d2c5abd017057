import Terms

/// What a step of a requirement decides: pass, fail or pending, with what findings say beside it.
struct Outcome {
  var verdict: Verdict
  var reason: Reason
  var progress: Progress
  /// pending: the next day by which something must be there; fail: the last day of the window that decided.
  var due: CivilDate
  /// The last day of the last window that was looked at.
  var lastClose: CivilDate
}

/// The outcomes of a step's children, gathered in their order.
struct Tally {
  private(set) var count = 0
  private(set) var passes = 0
  private var pendings = 0
  private var firstFailing: Outcome?
  private var firstPending: Outcome?
  private var nextDue: CivilDate?
  private var lastClose: CivilDate?
  /// The progress of the child that is furthest on, the first of equals.
  private(set) var furthest: Progress?

  mutating func add(_ child: Outcome) {
    count += 1
    lastClose = lastClose.map { max($0, child.lastClose) } ?? child.lastClose
    switch child.verdict {
    case .pass:
      passes += 1
    case .pending:
      pendings += 1
      if firstPending == nil { firstPending = child }
      nextDue = nextDue.map { min($0, child.due) } ?? child.due
    case .fail, .review, .notApplicable:
      if firstFailing == nil { firstFailing = child }
    }
    if furthest.map({ child.progress.isFurther(than: $0) }) ?? true { furthest = child.progress }
  }

  /// At least `needed` of the children: pass once they pass, fail once too few can.
  func atLeast(_ needed: Int, progress: Progress, asOf: CivilDate) -> Outcome {
    if passes >= needed { return passed(progress, asOf) }
    return passes + pendings < needed ? failed(progress, asOf) : pending(progress, asOf)
  }

  /// All of the children: one that fails decides, then one that is pending.
  func all(asOf: CivilDate) -> Outcome {
    atLeast(count, progress: Progress(done: passes, needed: count), asOf: asOf)
  }

  /// Any of the children: one that passes decides, then one that is pending.
  func any(asOf: CivilDate) -> Outcome {
    let progress = passes > 0 ? Progress(done: 1, needed: 1) : furthest ?? Progress(done: 0, needed: 1)
    return atLeast(1, progress: progress, asOf: asOf)
  }

  private func passed(_ progress: Progress, _ asOf: CivilDate) -> Outcome {
    outcome(.pass, .met, progress, due: lastClose ?? asOf, asOf)
  }

  private func failed(_ progress: Progress, _ asOf: CivilDate) -> Outcome {
    outcome(.fail, firstFailing?.reason ?? .nothingFound, progress, due: firstFailing?.due ?? asOf, asOf)
  }

  private func pending(_ progress: Progress, _ asOf: CivilDate) -> Outcome {
    outcome(.pending, firstPending?.reason ?? .notDue, progress, due: nextDue ?? asOf, asOf)
  }

  private func outcome(
    _ verdict: Verdict,
    _ reason: Reason,
    _ progress: Progress,
    due: CivilDate,
    _ asOf: CivilDate
  ) -> Outcome {
    Outcome(verdict: verdict, reason: reason, progress: progress, due: due, lastClose: lastClose ?? asOf)
  }
}

extension Progress {
  /// Whether a greater share of it is done.
  func isFurther(than other: Progress) -> Bool {
    Product(done, other.needed) > Product(other.done, needed)
  }
}
