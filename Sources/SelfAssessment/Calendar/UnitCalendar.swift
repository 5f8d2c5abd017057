import Diagnostics
import Engine
import Evidence
package import Reports
import Rules
package import Terms

/// The dates of a unit as an iCalendar file (RFC 5545).
///
/// Each date is an event, not a to-do: the calendars that offices use show the first and pass over the second. An
/// event is a whole day, the last on which something may still count, so that no time zone can move it.
///
/// **Importing it again** updates what an earlier file brought and doubles nothing: an event's UID comes from the plan,
/// the obligation, the unit and the window, its SEQUENCE from the as-of date, twice the days since the plan's year
/// began. What is done since is there once more as `STATUS:CANCELLED`, with a SEQUENCE one higher and no alarm: a
/// program that only ever adds and updates would keep an event, and ring for it, that is merely missing from a later
/// file. A program that subscribes to the file takes it as a whole, and is better served without them: see
/// ``Contents/withoutSettled``.
///
/// There is no METHOD: the file is a calendar, not a message to attendees, and an organiser would be asked for.
///
/// The same input gives the same bytes: stamps are the beginning of the as-of date, in UTC.
package struct UnitCalendar: Sendable {
  /// Which dates are written.
  package enum Contents: Sendable {
    /// All; those that nothing more is asked for as cancelled.
    case all
    /// Only those at which something is missing.
    case withoutSettled
  }

  /// In the order of the days.
  package let events: [CalendarEvent]
  private let dates: UnitDates
  private let words: CalendarWords

  /// The most alarms of an event.
  package static let mostAlarms = 10

  /// The calendar of `dates` in `language`; `alarms` are days before each date.
  package init(
    _ dates: UnitDates,
    _ rules: ReportedRules,
    language: Language,
    alarms: [Int] = [14, 3],
    contents: Contents = .all
  ) {
    self.dates = dates
    words = CalendarWords(Wording(rules, in: language))
    let maker = EventMaker(
      rules: rules,
      words: words,
      unit: dates.unit,
      alarms: Array(Set(alarms).sorted(by: >).prefix(Self.mostAlarms))
    )
    let windows = dates.entries.reduce(into: [Int: Int]()) { $0[$1.finding.obligation, default: 0] += 1 }
    events = dates.entries.compactMap { entry in
      if contents == .withoutSettled, entry.date.isSettled { return nil }
      return maker.event(entry, asOf: dates.asOf, windows: windows[entry.finding.obligation] ?? 1)
    }
  }

  /// The events that stand, and those that are cancelled.
  package var counts: (standing: Int, cancelled: Int) {
    let cancelled = events.count(where: \.isCancelled)
    return (events.count - cancelled, cancelled)
  }

  /// The file.
  package var text: String {
    var text = ICalendarText()
    text.line("BEGIN", "VCALENDAR")
    text.line("VERSION", "2.0")
    text.text("PRODID", "-//gdcheck//gdcheck//\(words.language)")
    text.line("CALSCALE", "GREGORIAN")
    text.text("NAME", words.calendarName(dates.unit))
    text.text("X-WR-CALNAME", words.calendarName(dates.unit))
    text.text("X-WR-CALDESC", words.calendarDescription(asOf: dates.asOf))
    text.line("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh")
    // The zone of the line above; and a calendar must hold a component, even where it holds no event.
    text.line("BEGIN", "VTIMEZONE")
    text.line("TZID", "Asia/Ho_Chi_Minh")
    text.line("BEGIN", "STANDARD")
    text.line("DTSTART", "19700101T000000")
    text.line("TZOFFSETFROM", "+0700")
    text.line("TZOFFSETTO", "+0700")
    text.line("END", "STANDARD")
    text.line("END", "VTIMEZONE")
    for event in events { text.event(event, asOf: dates.asOf) }
    text.line("END", "VCALENDAR")
    return text.contents
  }
}

/// Makes the events of one unit.
private struct EventMaker {
  let rules: ReportedRules
  let words: CalendarWords
  let unit: Unit
  let alarms: [Int]

  func event(_ entry: UnitDates.Entry, asOf: CivilDate, windows: Int) -> CalendarEvent? {
    let place = entry.finding.obligation
    guard rules.obligations.indices.contains(place) else { return nil }
    let isSettled = entry.date.isSettled
    return CalendarEvent(
      uid: uid(rules.obligations[place], WindowKeys(place, in: rules).key(of: entry.date.window)),
      day: entry.date.day,
      sequence: 2 * days(before: asOf) + (isSettled ? 1 : 0),
      summary: words.summary(entry, windows: windows),
      description: words.description(entry),
      categories: words.categories(entry),
      isCancelled: isSettled,
      alarms: entry.date.state == .open ? alarms : []
    )
  }

  /// The days from the beginning of the plan's year, 0 before it.
  private func days(before asOf: CivilDate) -> Int {
    Period.year.range(in: rules.plan.year).map { max(0, asOf.days(since: $0.first)) } ?? 0
  }

  /// `1-kh.2022/health.clinic-inspections/health-office/Q1@gdcheck`.
  private func uid(_ obligation: Obligation, _ key: String) -> String {
    let agency = rules.lexicon[.parties][unit.agency].code
    let ward = unit.ward.map { ".\($0)" } ?? ""
    return
      "\(plain(rules.plan.number)).\(rules.plan.year)/\(obligation.id.value)/\(agency)\(ward)/\(key)@gdcheck"
  }

  /// A plan's number in letters and digits of ASCII, all else a hyphen: programs have trouble with other UIDs.
  private func plain(_ number: String) -> String {
    var result = ""
    for byte in number.lowercased().utf8.prefix(200) {
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !result.hasSuffix("-") {
        result += "-"
      }
    }
    return result
  }
}
