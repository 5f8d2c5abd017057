import Diagnostics
import Rules
import Terms
import TestSupport

extension ObligationMaker {
  static let periods: [Period] =
    [.year] + [1, 2].map { .half($0) } + (1...4).map { .quarter($0) } + [2, 6, 7, 12].map { .month($0) }

  mutating func when(_ what: Requirement?, _ circumstance: String?) -> When? {
    guard random.chance(88) else { return nil }
    var when = plainWhen(circumstance)
    if let what, asksWindowOnly(what), random.chance(50) { when.graceDays = at(random.number(in: 1...20)) }
    return when
  }

  mutating func plainWhen(_ circumstance: String?) -> When {
    var when = When(form(circumstance), span: nowhere)
    if random.chance(15) { when.marginDays = at(random.number(in: 1...12)) }
    return when
  }

  private mutating func form(_ circumstance: String?) -> When.Form {
    if let circumstance, random.chance(45) {
      let days = at(random.pick([1, 5, 15, 30, 90]))
      return .days(days, random.pick([.after, .after, .before]), circumstance: at(circumstance))
    }
    switch random.number(in: 0...9) {
    case 0...2:
      let lastDay = DayOfYear(day: 31, month: 12)
      return .by(at(random.chance(12) ? lastDay : GeneratedPlan.day(plan.year, &random)))
    case 3...5: return .within((1...random.pick([1, 1, 2])).map { _ in at(window()) })
    default: return .each(each())
    }
  }

  private mutating func each() -> When.Each {
    let rules = RuleSet(files: [], plan: plan, obligations: [])
    while true {
      let windows: [WindowName] =
        switch random.number(in: 0...9) {
        case 0: (1...12).map { .period(.month($0)) }
        case 1...4: (1...4).map { .period(.quarter($0)) }
        case 5, 6: (1...2).map { .period(.half($0)) }
        default: (1...random.number(in: 2...3)).map { _ in window() }
        }
      var each = When.Each(windows: windows.map { at($0) })
      if random.chance(25) { each.inside = at(.days(GeneratedPlan.run(plan.year, &random))) }
      let kept = rules.referenceWindows(When(.each(each), span: nowhere)).windows.count
      guard kept > 0, windows.count < 12 || kept <= 5 || random.chance(20) else { continue }
      if kept > 1, random.chance(30) { each.atLeast = at(random.number(in: 1...kept)) }
      return each
    }
  }

  private mutating func window() -> WindowName {
    switch random.number(in: 0...4) {
    case 0, 1: .period(random.pick(Self.periods))
    case 2: .occasion(random.pick(GeneratedPlan.occasions))
    default: .days(GeneratedPlan.run(plan.year, &random))
    }
  }
}
