import Diagnostics
import Rules
import Terms
import Testing

/// What each form of `when` comes to in 2022, of which 1 January is a Saturday.
struct ResolveWhenTests {
  /// `windows` as `first-last`, separated by spaces; ranges of a union joined by `+`; closing days after `!`.
  static let cases: [(when: String, windows: String)] = [
    ("{by: 31/5}", "01/01/2022-31/05/2022"),
    ("{by: 1/1}", "01/01/2022-01/01/2022"),
    ("{in: year}", "01/01/2022-31/12/2022"),
    ("{in: Q1}", "01/01/2022-31/03/2022"),
    ("{in: T2}", "01/02/2022-28/02/2022"),
    ("{in: womens-day}", "08/03/2022-08/03/2022"),
    ("{in: {from: 15/11, to: 15/12}}", "15/11/2022-15/12/2022"),
    ("{in: [T1, T3]}", "01/01/2022-31/01/2022+01/03/2022-31/03/2022"),
    ("{in: [T3, T1]}", "01/01/2022-31/01/2022+01/03/2022-31/03/2022"),
    ("{in: [Q1, womens-day]}", "01/01/2022-31/03/2022"),
    ("{in: [Q1, Q2]}", "01/01/2022-30/06/2022"),
    ("{each: half}", "01/01/2022-30/06/2022 01/07/2022-31/12/2022"),
    ("{each: [action-month, womens-day]}", "08/03/2022-08/03/2022 15/11/2022-15/12/2022"),
    ("{each: quarter, of: {from: 1/4, to: 30/9}}", "01/04/2022-30/06/2022 01/07/2022-30/09/2022"),
    ("{each: quarter, of: {from: 2/4, to: 30/9}}", "01/07/2022-30/09/2022"),
    ("{each: [T1, Q1, T2]}", "01/01/2022-31/01/2022 01/01/2022-31/03/2022 01/02/2022-28/02/2022"),
    ("{each: [Q1, T1, T2]}", "01/01/2022-31/03/2022 01/01/2022-31/01/2022 01/02/2022-28/02/2022"),
    ("{each: [T1, {from: 1/1, to: 31/1}]}", "01/01/2022-31/01/2022"),
    ("{days: 30, after: decision}", "27/10/2022-26/11/2022"),
    ("{days: 90, after: decision}", "27/10/2022-25/01/2023"),
    ("{days: 7, before: decision}", "20/10/2022-27/10/2022"),
    ("{in: womens-day, margin_days: 7}", "01/03/2022-15/03/2022"),
    ("{in: Q1, margin_days: 1}", "31/12/2021-01/04/2022"),
    ("{in: [T1, T3], margin_days: 13}", "19/12/2021-13/02/2022+16/02/2022-13/04/2022"),
    ("{in: [T1, T3], margin_days: 14}", "18/12/2021-14/04/2022"),
    ("{in: Q1, grace_days: 15}", "01/01/2022-31/03/2022!15/04/2022"),
    ("{in: Q1, margin_days: 1, grace_days: 1}", "31/12/2021-01/04/2022!02/04/2022"),
  ]

  @Test(arguments: cases)
  func comesToDays(_ item: (when: String, windows: String)) throws {
    let (plan, when) = try read(item.when)
    let resolved = try #require(plan.resolve(when))
    let text = resolved.windows.map { window in
      let ranges = window.ranges.map { "\($0.first)-\($0.last)" }.joined(separator: "+")
      return window.closes == window.last ? ranges : "\(ranges)!\(window.closes)"
    }
    #expect(text.joined(separator: " ") == item.windows)
  }

  @Test func noWhenIsTheYear() throws {
    let plan = try read("{in: Q1}").plan
    let resolved = try #require(plan.resolve(nil))
    #expect(resolved.windows.map(\.name) == [.period(.year)])
    #expect(resolved.needed == nil && !resolved.isEach && !resolved.usesArrival)
  }

  @Test func aCircumstanceThatHasNotArisenLeavesNoWindow() throws {
    let (plan, when) = try read("{days: 30, after: project}")
    #expect(plan.resolve(when) == nil)
  }

  static let names: [(String, [ResolvedWindow.Name])] = [
    ("{by: 31/5}", [.by]),
    ("{in: Q2}", [.period(.quarter(2))]),
    ("{in: womens-day}", [.occasion("womens-day")]),
    ("{in: {from: 1/2, to: 3/2}}", [.days]),
    ("{in: [Q1, Q2]}", [.days]),
    ("{each: [womens-day, T4]}", [.occasion("womens-day"), .period(.month(4))]),
    ("{days: 3, after: decision}", [.after("decision")]),
    ("{days: 3, before: decision}", [.before("decision")]),
  ]

  @Test(arguments: names)
  func isCalledAsTheRuleSays(_ text: String, _ names: [ResolvedWindow.Name]) throws {
    let (plan, when) = try read(text)
    #expect(plan.resolve(when)?.windows.map(\.name) == names)
  }

  @Test func tellsHowItIsMeant() throws {
    let (plan, by) = try read("{by: 31/5}")
    #expect(plan.resolve(by)?.usesArrival == true)
    let days = try #require(plan.resolve(try read("{days: 3, after: decision}").when))
    #expect(days.usesArrival && !days.isEach)
    let each = try #require(plan.resolve(try read("{each: quarter, in_at_least: 3}").when))
    #expect(each.isEach && each.needed == 3 && !each.usesArrival)
  }

  /// A paper that covers the window covers its own days, not those of the margin.
  @Test func ownDaysAreWithoutTheMargin() throws {
    let (plan, when) = try read("{in: [T1, T3], margin_days: 20}")
    let window = try #require(plan.resolve(when)?.windows.first)
    #expect(window.ranges.count == 1)
    #expect(
      window.ownRanges.map { "\($0.first)-\($0.last)" } == ["01/01/2022-31/01/2022", "01/03/2022-31/03/2022"]
    )
    #expect(window.contains(window.first) && window.contains(window.last))
    #expect(!window.contains(window.last.adding(days: 1)))
  }

  /// In rules that no check has seen, nothing overflows and nothing traps.
  @Test(arguments: [-1, 0, 366, 1_000_000_000, Int.max, Int.min])
  func uncheckedNumbersOfDaysAreBounded(_ days: Int) throws {
    var (plan, when) = try read("{days: 3, after: decision}")
    let count = Located(days, when.span)
    when.marginDays = count
    when.graceDays = count
    for anchor in [When.Anchor.after, .before] {
      when.form = .days(count, anchor, circumstance: Located("decision", when.span))
      #expect(plan.resolve(when)?.windows.count == 1)
    }
    plan.year = days
    #expect(plan.resolve(nil) == nil)
  }

  private func read(_ when: String) throws -> (plan: Plan, when: When) {
    let file = RuleTexts.asking("{activity: {}}", when: when, more: "if: {circumstance: decision}")
    let rules = try #require(RuleSet.decode(RuleFiles([RuleTexts.plan, file]).files).rules)
    return (rules.plan, try #require(rules.obligations.first?.when))
  }
}
