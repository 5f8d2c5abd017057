import Diagnostics
import Rules
import Terms

extension Mutator {
  /// A `when` with one end of one window moved by a day, or with one of its numbers one more or less.
  func variations(of when: When) -> [Variation<When>] {
    var result = forms(of: when).map { variation in
      variation.map { form in
        var changed = when
        changed.form = form
        return changed
      }
    }
    result += steps(when.marginDays, of: "margin_days").map { variation in
      variation.map { days in
        var changed = when
        changed.marginDays = days
        return changed
      }
    }
    result += steps(when.graceDays, of: "grace_days").map { variation in
      variation.map { days in
        var changed = when
        changed.graceDays = days
        return changed
      }
    }
    return result
  }

  private func forms(of when: When) -> [Variation<When.Form>] {
    switch when.form {
    case .by(let day):
      return neighbours(of: day.value).map { other in
        Variation(
          .by(Located(other, day.span)),
          .value(key: "by", from: "\(day.value)", to: "\(other)"),
          at: day.span
        )
      }
    case .within(let windows):
      return varyingEach(windows, variations).map { $0.map { .within($0) } }
    case .each(let each):
      return variations(of: each).map { $0.map { .each($0) } }
    case .days(let count, let anchor, let circumstance):
      return steps(count, of: "days").map { $0.map { .days($0, anchor, circumstance: circumstance) } }
    }
  }

  private func variations(of each: When.Each) -> [Variation<When.Each>] {
    var result = varyingEach(each.windows, variations).map { variation in
      variation.map { windows in
        var changed = each
        changed.windows = windows
        return changed
      }
    }
    if let inside = each.inside {
      result += variations(of: inside).map { variation in
        variation.map { window in
          var changed = each
          changed.inside = window
          return changed
        }
      }
    }
    if let atLeast = each.atLeast {
      result += steps(atLeast, of: "in_at_least").map { variation in
        variation.map { number in
          var changed = each
          changed.atLeast = number
          return changed
        }
      }
    }
    return result
  }

  /// A window with one end moved by a day either way.
  ///
  /// The ends of the year, where a name stands for them, stay: nothing of the plan lies beyond.
  private func variations(of window: Located<WindowName>) -> [Variation<Located<WindowName>>] {
    guard let days = plan.days(of: window.value) else { return [] }
    let isNamed: Bool
    if case .days = window.value { isNamed = false } else { isNamed = true }
    let (first, last) = (dayOfYear(days.first), dayOfYear(days.last))
    var result: [Variation<Located<WindowName>>] = []
    func add(_ edge: RuleChange.Edge, from old: DayOfYear, to new: DayOfYear) {
      let run = edge == .first ? DayRun(from: new, to: last) : DayRun(from: first, to: new)
      guard run.range(in: plan.year) != nil else { return }
      result.append(
        Variation(
          Located(.days(run), window.span),
          .edge(edge, window: word(window.value), from: "\(old)", to: "\(new)"),
          at: window.span
        )
      )
    }
    if !(isNamed && first == DayOfYear(day: 1, month: 1)) {
      for day in neighbours(of: first) { add(.first, from: first, to: day) }
    }
    if !(isNamed && last == DayOfYear(day: 31, month: 12)) {
      for day in neighbours(of: last) { add(.last, from: last, to: day) }
    }
    return result
  }

  /// The day before and the day after, where they are of the plan's year.
  private func neighbours(of day: DayOfYear) -> [DayOfYear] {
    guard let date = day.date(in: plan.year) else { return [] }
    return [-1, 1].map { date.adding(days: $0) }.filter { $0.year == plan.year }.map(dayOfYear)
  }

  private func dayOfYear(_ date: CivilDate) -> DayOfYear {
    DayOfYear(day: date.components.day, month: date.components.month)
  }

  /// A window as rules write it.
  private func word(_ window: WindowName) -> String {
    switch window {
    case .period(let period): period.code
    case .occasion(let code): code
    case .days(let run): run.from == run.to ? "\(run.from)" : "\(run.from)–\(run.to)"
    }
  }

  /// A number of days one more and one less; none at all is written by leaving the key out.
  private func steps(_ days: Located<Int>?, of key: String) -> [Variation<Located<Int>?>] {
    guard let days else { return [] }
    return steps(days, of: key, least: 0).map { $0.map { $0.value == 0 ? nil : $0 } }
  }
}
