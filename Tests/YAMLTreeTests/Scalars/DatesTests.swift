import Diagnostics
import Terms
import Testing

@testable import YAMLTree

@Suite("Dates and days")
struct DatesTests {
  @Test(
    "are written day first, or as ISO 8601 does",
    arguments: [
      ("31/05/2022", 2022, 5, 31), ("31/5/2022", 2022, 5, 31), ("1/1/1900", 1900, 1, 1),
      ("2022-05-31", 2022, 5, 31),
      ("29/02/2024", 2024, 2, 29), ("05/06/2022", 2022, 6, 5), ("31/12/2199", 2199, 12, 31),
    ]
  )
  func accepted(_ text: String, _ year: Int, _ month: Int, _ day: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(outcome(text, Dates.read) == .success(date))
  }

  @Test(
    "in other forms are refused by name",
    arguments: [
      ("", ScalarProblem.empty), ("12/31/2022", .monthFirst(day: 12, month: 31)),
      ("31/02/2022", .noSuchDay(month: 2, year: 2022, days: 28)),
      ("29/2/2023", .noSuchDay(month: 2, year: 2023, days: 28)),
      ("31/04/2022", .noSuchDay(month: 4, year: 2022, days: 30)),
      ("32/01/2022", .noSuchDay(month: 1, year: 2022, days: 31)),
      ("0/1/2022", .noSuchDay(month: 1, year: 2022, days: 31)), ("1/0/2022", .noSuchMonth(0)),
      ("31/13/2022", .noSuchMonth(13)), ("2022-02-30", .noSuchDay(month: 2, year: 2022, days: 28)),
      ("31-05-2022", .otherDateForm(day: 31, month: 5, year: 2022)),
      ("31.05.2022", .otherDateForm(day: 31, month: 5, year: 2022)),
      ("2022/05/31", .otherDateForm(day: 31, month: 5, year: 2022)),
      ("2022-5-31", .otherDateForm(day: 31, month: 5, year: 2022)), ("31/05/22", .shortYear),
      ("1/2/3", .shortYear),
      ("31/05/1899", .yearOutOfRange), ("31/05/2200", .yearOutOfRange), ("31/05/022", .notDate),
      ("\u{FF13}\u{FF11}/05/2022", .foreignDigits), (" 31/05/2022", .notDate), ("31/05/2022 ", .notDate),
      ("31/05", .notDate), ("31/05-2022", .notDate), ("2022-05-31T00:00:00", .notDate), ("tháng 5", .notDate),
      ("031/05/2022", .notDate), ("31//2022", .notDate), ("44712", .notDate), ("31/05/20222", .notDate),
    ]
  )
  func refused(_ text: String, _ problem: ScalarProblem) {
    #expect(outcome(text, Dates.read) == .failure(problem))
  }

  @Test("every day of four centuries' turn reads back in both forms")
  func everyDay() {
    for number in Int32(-25_567)...Int32(84_005) where number % 7 == 0 {
      let date = CivilDate(dayNumber: number)
      #expect(outcome(date.description, Dates.read) == .success(date))
      #expect(outcome(date.iso, Dates.read) == .success(date))
    }
  }

  @Test(
    "of the year have no year",
    arguments: [("8/3", 8, 3), ("31/5", 31, 5), ("08/03", 8, 3), ("29/2", 29, 2)]
  )
  func days(_ text: String, _ day: Int, _ month: Int) {
    let expected = DayOfYear(day: day, month: month)
    #expect(outcome(text, Dates.readDayOfYear) == .success(expected))
  }

  @Test(
    "of the year in other forms are refused by name",
    arguments: [
      ("", ScalarProblem.empty), ("03-08", .uncertainDay), ("3-8", .uncertainDay), ("8.3", .uncertainDay),
      ("2022-03-08", .dayWithYear), ("8/3/2022", .dayWithYear), ("5/31", .monthFirst(day: 5, month: 31)),
      ("30/2", .noSuchDay(month: 2, year: nil, days: 29)),
      ("31/4", .noSuchDay(month: 4, year: nil, days: 30)),
      ("\u{FF18}/3", .foreignDigits), ("8/", .notDayOfYear), ("8", .notDayOfYear),
      ("8 tháng 3", .notDayOfYear),
    ]
  )
  func refusedDays(_ text: String, _ problem: ScalarProblem) {
    #expect(outcome(text, Dates.readDayOfYear) == .failure(problem))
  }

  @Test("that do not exist are worded as such")
  func wording() {
    let problem = ScalarProblem.noSuchDay(month: 2, year: 2022, days: 28)
    let message = problem.wording(of: "31/02/2022").message
    #expect(message[.english] == "no such day: February 2022 has 28 days")
    #expect(message[.vietnamese] == "không có ngày này: tháng 2/2022 có 28 ngày")
    let swapped = ScalarProblem.monthFirst(day: 12, month: 31).wording(of: "12/31/2022")
    #expect(
      swapped.help.map { $0[.english] }
        == ["the day comes first, then the month; did you mean day 31 of month 12?"]
    )
  }
}

@Suite("Percentages")
struct PercentTests {
  @Test(
    "are read in hundredths",
    arguments: [("30%", 3000), ("33.3%", 3330), ("33.33%", 3333), ("0%", 0), ("0.5%", 50), ("100%", 10_000)]
  )
  func accepted(_ text: String, _ value: Int) {
    #expect(outcome(text, Percent.read) == .success(value))
  }

  @Test(
    "in other forms are refused by name",
    arguments: [
      ("", ScalarProblem.empty), ("30", .bareShare), ("0.3", .bareShare), ("30 %", .spaceInPercent),
      ("33,3%", .decimalComma), ("33.333%", .tooManyDecimals), ("101%", .over100Percent),
      ("100.01%", .over100Percent),
      ("030%", .leadingZeros), ("-5%", .notPercent), ("%", .notPercent), ("30%%", .notPercent),
      ("3.%", .notPercent),
      ("\u{FF13}%", .foreignDigits), ("30 phần trăm", .notPercent), ("30\u{FF05}", .notPercent),
    ]
  )
  func refused(_ text: String, _ problem: ScalarProblem) {
    #expect(outcome(text, Percent.read) == .failure(problem))
  }

  @Test("every problem has a name and words in both languages")
  func words() {
    let problems: [ScalarProblem] = [
      .notScalar, .empty, .notWholeNumber, .quotedNumber, .signed, .leadingZeros, .digitGroups, .otherBase,
      .exponent,
      .fraction, .foreignDigits, .numberTooLarge, .notDate, .otherDateForm(day: 1, month: 2, year: 2022),
      .monthFirst(day: 1, month: 13), .noSuchMonth(0), .noSuchDay(month: 2, year: nil, days: 29), .shortYear,
      .yearOutOfRange, .notDayOfYear, .dayWithYear, .uncertainDay, .notPercent, .bareShare, .spaceInPercent,
      .decimalComma, .tooManyDecimals, .over100Percent,
    ]
    for problem in problems {
      let (message, help) = problem.wording(of: "x")
      #expect(message[.vietnamese] != message[.english])
      #expect(help.allSatisfy { $0.languages.count == 2 })
      #expect(
        problem.name.utf8.allSatisfy {
          $0 == 0x2D || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
        }
      )
    }
  }
}
