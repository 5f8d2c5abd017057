import Diagnostics
import Evidence
import Rules
import Terms

/// A window of the plan's year, resolved: each window once, however many rules ask about it.
struct CompiledWindow: Hashable, Sendable {
  /// What findings say of it.
  let window: Window
  /// The days that count: ascending, apart, `margin_days` included.
  let ranges: [DateRange]
  /// From the first of the days as named to the last: a paper covers one run of days, and so covers the window where
  /// it covers these.
  let ownDays: DateRange?

  init(_ resolved: ResolvedWindow, _ names: Names) {
    window = Window(
      first: resolved.first,
      last: resolved.last,
      closes: resolved.closes,
      label: Self.label(resolved.name, names)
    )
    ranges = resolved.ranges
    if let first = resolved.ownRanges.first, let last = resolved.ownRanges.last {
      ownDays = DateRange(first.first, last.last)
    } else {
      ownDays = nil
    }
  }

  /// Whether `day` is one of the days that count.
  func contains(_ day: CivilDate) -> Bool {
    ranges.contains { $0.contains(day) }
  }

  /// The first day of `days` that lies in the window, or nil where none does.
  func firstDay(of days: DateRange) -> CivilDate? {
    for range in ranges where days.first <= range.last && days.last >= range.first {
      return max(days.first, range.first)
    }
    return nil
  }

  private static func label(_ name: ResolvedWindow.Name, _ names: Names) -> WindowLabel {
    func place(_ circumstance: String) -> Int? {
      names.plan.circumstances.firstIndex { $0.code.value == circumstance }
    }
    switch name {
    case .period(let period): return .period(period)
    case .occasion(let code): return names.lexicon[.occasions].code(code).map { .occasion($0) } ?? .days
    case .by: return .by
    case .days: return .days
    case .after(let circumstance): return place(circumstance).map { .after(circumstance: $0) } ?? .days
    case .before(let circumstance): return place(circumstance).map { .before(circumstance: $0) } ?? .days
    }
  }
}

/// A `when` with its windows.
struct CompiledWhen: Sendable {
  /// Places in the program's windows; none where what it counts from has not arisen.
  var windows: [Int] = []
  /// How many must be met; nil for all.
  var needed: Int?
  /// Whether a document that must reach somebody counts by its arrival.
  var usesArrival = false
  /// Whether some day lies in two of the windows, as margins can make it.
  var windowsOverlap = false
}
