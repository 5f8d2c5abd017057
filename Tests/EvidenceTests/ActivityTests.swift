import Diagnostics
import Evidence
import Terms
import TestSupport
import Testing

@Suite("Activities")
struct ActivityTests {
  @Test("Every key of an activity reaches the model")
  func allKeys() throws {
    let evidence = try #require(
      Outcome(
        healthOffice(
          """
          activities:
            - id: A1
              type: inspection
              title: "Kiểm tra phòng khám, phường 12"
              from: 18/02/2022
              to: 2022-02-19
              topics: [sex-selective-abortion, gender-equality]
              audiences: [teachers]
              sites: [clinic]
              clubs: [pioneer-mens-club]
              occasions: [womens-day]
              partners: [health-centre, culture-centre]
              inspected: [labour-office]
              wards: [1, 12]
              role: attended
              participants: {total: 6, women: 4}
              documents: [D1]
              note: đã gửi kết quả
          documents:
            - {id: D1, type: minutes}
          """
        )
      ).evidence
    )
    let activity = try #require(evidence.activities.first)
    #expect(activity.id == "A1")
    #expect(activity.recurrence == nil)
    #expect(activity.type == SamplePlan.code("inspection", .activities))
    #expect(activity.title == "Kiểm tra phòng khám, phường 12")
    #expect(activity.days == DateRange("18/2", "19/2"))
    #expect(
      activity.topics.map { SamplePlan.name($0, .topics) } == ["sex-selective-abortion", "gender-equality"]
    )
    #expect(activity.audiences.map { SamplePlan.name($0, .audiences) } == ["teachers"])
    #expect(activity.sites.map { SamplePlan.name($0, .sites) } == ["clinic"])
    #expect(activity.clubs.map { SamplePlan.name($0, .clubs) } == ["pioneer-mens-club"])
    #expect(activity.occasions.map { SamplePlan.name($0, .occasions) } == ["womens-day"])
    #expect(activity.partners.map { SamplePlan.name($0, .parties) } == ["health-centre", "culture-centre"])
    #expect(activity.inspected.map { SamplePlan.name($0, .parties) } == ["labour-office"])
    #expect(activity.wards == [1, 12])
    #expect(activity.role == .attended)
    #expect(activity.participants == Participants(total: 6, women: 4))
    #expect(activity.documents == [0])
  }

  @Test(
    "One value needs no list, and the singular key serves for the plural one",
    arguments: ["topic: gender-equality", "topics: gender-equality", "topic: [gender-equality]"]
  )
  func singular(_ line: String) {
    let outcome = Outcome(activity("date: 18/02/2022, \(line)"))
    #expect(outcome.found.isEmpty)
    #expect(outcome.evidence?.activities.first?.topics == SamplePlan.codes(["gender-equality"], .topics))
  }

  @Test(
    "Each singular key is read",
    arguments: [
      "topic: gender-equality", "audience: teachers", "site: clinic", "club: pioneer-mens-club",
      "occasion: womens-day", "partner: labour-office", "inspected: labour-office", "ward: 12",
      "participants: 40",
      "document: {type: photo}",
    ]
  )
  func everySingular(_ line: String) {
    #expect(Outcome(activity("date: 18/02/2022, \(line)")).found == [])
  }

  @Test(
    "What an activity must not say",
    arguments: [
      ("{type: inspection, date: 18/02/2022}", ["missing-key: type"]),
      ("{id: A1, date: 18/02/2022}", ["missing-key: id"]),
      ("{id: A1, type: inspection}", ["missing-key: id"]),
      ("{}", ["missing-key: {}", "missing-key: {}", "missing-key: {}"]),
      ("A1", ["wrong-kind: A1"]),
      ("{id: A1, type: inspection, date: 18/02/2022, title: \"\"}", ["empty-value: \"\""]),
      ("{id: A1, type: inspection, date: 18/02/2022, topics: []}", ["empty-value: []"]),
      ("{id: A1, type: inspection, date: 18/02/2022, topics: }", ["empty-value: "]),
      ("{id: A1, type: inspection, date: 18/02/2022, topics: {a: b}}", ["wrong-kind: a"]),
      ("{id: A1, type: inspection, date: 18/02/2022, title: [a]}", ["wrong-kind: a"]),
      (
        "{id: A1, type: inspection, date: 18/02/2022, topic: gender-equality, topics: [gender-equality]}",
        ["repeated-key: topics"]
      ),
      ("{id: A1, type: inspection, date: 18/02/2022, documnets: [D1]}", ["unknown-key: documnets"]),
      ("{id: A1, type: inspection, date: 18/02/2022, name: x}", ["unknown-key: name"]),
      ("{id: A1, type: inspection, date: 18/02/2022, role: organized}", ["unknown-word: organized"]),
      ("{id: A1, type: inspection, date: 18/02/2022, wards: [3]}", ["unknown-ward: 3"]),
      (
        "{id: A1, type: inspection, date: 18/02/2022, inspected: culture-centre}",
        ["body-not-agency: culture-centre"]
      ),
      ("{id: A1, type: inspection, date: [18/02/2022]}", ["wrong-kind: 18/02/2022"]),
      ("{id: A1, type: inspection, date: 18/02/2022, dates: [19/02/2022]}", ["two-dates: date"]),
      ("{id: A1, type: inspection, date: 18/02/2022, from: 18/02/2022}", ["two-dates: from"]),
      ("{id: A1, type: inspection, from: 18/02/2022}", ["missing-key: id"]),
      ("{id: A1, type: inspection, from: 31/12/2022, to: 01/01/2022}", ["end-before-start: 01/01/2022"]),
      ("{id: A1, type: inspection, from: 01/01/2021, to: 02/01/2022}", ["span-too-long: 02/01/2022"]),
    ]
  )
  func mistakes(_ entry: String, _ expected: [String]) {
    let outcome = Outcome(healthOffice("activities:\n  - \(entry)"))
    #expect(outcome.found == expected)
    #expect(outcome.evidence == nil)
  }

  @Test(
    "Participants are a total and the women among them",
    arguments: [
      ("{total: 40, women: 25}", []), ("40", []), ("{women: 3}", ["missing-key: women"]),
      ("{total: 6, women: 8}", ["part-exceeds-whole: 8"]), ("-5", ["scalar-signed: -5"]),
      ("{total: +5}", ["scalar-signed: +5"]), ("{total: 012}", ["scalar-leading-zeros: 012"]),
      ("{total: 0x1F}", ["scalar-other-base: 0x1F"]), ("{total: 1_000}", ["scalar-digit-groups: 1_000"]),
      ("{total: 1.000}", ["scalar-digit-groups: 1.000"]), ("{total: 1e3}", ["scalar-exponent: 1e3"]),
      ("{total: 12.5}", ["scalar-fraction: 12.5"]),
      ("{total: 12:30:45}", ["scalar-not-whole-number: 12:30:45"]),
      ("{total: 1000000001}", ["scalar-number-too-large: 1000000001"]),
      ("{total: 99999999999999999999}", ["scalar-number-too-large: 99999999999999999999"]),
      ("{total: \"40\"}", ["scalar-quoted-number: \"40\""]),
      ("{total: forty}", ["scalar-not-whole-number: forty"]),
      ("{total: 40, female: 3}", ["unknown-key: female"]), ("[40]", ["wrong-kind: 40"]),
    ]
  )
  func participants(_ value: String, _ expected: [String]) {
    #expect(Outcome(activity("date: 18/02/2022, participants: \(value)")).found == expected)
  }

  @Test(
    "Dates are read day first or as ISO, and never repaired",
    arguments: [
      ("18/02/2022", []), ("18/2/2022", []), ("2022-02-18", []),
      ("31/02/2022", ["scalar-no-such-day: 31/02/2022"]),
      ("2022-02-31", ["scalar-no-such-day: 2022-02-31"]), ("12/31/2022", ["scalar-month-first: 12/31/2022"]),
      ("29/02/2022", ["scalar-no-such-day: 29/02/2022"]), ("18/02/22", ["scalar-short-year: 18/02/22"]),
      ("１８/02/2022", ["scalar-foreign-digits: １８/02/2022"]), ("tomorrow", ["scalar-not-date: tomorrow"]),
      ("18-02-2022", ["scalar-other-date-form: 18-02-2022"]), ("", ["empty-value: "]),
    ]
  )
  func dates(_ date: String, _ expected: [String]) {
    #expect(Outcome(activity("date: \(date)")).found == expected)
  }

  @Test(
    "A day that is likely mistyped is remarked and kept",
    arguments: [
      ("date: 18/02/2012", ["outside-year: 18/02/2012"]), ("date: 05/12/2022", ["after-as-of: 05/12/2022"]),
      ("from: 15/11/2022, to: 15/12/2022", []), ("from: 28/12/2021, to: 03/01/2022", []),
      ("from: 01/01/2022, to: 31/12/2022", []), ("date: 30/11/2022", []),
    ]
  )
  func remarks(_ days: String, _ expected: [String]) {
    let outcome = Outcome(
      healthOffice("as_of: 30/11/2022\nactivities: [{id: A1, type: inspection, \(days)}]")
    )
    #expect(outcome.found == expected)
    #expect(outcome.evidence?.activities.count == 1)
  }

  private func activity(_ rest: String) -> String {
    healthOffice("activities: [{id: A1, type: inspection, \(rest)}]")
  }
}
