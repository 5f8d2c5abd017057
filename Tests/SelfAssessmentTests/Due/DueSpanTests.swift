import Terms
import TestSupport
import Testing

@testable import SelfAssessment

/// Stretches of time as people type them.
@Suite struct DueSpanTests {
  @Test(arguments: [
    ("30d", "30/12/2022"), ("30", "30/12/2022"), ("0", "30/11/2022"), ("0d", "30/11/2022"),
    ("2w", "14/12/2022"),
    ("1m", "30/12/2022"), ("3m", "28/02/2023"), ("12m", "30/11/2023"), ("366d", "01/12/2023"),
    ("007d", "07/12/2022"), ("52w", "29/11/2023"),
  ])
  func leadsToADay(_ text: String, _ expected: String) throws {
    #expect(try #require(DueSpan(text)).end(from: "30/11").description == expected)
  }

  @Test(arguments: [
    "", " ", "d", "-1", "-1d", "+1d", "1.5d", "30 d", "30D", "3y", "3 tháng", "367", "367d", "53w", "13m",
    "1000",
    "9999999999999999999999d", "٣d", "3d3w", "d30", "30d\n", "30d\u{301}",
  ])
  func refusesWhatIsNone(_ text: String) {
    #expect(DueSpan(text) == nil)
  }

  @Test func aMonthEndsWithTheShorterMonth() throws {
    let month = try #require(DueSpan("1m"))
    #expect(month.end(from: "31/1") == "28/2")
    #expect(month.end(from: "31/1/2024") == "29/2/2024")
    #expect(month.inDays == nil)
  }

  @Test func theLastYearOfTheCalendarEndsInNoCrash() throws {
    let day = try #require(CivilDate(year: 2199, month: 12, day: 31))
    #expect(try #require(DueSpan("12m")).end(from: day) >= day)
  }
}
