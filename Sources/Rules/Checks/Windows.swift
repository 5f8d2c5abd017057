import Diagnostics
import Terms

extension Check {
  /// Refuses windows that are not there: days that the year lacks, ends before beginnings (a window does not
  /// cross New Year), unknown occasions, an `of` that leaves no window, more windows asked for than there are,
  /// and the same window twice.
  static let windows = Check("windows") { context in
    for when in context.rules.obligations.flatMap(\.whens) {
      switch when.form {
      case .by(let day):
        if day.value.date(in: context.plan.year) == nil {
          context.report(CheckProblem.noSuchDay(day.value, in: context.plan.year, at: day.span))
        }
      case .within(let windows):
        if existing(windows, &context) { refuseRepeated(windows, &context) }
      case .each(let each):
        check(each, when, &context)
      case .days: break
      }
    }
  }

  private static func check(_ each: When.Each, _ when: When, _ context: inout CheckContext) {
    guard existing(each.windows + (each.inside.map { [$0] } ?? []), &context) else { return }
    refuseRepeated(each.windows, &context)
    let windows = context.plan.resolve(when)?.windows ?? []
    if windows.isEmpty, let inside = each.inside {
      context.report(CheckProblem.leavesNoWindow(at: inside.span))
    } else if let atLeast = each.atLeast, !(1...max(1, windows.count)).contains(atLeast.value) {
      context.report(CheckProblem.windowsOutOfReach(atLeast, of: windows.count))
    }
  }

  /// Whether all of `windows` are there; reports those that are not.
  private static func existing(_ windows: [Located<WindowName>], _ context: inout CheckContext) -> Bool {
    let before = context.problemCount
    for window in windows {
      switch window.value {
      case .period: break
      case .occasion(let code):
        if context.plan.occasion(named: code) == nil {
          context.report(
            CheckProblem.unknown(.window, Located(code, window.span), among: Self.windowWords(context.plan))
          )
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
      windows.compactMap { window in context.plan.days(of: window.value).map { Located($0, window.span) } },
      { days in days.first == days.last ? "\(days.first)" : "\(days.first) - \(days.last)" }
    )
  }

  private static func windowWords(_ plan: Plan) -> [String] {
    let periods = ["year", "H1", "H2"] + (1...4).map { "Q\($0)" } + (1...12).map { "T\($0)" }
    return plan.calendar.occasions.map(\.code.value) + periods
  }
}
