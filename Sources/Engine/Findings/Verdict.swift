/// What an audit says of one obligation at the as-of date.
package enum Verdict: String, Sendable, CaseIterable {
  /// Met at the as-of date.
  case pass
  /// Not met, and no record whose day is on or after the as-of date could still meet it.
  case fail
  /// Not met yet, and still can be.
  case pending
  /// The automatic part is met, or there is none and its window has closed, and a person must judge.
  case review
  /// Not this unit's, or not owed.
  case notApplicable = "not-applicable"
}

/// Why a verdict is what it is; of a composition, the reason of the part that decided: the first, or among
/// alternatives the one that came nearest.
package enum Reason: String, Sendable, CaseIterable {
  /// pass: all that was asked is there.
  case met
  /// pass or fail: a person judged so.
  case judged
  /// fail: it would pass with what the team rejected.
  case rejected
  /// fail or pending: it would pass with records that lack their proof.
  case unproven
  /// fail: it would pass with what came after the window.
  case late
  /// fail: the records are there; an amount or share in them is too small.
  case belowThreshold = "below-threshold"
  /// fail: some records, but not enough.
  case tooFew = "too-few"
  /// fail: no record.
  case nothingFound = "nothing-found"
  /// pending: the last day is the as-of date.
  case dueToday = "due-today"
  /// pending: the window is still open.
  case notDue = "not-due"
  /// review: a person must judge.
  case toJudge = "to-judge"
  /// not applicable: it does not bind this unit.
  case notBound = "not-bound"
  /// not applicable: the circumstance has not arisen.
  case notArisen = "not-arisen"
  /// not applicable: the unit claims nothing that would make it owed.
  case notClaimed = "not-claimed"
  /// not applicable: what it asks had ended before it began to be owed.
  case aroseAfterWindow = "arose-after-window"
}
