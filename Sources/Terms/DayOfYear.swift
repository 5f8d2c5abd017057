/// A day of any year, as the plan writes it: `8/3`.
package struct DayOfYear: Hashable, Sendable {
  package let day: Int
  package let month: Int

  package init(day: Int, month: Int) {
    self.day = day
    self.month = month
  }

  /// The date in `year`, or nil where that year lacks the day.
  package func date(in year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }
}
