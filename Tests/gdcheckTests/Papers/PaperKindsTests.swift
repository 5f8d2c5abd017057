import ArgumentParser
import Testing

@testable import gdcheck

/// Each paper by its command: of which unit, as of which day, in which language.
@Suite struct PaperKindsTests {
  private let work: Workplace

  init() throws {
    work = try Workplace.visited(SmallVisit.complete)
  }

  private func paper(_ arguments: [String], variables: [String: String] = [:]) async throws -> PaperTranscript
  {
    try await gdcheckTests.paper(
      arguments.map { $0.replacing("@", with: work.folder.path + "/") },
      in: work.folder.path,
      variables: variables
    )
  }

  /// What the paper says, which must be all that the command left.
  private func text(_ arguments: [String], variables: [String: String] = [:]) async throws -> String {
    let told = try await paper(arguments, variables: variables)
    #expect(told.errors == "" && told.status == .clean, "\(arguments)")
    return told.text
  }

  /// How each paper about the unit is asked for.
  static let commands = [
    ["checklist", "@unit.yaml"], ["checklist", "@unit.yaml", "--visit", "@visit.yaml"],
    ["minutes", "@unit.yaml", "--visit", "@visit.yaml"], ["notice", "@unit.yaml", "--visit", "@visit.yaml"],
    ["outline", "health-office"], ["self-assessment", "@unit.yaml"],
    ["self-assessment", "@unit.yaml", "--visit", "@visit.yaml"],
  ]

  @Test func eachIsAnotherPaperAboutTheSameUnit() async throws {
    var titles: Set<Substring> = []
    for command in Self.commands {
      let text = try await text(command)
      #expect(text.contains("Health Office"))
      let title = try #require(text.firstRange(of: "<title>"))
      titles.insert(text[title.upperBound...].prefix { $0 != "<" })
    }
    #expect(titles.count == PaperCommand.configuration.subcommands.count)
  }

  @Test(arguments: commands)
  func theSameFilesGiveTheSameBytes(_ command: [String]) async throws {
    for format in ["html", "docx"] {
      let arguments = command + ["--format", format]
      #expect(try await paper(arguments).output == paper(arguments).output)
    }
  }

  /// A paper is no verdict on the command: one about a unit that fails is written all the same.
  @Test func aFailingObligationIsNoFailure() async throws {
    try work.write("unit.yaml", SmallRules.unit)
    #expect(try work.audit(["unit.yaml"]).status == .failures)
    #expect(try await paper(["checklist", "@unit.yaml"]).status == .clean)
    #expect(try await paper(["self-assessment", "@unit.yaml"]).status == .clean)
  }

  // MARK: As of which day

  @Test func theDayIsTheOneAskedForElseTheVisitsElseTheEvidencesElseToday() async throws {
    let checklist = ["checklist", "@unit.yaml"]
    let visited = checklist + ["--visit", "@visit.yaml"]
    #expect(try await text(visited) == text(visited + ["--as-of", "02/12/2022"]))
    #expect(try await text(visited) != text(visited + ["--as-of", "30/11/2022"]))
    #expect(try await text(checklist) == text(checklist + ["--as-of", "30/11/2022"]))
    #expect(try await text(checklist) != text(checklist + ["--as-of", "30/06/2022"]))
    try work.write("unit.yaml", SmallRules.unit)
    #expect(try await text(checklist) == text(checklist + ["--as-of", "2022-12-05"]))
  }

  // MARK: In which language

  @Test(arguments: commands)
  func theLanguageIsTheOneAskedForElseTheEnvironmentsElseThePlans(_ command: [String]) async throws {
    let unset = ["GDCHECK_LANG": ""]
    #expect(try await text(command, variables: unset).contains("<html lang=\"vi\">"))
    #expect(try await text(command).contains("<html lang=\"en\">"))
    #expect(try await text(command + ["--lang", "vi"]).contains("<html lang=\"vi\">"))
    #expect(try await text(command, variables: unset) == text(command + ["--lang", "vi"]))
  }

  // MARK: Of which unit

  @Test func anAgencyIsNamedByItsCodeOrItsName() async throws {
    #expect(try await text(["outline", "Phòng Y tế"]) == text(["outline", "health-office"]))
    let ward = try await text(["outline", "ward-committee/12"])
    #expect(ward.contains("12"))
    #expect(try await text(["outline", "ward-committee", "--ward", "12"]) == ward)
    #expect(try await text(["outline", "ward-committee/12", "--ward", "12"]) == ward)
    #expect(try await text(["outline", "ward-committee/13"]) != ward)
  }

  @Test(arguments: [
    (["helth-office"], "the plan has no agency `helth-office`", "did you mean `health-office`?"),
    (["nobody"], "the plan has no agency `nobody`", nil),
    (["../health-office"], "the plan has no agency `..`", nil),
    (["health-office", "--ward", "3"], "`health-office` has no ward `3`", nil),
    (["ward-committee", "--ward", "0"], "`ward-committee` has no ward `0`", "the wards are "),
    (["ward-committee"], "`ward-committee` has wards: name one of them", "the wards are "),
  ])
  func aUnitThatThePlanDoesNotHaveIsNotGuessed(_ arguments: [String], _ message: String, _ help: String?)
    async throws
  {
    let told = try await paper(["outline"] + arguments + ["-o", "@p.html"])
    #expect(told.status == .usage && told.output == [])
    #expect(told.errors.hasPrefix("gdcheck: error: \(message)\n" + (help.map { "   help: \($0)" } ?? "")))
    #expect(help != nil || !told.errors.contains("help:"))
    #expect(!work.folder.names.contains("p.html"))
  }

  // MARK: What can't be used

  @Test(arguments: ["minutes", "notice", "checklist", "self-assessment"])
  func aVisitToAnotherUnitGivesNoPaper(_ kind: String) async throws {
    try work.write("visit.yaml", SmallVisit.file(unit: "labour-office"))
    let told = try await paper([kind, "@unit.yaml", "--visit", "@visit.yaml", "-o", "@p.html"])
    #expect(told.status == .notAudited && told.output == [])
    #expect(told.errors.hasPrefix("visit.yaml:2:"))
    #expect(!work.folder.names.contains("p.html"))
  }

  @Test func problemsOfBothFilesAreTold() async throws {
    try work.write("unit.yaml", SmallRules.evidence("{agency: helth-office}"))
    try work.write("visit.yaml", "gdcheck: visit/1\nteam: [\n")
    let told = try await paper(["minutes", "@unit.yaml", "--visit", "@visit.yaml"])
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("unit.yaml:2:") && told.errors.contains("visit.yaml:"))
  }

  @Test func aVisitThatIsNotThereIsNamedWithTheOneThatIs() async throws {
    let told = try await paper(["minutes", "@unit.yaml", "--visit", "@vist.yaml"])
    #expect(told.status == .notAudited)
    #expect(
      told.errors == """
        gdcheck: error: no such file `vist.yaml`
           help: did you mean `visit.yaml`?

        """
    )
  }

  /// What is read may hold anything; a page holds none of it as markup.
  @Test(arguments: commands.filter { $0[0] != "outline" })
  func whatFilesSayIsNoMarkup(_ command: [String]) async throws {
    let hostile = "\\\"\\u0301<script>alert(1)</script>\\u202E\\u001B[2J"
    try work.write(
      "unit.yaml",
      SmallVisit.unit.replacing("Lớp bình đẳng giới", with: "\"\(hostile)\"")
        .replacing("{agency: health-office}", with: "{agency: health-office, name: \"\(hostile)\"}")
    )
    let recommended = "recommendations:\n  - {action: \"\(hostile)\", due: 31/01/2023}"
    try work.write("visit.yaml", SmallVisit.file(recommended))
    let page = try await paper(command).text
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    #expect(!page.unicodeScalars.contains("\u{202E}") && !page.unicodeScalars.contains("\u{1B}"))
  }

  @Test(arguments: [
    [], ["checklist"], ["minutes", "unit.yaml"], ["notice", "unit.yaml"], ["outline"],
    ["outline", "ward-committee/12", "--ward", "13"], ["outline", "health-office", "--ward", "twelve"],
    ["checklist", "a.yaml", "b.yaml"], ["checklist", "a.yaml", "--format", "odt"],
    ["checklist", "a.yaml", "--as-of", "31/02/2022"], ["outline", "health-office", "--visit", "v.yaml"],
    ["outline", "health-office", "--skip-files"], ["poster", "a.yaml"],
  ])
  func refusesWrongUsage(_ arguments: [String]) {
    #expect(throws: (any Error).self) {
      let command = try PaperCommand.parseAsRoot(arguments)
      // Without a name the parser answers with the command that prints help.
      if !(command is any PaperSubcommand) { throw CleanExit.helpRequest() }
    }
  }
}
