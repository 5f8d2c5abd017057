import Diagnostics
import Rules
import Terms

/// A window as the definitions have it.
struct ReferenceWindow {
  /// Its own days: one run, or those of a union.
  var own: [DateRange]
  /// The same, each run widened by the margin on both sides.
  var days: [DateRange]
  /// Days after the last on which a paper that covers the window may still come.
  var grace: Int
  /// Whether it comes from `by` or `days`, so that a document that must reach somebody has its day when it arrives.
  var asksArrival: Bool

  init(_ own: [DateRange], _ when: When?, asksArrival: Bool = false) {
    let margin = when?.marginDays?.value ?? 0
    self.own = own
    days = own.compactMap { DateRange($0.first.adding(days: -margin), $0.last.adding(days: margin)) }
    grace = when?.graceDays?.value ?? 0
    self.asksArrival = asksArrival
  }

  var first: CivilDate { days.map(\.first).min() ?? CivilDate(dayNumber: 0) }
  var last: CivilDate { days.map(\.last).max() ?? CivilDate(dayNumber: 0) }
  /// Closed from the day after.
  var closes: CivilDate { last.adding(days: grace) }

  func contains(_ day: CivilDate) -> Bool {
    days.contains { $0.contains(day) }
  }

  /// The first day of `span` that lies in the window.
  func firstDay(of span: DateRange) -> CivilDate? {
    var day = span.first
    while day <= span.last {
      if contains(day) { return day }
      day = day.adding(days: 1)
    }
    return nil
  }
}

extension RuleSet {
  /// The windows of `when`, the whole plan year where it is absent, and how many of them must be met where the
  /// rule gives a number.
  func referenceWindows(_ when: When?) -> (windows: [ReferenceWindow], needed: Int?) {
    guard let when else { return ([ReferenceWindow([days(of: .period(.year))], nil)], nil) }
    switch when.form {
    case .by(let day):
      guard let start = CivilDate(year: plan.year, month: 1, day: 1),
        let end = day.value.date(in: plan.year),
        let range = DateRange(start, movedToWorkingDay(end))
      else { return ([], nil) }
      return ([ReferenceWindow([range], when, asksArrival: true)], nil)

    case .within(let names):
      return ([ReferenceWindow(names.map { days(of: $0.value) }, when)], nil)

    case .each(let each):
      var runs: [DateRange] = []
      for name in each.windows {
        let run = days(of: name.value)
        if let outer = each.inside, !days(of: outer.value).contains(run) { continue }
        if !runs.contains(run) { runs.append(run) }
      }
      // Stable: of windows that begin together, the order written.
      let ordered = runs.enumerated().sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }
      return (ordered.map { ReferenceWindow([$0.element], when) }, each.atLeast?.value)

    case .days(let count, let anchor, let name):
      guard let since = plan.circumstances.first(where: { $0.code.value == name.value })?.since else {
        return ([], nil)
      }
      let range =
        switch anchor {
        case .after: DateRange(since, movedToWorkingDay(since.adding(days: count.value)))
        case .before: DateRange(since.adding(days: -count.value), since)
        }
      return (range.map { [ReferenceWindow([$0], when, asksArrival: true)] } ?? [], nil)
    }
  }

  /// The days that a name stands for in the plan's year.
  func days(of name: WindowName) -> DateRange {
    let range: DateRange? =
      switch name {
      case .period(let period): period.range(in: plan.year)
      case .days(let run): run.range(in: plan.year)
      case .occasion(let code):
        plan.calendar.occasions.first { $0.code.value == code }?.days.value.range(in: plan.year)
      }
    return range ?? DateRange(CivilDate(dayNumber: 0))
  }

  /// `day`, or the next day on which offices are open where the calendar moves deadlines.
  func movedToWorkingDay(_ day: CivilDate) -> CivilDate {
    guard plan.calendar.deadlineOnNonWorkingDay == .nextWorkingDay else { return day }
    var day = day
    while isOff(day) { day = day.adding(days: 1) }
    return day
  }

  private func isOff(_ day: CivilDate) -> Bool {
    if plan.calendar.weekendsOff, day.weekday >= 5 { return true }
    return plan.calendar.daysOff.contains { $0.value.range(in: day.year)?.contains(day) == true }
  }
}
