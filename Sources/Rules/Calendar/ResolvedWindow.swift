package import Terms

/// A window of a `when` with its days in the plan's year.
///
/// Only a union (`in: [Q1, womens-day]`) has more than one range.
package struct ResolvedWindow: Hashable, Sendable {
  /// How a rule names a window.
  package enum Name: Hashable, Sendable {
    case period(Period)
    /// An occasion's code.
    case occasion(String)
    /// From the year's start to a day.
    case by
    /// Days that the rule gives by their ends, or the union of several windows.
    case days
    /// So many days from the day on which the circumstance of this code arose.
    case after(String)
    /// So many days up to the day on which the circumstance of this code arose.
    case before(String)
  }

  /// The days that count: ascending, apart from each other, never empty; `margin_days` is in them.
  package let ranges: [DateRange]
  /// The days as named, before `margin_days`: what a paper that covers the window must cover.
  package let ownRanges: [DateRange]
  /// The last day on which something may still count, `grace_days` included; closed from the day after.
  package let closes: CivilDate
  package let name: Name
  /// The first of the days that count.
  package let first: CivilDate
  /// The last of the days that count, without grace.
  package let last: CivilDate

  /// The window of the days `own`, each range widened by `margin` days on both sides and open for `grace` days
  /// more; nil where there is no day.
  init?(_ own: [DateRange], name: Name, margin: Int, grace: Int) {
    ownRanges = Self.merged(own)
    ranges = margin > 0 ? Self.merged(own.map { $0.widened(by: margin) }) : ownRanges
    guard let first = ranges.first?.first, let last = ranges.last?.last else { return nil }
    self.name = name
    self.first = first
    self.last = last
    closes = last.adding(days: grace)
  }

  /// Whether `day` is one of the days that count.
  package func contains(_ day: CivilDate) -> Bool {
    ranges.contains { $0.contains(day) }
  }

  /// The same days, ascending; ranges that overlap or touch become one.
  private static func merged(_ ranges: [DateRange]) -> [DateRange] {
    if ranges.count == 1 { return ranges }
    var result: [DateRange] = []
    for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let open = result.last, range.first <= open.last.adding(days: 1),
        let joined = DateRange(open.first, max(open.last, range.last))
      {
        result[result.count - 1] = joined
      } else {
        result.append(range)
      }
    }
    return result
  }
}

/// A `when` with its windows in the plan's year.
package struct ResolvedWhen: Sendable {
  /// In the order of their first days, never empty; one only unless the rule says `each`.
  package let windows: [ResolvedWindow]
  /// How many of them must be met, where the rule says `in_at_least`; nil for all.
  package let needed: Int?
  /// Whether the rule says `each`, so that every window is decided by itself.
  package let isEach: Bool
  /// Whether a document that must reach somebody counts by the day on which it arrived (`by` and `days`) and not
  /// by its issue.
  package let usesArrival: Bool

  init(windows: [ResolvedWindow], needed: Int? = nil, isEach: Bool = false, usesArrival: Bool = false) {
    self.windows = windows
    self.needed = needed
    self.isEach = isEach
    self.usesArrival = usesArrival
  }
}
