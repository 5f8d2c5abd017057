package import Terms

/// A stretch of time as a command takes it: `30d`, `2w`, `3m`, or a number of days.
package struct DueSpan: Hashable, Sendable {
  /// What is counted.
  package enum Measure: Hashable, Sendable {
    case days
    /// Calendar months: from 31/01 one month leads to the last of February.
    case months
  }

  package let count: Int
  package let measure: Measure

  /// So many days.
  package static func days(_ count: Int) -> DueSpan {
    DueSpan(count: count, measure: .days)
  }

  private init(count: Int, measure: Measure) {
    self.count = count
    self.measure = measure
  }

  /// The stretch written `text`; nil where it is none, or longer than 366 days, 52 weeks or 12 months.
  package init?(_ text: String) {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count), let number = Int(Substring(digits)) else { return nil }
    switch String(text.dropFirst(digits.count)) {
    case "", "d":
      guard number <= 366 else { return nil }
      self.init(count: number, measure: .days)
    case "w":
      guard number <= 52 else { return nil }
      self.init(count: 7 * number, measure: .days)
    case "m":
      guard number <= 12 else { return nil }
      self.init(count: number, measure: .months)
    default: return nil
    }
  }

  /// The last day of the stretch that begins the day after `day`.
  package func end(from day: CivilDate) -> CivilDate {
    guard measure == .months else { return day.adding(days: count) }
    let (year, month, dayOfMonth) = day.components
    let months = month - 1 + count
    let (toYear, toMonth) = (year + months / 12, months % 12 + 1)
    let last = CivilDate.daysIn(month: toMonth, of: toYear)
    return CivilDate(year: toYear, month: toMonth, day: min(dayOfMonth, last)) ?? day
  }

  /// Its length in days; nil for months, which differ.
  package var inDays: Int? {
    measure == .days ? count : nil
  }
}
