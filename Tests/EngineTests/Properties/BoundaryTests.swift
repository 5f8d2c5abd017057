import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// What a day more or less does at each end of a window, for the engine and for the definitions alike.
struct BoundaryTests {
  /// A form of `when` in the plan of 2022 and the days that it means.
  struct Boundary: CustomTestStringConvertible, Sendable {
    var when: When?
    var first: String
    var last: String
    var closes: String
    var name: String
    /// Whether the test is of documents that cover the window.
    var papers = false
    /// Moves deadlines to the next working day.
    var moves = false

    var testDescription: String { name }
  }

  static let boundaries: [Boundary] = [
    Boundary(when: nil, first: "01/01/2022", last: "31/12/2022", closes: "31/12/2022", name: "no when"),
    Boundary(
      when: when(.by(at(DayOfYear(day: 31, month: 5)))),
      first: "01/01/2022",
      last: "31/05/2022",
      closes: "31/05/2022",
      name: "by 31/5"
    ),
    // 30/4/2022 is a Saturday, and the days off run to 3/5.
    Boundary(
      when: when(.by(at(DayOfYear(day: 30, month: 4)))),
      first: "01/01/2022",
      last: "30/04/2022",
      closes: "30/04/2022",
      name: "by 30/4, kept"
    ),
    Boundary(
      when: when(.by(at(DayOfYear(day: 30, month: 4)))),
      first: "01/01/2022",
      last: "04/05/2022",
      closes: "04/05/2022",
      name: "by 30/4, moved",
      moves: true
    ),
    // 31/12/2022 is a Saturday, 1/1 a day off on a Sunday.
    Boundary(
      when: when(.by(at(DayOfYear(day: 31, month: 12)))),
      first: "01/01/2022",
      last: "02/01/2023",
      closes: "02/01/2023",
      name: "by 31/12, moved into the next year",
      moves: true
    ),
    // Only deadlines move: 30/6 is a Thursday, but 31/7 a Sunday.
    Boundary(
      when: when(
        .within([at(.days(DayRun(from: DayOfYear(day: 1, month: 7), to: DayOfYear(day: 31, month: 7))))])
      ),
      first: "01/07/2022",
      last: "31/07/2022",
      closes: "31/07/2022",
      name: "in 1/7–31/7, not moved",
      moves: true
    ),
    Boundary(
      when: when(.within([at(.period(.quarter(2)))])),
      first: "01/04/2022",
      last: "30/06/2022",
      closes: "30/06/2022",
      name: "in Q2"
    ),
    Boundary(
      when: when(.within([at(.period(.quarter(1)))]), margin: 10),
      first: "22/12/2021",
      last: "10/04/2022",
      closes: "10/04/2022",
      name: "in Q1, 10 days around"
    ),
    Boundary(
      when: when(.within([at(.occasion("spring-day"))]), margin: 3),
      first: "05/03/2022",
      last: "11/03/2022",
      closes: "11/03/2022",
      name: "in an occasion of a day, 3 days around"
    ),
    Boundary(
      when: when(.each(When.Each(windows: [at(.period(.half(2)))]))),
      first: "01/07/2022",
      last: "31/12/2022",
      closes: "31/12/2022",
      name: "each of one half"
    ),
    Boundary(
      when: when(.days(at(30), .after, circumstance: at("decision"))),
      first: "27/10/2022",
      last: "26/11/2022",
      closes: "26/11/2022",
      name: "30 days after"
    ),
    // 26/11/2022 is a Saturday.
    Boundary(
      when: when(.days(at(30), .after, circumstance: at("decision"))),
      first: "27/10/2022",
      last: "28/11/2022",
      closes: "28/11/2022",
      name: "30 days after, moved",
      moves: true
    ),
    Boundary(
      when: when(.days(at(90), .after, circumstance: at("decision"))),
      first: "27/10/2022",
      last: "25/01/2023",
      closes: "25/01/2023",
      name: "90 days after, past the year's end"
    ),
    Boundary(
      when: when(.days(at(30), .before, circumstance: at("decision"))),
      first: "27/09/2022",
      last: "27/10/2022",
      closes: "27/10/2022",
      name: "30 days before",
      moves: true
    ),
    Boundary(
      when: when(.within([at(.period(.quarter(1)))]), grace: 15),
      first: "01/01/2022",
      last: "31/03/2022",
      closes: "15/04/2022",
      name: "what covers Q1, 15 days of grace",
      papers: true
    ),
  ]

  @Test(arguments: boundaries)
  func windowsCloseTheDayAfterTheirLastDay(boundary: Boundary) throws {
    let audit = try BoundaryAudit(boundary)
    let closes = try #require(day(boundary.closes))
    // Where `days before` is owed from the circumstance on, nothing is asked earlier.
    for (today, verdict, reason) in [
      (closes.adding(days: -1), Verdict.pending, Reason.notDue),
      (closes, .pending, .dueToday),
      (closes.adding(days: 1), .fail, .nothingFound),
    ] where today >= audit.owed {
      for answer in audit.answers(audit.empty, today) {
        #expect((answer.verdict, answer.reason) == (verdict, reason), "as of \(today)")
        #expect(answer.timing == Timing(due: closes, daysLeft: closes.days(since: today)))
      }
    }
  }

  @Test(arguments: boundaries)
  func aRecordCountsFromTheFirstDayToTheLast(boundary: Boundary) throws {
    let audit = try BoundaryAudit(boundary)
    let first = try #require(day(boundary.first))
    let closes = try #require(day(boundary.closes))
    for (recorded, counts) in [
      // A paper that covers the window may come before it ends, and even before it begins.
      (first.adding(days: -1), boundary.papers), (first, true), (closes, true),
      (closes.adding(days: 1), false),
    ] {
      let evidence = audit.evidence(recorded)
      let later = max(recorded, closes).adding(days: 60)
      for answer in audit.answers(evidence, later) {
        #expect(answer.verdict == (counts ? .pass : .fail), "recorded on \(recorded)")
        #expect(answer.reason == (counts ? .met : recorded > closes ? .late : .nothingFound))
      }
      // On the day before its own it is not there yet; on the day itself it is.
      guard counts, recorded.adding(days: -1) >= audit.owed else { continue }
      for answer in audit.answers(evidence, recorded.adding(days: -1)) { #expect(answer.verdict == .pending) }
      for answer in audit.answers(evidence, recorded) { #expect(answer.verdict == .pass) }
    }
  }

  @Test(arguments: (0..<60).map { RunSize.seed &+ 5_000 &+ UInt64($0) })
  func windowsAreThoseOfTheDefinitions(seed: UInt64) throws {
    let made = try GeneratedRules(seed: seed, obligations: 6)
    let program = try Program(made.checked)
    for when in made.rules.obligations.flatMap(\.whens) {
      let expected = made.rules.referenceWindows(when)
      let found = program.windows(of: when)
      #expect(found.windows.map(\.first) == expected.windows.map(\.first))
      #expect(found.windows.map(\.last) == expected.windows.map(\.last))
      #expect(found.windows.map(\.closes) == expected.windows.map(\.closes))
      #expect(found.needed == min(expected.needed ?? found.windows.count, found.windows.count))
    }
  }

  private static func when(_ form: When.Form, margin: Int? = nil, grace: Int? = nil) -> When {
    When(form, marginDays: margin.map { at($0) }, graceDays: grace.map { at($0) }, span: nowhere)
  }
}

/// A date written as `31/05/2022`.
private func day(_ text: String) -> CivilDate? {
  let parts = text.split(separator: "/").compactMap { Int($0) }
  guard parts.count == 3 else { return nil }
  return CivilDate(year: parts[2], month: parts[1], day: parts[0])
}

/// A plan of 2022 with one obligation under the boundary's `when`.
private struct BoundaryAudit {
  let made: GeneratedRules
  let engine: EngineUnderTest
  let empty: Evidence
  let boundary: BoundaryTests.Boundary
  /// The day before which nothing is owed.
  let owed: CivilDate

  init(_ boundary: BoundaryTests.Boundary) throws {
    self.boundary = boundary
    var random = RandomSource(seed: 1)
    var plan = GeneratedPlan.make(&random, year: 2022)
    let decided = try #require(CivilDate(year: 2022, month: 10, day: 27))
    plan.circumstances[0].since = decided
    let spring = DayOfYear(day: 8, month: 3)
    plan.calendar.occasions[0].days = at(DayRun(from: spring, to: spring))
    plan.calendar.weekendsOff = true
    plan.calendar.deadlineOnNonWorkingDay = boundary.moves ? .nextWorkingDay : .keep

    var test = RecordTest(
      kind: boundary.papers ? .document : .activity,
      criteria: [.codes(.type, CodeMatch(.any, [at(boundary.papers ? "report" : "training")]))],
      atLeast: at(1)
    )
    if boundary.papers { test.criteria.append(.covers([at(.window)])) }
    var obligation = Obligation(
      id: at("part.o1"),
      clauses: [at("I.1")],
      who: [Binding(party: at("office"))],
      duty: GeneratedPlan.text("duty"),
      what: Requirement(.records(test), span: nowhere),
      when: boundary.when,
      span: nowhere
    )
    if case .days = boundary.when?.form {
      obligation.condition = .circumstance(at("decision"))
      owed = decided
    } else {
      owed = CivilDate(dayNumber: 0)
    }
    made = try GeneratedRules(seed: 1, plan: plan, obligations: [obligation])
    engine = try EngineUnderTest(made)
    empty = Evidence(
      source: SourceFile(name: "e.yaml", text: ""),
      unit: Unit(agency: try #require(made.lexicon[.parties].code("office"))),
      year: 2022
    )
  }

  /// One record of that day.
  func evidence(_ day: CivilDate) -> Evidence {
    var evidence = empty
    if boundary.papers {
      let code = made.lexicon[.documents].code("report") ?? Code(0)
      var report = Document(id: "D1", type: code, issuedBy: evidence.unit.agency, span: nowhere)
      report.issued = day
      report.covers = Period.quarter(1).range(in: 2022)
      evidence.documents = [report]
    } else {
      let code = made.lexicon[.activities].code("training") ?? Code(0)
      evidence.activities = [Activity(id: "A1", type: code, days: DateRange(day), span: nowhere)]
    }
    return evidence
  }

  /// The engine's answer and the reference's.
  func answers(_ evidence: Evidence, _ today: CivilDate) -> [Answer] {
    engine.answers(evidence, .none, today)
      + made.rules.obligations.map { made.reference(evidence, .none, today).answer($0) }
  }
}
