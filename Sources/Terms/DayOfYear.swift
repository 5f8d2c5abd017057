/// A day of the calendar without its year, as a plan writes it: `8/3`.
package struct DayOfYear: Hashable, Comparable, Sendable {
  /// The day of the month, from 1.
  package let day: Int
  /// The month, 1 to 12.
  package let month: Int

  /// The day `day`/`month`, which may be one that no year has; `isReal` tells.
  package init(day: Int, month: Int) {
    self.day = day
    self.month = month
  }

  /// Whether some year has the day; 29/2 is one that some years have.
  package var isReal: Bool {
    (1...12).contains(month) && (1...CivilDate.daysIn(month: month, of: Self.leapYear)).contains(day)
  }

  /// The date in `year`, or nil where that year lacks the day.
  package func date(in year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }

  package static func < (left: DayOfYear, right: DayOfYear) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }

  /// A year in which every day exists.
  package static let leapYear = 2000
}

extension DayOfYear: CustomStringConvertible {
  /// The day as the plan writes it: `8/3`.
  package var description: String { "\(day)/\(month)" }
}
