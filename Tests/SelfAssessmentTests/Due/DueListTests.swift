import Engine
import Evidence
import Reports
import Terms
import TestSupport
import Testing

@testable import Rules
@testable import SelfAssessment

/// What a unit is told to see to.
@Suite struct DueListTests {
  @Test(
    arguments: [
      ("30/4", "31/05/2022 later"), ("1/5", "31/05/2022 soon"), ("30/5", "31/05/2022 soon"),
      ("31/5", "31/05/2022 today"), ("1/6", "31/05/2022 overdue"),
    ] as [(CivilDate, String)]
  )
  func aDateMovesFromLaterToOverdue(_ asOf: CivilDate, _ expected: String) throws {
    let sample = try DateSample(obligation(what: .inspection, when: .by("31/5")))
    #expect(sample.listed(asOf) == [expected])
  }

  @Test func nothingWithinNoDaysIsSoon() throws {
    let sample = try DateSample(obligation(what: .inspection, when: .by("31/5")))
    #expect(sample.listed("30/5", within: .days(0)) == ["31/05/2022 later"])
    #expect(sample.listed("30/5", within: .days(1)) == ["31/05/2022 soon"])
    #expect(sample.listed("31/5", within: .days(0)) == ["31/05/2022 today"])
  }

  @Test func whatIsMetLeavesTheList() throws {
    let sample = try DateSample(obligation(what: .inspection, when: .eachQuarter())) {
      $0.activity("A1", "inspection", "3/2")
    }
    #expect(sample.listed("1/7") == ["30/06/2022 overdue", "30/09/2022 later", "31/12/2022 later"])
  }

  @Test(arguments: [("31/7", "waived"), ("1/8", "overdue")] as [(CivilDate, String)])
  func aWaiverHoldsToItsLastDay(_ asOf: CivilDate, _ group: String) throws {
    let visit = Visit(waivers: [.init(obligation: "test.one", until: "31/7", by: "B", reason: "ốm")])
    let sample = try DateSample(obligation(what: .inspection, when: .by("31/5")), visit: visit)
    #expect(sample.listed(asOf) == ["31/05/2022 \(group)"])
  }

  @Test func whatWaitsForAPersonStandsApart() throws {
    let sample = try DateSample(obligation(what: .inspection, judge: "Well done?")) {
      $0.activity("A1", "inspection", "3/2")
    }
    let list = DueList(sample.audit("1/5"))
    #expect(list.entries.isEmpty)
    #expect(list.toJudge.map(\.obligation) == [0])
  }

  // MARK: The next step

  @Test func whatFallsDueTodayComesFirst() throws {
    let proven = activity(.is(.type, "training"), proof: proof("minutes"))
    let sample = try DateSample(
      obligation("a", what: .inspection, when: .in("Q1")),
      obligation("b", what: proven, when: .in("Q1")),
      obligation("c", what: .inspection, when: .in("Q2"))
    ) {
      $0.activity("A1", "training", "3/2")
    }
    func first(_ asOf: CivilDate) -> Int? { DueList(sample.audit(asOf)).first?.finding.obligation }
    #expect(first("30/6") == 2)
    // A paper may still be written for what was done in time; the rest of what is over is over.
    #expect(first("15/6") == 1)
  }

  @Test func withNothingMissingThereIsNoNextStep() throws {
    let sample = try DateSample(obligation(what: .inspection)) { $0.activity("A1", "inspection", "3/2") }
    #expect(DueList(sample.audit("1/5")).first == nil)
  }
}
