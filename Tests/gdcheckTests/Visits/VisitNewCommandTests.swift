import ArgumentParser
import Diagnostics
import Evidence
import Glibc
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck visit new`, as a team runs it before it goes.
@Suite struct VisitNewCommandTests {
  /// Runs the command in the folder of `work`, on 05/12/2022 as the day is there.
  private func new(_ work: Workplace, _ arguments: [String], language: String = "en") throws -> Transcript {
    let command = try VisitNewCommand.parse([work.path("unit.yaml")] + arguments)
    return try tool(in: work, language: language, command.run(in:))
  }

  private func workplace(_ evidence: String = SmallRules.evidence(extra: "as_of: 30/11/2022")) throws
    -> Workplace
  {
    let work = try Workplace()
    try work.write("unit.yaml", evidence)
    return work
  }

  @Test func writesAFileToFillIn() throws {
    let work = try workplace()
    let told = try new(work, ["-o", work.path("visit.yaml")])
    #expect(told.status == .clean)
    #expect(told.errors == "")
    #expect(
      told.output == """
        visit.yaml: 1 record to open, 0 obligations to judge, 2 not met
        Once it is filled in: gdcheck audit unit.yaml --visit visit.yaml

        """
    )
    let text = try work.read("visit.yaml")
    #expect(text.contains("\ngdcheck: visit/1\nunit: {agency: health-office}\ndate: 05/12/2022\n"))
    #expect(text.contains("\n  # - {record: A1, seen: true}\n"))
    #expect(Seal.isIntact(Array(text.utf8)))
    #expect(work.names(in: "") == ["rules", "unit.yaml", "visit.yaml"])
  }

  /// Where no file is named the same bytes go to the output.
  @Test func printsWhatItWouldWrite() throws {
    let work = try workplace()
    let printed = try new(work, ["--date", "12/12/2022", "--lead", "Nguyễn Thị A"])
    #expect(printed.status == .clean)
    #expect(work.names(in: "") == ["rules", "unit.yaml"])
    #expect(printed.output.contains("\ndate: 12/12/2022\n"))
    #expect(printed.output.contains("\n  - {name: \"Nguyễn Thị A\", role: lead}\n"))
  }

  @Test(arguments: [("en", "How to fill it in"), ("vi", "Cách ghi")])
  func speaksTheLanguageAskedFor(_ language: String, _ words: String) throws {
    #expect(try new(try workplace(), [], language: language).output.contains(words))
    #expect(try new(try workplace(), ["--lang", language], language: "").output.contains(words))
  }

  @Test func speaksThePlansLanguageWhereNoneIsAskedFor() throws {
    #expect(try new(try workplace(), [], language: "").output.contains("Cách ghi"))
  }

  // MARK: The file goes on to an audit

  @Test func asItIsItLacksTheTeam() throws {
    let work = try workplace()
    _ = try new(work, ["-o", work.path("visit.yaml")])
    let told = try work.audit(["unit.yaml"], ["--visit", work.path("visit.yaml")])
    #expect(told.status == .notAudited)
    #expect(told.output == "")
    #expect(told.errors.contains("error: `team` is not filled in yet"))
    #expect(told.errors.split(separator: "\n").filter { $0.contains("error:") }.count == 1)
  }

  /// Nothing is judged, rejected or waived before a person says so.
  @Test func withALeadItChangesNoVerdict() throws {
    let work = try workplace()
    _ = try new(work, ["--lead", "Nguyễn Thị A", "-o", work.path("visit.yaml")])
    let visited = try work.audit(["unit.yaml"], ["--visit", work.path("visit.yaml"), "--quiet"])
    let alone = try work.audit(["unit.yaml"], ["--as-of", "05/12/2022", "--quiet"])
    #expect(visited.errors == "")
    #expect(visited.status == .failures)
    #expect(visited.output.contains("; 1 of 1 record not checked"))
    #expect(visited.output.replacing("; 1 of 1 record not checked", with: "") == alone.output)
  }

  // MARK: What a person wrote is kept

  @Test func replacesWhatNobodyTouched() throws {
    let work = try workplace()
    let target = ["-o", work.path("visit.yaml")]
    _ = try new(work, target)
    let told = try new(work, target + ["--lead", "Nguyễn Thị A"])
    #expect(told.status == .clean)
    #expect(try work.read("visit.yaml").contains("Nguyễn Thị A"))
  }

  @Test func refusesAFileThatWasEdited() throws {
    let work = try workplace()
    let target = ["-o", work.path("visit.yaml")]
    _ = try new(work, target)
    let edited = try work.read("visit.yaml").replacing("  # - {record: A1", with: "  - {record: A1")
    try work.write("visit.yaml", edited)
    let told = try new(work, target)
    #expect(told.status == .output)
    #expect(told.output == "")
    #expect(told.errors.contains("`visit.yaml` was edited since gdcheck wrote it"))
    #expect(try work.read("visit.yaml") == edited)
    #expect(try new(work, target + ["--force"]).status == .clean)
    #expect(try work.read("visit.yaml").contains("  # - {record: A1"))
  }

  @Test func neverWritesOverTheEvidence() throws {
    let work = try workplace()
    let before = try work.read("unit.yaml")
    let told = try new(work, ["-o", work.path("unit.yaml"), "--force"])
    #expect(told.status == .usage)
    #expect(try work.read("unit.yaml") == before)
  }

  // MARK: What can't be visited

  @Test(
    arguments: [
      ("29/11/2022", "the visit's date 29/11/2022 is before 30/11/2022, up to which `unit.yaml` is complete"),
      ("29/11/2022", "help: give the day of the visit with --date, on or after 30/11/2022"),
      ("01/01/2024", "the visit's date 01/01/2024 is neither in 2022, the plan's year, nor in the next"),
      ("31/12/2021", "help: give the day of the visit with --date, from 30/11/2022 to 31/12/2023"),
    ]
  )
  func refusesADayOnWhichNoVisitCanBe(_ day: String, _ text: String) throws {
    let work = try workplace()
    let told = try new(work, ["--date", day, "-o", work.path("visit.yaml")])
    #expect(told.status == .notAudited)
    #expect(told.output == "")
    #expect(told.errors.contains(text), "\(told.errors)")
    #expect(work.names(in: "") == ["rules", "unit.yaml"])
  }

  @Test func takesTheDayOnWhichTheEvidenceEnds() throws {
    let work = try workplace()
    #expect(try new(work, ["--date", "30/11/2022"]).status == .clean)
    #expect(try new(work, ["--date", "31/12/2023"]).status == .clean)
  }

  @Test(
    arguments: [
      SmallRules.evidence().replacing("topic: equality", with: "topic: equalty"),
      "gdcheck: evidence/1\nunit: {agency: health-office", "", "gdcheck: visit/1\n",
    ]
  )
  func refusesEvidenceThatCanNotBeAudited(_ evidence: String) throws {
    let work = try workplace(evidence)
    let told = try new(work, ["-o", work.path("visit.yaml"), "--force"])
    #expect(told.status == .notAudited)
    #expect(told.output == "")
    #expect(told.errors.contains("unit.yaml"))
    #expect(work.names(in: "") == ["rules", "unit.yaml"])
  }

  @Test func opensTheFilesThatTheEvidenceNames() throws {
    let work = try workplace(
      SmallRules.evidence(extra: "documents: [{id: D1, type: minutes, issued: 11/05/2022, file: d1.pdf}]")
    )
    let told = try new(work, ["-o", work.path("visit.yaml")])
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("there is no file `d1.pdf`"))
    #expect(work.names(in: "") == ["rules", "unit.yaml"])
    #expect(try new(work, ["-o", work.path("visit.yaml"), "--skip-files"]).status == .clean)
  }

  @Test(arguments: ["", "  ", "a\nb", "a\u{202E}b", String(repeating: "x", count: 301)])
  func takesANameForALead(_ name: String) {
    #expect(throws: (any Error).self) { try VisitNewCommand.parse(["unit.yaml", "--lead", name]) }
  }

  @Test func isFoundUnderVisit() throws {
    let command = try GDCheck.command(for: ["visit", "new", "unit.yaml", "--lead", "Nguyễn Thị A"])
    #expect((command as? VisitNewCommand)?.lead == "Nguyễn Thị A")
  }
}
