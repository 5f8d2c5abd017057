import Diagnostics
import Rules
import Terms
import Testing

/// Deadlines on days when offices are closed: in 2022, 30 April is a Saturday, and 2 and 3 May are days off.
struct DeadlineTests {
  static let moved: [(by: String, last: String)] = [
    ("29/4", "29/04/2022"),
    ("30/4", "04/05/2022"),
    ("1/5", "04/05/2022"),
    ("3/5", "04/05/2022"),
    ("4/5", "04/05/2022"),
    ("1/1", "03/01/2022"),
    // The Lunar New Year, 31 January to 4 February, with the weekends on both its sides.
    ("28/1", "28/01/2022"),
    ("29/1", "07/02/2022"),
    ("31/1", "07/02/2022"),
    ("6/2", "07/02/2022"),
    // 31 December is a Saturday: Sunday is New Year's Day.
    ("31/12", "02/01/2023"),
  ]

  @Test(arguments: moved)
  func moveToTheNextWorkingDayWhereThePlanSaysSo(_ item: (by: String, last: String)) throws {
    #expect(try last("{by: \(item.by)}", plan: Self.moving) == item.last)
  }

  @Test(arguments: moved)
  func stayWhereThePlanKeepsThem(_ item: (by: String, last: String)) throws {
    let kept = try #require(try last("{by: \(item.by)}", plan: RuleTexts.plan).split(separator: "/").first)
    #expect(Int(kept) == Int(try #require(item.by.split(separator: "/").first)))
  }

  /// Only a deadline moves: a window that ends on a day off, and days before a circumstance, do not.
  @Test func onlyDeadlinesMove() throws {
    #expect(try last("{in: {from: 1/4, to: 30/4}}", plan: Self.moving) == "30/04/2022")
    #expect(try last("{each: [T4]}", plan: Self.moving) == "30/04/2022")
    // 27/10/2022 and 9 days is Saturday 5 November.
    #expect(try last("{days: 9, after: decision}", plan: Self.moving) == "07/11/2022")
    #expect(try last("{days: 9, after: decision}", plan: RuleTexts.plan) == "05/11/2022")
    let sunday = Self.moving.replacing("since: 27/10/2022", with: "since: 30/10/2022")
    #expect(try last("{days: 9, before: decision}", plan: sunday) == "30/10/2022")
  }

  @Test func aMovedDeadlineIsWidenedFromWhereItMovedTo() throws {
    #expect(try last("{by: 30/4, margin_days: 2}", plan: Self.moving) == "06/05/2022")
  }

  @Test func aYearOfDaysOffMovesNothing() throws {
    let closed = Self.moving.replacing("30/4, {from: 2/5, to: 3/5}", with: "{from: 1/1, to: 31/12}")
    #expect(try last("{by: 31/5}", plan: closed) == "31/05/2022")
  }

  @Test func weekendsAreWorkedWhereTheCalendarDoesNotNameThem() throws {
    let plan = Self.moving.replacing("[weekends, ", with: "[")
    #expect(try last("{by: 1/5}", plan: plan) == "01/05/2022")
    #expect(try last("{by: 30/4}", plan: plan) == "01/05/2022")
  }

  private static let moving = RuleTexts.plan.replacing(
    "deadline_on_non_working_day: keep",
    with: "deadline_on_non_working_day: next-working-day"
  )

  private func last(_ when: String, plan: String) throws -> String {
    let file = RuleTexts.asking("{activity: {}}", when: when, more: "if: {circumstance: decision}")
    let rules = try #require(RuleSet.decode(RuleFiles([plan, file]).files).rules)
    let resolved = try #require(rules.plan.resolve(rules.obligations.first?.when))
    return "\(try #require(resolved.windows.last).last)"
  }
}
