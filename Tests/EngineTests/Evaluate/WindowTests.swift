import Diagnostics
import Engine
import Rules
import Terms
import TestSupport
import Testing

/// A form of `when` and the days on which it opens, ends and closes for activities.
struct WindowCase: CustomTestStringConvertible, Sendable {
  var name: String
  var when: When?
  var first: CivilDate
  var last: CivilDate
  var condition: String? = nil

  var testDescription: String { name }

  static let all: [WindowCase] = [
    WindowCase(name: "the year", when: nil, first: "1/1", last: "31/12"),
    WindowCase(name: "by", when: .by("31/5"), first: "1/1", last: "31/5"),
    WindowCase(name: "quarter", when: .in("Q2"), first: "1/4", last: "30/6"),
    WindowCase(name: "half", when: .in("H2"), first: "1/7", last: "31/12"),
    WindowCase(name: "month", when: .in("T2"), first: "1/2", last: "28/2"),
    WindowCase(name: "occasion", when: .in("action-month"), first: "15/11", last: "15/12"),
    WindowCase(name: "days", when: .in("1/5-10/5"), first: "1/5", last: "10/5"),
    WindowCase(name: "margin", when: .in("womens-day", margin: 10), first: "26/2", last: "18/3"),
    WindowCase(name: "margin past the year", when: .in("Q4", margin: 5), first: "26/9", last: "5/1/2023"),
    WindowCase(
      name: "after",
      when: .days(30, .after, "city-decision"),
      first: "27/10",
      last: "26/11",
      condition: "city-decision"
    ),
    WindowCase(
      name: "after, past the year",
      when: .days(90, .after, "city-decision"),
      first: "27/10",
      last: "25/1/2023",
      condition: "city-decision"
    ),
    WindowCase(
      name: "before",
      when: .days(7, .before, "city-decision"),
      first: "20/10",
      last: "27/10",
      condition: "city-decision"
    ),
    WindowCase(name: "each of one", when: .each("Q3"), first: "1/7", last: "30/9"),
  ]

  var obligation: Obligation {
    TestSupport.obligation(
      if: condition.map { .circumstance(.init($0, .nowhere)) },
      what: activity(.is(.type, "inspection")),
      when: when
    )
  }
}

@Suite("the boundaries of windows")
struct WindowTests {
  @Test("a record counts from the first day to the last, and on no other", arguments: WindowCase.all)
  func whatCounts(_ window: WindowCase) throws {
    let days: [(CivilDate, Bool)] = [
      (window.first.adding(days: -1), false), (window.first, true), (window.last, true),
      (window.last.adding(days: 1), false),
    ]
    for (day, counts) in days {
      let found = try audit(window.obligation, asOf: window.last.adding(days: 30)) {
        $0.activity("A1", "inspection", day)
      }
      let expected =
        counts ? Decided(.pass, .met) : Decided(.fail, day > window.last ? .late : .nothingFound)
      #expect(found.decided == expected, "\(day)")
    }
  }

  @Test("nothing is lost until the day after the last", arguments: WindowCase.all)
  func whatIsDue(_ window: WindowCase) throws {
    let dayBefore = window.last.adding(days: -1)
    // An obligation that has not arisen is not pending yet.
    if window.condition == nil || dayBefore >= "27/10" {
      let open = try audit(window.obligation, asOf: dayBefore)
      #expect(open.decided == Decided(.pending, .notDue))
      #expect(open.findings[0].timing == Timing(due: window.last, daysLeft: 1))
    }
    let lastDay = try audit(window.obligation, asOf: window.last)
    #expect(lastDay.decided == Decided(.pending, .dueToday))
    #expect(lastDay.findings[0].timing == Timing(due: window.last, daysLeft: 0))
    let over = try audit(window.obligation, asOf: window.last.adding(days: 1))
    #expect(over.decided == Decided(.fail, .nothingFound))
    #expect(over.findings[0].timing == Timing(due: window.last, daysLeft: -1))
  }

  @Test("a record passes from its own day on", arguments: WindowCase.all)
  func whenItPasses(_ window: WindowCase) throws {
    let dayBefore = window.last.adding(days: -1)
    if window.condition == nil || dayBefore >= "27/10" {
      let before = try audit(window.obligation, asOf: dayBefore) {
        $0.activity("A1", "inspection", window.last)
      }
      #expect(before.decided == Decided(.pending, .notDue))
      #expect(before.setAside.count == 1)
      #expect(before.misses.map(\.first) == [.afterAsOf(day: window.last)])
    }
    let onTheDay = try audit(window.obligation, asOf: window.last) {
      $0.activity("A1", "inspection", window.last)
    }
    #expect(onTheDay.decided == Decided(.pass, .met))
    #expect(onTheDay.findings[0].timing == Timing(due: window.last, daysLeft: 0))
    #expect(onTheDay.setAside.isEmpty)
  }

  @Test("a union is one window, with a gap in which nothing counts")
  func union() throws {
    let rule = obligation(what: activity(.is(.type, "inspection"), atLeast: 2), when: .in("Q1", "Q3"))
    let both = try audit(rule, asOf: "31/12") {
      $0.activity("A1", "inspection", "31/3")
      $0.activity("A2", "inspection", "1/7")
    }
    #expect(both.decided == Decided(.pass, .met))
    let gap = try audit(rule, asOf: "31/12") {
      $0.activity("A1", "inspection", "31/3")
      $0.activity("A2", "inspection", "5/4")
      $0.activity("A3", "inspection", "28/6")
    }
    #expect(gap.decided == Decided(.fail, .tooFew))
    #expect(gap.misses.map(\.first) == [.early(day: "28/6", days: 3), .late(day: "5/4", days: 5)])
    // It closes when its last part does.
    #expect(try audit(rule, asOf: "30/9").decided == Decided(.pending, .dueToday))
  }

  @Test("each window is decided by itself, and the first that failed gives the reason")
  func each() throws {
    let rule = obligation(what: activity(.is(.type, "inspection")), when: .eachQuarter())
    let found = try audit(rule, asOf: "15/8") {
      $0.activity("A1", "inspection", "1/2")
      $0.activity("A3", "inspection", "2/7")
    }
    #expect(found.decided == Decided(.fail, .late))
    #expect(found.findings[0].progress == Progress(done: 2, needed: 4))
    #expect(found.findings[0].timing?.due == "30/6")
    #expect(found.cells.map(\.verdict) == [.pass, .fail, .pass, .pending])
  }

  @Test(
    "so many of the windows are enough",
    arguments: [
      (months: ["1/2", "1/5", "1/7"], asOf: "31/12" as CivilDate, expected: Decided(.pass, .met), done: 3),
      (months: ["1/2", "1/5"], asOf: "31/12", expected: Decided(.pending, .dueToday), done: 2),
      (months: ["1/2", "1/5"], asOf: "30/9", expected: Decided(.pending, .dueToday), done: 2),
      (months: ["1/2"], asOf: "1/10", expected: Decided(.fail, .nothingFound), done: 1),
      (months: ["1/7"], asOf: "1/7", expected: Decided(.fail, .late), done: 1),
    ]
  )
  func inAtLeast(months: [String], asOf: CivilDate, expected: Decided, done: Int) throws {
    let rule = obligation(what: activity(.is(.type, "inspection")), when: .eachQuarter(atLeast: 3))
    let found = try audit(rule, asOf: asOf) { builder in
      for (place, day) in months.enumerated() {
        builder.activity("A\(place)", "inspection", CivilDate(stringLiteral: day))
      }
    }
    #expect(found.decided == expected)
    #expect(found.findings[0].progress == Progress(done: done, needed: 3))
  }

  @Test("`of` keeps the windows that lie inside")
  func inside() throws {
    let rule = obligation(
      what: activity(.is(.type, "inspection")),
      when: .each("Q1", "Q2", "Q3", "Q4", of: "1/5-31/12")
    )
    let found = try audit(rule, asOf: "31/12") {
      $0.activity("A1", "inspection", "1/8")
      $0.activity("A2", "inspection", "1/11")
    }
    #expect(found.decided == Decided(.pass, .met))
    #expect(found.findings[0].progress == Progress(done: 2, needed: 2))
  }

  @Test("an activity that runs over two windows counts in each, and says so")
  func spans() throws {
    let rule = obligation(what: activity(.is(.type, "inspection")), when: .each("Q1", "Q2"))
    let found = try audit(rule, asOf: "31/12") { $0.activity("A1", "inspection", "30/3", to: "2/4") }
    #expect(found.decided == Decided(.pass, .met))
    let counted = found.explanations.counted
    #expect(counted.map(\.day) == ["30/3", "1/4"])
    #expect(counted.allSatisfy { $0.remarks == .severalWindows })
    // On 31/03 the part in April has not been held.
    #expect(
      try audit(rule, asOf: "31/3") { $0.activity("A1", "inspection", "30/3", to: "2/4") }.cells.map(
        \.verdict
      ) == [.pass, .pending]
    )
  }
}
