import Engine
import Evidence
import TestSupport
import Terms
import Testing

@testable import Rules
@testable import SelfAssessment

/// Which dates a unit has, and how each stands.
@Suite struct DueDateTests {
  @Test(
    arguments: [
      ("30/5", "31/05/2022 open"), ("31/5", "31/05/2022 open"), ("1/6", "31/05/2022 lost"),
    ] as [(CivilDate, String)]
  )
  func aDeadlineIsLostFromTheDayAfterIt(_ asOf: CivilDate, _ expected: String) throws {
    let sample = try DateSample(obligation(what: .inspection, when: .by("31/5")))
    #expect(sample.dates(asOf) == [expected])
  }

  @Test(
    arguments: [
      ("14/4", "15/04/2022 open"), ("15/4", "15/04/2022 open"), ("16/4", "15/04/2022 lost"),
    ] as [(CivilDate, String)]
  )
  func daysOfGraceMoveTheDay(_ asOf: CivilDate, _ first: String) throws {
    let report = document(.is(.type, "report"), .covering(.window))
    let sample = try DateSample(obligation(what: report, when: .eachQuarter(grace: 15)))
    #expect(sample.dates(asOf).first == first)
  }

  @Test func eachWindowIsADateOfItsOwn() throws {
    let sample = try DateSample(obligation(what: .inspection, when: .eachQuarter())) {
      $0.activity("A1", "inspection", "3/2")
      $0.activity("A2", "inspection", "3/8")
    }
    #expect(
      sample.dates("31/8") == [
        "31/03/2022 met", "30/06/2022 lost", "30/09/2022 met", "31/12/2022 open",
      ]
    )
  }

  @Test func partsWithDaysOfTheirOwnAreDatesOfTheirOwn() throws {
    let parts = allOf(
      activity(.is(.type, "inspection"), when: .in("Q1")),
      activity(.is(.type, "training"), when: .by("31/10"))
    )
    let sample = try DateSample(obligation(what: parts)) { $0.activity("A1", "training", "3/8") }
    #expect(sample.dates("31/8") == ["31/03/2022 lost", "31/10/2022 met"])
  }

  @Test func partsWithTheSameDaysAreOneDate() throws {
    let sample = try DateSample(obligation(what: allOf(.inspection, .training), when: .in("Q2")))
    let dates = DueDate.all(in: sample.audit("1/5"))
    #expect(dates.map(\.day) == ["30/6"])
    #expect(dates.first?.steps.count == 2)
  }

  @Test func ofAlternativesTheNearestIsFollowed() throws {
    let parts = anyOf(
      activity(.is(.type, "inspection"), when: .in("Q1")),
      activity(.is(.type, "training"), when: .in("Q3"))
    )
    let sample = try DateSample(obligation(what: parts))
    #expect(sample.dates("31/3") == ["31/03/2022 open", "30/09/2022 notNeeded"])
    // What was lost is nobody's debt while another way is open.
    #expect(sample.dates("1/4") == ["31/03/2022 notNeeded", "30/09/2022 open"])
  }

  // MARK: Some of several windows

  @Test func whereSomeWindowsAreEnoughAllThatAreOpenAreDates() throws {
    let sample = try DateSample(obligation(what: .inspection, when: .eachQuarter(atLeast: 2)))
    let dates = DueDate.all(in: sample.audit("1/5"))
    #expect(sample.dates("1/5").map { $0.split(separator: " ")[1] } == ["notNeeded", "open", "open", "open"])
    #expect(dates[1].choice == DueDate.Choice(needed: 2, of: 3))
  }

  @Test func onceTooFewAreLeftAllThatAreOpenAreNeeded() throws {
    let sample = try DateSample(obligation(what: .inspection, when: .eachQuarter(atLeast: 2)))
    let dates = DueDate.all(in: sample.audit("1/11"))
    #expect(dates.map(\.state) == [.lost, .lost, .lost, .open])
    // Three are over, and one of them is what is missing.
    #expect(dates[0].choice == DueDate.Choice(needed: 1, of: 3))
    #expect(dates[3].choice == nil)
  }

  @Test func whatIsMetLeavesTheOtherWindowsSettled() throws {
    let sample = try DateSample(obligation(what: .inspection, when: .eachQuarter(atLeast: 1))) {
      $0.activity("A1", "inspection", "3/2")
    }
    #expect(DueDate.all(in: sample.audit("1/5")).map(\.state) == [.met, .notNeeded, .notNeeded, .notNeeded])
    #expect(sample.calendar("1/5").events.map(\.isCancelled) == [true, true, true, true])
  }

  // MARK: What a person judges

  @Test(arguments: [("31/12", DueDate.State.open), ("1/1/2023", .met)] as [(CivilDate, DueDate.State)])
  func aQuestionAloneIsADateUntilItCanBeAsked(_ asOf: CivilDate, _ state: DueDate.State) throws {
    let sample = try DateSample(obligation(judge: "Is it well done?"))
    #expect(DueDate.all(in: sample.audit(asOf)).map(\.state) == [state])
  }

  @Test func whatAPersonJudgedNotMetIsLost() throws {
    let visit = Visit(judgements: [.init(obligation: "test.one", passes: false, by: "B", date: "2/12")])
    let sample = try DateSample(
      obligation(what: .inspection, when: .eachQuarter(atLeast: 1), judge: "Well done?"),
      visit: visit
    ) {
      $0.activity("A1", "inspection", "3/2")
    }
    let dates = DueDate.all(in: sample.audit("5/12"))
    #expect(dates.filter { $0.state == .lost }.map(\.day) == ["31/12"])
  }

  // MARK: Conditions

  @Test func whatIsNotOwedHasNoDate() throws {
    let sample = try DateSample(
      obligation("a", if: .circumstance("city-project"), what: .inspection),
      obligation("b", who: [Binding(party: "labour-office")], what: .inspection),
      obligation("c", what: .inspection)
    )
    let dates = UnitDates(sample.audit("1/5"))
    #expect(dates.entries.map(\.finding.obligation) == [2])
    #expect(dates.undated.map(\.obligation) == [0])
  }

  @Test func anAgencyHasTheDatesOfWhatAroseLaterInTheYear() throws {
    let sample = try DateSample(
      obligation(
        "a",
        if: .circumstance("city-decision"),
        what: .inspection,
        when: .days(30, .after, "city-decision")
      ),
      obligation("b", if: .circumstance("city-project"), what: .inspection),
      obligation("c", what: .inspection, when: .in("Q4"))
    )
    let dates = UnitDates(of: sample.evidence.unit, by: sample.program)
    #expect(dates.entries.map(\.finding.obligation) == [0, 2])
    #expect(dates.entries.allSatisfy { $0.date.state == .open })
    #expect(dates.undated.map(\.obligation) == [1])
    #expect(dates.asOf == "1/1")
  }
}
