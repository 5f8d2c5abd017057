package import Terms

/// An event of a unit's calendar: a whole day, at the last day of a window.
package struct CalendarEvent: Sendable {
  /// Names the event for good: see ``WindowKeys``.
  package var uid: String
  package var day: CivilDate
  /// Never falls from one as-of date to a later one.
  package var sequence: Int
  package var summary: String
  /// Lines, parted by line feeds.
  package var description: String
  package var categories: [String]
  /// Whether nothing more is asked of the unit here, so that the event has to go from calendars that have it.
  package var isCancelled: Bool
  /// Days before it on which to be reminded, the earliest first.
  package var alarms: [Int]
}

extension ICalendarText {
  /// An event as it stood at the beginning of `asOf`.
  mutating func event(_ event: CalendarEvent, asOf: CivilDate) {
    line("BEGIN", "VEVENT")
    text("UID", event.uid)
    line("DTSTAMP", ICalendarDate.midnight(asOf))
    line("LAST-MODIFIED", ICalendarDate.midnight(asOf))
    line("SEQUENCE", "\(event.sequence)")
    line("DTSTART;VALUE=DATE", ICalendarDate.basic(event.day))
    // The end is the day after, which does not belong to it.
    line("DTEND;VALUE=DATE", ICalendarDate.basic(event.day.adding(days: 1)))
    text("SUMMARY", event.summary)
    text("DESCRIPTION", event.description)
    texts("CATEGORIES", event.categories)
    line("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
    // A deadline takes nobody's time.
    line("TRANSP", "TRANSPARENT")
    for days in event.alarms {
      line("BEGIN", "VALARM")
      line("ACTION", "DISPLAY")
      text("DESCRIPTION", event.summary)
      line("TRIGGER", ICalendarDate.trigger(daysBefore: days))
      line("END", "VALARM")
    }
    line("END", "VEVENT")
  }
}
