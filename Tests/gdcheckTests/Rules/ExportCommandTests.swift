import ArgumentParser
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules export`, as whoever feeds another program runs it.
@Suite struct ExportCommandTests {
  private func export(_ work: Workplace, _ arguments: [String] = [], language: String = "en") throws
    -> Transcript
  {
    let command = try ExportCommand.parse(arguments)
    return try tool(in: work, language: language, command.run(in:))
  }

  @Test(arguments: ["vi", "en"]) func isWrittenAsStored(_ language: String) throws {
    let told = try export(try Workplace(), ["--format", "oscal"], language: language)
    #expect(told.status == .clean && told.errors == "")
    expectSnapshot(told.output, "rules/export.\(language).oscal.json")
  }

  @Test func theFolderMayBeNamedAndTheLanguageChosen() throws {
    let work = try Workplace()
    let told = try export(work, [work.path("rules/2022"), "--lang", "vi"])
    #expect(told.status == .clean)
    #expect(told.output == (try export(work, language: "vi").output))
  }

  @Test func anotherRuleIsAnotherCatalogueOfTheSamePlan() throws {
    let work = try Workplace()
    let before = try JSONTree(export(work).output)["catalog"]
    let changed = SmallRules.obligations.replacing("Hold a training", with: "Hold one training")
    try work.write("rules/2022/obligations/all.yaml", changed)
    let after = try JSONTree(export(work).output)["catalog"]
    #expect(before["uuid"] != after["uuid"])
    #expect(before["metadata"]["version"] != after["metadata"]["version"])
    #expect(before["back-matter"] == after["back-matter"])
  }

  @Test func thePlansTextStandsInIt() throws {
    let work = try Workplace()
    let plan = try work.write("plan.txt", "I. NHIỆM VỤ\n\n1. Tập huấn hằng năm.\n\n2. Kiểm tra.\n\n")
    let told = try export(work, ["--plan", plan])
    #expect(told.status == .clean)
    #expect(told.output.contains("Tập huấn hằng năm."))
    #expect(try !export(work).output.contains("hằng năm"))
  }

  @Test func isWrittenToAFile() throws {
    let work = try Workplace()
    let told = try export(work, ["-o", work.path("catalogue.json")])
    #expect(told.status == .clean && told.output == "")
    #expect(try work.read("catalogue.json") == export(work).output)
  }

  @Test func whatCannotBeReadEndsWithTwoAndWritesNothing() throws {
    let work = try Workplace()
    let missing = try export(work, ["--plan", work.path("none.txt"), "-o", work.path("catalogue.json")])
    #expect(missing.status == .notAudited && missing.errors.contains("none.txt"))
    try work.write("rules/2022/obligations/all.yaml", "gdcheck: obligations/1\n")
    let broken = try export(work, ["-o", work.path("catalogue.json")])
    #expect(broken.status == .notAudited && broken.errors.contains("all.yaml"))
    #expect(!work.names(in: "").contains("catalogue.json"))
  }

  @Test func noOtherFormIsKnown() {
    #expect(throws: (any Error).self) { try ExportCommand.parse(["--format", "xml"]) }
  }
}
