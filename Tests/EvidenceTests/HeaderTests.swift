import Diagnostics
import Evidence
import Terms
import Testing

@Suite("The first look and the head of a file")
struct HeaderTests {
  @Test("The year is known before the plan is chosen, even where the rest is wrong")
  func firstLook() throws {
    let text = "gdcheck: evidence/1\nyear: 2021\nunit: nonsense\nactivities: []\n"
    #expect(try ParsedEvidence.parse(SourceFile(name: "u.yaml", text: text)).year == 2021)
  }

  @Test(
    "A year that can't be read leaves the choice of plan open",
    arguments: ["", "year: 22\n", "year: soon\n"]
  )
  func noYear(_ line: String) throws {
    let source = SourceFile(
      name: "u.yaml",
      text: "gdcheck: evidence/1\n\(line)unit: {agency: health-office}\n"
    )
    #expect(try ParsedEvidence.parse(source).year == nil)
  }

  @Test(
    "A file that is no evidence is refused before anything else of it is read",
    arguments: [
      ("unit: {agency: health-office}\nyear: 2022\n", "missing-version: unit"),
      ("gdcheck: evidence/9\nyear: 2022\n", "other-version: evidence/9"),
      ("gdcheck: rules/1\nplan: {}\n", "other-file-kind: rules/1"),
      ("gdcheck: obligations/1\nobligations: []\n", "other-file-kind: obligations/1"),
      ("gdcheck: visit/1\nunit: {agency: health-office}\n", "other-file-kind: visit/1"),
      ("gdcheck: evidence\n", "unknown-version: evidence"),
      ("gdcheck: Evidence/1\n", "unknown-version: Evidence/1"),
      ("gdcheck:\nyear: 2022\n", "unknown-version: "),
      ("- gdcheck: evidence/1\n", "wrong-kind: - gdcheck: evidence/1"),
      ("evidence/1\n", "wrong-kind: evidence/1"),
    ]
  )
  func notEvidence(_ text: String, _ expected: String) {
    #expect(Outcome(text).found.map { $0.trimmingEnd() } == [expected.trimmingEnd()])
  }

  @Test(
    "The year is written in four digits and is the plan's",
    arguments: [
      ("2021", "other-year: 2021"), ("22", "scalar-short-year: 22"),
      ("\"2022\"", "scalar-quoted-number: \"2022\""),
      ("2022.0", "scalar-fraction: 2022.0"), ("[2022]", "wrong-kind: 2022"), ("", "empty-value: "),
      ("２０２２", "scalar-foreign-digits: ２０２２"),
    ]
  )
  func year(_ year: String, _ expected: String) {
    let outcome = Outcome(
      "gdcheck: evidence/1\nunit: {agency: health-office}\nyear: \(year)\nfigures: \(figure)\n"
    )
    #expect(outcome.found == [expected])
  }

  @Test("What must be there is asked for by name, all of it at once")
  func missing() {
    let outcome = Outcome("gdcheck: evidence/1\nfigures: \(figure)\n")
    #expect(outcome.found == ["missing-key: gdcheck", "missing-key: gdcheck"])
    #expect(outcome.diagnostics.map { $0.message[.english] } == ["missing key `unit`", "missing key `year`"])
  }

  @Test("A file without records is remarked: it may have been cut off")
  func empty() {
    let outcome = Outcome("gdcheck: evidence/1\nunit: {agency: health-office}\nyear: 2022\n")
    #expect(outcome.evidence?.unit.agency == SamplePlan.code("health-office", .parties))
    #expect(outcome.found == ["no-records: gdcheck"])
  }

  @Test(
    "Keys that are nearly right get the right one as help",
    arguments: [
      ("Year", "year"), ("year_", "year"), ("as-of", "as_of"), ("activites", "activities"),
      ("figurs", "figures"),
    ]
  )
  func nearKeys(_ key: String, _ meant: String) {
    let outcome = Outcome(healthOffice("\(key): 2022\nfigures: \(figure)"))
    #expect(outcome.found == ["unknown-key: \(key)"])
    #expect(outcome.diagnostics.first?.help.map { $0[.english] } == ["did you mean `\(meant)`?"])
  }

  @Test(
    "`as_of` is a day within a year of the plan's",
    arguments: [
      ("30/11/2022", []), ("2022-11-30", []), ("31/01/2023", []),
      ("30/11/2012", ["as-of-far-off: 30/11/2012"]),
      ("11/30/2022", ["scalar-month-first: 11/30/2022"]), ("31/02/2022", ["scalar-no-such-day: 31/02/2022"]),
    ]
  )
  func asOf(_ day: String, _ expected: [String]) {
    #expect(Outcome(healthOffice("as_of: \(day)\nfigures: \(figure)")).found == expected)
  }

  private let figure = "[{id: F1, name: women-in-leadership, date: 30/06/2022, count: 3}]"
}

@Suite("The unit")
struct UnitTests {
  @Test(
    "An agency that the plan binds, with a ward where it has wards",
    arguments: [
      ("{agency: health-office}", []),
      ("{agency: Phòng Y tế, name: Phòng Y tế Quận 10}", []),
      ("{agency: ward-committee, ward: 12}", []),
      ("{agency: healthoffice}", ["unknown-code: healthoffice"]),
      ("{agency: Health-Office}", ["unknown-code: Health-Office"]),
      ("{agency: \" health-office \"}", ["unknown-code: \" health-office \""]),
      ("{agency: ../../out, name: a/b}", ["unknown-code: ../../out"]),
      ("{agency: clinic}", ["code-of-other-list: clinic"]),
      ("{agency: culture-centre}", ["body-not-agency: culture-centre"]),
      ("{agency: ward-committee}", ["missing-ward: ward-committee"]),
      ("{agency: ward-committee, ward: 3}", ["unknown-ward: 3"]),
      ("{agency: ward-committee, ward: 012}", ["scalar-leading-zeros: 012"]),
      ("{agency: health-office, ward: 12}", ["needless-ward: ward"]),
      ("{name: Phòng Y tế}", ["missing-key: name"]),
      ("{agency: health-office, name: \"  \"}", ["empty-value: \"  \""]),
      ("health-office", ["wrong-kind: health-office"]),
      ("{}", ["missing-key: {}"]),
    ]
  )
  func unit(_ unit: String, _ expected: [String]) {
    let outcome = Outcome(
      "gdcheck: evidence/1\nunit: \(unit)\nyear: 2022\ndocuments: [{id: D1, type: photo}]\n"
    )
    #expect(outcome.found == expected)
  }

  @Test("The message about a ward that is not there says which are")
  func wards() {
    let text = "gdcheck: evidence/1\nunit: {agency: ward-committee, ward: 3}\nyear: 2022\n"
    let help = Outcome(text).diagnostics.first { $0.id == "unknown-ward" }?.help.first
    #expect(help?[.english] == "the wards are 1, 2, 4 to 15")
    #expect(help?[.vietnamese] == "các phường là 1, 2, 4 đến 15")
  }

  @Test("A unit keeps its ward and the name that it gives itself")
  func fields() {
    let unit = Outcome(
      "gdcheck: evidence/1\nunit: {agency: ward-committee, ward: 12, name: UBND Phường 12}\nyear: 2022\n"
    ).evidence?.unit
    #expect(unit?.ward == 12)
    #expect(unit?.name == "UBND Phường 12")
  }
}

extension String {
  /// The text without spaces and line ends at its end.
  func trimmingEnd() -> String {
    String(reversed().drop { $0 == " " || $0 == "\n" }.reversed())
  }
}
