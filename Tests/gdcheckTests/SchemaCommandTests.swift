import ArgumentParser
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck schema`, as whoever sets up an editor runs it.
@Suite struct SchemaCommandTests {
  private func schema(_ work: Workplace, _ arguments: [String], language: String = "en") throws -> Transcript
  {
    let command = try SchemaCommand.parse(arguments)
    return try tool(in: work, language: language, command.run(in:))
  }

  @Test(arguments: SchemaCommand.Format.allCases)
  func printsTheSchemaOfEachFormat(_ format: SchemaCommand.Format) throws {
    let told = try schema(try Workplace(), [format.rawValue])
    #expect(told.status == .clean && told.errors == "")
    #expect(told.output.contains("\"https://json-schema.org/draft/2020-12/schema\""))
  }

  @Test func theClosedListsAreThoseOfTheRuleSet() throws {
    let work = try Workplace()
    let told = try schema(work, ["evidence"])
    #expect(told.output.contains("\"inspection\"") && !told.output.contains("\"club-meeting\""))
    #expect(try schema(work, ["visit"]).output.contains("\"year.training\""))
  }

  /// The environment's language narrows nothing: the file is for everybody who edits.
  @Test func onlyALanguageThatIsAskedForStandsAlone() throws {
    let work = try Workplace()
    let both = try schema(work, ["evidence"]).output
    #expect(both.contains("The unit that submits it.") && both.contains("Đơn vị nộp hồ sơ."))
    let english = try schema(work, ["evidence", "--lang", "en"]).output
    #expect(english.contains("The unit that submits it.") && !english.contains("Đơn vị nộp hồ sơ."))
  }

  @Test func isWrittenToAFile() throws {
    let work = try Workplace()
    let told = try schema(work, ["findings", "-o", work.path("s.json")])
    #expect(told.status == .clean && told.output == "")
    #expect(try work.read("s.json") == schema(work, ["findings"]).output)
  }

  @Test func rulesWithAnErrorGiveNone() throws {
    let work = try Workplace()
    try work.write("rules/2022/obligations/all.yaml", "gdcheck: obligations/1\n")
    let told = try schema(work, ["rules"])
    #expect(told.status == .notAudited && told.output == "" && told.errors.contains("all.yaml"))
  }
}
