/// A day of the Gregorian calendar, with no time and no zone.
///
/// Stored as the number of days since 01/01/1970. Years 1900 to 2199 are accepted; that covers every date that
/// a plan or its evidence can name and keeps all arithmetic far from overflow.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 01/01/1970, negative before it.
  package let dayNumber: Int32

  /// The day that is `dayNumber` days after 01/01/1970.
  @inlinable
  package init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// The day `day`/`month`/`year`, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.daysIn(month: month, of: year)).contains(day)
    else { return nil }
    // Days from civil: years start in March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The years that a date can be in.
  package static let years = 1900...2199

  /// The number of days in a month (1 to 12) of a year.
  package static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether `year` has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The year, month (1 to 12) and day of the month of this date.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The year of this date.
  package var year: Int { components.year }

  /// The day of the week, 0 for Monday to 6 for Sunday.
  package var weekday: Int {
    let shifted = (Int(dayNumber) + 3) % 7
    return shifted < 0 ? shifted + 7 : shifted
  }

  /// The day `days` later, or earlier where `days` is negative.
  package func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + Int32(clamping: days))
  }

  /// The number of days from `earlier` to this date, negative where this date comes first.
  @inlinable
  package func days(since earlier: CivilDate) -> Int {
    Int(dayNumber) - Int(earlier.dayNumber)
  }

  @inlinable
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as Vietnam writes it: `31/05/2022`.
  package var description: String {
    let (year, month, day) = components
    return "\(Self.twoDigits(day))/\(Self.twoDigits(month))/\(year)"
  }

  /// The date as ISO 8601 writes it: `2022-05-31`.
  package var iso: String {
    let (year, month, day) = components
    return "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
