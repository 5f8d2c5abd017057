import Diagnostics
import Terms

extension Check {
  /// Refuses windows that are not there: days that the year lacks, ends before beginnings (a window does not
  /// cross New Year), unknown occasions, an `of` that leaves no window, more windows asked for than there are,
  /// and the same window twice.
  static let windows = Check("windows") { context in
    for when in context.whens {
      switch when.form {
      case .by(let day):
        if day.value.date(in: context.plan.year) == nil {
          context.report(CheckProblem.noSuchDay(day.value, in: context.plan.year, at: day.span))
        }
      case .within(let windows):
        if existing(windows, &context) { refuseRepeated(windows, &context) }
      case .each(let each):
        check(each, &context)
      case .days: break
      }
    }
  }

  private static func check(_ each: When.Each, _ context: inout CheckContext) {
    guard existing(each.windows + (each.inside.map { [$0] } ?? []), &context) else { return }
    refuseRepeated(each.windows, &context)
    let inside = each.inside.flatMap { days(of: $0.value, context) }
    let windows = each.windows.compactMap { days(of: $0.value, context) }
      .filter { inside?.contains($0) ?? true }
      .sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    let count = zip(windows, windows.dropFirst()).count { $0 != $1 } + (windows.isEmpty ? 0 : 1)
    if count == 0, let place = each.inside?.span {
      context.report(CheckProblem.leavesNoWindow(at: place))
    } else if let atLeast = each.atLeast, !(1...max(1, count)).contains(atLeast.value) {
      context.report(CheckProblem.windowsOutOfReach(atLeast, of: count))
    }
  }

  /// Whether all of `windows` are there; reports those that are not.
  private static func existing(_ windows: [Located<WindowName>], _ context: inout CheckContext) -> Bool {
    let before = context.problemCount
    for window in windows {
      switch window.value {
      case .period: break
      case .occasion(let code):
        if context.names.occasions[code] == nil {
          context.reportUnknown(.window, Located(code, window.span)) { Self.windowWords($0.plan) }
        }
      case .days(let run):
        if let problem = CheckProblem.impossibleDays(run, in: context.plan.year, at: window.span) {
          context.report(problem)
        }
      }
    }
    return context.problemCount == before
  }

  private static func refuseRepeated(_ windows: [Located<WindowName>], _ context: inout CheckContext) {
    // `each: month` is one word for twelve windows, and none of those is the same as another.
    context.reportRepeated(
      windows.compactMap { window in days(of: window.value, context).map { Located($0, window.span) } },
      { days in days.first == days.last ? "\(days.first)" : "\(days.first) - \(days.last)" }
    )
  }

  /// As `Plan.days(of:)`, which looks through the list of occasions each time.
  private static func days(of window: WindowName, _ context: CheckContext) -> DateRange? {
    let year = context.plan.year
    switch window {
    case .period(let period): return period.range(in: year)
    case .days(let run): return run.range(in: year)
    case .occasion(let code): return context.names.occasions[code]?.days.value.range(in: year)
    }
  }

  private static func windowWords(_ plan: Plan) -> [String] {
    let periods = ["year", "H1", "H2"] + (1...4).map { "Q\($0)" } + (1...12).map { "T\($0)" }
    return plan.calendar.occasions.map(\.code.value) + periods
  }
}
