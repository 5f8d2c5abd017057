import ArgumentParser
import Glibc
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck init`, as a unit runs it when the year begins.
@Suite struct InitCommandTests {
  private func start(_ work: Workplace, _ arguments: [String], language: String = "en") throws -> Transcript {
    let command = try InitCommand.parse(arguments)
    return try tool(in: work, language: language, command.run(in:))
  }

  @Test func writesAFileToFillIn() throws {
    let work = try Workplace()
    let told = try start(work, ["health-office", "-o", work.path("unit.yaml")])
    #expect(told.status == .clean)
    #expect(told.errors == "")
    #expect(
      told.output == """
        unit.yaml: 3 obligations of the unit, 3 entries to fill in
        1. Open it and read its head; for what is done, take off the # and fill in
        2. See what is due: gdcheck due unit.yaml
        3. See what is met and what is missing: gdcheck audit unit.yaml

        """
    )
    let text = try work.read("unit.yaml")
    #expect(text.contains("\nunit: {agency: health-office, name: \"Phòng Y tế\"}\nyear: 2022\n"))
    #expect(Seal.isIntact(Array(text.utf8)))
    #expect(work.names(in: "") == ["rules", "unit.yaml"])
  }

  @Test func saysItInVietnamese() throws {
    let work = try Workplace()
    let told = try start(work, ["health-office", "-o", work.path("unit.yaml")], language: "vi")
    #expect(told.output.hasPrefix("unit.yaml: 3 nghĩa vụ của đơn vị, 3 mục gợi ý\n1. Mở tệp"))
    #expect(try work.read("unit.yaml").hasPrefix("# Hồ sơ minh chứng: Phòng Y tế, năm 2022\n"))
  }

  @Test func speaksThePlansLanguageWhereNoneIsAskedFor() throws {
    #expect(
      try start(try Workplace(), ["health-office"], language: "").output.hasPrefix("# Hồ sơ minh chứng")
    )
    #expect(
      try start(try Workplace(), ["health-office", "--lang", "en"], language: "").output.hasPrefix(
        "# Evidence"
      )
    )
  }

  /// Where no file is named the same bytes go to the output.
  @Test func printsWhatItWouldWrite() throws {
    let work = try Workplace()
    let printed = try start(work, ["health-office"])
    #expect(printed.status == .clean)
    #expect(work.names(in: "") == ["rules"])
    _ = try start(work, ["health-office", "-o", work.path("unit.yaml")])
    let same = try work.read("unit.yaml").split(separator: "\n").filter { !$0.contains("gdcheck ") }
    #expect(printed.output.split(separator: "\n").filter { !$0.contains("gdcheck ") } == same)
  }

  @Test(arguments: ["Phòng Y tế", "Health Office", "Pho\u{300}ng Y tê\u{301}"])
  func takesAnAgencyByItsName(_ name: String) throws {
    #expect(try start(try Workplace(), [name]).output.contains("unit: {agency: health-office,"))
  }

  @Test func takesAWard() throws {
    let told = try start(try Workplace(), ["ward-committee", "--ward", "12"])
    #expect(told.output.contains("\nunit: {agency: ward-committee, ward: 12, name: \"Ban phường 12\"}\n"))
  }

  // MARK: The file goes on to an audit

  @Test func asItIsItMeetsNothing() throws {
    let work = try Workplace()
    _ = try start(work, ["health-office", "-o", work.path("unit.yaml")])
    let told = try work.audit(["unit.yaml"], ["--as-of", "31/12/2022", "--quiet"])
    #expect(told.errors == "")
    #expect(told.status == .failures)
    #expect(told.output.contains("3 not met"))
    #expect(!told.output.contains(" met,") || told.output.contains("not met"))
  }

  @Test func onceFilledInItMeetsWhatItSays() throws {
    let work = try Workplace()
    _ = try start(work, ["health-office", "-o", work.path("unit.yaml")])
    let blank = try work.read("unit.yaml")
    let entry = "  # - {id: A2, type: training, title: \"…\", topics: [equality], date: …}\n"
    let other = "  # - {id: A1, type: training, title: \"…\", topics: [equality], date: …}\n"
    let line = blank.contains(entry) ? entry : other
    try #require(blank.contains(line))
    let unmarked = blank.replacing(line, with: line.replacing("# - ", with: "- "))
    try work.write("unit.yaml", unmarked)
    let refused = try work.audit(["unit.yaml"], ["--as-of", "31/12/2022"])
    #expect(refused.status == .notAudited)
    #expect(refused.output == "")
    #expect(refused.errors.contains("this is not filled in yet"))
    let filled = line.replacing("# - ", with: "- ").replacing("\"…\"", with: "\"Lớp\"").replacing(
      "…",
      with: "10/05/2022"
    )
    try work.write("unit.yaml", blank.replacing(line, with: filled))
    let told = try work.audit(["unit.yaml"], ["--as-of", "31/12/2022", "--quiet"])
    #expect(told.output.contains("2 not met"), "\(told.output)\(told.errors)")
  }

  // MARK: What a person wrote is kept

  @Test func replacesWhatNobodyTouched() throws {
    let work = try Workplace()
    let target = ["-o", work.path("unit.yaml")]
    _ = try start(work, ["health-office"] + target)
    #expect(try start(work, ["labour-office"] + target).status == .clean)
    #expect(try work.read("unit.yaml").contains("agency: labour-office"))
  }

  @Test func refusesAFileThatWasEdited() throws {
    let work = try Workplace()
    let target = ["health-office", "-o", work.path("unit.yaml")]
    _ = try start(work, target)
    let edited = try work.read("unit.yaml").replacing("# as_of: …", with: "as_of: 30/11/2022")
    try work.write("unit.yaml", edited)
    let told = try start(work, target)
    #expect(told.status == .output)
    #expect(told.output == "")
    #expect(told.errors.contains("`unit.yaml` was edited since gdcheck wrote it"))
    #expect(try work.read("unit.yaml") == edited)
    #expect(try start(work, target + ["--force"]).status == .clean)
    #expect(try work.read("unit.yaml").contains("\n# as_of: …\n"))
  }

  @Test func refusesAFileThatCanNotBeWritten() throws {
    let work = try Workplace()
    try work.write("file", "x")
    for path in ["missing/unit.yaml", "file/unit.yaml"] {
      let told = try start(work, ["health-office", "-o", work.path(path)])
      #expect(told.status == .output)
      #expect(told.output == "")
      #expect(told.errors.contains("can't write"), "\(told.errors)")
    }
    #expect(work.names(in: "") == ["file", "rules"])
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func refusesAFolderThatIsNotWritable() throws {
    let work = try Workplace()
    chmod(work.folder.path, 0o500)
    defer { chmod(work.folder.path, 0o700) }
    #expect(try start(work, ["health-office", "-o", work.path("unit.yaml")]).status == .output)
  }

  // MARK: What names no unit

  @Test(
    arguments: [
      (
        ["healt-office"], "the plan has no agency `healt-office`",
        "did you mean `health-office` (Health Office)?"
      ),
      (["phòng y tế"], "the plan has no agency", "did you mean `health-office` (Health Office)?"),
      (["Y tế"], "the plan has no agency", "did you mean `health-office` (Health Office)?"),
      (
        ["Office"], "the plan has no agency",
        "`labour-office` (Labour Office) or `health-office` (Health Office)"
      ),
      (
        ["nobody at all"], "the plan has no agency", "the agencies are:\n     `labour-office` Labour Office\n"
      ),
      ([""], "the plan has no agency", "the agencies are:"),
      (["a\u{1B}[31m"], "no agency `a\\u{1B}[31m`", "the agencies are:"),
      (["ward-committee"], "`ward-committee` has wards: name one", "write --ward 1"),
      (["ward-committee", "--ward", "61"], "`ward-committee` has no ward 61", "the wards are 1, 2, 3"),
      (["ward-committee", "--ward", "0"], "`ward-committee` has no ward 0", "the wards are"),
      (["health-office", "--ward", "1"], "`health-office` has no wards", "leave out --ward"),
    ]
  )
  func refusesWhatIsNoUnit(_ arguments: [String], _ text: String, _ help: String) throws {
    let work = try Workplace()
    let told = try start(work, arguments + ["-o", work.path("unit.yaml")])
    #expect(told.status == .usage)
    #expect(told.output == "")
    #expect(told.errors.contains("gdcheck: error: "))
    #expect(told.errors.contains(text), "\(told.errors)")
    #expect(told.errors.contains(help), "\(told.errors)")
    #expect(work.names(in: "") == ["rules"])
  }

  @Test func refusesABodyThatIsBoundToNothing() throws {
    let work = try Workplace()
    let plan = try work.read("rules/2022/plan.yaml")
    try work.write(
      "rules/2022/plan.yaml",
      plan.replacing("vocabulary:", with: "bodies:\n  city: {vi: Thành phố, en: The City}\nvocabulary:")
    )
    let told = try start(work, ["city"])
    #expect(told.status == .usage)
    #expect(told.errors.contains("the plan binds `city` to nothing"))
  }

  @Test(arguments: [["health-office", "--ward", "x"], ["health-office", "--year", "22"], []])
  func refusesWhatIsNoCommand(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try InitCommand.parse(arguments) }
  }

  // MARK: Rules

  @Test func takesTheRulesOfTheYear() throws {
    let work = try Workplace()
    try work.write("rules/2023/plan.yaml", SmallRules.plan(year: 2023))
    try work.write("rules/2023/obligations/all.yaml", SmallRules.obligations)
    #expect(try start(work, ["health-office"]).output.contains("\nyear: 2023\n"))
    #expect(try start(work, ["health-office", "--year", "2022"]).output.contains("\nyear: 2022\n"))
    let told = try start(work, ["health-office", "--year", "2022", "--rules", work.path("rules/2023")])
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("is of 2023, not of 2022"))
  }

  @Test func tellsWhereThereAreNoRules() throws {
    let work = try Workplace()
    let told = try start(work, ["health-office", "--year", "2019", "-o", work.path("unit.yaml")])
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("no rule set of 2019 in"))
    #expect(try start(work, ["health-office", "--rules", work.path("none")]).status == .notAudited)
    #expect(work.names(in: "") == ["rules"])
  }

  @Test func tellsWhatIsWrongWithTheRules() throws {
    let work = try Workplace()
    try work.write("rules/2022/obligations/all.yaml", "gdcheck: obligations/1\nobligations: []\n")
    let told = try start(work, ["health-office"])
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("all.yaml"))
  }
}
