import Diagnostics
package import Terms

extension Plan {
  /// The windows of `when` in the plan's year; the whole year where a rule says no `when`.
  ///
  /// Nil where there is none: the circumstance it counts from has not arisen, or, in rules that were not
  /// checked, the year lacks its days or a name is unknown.
  package func resolve(_ when: When?) -> ResolvedWhen? {
    guard let when else {
      return window([.period(.year)], nil).map { ResolvedWhen(windows: [$0]) }
    }
    switch when.form {
    case .by(let day):
      return deadline(day.value, when).map { ResolvedWhen(windows: [$0], usesArrival: true) }
    case .days(let count, let anchor, let circumstance):
      return days(count.value, anchor, of: circumstance.value, when)
        .map { ResolvedWhen(windows: [$0], usesArrival: true) }
    case .within(let names):
      return window(names.map(\.value), when).map { ResolvedWhen(windows: [$0]) }
    case .each(let each):
      let windows = windows(of: each, when)
      return windows.isEmpty ? nil : ResolvedWhen(windows: windows, needed: each.atLeast?.value, isEach: true)
    }
  }

  /// The days that `name` names in the plan's year, or nil where the year lacks them or no occasion is called so.
  package func days(of name: WindowName) -> DateRange? {
    switch name {
    case .period(let period): period.range(in: year)
    case .days(let run): run.range(in: year)
    case .occasion(let code): occasion(named: code)?.days.value.range(in: year)
    }
  }

  private func window(_ names: [WindowName], _ when: When?) -> ResolvedWindow? {
    let name: ResolvedWindow.Name =
      switch names.first {
      case .period(let period) where names.count == 1: .period(period)
      case .occasion(let code) where names.count == 1: .occasion(code)
      default: .days
      }
    return window(names.compactMap(days(of:)), name: name, when)
  }

  private func windows(of each: When.Each, _ when: When) -> [ResolvedWindow] {
    let inside = each.inside.map { days(of: $0.value) }
    let windows = each.windows.compactMap { name -> ResolvedWindow? in
      guard let own = days(of: name.value) else { return nil }
      if let inside, inside?.contains(own) != true { return nil }
      return window([name.value], when)
    }
    // As nearly all rules write them: one after another.
    if zip(windows, windows.dropFirst()).allSatisfy({ $0.first < $1.first }) { return windows }
    // By first day; of windows that start together the one written first stands first, and the same days count
    // once, however they are named.
    let sorted = windows.enumerated()
      .sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }
      .map(\.element)
    var result: [ResolvedWindow] = []
    for window in sorted {
      // All have the same margin, so that the same days start together.
      let peers = result.reversed().prefix { $0.first == window.first }
      if !peers.contains(where: { $0.ownRanges == window.ownRanges }) { result.append(window) }
    }
    return result
  }

  private func deadline(_ day: DayOfYear, _ when: When) -> ResolvedWindow? {
    guard let start = CivilDate(year: year, month: 1, day: 1), let day = day.date(in: year),
      let days = DateRange(start, calendar.deadline(day))
    else { return nil }
    return window([days], name: .by, when)
  }

  private func days(
    _ count: Int,
    _ anchor: When.Anchor,
    of circumstance: String,
    _ when: When
  ) -> ResolvedWindow? {
    guard let since = self.circumstance(named: circumstance)?.since else { return nil }
    let count = Self.bounded(count)
    let days =
      switch anchor {
      case .after: DateRange(since, calendar.deadline(since.adding(days: count)))
      case .before: DateRange(since.adding(days: -count), since)
      }
    return days.flatMap {
      window([$0], name: anchor == .after ? .after(circumstance) : .before(circumstance), when)
    }
  }

  private func window(_ own: [DateRange], name: ResolvedWindow.Name, _ when: When?) -> ResolvedWindow? {
    ResolvedWindow(
      own,
      name: name,
      margin: Self.bounded(when?.marginDays?.value ?? 0),
      grace: Self.bounded(when?.graceDays?.value ?? 0)
    )
  }

  /// `days` kept between none and a hundred years: what was not checked must not overflow a date.
  private static func bounded(_ days: Int) -> Int {
    min(max(0, days), 36_525)
  }
}
