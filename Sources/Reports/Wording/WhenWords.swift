import Diagnostics
package import Rules
import Terms

// A `when` as the rule has it, without its days: "in each quarter", "by 31/05/2022".
extension Wording {
  /// When something must be shown.
  package func when(_ when: When?) -> String {
    guard let when else { return say("trong năm \(rules.plan.year)", "in \(rules.plan.year)") }
    var text = form(when)
    if let margin = when.marginDays?.value, margin > 0 {
      text += say(
        ", sớm hoặc muộn không quá \(margin) ngày",
        ", or up to \(counted(margin, "day", "days")) around it"
      )
    }
    if let grace = when.graceDays?.value, grace > 0 {
      text += say(
        ", văn bản được chậm không quá \(grace) ngày",
        ", the paper coming up to \(counted(grace, "day", "days")) later"
      )
    }
    return text
  }

  private func form(_ when: When) -> String {
    switch when.form {
    case .by(let day):
      return say("chậm nhất \(date(day.value))", "by \(date(day.value))")
    case .within(let windows):
      if windows.count == 1, windows[0].value == .period(.year) { return self.when(nil) }
      return say("trong ", "in ") + list(windows.map { windowName($0.value) }, .or)
    case .each(let each):
      return eachForm(each, of: rules.plan.resolve(when)?.windows.count ?? each.windows.count)
    case .days(let days, let anchor, let circumstance):
      let code = circumstance.value
      let cause = rules.plan.circumstances.first { $0.code.value == code }.map { quotedName($0.name) } ?? code
      let count = days.value
      return anchor == .after
        ? say(
          "trong \(count) ngày kể từ khi \(cause)",
          "within \(counted(count, "day", "days")) after \(cause)"
        )
        : say(
          "trong \(count) ngày trước khi \(cause)",
          "in the \(counted(count, "day", "days")) before \(cause)"
        )
    }
  }

  /// `count` is the number of windows that lie inside.
  private func eachForm(_ each: When.Each, of count: Int) -> String {
    let names = each.windows.map(\.value)
    var text: String
    if let rhythm = rhythm(names) {
      text =
        each.atLeast.map { atLeast in
          say(
            "ít nhất \(atLeast.value) \(rhythm.vi) trong năm",
            "in at least \(atLeast.value) of the \(count) \(rhythm.many)"
          )
        } ?? say("mỗi \(rhythm.vi)", "in each \(rhythm.one)")
    } else {
      let listed = list(names.map(windowName), .and)
      text =
        each.atLeast.map { atLeast in
          say(
            "ít nhất \(atLeast.value) trong các dịp: \(listed)",
            "in at least \(atLeast.value) of: \(listed)"
          )
        } ?? say("mỗi dịp: \(listed)", "in each of: \(listed)")
    }
    if let inside = each.inside?.value {
      text += say(", tính trong \(windowName(inside))", ", within \(windowName(inside))")
    }
    return text
  }

  /// All months, quarters or halves of the year, as `each: month` gives them.
  private func rhythm(_ names: [WindowName]) -> (vi: String, one: String, many: String)? {
    let periods = names.compactMap { name -> Period? in
      if case .period(let period) = name { period } else { nil }
    }
    guard periods.count == names.count else { return nil }
    if periods == (1...12).map(Period.month) { return ("tháng", "month", "months") }
    if periods == (1...4).map(Period.quarter) { return ("quý", "quarter", "quarters") }
    if periods == (1...2).map(Period.half) { return ("kỳ 6 tháng", "half-year", "half-years") }
    return nil
  }

  /// A window as a rule names it.
  func windowName(_ name: WindowName) -> String {
    switch name {
    case .period(.year): say("năm \(rules.plan.year)", "\(rules.plan.year)")
    case .period(let period): self.period(period)
    case .occasion(let code):
      rules.lexicon[.occasions].code(code).map { self.name($0, in: .occasions) } ?? code
    case .days(let run):
      say("thời gian ", "the days ")
        + (run.range(in: rules.plan.year).map { days($0.first, $0.last) }
          ?? "\(date(run.from))–\(date(run.to))")
    }
  }

  private func date(_ day: DayOfYear) -> String {
    day.date(in: rules.plan.year)?.description ?? "\(day.day)/\(day.month)"
  }
}
