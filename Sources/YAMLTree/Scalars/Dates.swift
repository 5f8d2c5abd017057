package import Terms

/// Dates and days as evidence and rules write them: day first, or as ISO 8601 does.
package enum Dates {
  /// The date that `text` writes: `31/05/2022`, `31/5/2022` or `2022-05-31`.
  ///
  /// - Throws: a ``ScalarProblem`` that names the form that was used instead, or what the calendar lacks.
  package static func read(_ text: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) -> CivilDate {
    guard !text.isEmpty else { throw .empty }
    guard let parts = Parts(text) else {
      throw DigitReader.hasForeignDigit(text) ? .foreignDigits : .notDate
    }
    let (day, month, year) = try parts.dayMonthYear()
    if year.count <= 2 { throw .shortYear }
    guard year.count == 4 else { throw .notDate }
    guard CivilDate.years.contains(year.value) else { throw .yearOutOfRange }
    try check(day: day.value, month: month.value, year: year.value)
    let isDayFirst = parts.mark == UInt8(ascii: "/") && !parts.isYearFirst
    let isISO = parts.mark == UInt8(ascii: "-") && parts.isYearFirst && month.count == 2 && day.count == 2
    guard isDayFirst || isISO else {
      throw .otherDateForm(day: day.value, month: month.value, year: year.value)
    }
    guard let date = CivilDate(year: year.value, month: month.value, day: day.value) else { throw .notDate }
    return date
  }

  /// The day of the year that `text` writes: `8/3`, `31/5`.
  ///
  /// - Throws: a ``ScalarProblem`` that names the form that was used instead, or what the calendar lacks.
  package static func readDayOfYear(_ text: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) -> DayOfYear {
    guard !text.isEmpty else { throw .empty }
    var reader = DigitReader(text)
    guard let day = reader.number(maxCount: 2), let mark = reader.next(),
      let month = reader.number(maxCount: 2), reader.isAtEnd
    else {
      if Parts(text) != nil { throw .dayWithYear }
      throw DigitReader.hasForeignDigit(text) ? .foreignDigits : .notDayOfYear
    }
    guard mark == UInt8(ascii: "/") else {
      throw Parts.isMark(mark) ? .uncertainDay : .notDayOfYear
    }
    try check(day: day.value, month: month.value, year: nil)
    let result = DayOfYear(day: day.value, month: month.value)
    guard result.isReal else { throw .notDayOfYear }
    return result
  }

  /// Refuses what the calendar does not have.
  private static func check(day: Int, month: Int, year: Int?) throws(ScalarProblem) {
    if month > 12, (1...12).contains(day) { throw .monthFirst(day: day, month: month) }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    let days = CivilDate.daysIn(month: month, of: year ?? DayOfYear.leapYear)
    guard (1...days).contains(day) else { throw .noSuchDay(month: month, year: year, days: days) }
  }

  /// Three numbers joined by one and the same mark.
  private struct Parts {
    typealias Number = (value: Int, count: Int)

    let first: Number
    let second: Number
    let third: Number
    let mark: UInt8

    init?(_ text: UnsafeBufferPointer<UInt8>) {
      var reader = DigitReader(text)
      guard let first = reader.number(maxCount: 4), let mark = reader.next(), Self.isMark(mark),
        let second = reader.number(maxCount: 4), reader.next() == mark,
        let third = reader.number(maxCount: 4), reader.isAtEnd
      else { return nil }
      self.first = first
      self.second = second
      self.third = third
      self.mark = mark
    }

    /// Whether people join the parts of a date by `byte`.
    static func isMark(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    var isYearFirst: Bool { first.count > 2 }

    /// The numbers by what they stand for; a day and a month have one or two digits.
    func dayMonthYear() throws(ScalarProblem) -> (day: Number, month: Number, year: Number) {
      guard second.count <= 2, !isYearFirst || third.count <= 2 else { throw .notDate }
      return isYearFirst ? (third, second, first) : (first, second, third)
    }
  }
}
