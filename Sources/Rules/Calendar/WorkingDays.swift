import Diagnostics
package import Terms

extension PlanCalendar {
  /// Whether offices are open on `day`: no day off of the calendar and, where weekends are off, none of those.
  ///
  /// Days off are taken in the year of `day`, whichever it is.
  package func isWorkingDay(_ day: CivilDate) -> Bool {
    if weekendsOff && day.weekday >= 5 { return false }
    return !daysOff.contains { $0.value.range(in: day.year)?.contains(day) == true }
  }

  /// The day by which something due on `day` must be there, as `deadline_on_non_working_day` says.
  ///
  /// Where no working day follows within a year, `day` itself.
  func deadline(_ day: CivilDate) -> CivilDate {
    guard deadlineOnNonWorkingDay == .nextWorkingDay else { return day }
    return (0...366).lazy.map { day.adding(days: $0) }.first(where: isWorkingDay) ?? day
  }
}
