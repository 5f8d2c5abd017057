import Testing

@testable import Terms

@Suite("Civil dates")
struct CivilDateTests {
  @Test("agree with counting every day from 1900 to 2199")
  func everyDay() {
    // 01/01/1900 is 25,567 days before 01/01/1970, and a Monday.
    var number: Int32 = -25_567
    var weekday = 0
    var mistakes = 0
    for year in 1900...2199 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for month in 1...12 {
        for day in 1...lengths[month - 1] {
          let date = CivilDate(year: year, month: month, day: day)
          let (readYear, readMonth, readDay) = CivilDate(dayNumber: number).components
          let isRight =
            date?.dayNumber == number && date?.weekday == weekday && date?.year == year
            && (readYear, readMonth, readDay) == (year, month, day)
          if !isRight { mistakes += 1 }
          number += 1
          weekday = (weekday + 1) % 7
        }
        if CivilDate(year: year, month: month, day: lengths[month - 1] + 1) != nil { mistakes += 1 }
        if CivilDate(year: year, month: month, day: 0) != nil { mistakes += 1 }
      }
    }
    #expect(mistakes == 0)
    #expect(number == 84_006)
  }

  @Test("outside the calendar are none")
  func none() {
    #expect(CivilDate(year: 1899, month: 12, day: 31) == nil)
    #expect(CivilDate(year: 2200, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 2022, month: 0, day: 1) == nil)
    #expect(CivilDate(year: 2022, month: 13, day: 1) == nil)
    #expect(CivilDate(year: Int.max, month: Int.min, day: Int.max) == nil)
  }

  @Test("are written as Vietnam does, and as ISO 8601")
  func text() throws {
    let date = try #require(CivilDate(year: 2022, month: 3, day: 8))
    #expect(date.description == "08/03/2022")
    #expect(date.iso == "2022-03-08")
    #expect(CivilDate(dayNumber: 0).iso == "1970-01-01")
  }

  @Test("add and subtract days")
  func arithmetic() throws {
    let date = try #require(CivilDate(year: 2024, month: 2, day: 28))
    #expect(date.adding(days: 2).description == "01/03/2024")
    #expect(date.adding(days: -59).description == "31/12/2023")
    #expect(date.adding(days: 30).days(since: date) == 30)
    #expect(date.days(since: date.adding(days: 1)) == -1)
    #expect(date < date.adding(days: 1))
  }
}

@Suite("Days of the year")
struct DayOfYearTests {
  @Test("become dates where the year has them")
  func inYear() {
    let leap = DayOfYear(day: 29, month: 2)
    #expect(leap.isReal)
    #expect(leap.date(in: 2022) == nil)
    #expect(leap.date(in: 2024)?.description == "29/02/2024")
    #expect(leap.description == "29/2")
    #expect(leap < DayOfYear(day: 8, month: 3))
  }

  @Test("are real where some year has them", arguments: [(32, 1), (0, 1), (30, 2), (31, 4), (1, 13), (1, 0)])
  func unreal(_ day: Int, _ month: Int) {
    #expect(!DayOfYear(day: day, month: month).isReal)
    #expect(DayOfYear(day: day, month: month).date(in: 2024) == nil)
  }
}

@Suite("Ranges of days")
struct DateRangeTests {
  private let first = CivilDate(dayNumber: 100)
  private let last = CivilDate(dayNumber: 110)

  @Test("include both ends")
  func contains() throws {
    let range = try #require(DateRange(first, last))
    #expect(range.contains(first) && range.contains(last))
    #expect(!range.contains(first.adding(days: -1)) && !range.contains(last.adding(days: 1)))
    #expect(range.contains(DateRange(first)) && range.contains(range))
    #expect(!range.contains(range.widened(by: 1)))
    #expect(DateRange(last, first) == nil)
    #expect(DateRange(first, first) == DateRange(first))
  }

  @Test("are widened at both ends, and never narrowed")
  func widened() throws {
    let range = try #require(DateRange(first, last))
    #expect(range.widened(by: 10) == DateRange(CivilDate(dayNumber: 90), CivilDate(dayNumber: 120)))
    #expect(range.widened(by: -10) == range)
  }
}

@Suite("Periods")
struct PeriodTests {
  @Test(
    "are named by codes",
    arguments: [
      ("year", Period.year), ("H1", .half(1)), ("H2", .half(2)), ("Q4", .quarter(4)), ("T1", .month(1)),
      ("T12", .month(12)),
    ]
  )
  func code(_ code: String, _ period: Period) {
    #expect(Period(code: code) == period)
    #expect(period.code == code)
  }

  @Test(
    "have no other codes",
    arguments: [
      "", "Year", "H0", "H3", "Q5", "Q0", "T13", "T01", "T0", "Q", "q1", "Q1 ", "Q１", "T1a", "H12",
      "T99999999999",
    ]
  )
  func noCode(_ code: String) {
    #expect(Period(code: code) == nil)
  }

  @Test("cover the year without gap or overlap")
  func ranges() throws {
    let families: [[Period]] = [
      [.year], (1...2).map(Period.half), (1...4).map(Period.quarter), (1...12).map(Period.month),
    ]
    for year in [2022, 2024] {
      for family in families {
        let ranges = try family.map { try #require($0.range(in: year)) }
        #expect(ranges.first?.first.iso == "\(year)-01-01")
        #expect(ranges.last?.last.iso == "\(year)-12-31")
        for (range, next) in zip(ranges, ranges.dropFirst()) {
          #expect(next.first.days(since: range.last) == 1)
        }
      }
    }
    #expect(Period.year.range(in: 1800) == nil)
    #expect(Period.quarter(2).range(in: 2022)?.last.description == "30/06/2022")
  }
}
