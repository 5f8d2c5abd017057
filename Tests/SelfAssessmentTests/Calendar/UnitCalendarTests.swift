import Engine
import Evidence
import Reports
import Terms
import TestSupport
import Testing

@testable import Rules
@testable import SelfAssessment

/// A unit's dates as events.
@Suite struct UnitCalendarTests {
  private func quarters(_ build: (inout EvidenceBuilder) -> Void = { _ in }) throws -> DateSample {
    try DateSample(obligation(what: .inspection, when: .eachQuarter()), build: build)
  }

  private func read(_ calendar: UnitCalendar) throws -> ReadCalendar {
    try ReadCalendar(calendar.text)
  }

  // MARK: Events

  @Test func eachWindowIsAnEventOfAWholeDay() throws {
    let events = try read(quarters().calendar("1/1")).events
    #expect(events.map { $0.values("DTSTART") } == [["20220331"], ["20220630"], ["20220930"], ["20221231"]])
    #expect(events.last?.values("DTEND") == ["20230101"])
    #expect(events.last?.lines.contains { $0.name == "DTSTART;VALUE=DATE" } == true)
    #expect(events[0].texts("SUMMARY") == ["do it (quarter I)"])
    #expect(events[0].values("STATUS") == ["CONFIRMED"])
  }

  @Test func saysWhatEveryReaderNeeds() throws {
    let calendar = try read(quarters().calendar("1/1"))
    #expect(calendar.root.name == "VCALENDAR")
    #expect(calendar.root.values("VERSION") == ["2.0"])
    #expect(calendar.root.values("PRODID").count == 1)
    #expect(calendar.root.parts("VTIMEZONE").first?.values("TZID") == calendar.root.values("X-WR-TIMEZONE"))
    for event in calendar.events {
      for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "DESCRIPTION", "STATUS"] {
        #expect(event.values(name).count == 1, "\(name)")
      }
    }
  }

  @Test func aCalendarWithoutEventsIsOneStill() throws {
    let sample = try quarters { for (id, day) in Self.all { $0.activity(id, "inspection", day) } }
    let calendar = try read(sample.calendar("31/12", contents: .withoutSettled))
    #expect(calendar.events.isEmpty)
    #expect(calendar.root.parts.map(\.name) == ["VTIMEZONE"])
  }

  private static let all: [(String, CivilDate)] = [
    ("A1", "1/2"), ("A2", "1/5"), ("A3", "1/8"), ("A4", "1/11"),
  ]

  // MARK: Alarms

  @Test(
    arguments: [
      ([14, 3], ["-P13DT16H", "-P2DT16H"]), ([3, 14, 3], ["-P13DT16H", "-P2DT16H"]), ([1], ["-PT16H"]),
      ([0], ["PT8H"]),
      ([], []), ([366], ["-P365DT16H"]),
    ] as [([Int], [String])]
  )
  func alarmsComeInTheMorning(_ alarms: [Int], _ triggers: [String]) throws {
    let events = try read(quarters().calendar("1/1", alarms: alarms)).events
    for event in events {
      #expect(event.parts("VALARM").map { $0.values("TRIGGER").joined() } == triggers)
      #expect(event.parts("VALARM").allSatisfy { $0.values("ACTION") == ["DISPLAY"] })
      #expect(event.parts("VALARM").allSatisfy { $0.texts("DESCRIPTION") == event.texts("SUMMARY") })
    }
  }

  @Test(arguments: [("30/3", 2), ("31/3", 2), ("1/4", 0)] as [(CivilDate, Int)])
  func nothingRingsForWhatIsOver(_ asOf: CivilDate, _ count: Int) throws {
    let events = try read(quarters().calendar(asOf)).events
    #expect(events[0].parts("VALARM").count == count)
  }

  // MARK: Importing it again

  @Test func theUIDRestsOnTheRulesAlone() throws {
    var sample = try quarters()
    let before = try read(sample.calendar("1/1"))
    sample = try quarters { $0.activity("A1", "inspection", "3/2") }
    let after = try read(sample.calendar("1/7", language: .vietnamese))
    let uids = before.events.flatMap { $0.texts("UID") }
    #expect(uids == (1...4).map { "1-kh.2022/test.one/health-office/Q\($0)@gdcheck" })
    #expect(after.events.flatMap { $0.texts("UID") } == uids)
  }

  @Test func wardsHaveUIDsOfTheirOwn() throws {
    let who = [Binding(party: "ward-committee")]
    let first = try DateSample(obligation(who: who, what: .inspection), unit: "ward-committee", ward: 1)
    let second = try DateSample(obligation(who: who, what: .inspection), unit: "ward-committee", ward: 12)
    #expect(first.calendar("1/1").events.map(\.uid) == ["1-kh.2022/test.one/ward-committee.1/year@gdcheck"])
    #expect(second.calendar("1/1").events.map(\.uid) == ["1-kh.2022/test.one/ward-committee.12/year@gdcheck"])
  }

  @Test func windowsOfOneNameAreToldApartByTheirDays() throws {
    let parts = allOf(
      activity(.is(.type, "inspection"), when: .by("31/3")),
      activity(.is(.type, "training"), when: .by("30/6")),
      activity(.is(.type, "meeting"), when: .in("womens-day"))
    )
    let sample = try DateSample(obligation(what: parts))
    let keys = sample.calendar("1/1").events.map { $0.uid.split(separator: "/")[3] }
    #expect(
      keys == [
        "womens-day@gdcheck", "by-20220101-20220331-20220331@gdcheck",
        "by-20220101-20220630-20220630@gdcheck",
      ]
    )
    // One that is met leaves the name of the other as it is.
    let later = try DateSample(obligation(what: parts)) { $0.activity("A1", "inspection", "3/2") }
    #expect(Set(later.calendar("1/5").events.map(\.uid)) == Set(sample.calendar("1/1").events.map(\.uid)))
  }

  @Test func whatIsDoneIsCancelledAndSoLeavesTheCalendar() throws {
    let sample = try quarters { $0.activity("A1", "inspection", "3/2") }
    let events = try read(sample.calendar("1/3")).events
    #expect(
      events.map { $0.values("STATUS").joined() } == ["CANCELLED", "CONFIRMED", "CONFIRMED", "CONFIRMED"]
    )
    #expect(events[0].parts("VALARM").isEmpty)
    #expect(events[0].texts("SUMMARY") == ["Done: do it (quarter I)"])
    let open = try read(quarters().calendar("1/3")).events
    let (before, after) = (open[0].values("SEQUENCE"), events[0].values("SEQUENCE"))
    #expect(try #require(Int(before[0])) < #require(Int(after[0])))
  }

  @Test func aFileToSubscribeToLeavesItOut() throws {
    let sample = try quarters { $0.activity("A1", "inspection", "3/2") }
    let calendar = sample.calendar("1/3", contents: .withoutSettled)
    #expect(calendar.events.map(\.day) == ["30/6", "30/9", "31/12"])
    #expect(calendar.counts == (3, 0))
  }

  @Test func theSequenceNeverFallsAsTimeGoesOn() throws {
    var last = -1
    for days in stride(from: -40, through: 400, by: 8) {
      let asOf = CivilDate("1/1").adding(days: days)
      let sequence = try quarters().calendar(asOf).events[3].sequence
      #expect(sequence >= last)
      last = sequence
    }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try quarters().calendar("1/7").text == quarters().calendar("1/7").text)
    #expect(try read(quarters().calendar("1/7")).events[0].values("DTSTAMP") == ["20220701T000000Z"])
  }

  // MARK: Hostile texts

  @Test(arguments: DateSample.hostile, Language.allCases)
  func noTextBreaksTheFile(_ title: String, _ language: Language) throws {
    let visit = Visit(waivers: [.init(obligation: "test.one", until: "31/12", by: title, reason: title)])
    var duty = obligation(
      what: activity(.is(.type, "inspection"), proof: proof("minutes")),
      when: .eachQuarter()
    )
    duty.duty = LocalText(vi: title, en: title)
    var sample = try DateSample(duty, visit: visit) { $0.activity("A1", "inspection", "3/2") }
    sample.evidence.activities[0].title = title
    let calendar = sample.calendar("15/7", language: language)
    let read = try read(calendar)
    #expect(read.events.count == 4)
    #expect(read.events.flatMap { $0.parts("VALARM") }.count == 4)
    #expect(read.physical.allSatisfy { $0.count <= 75 })
    #expect(read.physical.allSatisfy { line in !line.contains { $0 < 0x20 || $0 == 0x7F } })
    for (event, made) in zip(read.events, calendar.events) {
      #expect(event.texts("UID") == [made.uid])
      #expect(event.texts("SUMMARY").count == 1)
    }
  }
}
