import Diagnostics
import Rules
import Terms
import TestSupport

/// `value`, written nowhere in particular.
func at<Value: Sendable>(_ value: Value) -> Located<Value> {
  Located(value, nowhere)
}

let nowhere = SourceSpan(file: 0, start: 0, end: 0)

/// A small plan with one of everything that rules can refer to; days, circumstances and calendar differ from
/// seed to seed.
struct GeneratedPlan {
  static let agencies = ["office", "union", "school", "ward-committee"]
  static let wards = [1, 2, 12]
  static let groups = ["member", "department"]
  static let bodies = ["city", "centre"]
  static let parties = agencies + bodies
  static let occasions = ["spring-day", "autumn-days"]
  static let circumstances = ["decision", "project"]
  static let vocabulary: [CodeList: [String]] = [
    .activities: ["training", "inspection", "meeting"],
    .topics: ["rights", "health", "law"],
    .audiences: ["women", "men", "teachers"],
    .sites: ["clinic", "market"],
    .clubs: ["fathers", "readers", "pioneers"],
    .documents: ["minutes", "report", "programme"],
    .sections: ["objectives", "tasks", "budget"],
    .figures: ["leaders", "staff"],
  ]

  /// The codes that a field of a record may hold.
  static func codes(_ list: CodeList) -> [String] {
    switch list {
    case .parties: parties
    case .occasions: occasions
    default: vocabulary[list] ?? []
    }
  }

  /// A plan of `year`, or of one of three years of which one is a leap year.
  static func make(_ random: inout RandomSource, year: Int? = nil) -> Plan {
    let year = year ?? random.pick([2022, 2023, 2024])
    var plan = Plan(
      number: "1/KH",
      issued: CivilDate(year: year, month: 4, day: 12) ?? CivilDate(dayNumber: 0),
      year: year,
      language: .vietnamese,
      standingOffice: at("office")
    )
    plan.agencies = [
      Agency(code: at("office"), name: text("office"), groups: [at("member"), at("department")]),
      Agency(code: at("union"), name: text("union"), groups: [at("member")], force: .requested),
      Agency(code: at("school"), name: text("school"), groups: [at("department")]),
      Agency(
        code: at("ward-committee"),
        name: text("ward-committee"),
        groups: [at("member")],
        wards: wards
      ),
    ]
    plan.groups = groups.map(named)
    plan.bodies = bodies.map(named)
    for list in [
      CodeList.activities, .topics, .audiences, .sites, .clubs, .documents, .sections, .figures,
    ] {
      plan.vocabulary[list] = codes(list).map(named)
    }
    plan.figureUnits = ["leaders": text("people"), "staff": text("people")]
    plan.calendar = calendar(year, &random)
    plan.circumstances = [
      circumstance("decision", nil, year, &random), circumstance("project", [1, 2], year, &random),
    ]
    plan.clauses = [
      Clause(number: at("I.1"), begins: "One", fingerprint: nil, bearing: .obligations)
    ]
    return plan
  }

  static func text(_ text: String) -> LocalText {
    LocalText(vi: "\(text) (vi)", en: "\(text) (en)")
  }

  static func named(_ code: String) -> NamedCode {
    NamedCode(code: at(code), name: text(code))
  }

  static func day(_ year: Int, _ random: inout RandomSource) -> DayOfYear {
    let month = random.number(in: 1...12)
    let last = CivilDate.daysIn(month: month, of: year)
    let day = random.chance(30) ? random.pick([1, last]) : random.number(in: 1...last)
    // 29 February is left out: rules must hold for years without it.
    return DayOfYear(day: month == 2 ? min(day, 28) : day, month: month)
  }

  static func run(_ year: Int, _ random: inout RandomSource) -> DayRun {
    while true {
      let run = DayRun(from: day(year, &random), to: day(year, &random))
      if run.range(in: year) != nil { return run }
    }
  }

  private static func calendar(_ year: Int, _ random: inout RandomSource) -> PlanCalendar {
    var calendar = PlanCalendar()
    let spring = day(year, &random)
    calendar.occasions = [
      Occasion(
        code: at("spring-day"),
        name: text("spring-day"),
        days: at(DayRun(from: spring, to: spring)),
        moves: false
      ),
      Occasion(code: at("autumn-days"), name: text("autumn-days"), days: at(run(year, &random))),
    ]
    calendar.weekendsOff = random.chance(60)
    calendar.daysOff = [
      at(DayRun(from: DayOfYear(day: 1, month: 1), to: DayOfYear(day: 1, month: 1))),
      at(DayRun(from: DayOfYear(day: 30, month: 4), to: DayOfYear(day: 3, month: 5))),
      at(DayRun(from: DayOfYear(day: 31, month: 12), to: DayOfYear(day: 31, month: 12))),
    ]
    calendar.deadlineOnNonWorkingDay = random.chance(50) ? .keep : .nextWorkingDay
    return calendar
  }

  private static func circumstance(
    _ code: String,
    _ wards: [Int]?,
    _ year: Int,
    _ random: inout RandomSource
  ) -> Circumstance {
    var since = random.chance(85) ? day(year, &random).date(in: year) : nil
    // Often just after a period ended, when a paper about it may still come.
    if since != nil, random.chance(30),
      let end = Period.quarter(random.number(in: 1...4)).range(in: year)?.last
    {
      since = end.adding(days: random.pick([-1, 0, 1, 3]))
    }
    return Circumstance(
      code: at(code),
      name: text(code),
      since: since,
      source: since == nil ? nil : "1/QĐ",
      wards: wards
    )
  }
}
