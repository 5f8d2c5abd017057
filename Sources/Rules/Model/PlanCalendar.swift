package import Diagnostics
package import Terms

/// The days of the plan's year that rules refer to.
package struct PlanCalendar: Sendable {
  /// What becomes of a deadline on a day when offices are closed.
  package enum DeadlineOnNonWorkingDay: String, Sendable, CaseIterable {
    case keep
    case nextWorkingDay = "next-working-day"
  }

  package var occasions: [Occasion]
  package var weekendsOff: Bool
  /// Runs of days on which offices are closed, weekends aside; a single day is a run of one.
  package var daysOff: [Located<DayRun>]
  package var deadlineOnNonWorkingDay: DeadlineOnNonWorkingDay

  package init(
    occasions: [Occasion] = [],
    weekendsOff: Bool = false,
    daysOff: [Located<DayRun>] = [],
    deadlineOnNonWorkingDay: DeadlineOnNonWorkingDay = .keep
  ) {
    self.occasions = occasions
    self.weekendsOff = weekendsOff
    self.daysOff = daysOff
    self.deadlineOnNonWorkingDay = deadlineOnNonWorkingDay
  }
}

/// A run of days of any year, both ends included, within one year.
package struct DayRun: Hashable, Sendable {
  package let from: DayOfYear
  package let to: DayOfYear

  package init(from: DayOfYear, to: DayOfYear) {
    self.from = from
    self.to = to
  }

  /// The days in `year`, or nil where the year lacks an end or the run is turned round.
  package func range(in year: Int) -> DateRange? {
    guard let first = from.date(in: year), let last = to.date(in: year) else { return nil }
    return DateRange(first, last)
  }
}

/// A commemorative day or month.
package struct Occasion: Sendable {
  package var code: Name
  package var name: LocalText
  package var days: Located<DayRun>
  /// Whether a person must set the days anew each year, as for the lunar new year.
  package var moves: Bool

  package init(code: Name, name: LocalText, days: Located<DayRun>, moves: Bool = false) {
    self.code = code
    self.name = name
    self.days = days
    self.moves = moves
  }
}
