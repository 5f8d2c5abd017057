import Diagnostics
import Engine
import Reports
import Rules
import Terms
import Testing

@Suite struct WindowWordsTests {
  private let vi = Wording(SampleRules.rules, in: .vietnamese)
  private let en = Wording(SampleRules.rules, in: .english)

  private static func window(_ first: CivilDate, _ last: CivilDate, _ label: WindowLabel, grace: Int = 0)
    -> Window
  {
    Window(first: first, last: last, closes: last.adding(days: grace), label: label)
  }

  static let windows: [(Window, String, String)] = [
    (SamplePlan.window(.quarter(2)), "trong quý II (01/04–30/06/2022)", "in quarter II (01/04–30/06/2022)"),
    (
      SamplePlan.window(.half(1)), "trong 6 tháng đầu năm (01/01–30/06/2022)",
      "in the first half (01/01–30/06/2022)"
    ),
    (SamplePlan.window(.month(4)), "trong tháng 4 (01/04–30/04/2022)", "in April (01/04–30/04/2022)"),
    (SamplePlan.window(.year), "trong năm 2022", "in 2022"),
    (
      SamplePlan.window(.quarter(2), grace: 15), "trong quý II (01/04–30/06/2022), nhận đến 15/07/2022",
      "in quarter II (01/04–30/06/2022), accepted until 15/07/2022"
    ),
    (SamplePlan.by(SamplePlan.date(31, 5)), "chậm nhất 31/05/2022", "by 31/05/2022"),
    (
      window(
        SamplePlan.date(8, 3),
        SamplePlan.date(8, 3),
        .occasion(SamplePlan.code("womens-day", .occasions))
      ),
      "dịp Ngày Quốc tế Phụ nữ (08/03/2022)", "for International Women's Day (08/03/2022)"
    ),
    (
      window(
        SamplePlan.date(15, 11),
        SamplePlan.date(15, 12),
        .occasion(SamplePlan.code("action-month", .occasions))
      ),
      "dịp Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới (15/11–15/12/2022)",
      "for Action Month for Gender Equality and against Gender-Based Violence (15/11–15/12/2022)"
    ),
    (
      window(SamplePlan.date(15, 3), SamplePlan.date(20, 4), .days), "trong thời gian 15/03–20/04/2022",
      "between 15/03/2022 and 20/04/2022"
    ),
    (
      window(SamplePlan.date(27, 10), SamplePlan.date(26, 11), .after(circumstance: 1)),
      "trong 30 ngày kể từ khi Thành phố đã ban hành Quyết định về Chiến lược (27/10–26/11/2022)",
      "within 30 days after the City has issued its strategy decision (27/10–26/11/2022)"
    ),
    (
      window(SamplePlan.date(17, 10), SamplePlan.date(27, 10), .before(circumstance: 1)),
      "trong 10 ngày trước khi Thành phố đã ban hành Quyết định về Chiến lược (17/10–27/10/2022)",
      "in the 10 days before the City has issued its strategy decision (17/10–27/10/2022)"
    ),
  ]

  @Test(arguments: windows.indices) func tellsAWindowWithItsDays(_ place: Int) {
    let (window, vi, en) = Self.windows[place]
    #expect(self.vi.within(window) == vi)
    #expect(self.en.within(window) == en)
  }

  @Test func tellsARunOfDaysAcrossTwoYears() {
    #expect(vi.days(SamplePlan.date(20, 12, 2021), SamplePlan.date(5, 1)) == "20/12/2021–05/01/2022")
  }

  @Test func severalWindowsOfOneKindShareTheirWord() {
    let quarters = [1, 3, 4].map { SamplePlan.window(.quarter($0)) }
    #expect(vi.shortWindows(quarters) == "quý I, III và IV")
    #expect(en.shortWindows(quarters) == "quarters I, III and IV")
    let months = [1, 2, 4].map { SamplePlan.window(.month($0)) }
    #expect(vi.shortWindows(months) == "tháng 1, 2 và 4")
    #expect(en.shortWindows(months) == "January, February and April")
    #expect(
      en.shortWindows([SamplePlan.window(.quarter(1)), SamplePlan.window(.month(5))]) == "quarter I and May"
    )
  }

  @Test(arguments: [
    (WhenSamples.quarters, "mỗi quý", "in each quarter"),
    (WhenSamples.threeOfFour, "ít nhất 3 quý trong năm", "in at least 3 of the 4 quarters"),
    (
      WhenSamples.twoOfThree, "ít nhất 2 quý trong năm, tính trong thời gian 01/04–31/12/2022",
      "in at least 2 of the 3 quarters, within the days 01/04–31/12/2022"
    ),
    (WhenSamples.deadline, "chậm nhất 31/10/2022", "by 31/10/2022"),
    (WhenSamples.year, "trong năm 2022", "in 2022"),
    (
      WhenSamples.twoWindows, "trong quý I hoặc Ngày Quốc tế Phụ nữ",
      "in quarter I or International Women's Day"
    ),
    (WhenSamples.run, "trong thời gian 15/03–20/04/2022", "in the days 15/03–20/04/2022"),
    (
      WhenSamples.occasions, "mỗi dịp: Ngày Quốc tế Phụ nữ, sớm hoặc muộn không quá 7 ngày",
      "in each of: International Women's Day, or up to 7 days around it"
    ),
    (
      WhenSamples.grace, "mỗi quý, văn bản được chậm không quá 15 ngày",
      "in each quarter, the paper coming up to 15 days later"
    ),
    (
      WhenSamples.months, "mỗi tháng, tính trong thời gian 01/05–31/12/2022",
      "in each month, within the days 01/05–31/12/2022"
    ),
    (
      WhenSamples.after, "trong 30 ngày kể từ khi Thành phố đã ban hành Quyết định về Chiến lược",
      "within 30 days after the City has issued its strategy decision"
    ),
  ])
  func tellsWhenInTheRulesOwnTerms(_ when: When, _ vi: String, _ en: String) {
    #expect(self.vi.when(when) == vi)
    #expect(self.en.when(when) == en)
  }
}

/// A `when` of each form.
enum WhenSamples {
  private static func at<Value>(_ value: Value) -> Located<Value> { SamplePlan.at(value) }
  private static func each(_ names: [WindowName], inside: WindowName? = nil, atLeast: Int? = nil) -> When.Form
  {
    .each(.init(windows: names.map(at), inside: inside.map(at), atLeast: atLeast.map(at)))
  }
  private static let allQuarters = (1...4).map { WindowName.period(.quarter($0)) }

  static let quarters = SampleRules.quarters
  static let threeOfFour = When(each(allQuarters, atLeast: 3), span: SamplePlan.span)
  static let twoOfThree = When(
    each(
      allQuarters,
      inside: .days(DayRun(from: DayOfYear(day: 1, month: 4), to: DayOfYear(day: 31, month: 12))),
      atLeast: 2
    ),
    span: SamplePlan.span
  )
  static let deadline = SampleRules.octoberDeadline
  static let year = SampleRules.inYear
  static let twoWindows = When(
    .within([at(.period(.quarter(1))), at(.occasion("womens-day"))]),
    span: SamplePlan.span
  )
  static let run = When(
    .within([at(.days(DayRun(from: DayOfYear(day: 15, month: 3), to: DayOfYear(day: 20, month: 4))))]),
    span: SamplePlan.span
  )
  static let occasions = When(each([.occasion("womens-day")]), marginDays: at(7), span: SamplePlan.span)
  static let grace = When(each(allQuarters), graceDays: at(15), span: SamplePlan.span)
  static let months = When(
    each(
      (1...12).map { .period(.month($0)) },
      inside: .days(DayRun(from: DayOfYear(day: 1, month: 5), to: DayOfYear(day: 31, month: 12)))
    ),
    span: SamplePlan.span
  )
  static let after = When(
    .days(at(30), .after, circumstance: SamplePlan.name("city-strategy-decision")),
    span: SamplePlan.span
  )
}
