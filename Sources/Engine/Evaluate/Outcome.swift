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

  /// Whether it came nearer to passing than `other`, of the same verdict: by its reason, then by the share done.
  func isNearer(than other: Outcome) -> Bool {
    let (mine, its) = (reason.distance, other.reason.distance)
    return mine < its || (mine == its && progress.isFurther(than: other.progress))
  }
}

/// The outcomes of a step's children, gathered in their order.
struct Tally {
  /// Whether the children are alternatives: of these the one that came nearest decides, else the first.
  private let areAlternatives: Bool
  private(set) var count = 0
  private(set) var passes = 0
  private var pendings = 0
  /// Of the children that fail, and of those that are pending, the one that decides.
  private var failing: Outcome?
  private var pending: Outcome?
  private var nextDue: CivilDate?
  private var lastClose: CivilDate?
  /// The progress of the child that is furthest on, the first of equals.
  private(set) var furthest: Progress?

  init(alternatives: Bool = false) {
    areAlternatives = alternatives
  }

  mutating func add(_ child: Outcome) {
    count += 1
    lastClose = lastClose.map { max($0, child.lastClose) } ?? child.lastClose
    switch child.verdict {
    case .pass:
      passes += 1
    case .pending:
      pendings += 1
      if decides(child, over: pending) { pending = child }
      nextDue = nextDue.map { min($0, child.due) } ?? child.due
    case .fail, .review, .notApplicable:
      if decides(child, over: failing) { failing = child }
    }
    if furthest.map({ child.progress.isFurther(than: $0) }) ?? true { furthest = child.progress }
  }

  private func decides(_ child: Outcome, over other: Outcome?) -> Bool {
    guard let other else { return true }
    return areAlternatives && child.isNearer(than: other)
  }

  /// At least `needed` of the children: pass once they pass, fail once too few can.
  func atLeast(_ needed: Int, progress: Progress, asOf: CivilDate) -> Outcome {
    if passes >= needed { return passed(progress, asOf) }
    return passes + pendings < needed ? failed(progress, asOf) : stillOpen(progress, asOf)
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
    outcome(.fail, failing?.reason ?? .nothingFound, progress, due: failing?.due ?? asOf, asOf)
  }

  private func stillOpen(_ progress: Progress, _ asOf: CivilDate) -> Outcome {
    outcome(.pending, pending?.reason ?? .notDue, progress, due: nextDue ?? asOf, asOf)
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

extension Reason {
  /// How far a part with this reason is from passing, 0 for the nearest: from what a correction would mend to what
  /// is not there at all, in the order in which a cell takes its reason.
  fileprivate var distance: Int {
    switch self {
    case .met, .judged, .toJudge: 0
    case .rejected: 1
    case .unproven: 2
    case .late: 3
    case .belowThreshold: 4
    case .tooFew: 5
    case .nothingFound: 6
    // While there is time, what is left to do tells how near it is, and not the day.
    case .dueToday, .notDue: 7
    case .notBound, .notArisen, .notClaimed, .aroseAfterWindow: 8
    }
  }
}

extension Progress {
  /// Whether a greater share of it is done.
  package func isFurther(than other: Progress) -> Bool {
    Product(done, other.needed) > Product(other.done, needed)
  }
}
