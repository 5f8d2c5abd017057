import ArgumentParser
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules check`, as a rule author runs it.
@Suite struct CheckCommandTests {
  private func check(_ work: Workplace, _ arguments: [String] = [], language: String = "en") throws
    -> Transcript
  {
    let command = try CheckCommand.parse(arguments)
    return try tool(in: work, language: language, command.run(in:))
  }

  /// An obligation that no evidence meets, and one that is met whenever it is owed.
  private static let faults = """
      - id: bad.never-passes
        clause: I.1
        words: [Tập huấn]
        who: member
        duty: {vi: Tập huấn trước khi kiểm tra, en: Train before inspecting}
        if: {activity: {type: inspection}, when: {in: Q3}}
        what:
          activity: {type: training}
        when: {by: 30/6}
      - id: bad.never-fails
        clause: I.1
        words: [Tập huấn]
        who: member
        duty: {vi: Ai tập huấn thì tập huấn, en: Who trains must train}
        if: {activity: {type: training, topic: equality}}
        what:
          activity: {type: training}

    """

  private static let implied = """
      - id: bad.implied
        clause: I.1
        words: [Tập huấn]
        who: member
        duty: {vi: Tập huấn trong năm, en: Train in the year}
        what:
          activity: {type: training}

    """

  private static func workplace(_ obligations: String) throws -> Workplace {
    let work = try Workplace()
    try work.write("rules/2022/obligations/all.yaml", SmallRules.obligations + obligations)
    return work
  }

  @Test func aSoundRuleSetPasses() throws {
    let told = try check(try Workplace())
    #expect(told.status == .clean)
    #expect(told.errors == "")
    #expect(told.output.contains("4 obligations: each can pass, each can fail (4 ways to pass, "))
  }

  @Test(arguments: ["vi", "en"]) func aFaultOfTheRulesIsToldWithItsPlace(_ language: String) throws {
    let told = try check(try Self.workplace(Self.faults), language: language)
    #expect(told.status == .failures)
    expectSnapshot(told.output, "rules/check.\(language).txt")
  }

  @Test func warningsCountWhereItIsStrict() throws {
    let work = try Self.workplace(Self.implied)
    let told = try check(work)
    #expect(told.status == .clean)
    #expect(told.output.contains("warning: whoever meets `year.training` or `front.training` meets") == false)
    #expect(told.output.contains("warning: whoever meets `year.training` meets obligation `bad.implied`"))
    #expect(try check(work, ["--strict"]).status == .failures)
    #expect(try check(try Workplace(), ["--strict"]).status == .clean)
  }

  @Test func allProblemsOfAllFilesAreTold() throws {
    let work = try Self.workplace("")
    try work.write("rules/2022/obligations/more.yaml", "gdcheck: obligations/1\nobligation: []\n")
    try work.write(
      "rules/2022/plan.yaml",
      SmallRules.plan().replacing("force: requested", with: "force: requestd")
    )
    let told = try check(work)
    #expect(told.status == .notAudited)
    #expect(told.output.contains("rules/2022/plan.yaml:"))
    #expect(told.output.contains("rules/2022/obligations/more.yaml:2:1: error: "))
    #expect(told.output.contains("the rule set has errors and audits nobody: "))
    #expect(told.errors == "")
  }

  @Test func theFolderMayBeNamed() throws {
    let work = try Workplace()
    #expect(try check(work, [work.path("rules/2022")]).output.contains("4 obligations"))
    #expect(try check(work, ["--rules", work.path("rules")]).output.contains("4 obligations"))
    let missing = try check(work, [work.path("nowhere")])
    #expect(missing.status == .notAudited)
    #expect(missing.output == "")
    #expect(missing.errors.contains("no rule set in `nowhere`"))
  }

  @Test func isWrittenForPrograms() throws {
    let work = try Self.workplace(Self.faults)
    let json = try check(work, ["--format", "json"])
    #expect(json.status == .failures)
    expectSnapshot(json.output, "rules/check.en.json")
    let sarif = try check(work, ["--format", "sarif", "-o", work.path("out.sarif")])
    #expect(sarif.status == .failures)
    #expect(sarif.output == "")
    let written = try work.read("out.sarif")
    #expect(written.contains("\"ruleId\" : \"never-passes\""))
    #expect(written.contains("\"ruleId\" : \"never-fails\""))
    #expect(written.contains("rules/2022/obligations/all.yaml"))
  }

  /// What is wrong with the rules is the answer, and so it is written where answers go.
  @Test(arguments: ["json", "sarif"]) func errorsOfTheRulesAreWrittenForProgramsToo(_ format: String) throws {
    let work = try Self.workplace(Self.implied.replacing("type: training", with: "type: trainin"))
    let told = try check(work, ["--format", format, "-o", work.path("out.json")])
    #expect(told.status == .notAudited)
    #expect(try work.read("out.json").contains("unknown-code"))
  }

  @Test func nothingOfAFileReachesTheTerminalRaw() throws {
    let hostile = Self.implied.replacing("bad.implied", with: "\"a\\u001b[2Jb\\u202e\"")
    let work = try Self.workplace(hostile)
    for format in ["text", "json", "sarif"] {
      let told = try check(work, ["--format", format])
      #expect(told.status == .notAudited)
      #expect(
        !told.output.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }
      )
      #expect(!told.output.unicodeScalars.contains("\u{202E}"))
    }
  }
}
