import Diagnostics
import Evidence
import Terms
import Testing

@Suite("The head of a visit's file")
struct VisitHeaderTests {
  @Test(
    "A file that is no visit is refused before anything else of it is read",
    arguments: [
      ("unit: {agency: health-office}\ndate: 05/12/2022\n", "missing-version: unit"),
      ("gdcheck: visit/2\n", "other-version: visit/2"),
      ("gdcheck: evidence/1\nyear: 2022\n", "other-file-kind: evidence/1"),
      ("gdcheck: rules/1\nplan: {}\n", "other-file-kind: rules/1"),
      ("gdcheck: tests/1\n", "other-file-kind: tests/1"),
      ("gdcheck: visits/1\n", "unknown-version: visits/1"),
      ("gdcheck: visit\n", "unknown-version: visit"),
      ("gdcheck: [visit/1]\n", "unknown-version: [visit/1]"),
      ("- gdcheck: visit/1\n", "wrong-kind: - gdcheck: visit/1"),
      ("visit/1\n", "wrong-kind: visit/1"),
    ]
  )
  func noVisit(_ text: String, _ expected: String) {
    #expect(VisitOutcome(text).found.map { $0.trimmingEnd() } == [expected])
  }

  @Test("What must be there is asked for by name, all of it at once")
  func missing() {
    let outcome = VisitOutcome("gdcheck: visit/1\n")
    #expect(
      outcome.diagnostics.map { $0.message[.english] }
        == ["unit", "date", "team"].map { "missing key `\($0)`" }
    )
  }

  @Test(
    "The unit is that of the evidence",
    arguments: [
      ("{agency: health-office}", []),
      ("{agency: Phòng Y tế, name: Phòng Y tế Quận 10}", []),
      ("{agency: labour-office}", ["other-unit: agency"]),
      ("{agency: ward-committee, ward: 12}", ["other-unit: agency"]),
      ("{agency: helth-office}", ["unknown-code: helth-office"]),
      ("{agency: health-office, ward: 12}", ["needless-ward: ward"]),
      ("{agency: culture-centre}", ["body-not-agency: culture-centre"]),
      ("{name: Phòng Y tế}", ["missing-key: name"]), ("health-office", ["wrong-kind: health-office"]),
      ("", ["not-filled-in: unit"]),
    ]
  )
  func unit(_ unit: String, _ expected: [String]) {
    let text = visitFile("checked: [{record: A1, seen: true}]").replacing(
      "{agency: health-office}",
      with: unit
    )
    #expect(VisitOutcome(text).found == expected)
  }

  @Test("Of another unit than the evidence's no record is looked up, both are named")
  func otherUnit() {
    let evidence = """
      gdcheck: evidence/1
      unit: {agency: ward-committee, ward: 12}
      year: 2022
      figures: [{id: F1, name: women-in-leadership, date: 30/06/2022, count: 3}]
      """
    let text = visitFile("checked: [{record: A1, seen: true}]")
      .replacing("{agency: health-office}", with: "{agency: ward-committee, ward: 5}")
    let outcome = VisitOutcome(text, over: evidence)
    #expect(outcome.found == ["other-unit: agency"])
    #expect(
      outcome.diagnostics.first?.message[.english]
        == "the visit is to `ward-committee` ward 5, the evidence is of `ward-committee` ward 12"
    )
    #expect(
      outcome.diagnostics.first?.message[.vietnamese]
        == "buổi làm việc với `ward-committee` phường 5, còn minh chứng là của `ward-committee` phường 12"
    )
  }

  @Test("A name that is not the evidence's is remarked, and the evidence's is kept")
  func name() {
    let evidence = visitedEvidence.replacing(
      "{agency: health-office}",
      with: "{agency: health-office, name: Phòng Y tế}"
    )
    let other = visitFile().replacing("{agency: health-office}", with: "{agency: health-office, name: PYT}")
    let outcome = VisitOutcome(other, over: evidence)
    #expect(outcome.found == ["other-name: agency"])
    #expect(outcome.record?.unit.name == "Phòng Y tế")
    let same = visitFile().replacing(
      "{agency: health-office}",
      with: "{agency: health-office, name: Phòng Y tế}"
    )
    #expect(VisitOutcome(same, over: evidence).found == [])
  }

  @Test(
    "The day is in the plan's year or the next, and not before the evidence's",
    arguments: [
      ("30/11/2022", []), ("2022-12-05", []), ("31/12/2023", []),
      ("29/11/2022", ["before-evidence: 29/11/2022"]),
      ("05/12/2021", ["visit-far-off: 05/12/2021"]), ("01/01/2024", ["visit-far-off: 01/01/2024"]),
      ("12/31/2022", ["scalar-month-first: 12/31/2022"]), ("", ["not-filled-in: date"]),
      ("…", ["not-filled-in: date"]), ("../../2022", ["scalar-not-date: ../../2022"]),
      ("[05/12/2022]", ["wrong-kind: 05/12/2022"]),
    ]
  )
  func day(_ day: String, _ expected: [String]) {
    #expect(VisitOutcome(visitFile().replacing("05/12/2022", with: day)).found == expected)
  }

  @Test(
    "The work ends after it has begun",
    arguments: [
      ("{from: 8h30, to: 11h00}", []), ("{from: 08:30}", []), ("{to: 16h}", []),
      ("{from: 8h30, to: 8h30}", ["end-before-start: 8h30"]),
      ("{from: 8h, to: 7:59}", ["end-before-start: 7:59"]),
      ("{from: 8h30, to: 25h}", ["not-a-time: 25h"]), ("{from: sáng}", ["not-a-time: sáng"]),
      ("{from: , to: 11h}", ["not-filled-in: from"]), ("{start: 8h}", ["unknown-key: start"]),
      ("{}", ["empty-value: {}"]), ("8h30", ["wrong-kind: 8h30"]),
    ]
  )
  func hours(_ hours: String, _ expected: [String]) {
    #expect(VisitOutcome(visitFile("time: \(hours)")).found == expected)
  }

  @Test(
    "One member leads, one at most is secretary",
    arguments: [
      ("[{name: A}]", []), ("{name: A}", []), ("[{name: A, role: lead}, {name: B}]", []),
      ("[{name: A, role: lead}, {name: B, role: secretary}, {name: C, role: member}]", []),
      ("[{name: A}, {name: B}]", ["no-lead: name"]),
      ("[{name: A, role: member}]", ["no-lead: name"]), ("[{name: A, role: secretary}]", ["no-lead: name"]),
      (
        "[{name: A, role: lead}, {name: B, role: lead}, {name: C, role: lead}]",
        ["second-lead: lead", "second-lead: lead"]
      ),
      (
        "[{name: A, role: lead}, {name: B, role: secretary}, {name: C, role: secretary}]",
        ["second-secretary: secretary"]
      ),
      ("[{name: A, role: head}]", ["unknown-word: head"]),
      ("[{position: Trưởng phòng, role: lead}]", ["missing-key: position"]),
      ("[{name: , role: lead}]", ["not-filled-in: name"]),
      ("[{name: \" \", role: lead}]", ["empty-value: \" \""]),
      ("[{name: \"A\\nB\", role: lead}]", ["several-lines: \"A\\nB\""]),
      ("[Lê Thị Hoa]", ["wrong-kind: Lê Thị Hoa"]), ("[]", ["empty-value: []"]),
      ("", ["not-filled-in: team"]),
    ]
  )
  func team(_ team: String, _ expected: [String]) {
    #expect(VisitOutcome(visitFile(team: team)).found == expected)
  }
}
