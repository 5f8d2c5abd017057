import Terms

/// Days and moments as iCalendar writes them.
enum ICalendarDate {
  /// A day: `20221130`.
  static func basic(_ day: CivilDate) -> String {
    let (year, month, dayOfMonth) = day.components
    return "\(year)\(twoDigits(month))\(twoDigits(dayOfMonth))"
  }

  /// The beginning of a day in UTC: `20221130T000000Z`.
  static func midnight(_ day: CivilDate) -> String {
    basic(day) + "T000000Z"
  }

  /// The trigger of an alarm so many days before an all-day event, at eight in the morning: `-P2DT16H` for three.
  ///
  /// An alarm at midnight, where the day begins, would come at night.
  static func trigger(daysBefore days: Int) -> String {
    switch days {
    case 0: "PT8H"
    case 1: "-PT16H"
    default: "-P\(days - 1)DT16H"
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
