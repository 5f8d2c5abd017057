import Evidence
package import Terms

/// What an audit found about one obligation, with its reasons.
package struct Finding: Sendable {
  /// The obligation's place in `Program.obligations`.
  package var obligation: Int
  package var verdict: Verdict
  package var reason: Reason
  package var basis: Basis
  /// What each alternative reading decides, in the order of the rule; empty where there is none or the
  /// obligation does not bind the unit.
  package var alternatives: [AlternativeVerdict]
  /// How far it is met: windows, values, parts or records, whichever the rule counts outermost.
  package var progress: Progress
  package var timing: Timing?
  /// The day from which it is owed, where an `if` decides that.
  package var owedSince: CivilDate?
  /// The judgement that decided, as a place in `Visit.judgements`.
  package var judgement: Int?
  package var waiver: WaiverState?
  /// The root of its explanation in `UnitFindings.explanations`; nil where nothing was evaluated.
  package var explanation: Int?

  package init(obligation: Int, verdict: Verdict, reason: Reason) {
    self.obligation = obligation
    self.verdict = verdict
    self.reason = reason
    basis = .stated
    alternatives = []
    progress = Progress(done: 0, needed: 0)
  }

  /// Whether it counts for the exit code: it fails and no waiver in force covers it.
  package var countsAsFailure: Bool {
    verdict == .fail && waiver?.inForce != true
  }
}

/// How much of a verdict rests on the reading taken.
package enum Basis: String, Sendable, CaseIterable {
  /// The plan itself gives the numbers.
  case stated
  /// Decided, and every alternative reading decides the same.
  case firm
  /// Some alternative passes where this fails, or fails where this passes.
  case depends
  /// Not decided, or some alternative is not.
  case open
}

/// What an alternative reading says of the same evidence.
package struct AlternativeVerdict: Hashable, Sendable {
  /// Its place in the obligation's `reading.alternatives`.
  package var alternative: Int
  package var verdict: Verdict

  package init(alternative: Int, verdict: Verdict) {
    self.alternative = alternative
    self.verdict = verdict
  }
}

/// So many of so many.
package struct Progress: Hashable, Sendable {
  package var done: Int
  package var needed: Int

  package init(done: Int, needed: Int) {
    self.done = done
    self.needed = needed
  }
}

/// The date that a verdict turns on.
package struct Timing: Hashable, Sendable {
  /// pending: the next day by which something must be there; fail: the last day of the window that decided;
  /// pass and review: the last day of the last window.
  package var due: CivilDate
  /// Days from the as-of date to `due`: 0 on the day itself, negative once it is over.
  package var daysLeft: Int

  package init(due: CivilDate, daysLeft: Int) {
    self.due = due
    self.daysLeft = daysLeft
  }
}

/// A waiver of the visit that names this obligation.
package struct WaiverState: Hashable, Sendable {
  /// Its place in `Visit.waivers`.
  package var waiver: Int
  /// Whether it still holds at the as-of date; one that has run out is only remarked.
  package var inForce: Bool

  package init(waiver: Int, inForce: Bool) {
    self.waiver = waiver
    self.inForce = inForce
  }
}
