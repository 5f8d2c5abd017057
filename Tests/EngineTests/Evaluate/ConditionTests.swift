import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@Suite("what makes an obligation owed")
struct ConditionTests {
  @Test("a circumstance, from the day it arose")
  func circumstance() throws {
    let rule = obligation(
      if: .circumstance("city-decision"),
      what: document(.is(.type, "plan")),
      when: .eachQuarter()
    )
    #expect(try audit(rule, asOf: "26/10").decided == Decided(.notApplicable, .notArisen))
    let arisen = try audit(rule, asOf: "27/10")
    #expect(arisen.decided == Decided(.pending, .notDue))
    #expect(arisen.findings[0].owedSince == "27/10")
    // Only the last quarter ends on or after the day.
    #expect(arisen.cells.count == 1)
    #expect(arisen.findings[0].timing?.due == "31/12")
  }

  @Test("a window that ends on the very day is owed, one that ended the day before is not")
  func lastDay() throws {
    func found(_ last: DayOfYear) throws -> Decided {
      let when = When.by(last)
      return try audit(
        obligation(if: .circumstance("city-decision"), what: document(.is(.type, "plan")), when: when),
        asOf: "31/12"
      ).decided
    }
    #expect(try found("27/10") == Decided(.fail, .nothingFound))
    #expect(try found("26/10") == Decided(.notApplicable, .aroseAfterWindow))
  }

  @Test("a circumstance that has not arisen, or only in other wards")
  func notArisen() throws {
    let never = obligation(if: .circumstance("city-project"), what: document(.is(.type, "plan")))
    #expect(try audit(never, asOf: "31/12").decided == Decided(.notApplicable, .notArisen))
    let some = obligation(
      who: [Binding(party: "ward-committee"), Binding(party: "health-office")],
      if: .circumstance("ward-project"),
      what: document(.is(.type, "plan"))
    )
    func decided(_ unit: String, _ ward: Int?) throws -> Decided {
      try audit(some, unit: unit, ward: ward, asOf: "30/6").decided
    }
    #expect(try decided("ward-committee", 12) == Decided(.pending, .notDue))
    #expect(try decided("ward-committee", 2) == Decided(.notApplicable, .notArisen))
    #expect(try decided("health-office", nil) == Decided(.pending, .notDue))
  }

  @Test("what the unit's own evidence shows, from the day it does")
  func shown() throws {
    let rule = obligation(
      if: .shown(activity(.is(.type, "contest"), atLeast: 2)),
      what: document(.is(.type, "report")),
      when: .eachQuarter()
    )
    func found(_ asOf: CivilDate) throws -> UnitFindings {
      try audit(rule, asOf: asOf) {
        $0.activity("A1", "contest", "1/2")
        $0.activity("A2", "contest", "20/5", to: "25/5")
        $0.activity("A3", "contest", "1/6")
      }
    }
    #expect(try found("19/5").decided == Decided(.notApplicable, .notClaimed))
    let owed = try found("31/12")
    #expect(owed.findings[0].owedSince == "20/5")
    #expect(owed.cells.count == 3)
    #expect(owed.decided == Decided(.fail, .nothingFound))
  }

  @Test("a condition in a window of its own, on an activity that had begun before it")
  func beganBefore() throws {
    let rule = obligation(
      if: .shown(activity(.is(.type, "contest"), when: .in("Q2"))),
      what: document(.is(.type, "report"))
    )
    let found = try audit(rule, asOf: "31/12") { $0.activity("A1", "contest", "20/3", to: "20/4") }
    #expect(found.findings[0].owedSince == "1/4")
  }

  @Test("a figure that came to hold, ceased and holds again is owed from the first day")
  func figureTurns() throws {
    let rule = obligation(
      if: .shown(figure("women-leaders", .atLeast, .number(3))),
      what: document(.is(.type, "report")),
      when: .eachQuarter()
    )
    func found(_ asOf: CivilDate) throws -> Finding {
      try audit(rule, asOf: asOf) {
        $0.figure("F1", "women-leaders", "5/5", 4)
        $0.figure("F2", "women-leaders", "5/6", 1)
        $0.figure("F3", "women-leaders", "5/10", 3)
      }.findings[0]
    }
    #expect(try found("5/6").reason == .notClaimed)
    #expect(try found("31/12").owedSince == "5/5")
  }

  @Test("a part whose windows ended before is left out, and all of them together end the duty")
  func parts() throws {
    let rule = obligation(
      if: .circumstance("city-decision"),
      what: allOf(document(.is(.type, "plan"), when: .in("Q1")), document(.is(.type, "report"))),
      when: .in("H2")
    )
    let found = try audit(rule, asOf: "31/12") { $0.document("D1", "report", "1/12") }
    #expect(found.decided == Decided(.pass, .met))
    #expect(found.cells.count == 1)
    let over = obligation(
      if: .circumstance("city-decision"),
      what: anyOf(
        document(.is(.type, "plan"), when: .in("Q1")),
        document(.is(.type, "plan"), when: .in("Q2"))
      )
    )
    let none = try audit(over, asOf: "31/12")
    #expect(none.decided == Decided(.notApplicable, .aroseAfterWindow))
    #expect(none.explanations.nodes.isEmpty)
  }
}
