import ArgumentParser
import Diagnostics
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck due`, as an official runs it.
@Suite struct DueCommandTests {
  /// Of the small rules: the training is met; the inspection was due by 30/06 and the plan by 31/10.
  private func workplace(_ evidence: String = SmallRules.unit) throws -> Workplace {
    let work = try Workplace()
    try work.write("unit.yaml", evidence)
    return work
  }

  private func due(_ work: Workplace, _ arguments: [String], input: String = "") throws -> Transcript {
    let told = try gdcheckTests.due(arguments, input: input, folder: work.folder.path)
    return Transcript(
      status: told.status,
      output: told.output.replacing(work.folder.path + "/", with: ""),
      errors: told.errors.replacing(work.folder.path + "/", with: "")
    )
  }

  @Test(arguments: ["ward-12", "health-office"], ["vi", "en"])
  func readsAsBefore(_ example: String, _ language: String) throws {
    let file = "rules/2022/examples/\(example).yaml"
    let text = try gdcheckTests.due([file, "--lang", language])
    expectSnapshot(text.errors + text.output, "self-assessment/\(example).due.\(language).txt")
    let json = try gdcheckTests.due([file, "--lang", language, "--format", "json"])
    #expect(json.status == text.status)
    expectSnapshot(json.output, "self-assessment/\(example).due.\(language).json")
  }

  // MARK: How it ends

  @Test(
    arguments: [
      ("30/06/2022", .clean), ("01/07/2022", .failures),
    ] as [(String, gdcheck.ExitStatus)]
  )
  func oneIsForWhatIsOverdue(_ asOf: String, _ status: gdcheck.ExitStatus) throws {
    let work = try workplace()
    #expect(try due(work, [work.path("unit.yaml"), "--as-of", asOf]).status == status)
    #expect(try due(work, [work.path("unit.yaml"), "--as-of", asOf, "--format", "json"]).status == status)
    #expect(try due(work, [work.path("unit.yaml"), "--as-of", asOf, "--exit-zero"]).status == .clean)
  }

  @Test func whatCannotBeReadIsNoVerdict() throws {
    let work = try workplace("gdcheck: evidence/1\nunit: {agency: nobody}\nyear: 2022\n")
    let told = try due(work, [work.path("unit.yaml")])
    #expect(told.status == .notAudited)
    #expect(told.output == "")
    #expect(told.errors.contains("nobody"))
    #expect(try due(work, [work.path("none.yaml")]).status == .notAudited)
  }

  @Test func aWaiverKeepsItFromCounting() throws {
    let waivers = ["year.inspection", "plan.sent"].map {
      "  - {obligation: \($0), until: 31/12/2022, by: Trần Thị B, reason: chờ kinh phí}"
    }
    let visit = SmallVisit.file("waivers:\n" + waivers.joined(separator: "\n"))
    let work = try workplace(SmallRules.evidence(extra: "as_of: 30/11/2022"))
    try work.write("visit.yaml", visit)
    let told = try due(work, [work.path("unit.yaml"), "--visit", work.path("visit.yaml")])
    #expect(told.errors == "")
    #expect(told.output.contains("Overdue, and waived (2)"))
    #expect(told.output.contains("waived until 31/12/2022 by Trần Thị B"))
    #expect(told.status == .clean)
  }

  // MARK: What it reads and writes

  @Test func readsStandardInput() throws {
    let work = try workplace()
    let told = try due(work, ["-"], input: SmallRules.unit)
    #expect(told.status == .failures)
    #expect(told.output.contains("Evidence: <stdin>"))
    #expect(!told.output.contains("gdcheck fix"))
  }

  @Test func writesAFileWholeOrNotAtAll() throws {
    let work = try workplace()
    let told = try due(work, [work.path("unit.yaml"), "-o", work.path("due.txt")])
    #expect(told.output == "")
    #expect(told.status == .failures)
    #expect(try work.read("due.txt").contains("Overdue (2)"))
    _ = try due(work, [work.path("none.yaml"), "-o", work.path("other.txt")])
    #expect(!work.names(in: ".").contains("other.txt"))
  }

  @Test func neverWritesOverTheEvidence() throws {
    let work = try workplace()
    let told = try due(work, [work.path("unit.yaml"), "-o", work.path("unit.yaml")])
    #expect(told.status != .clean)
    #expect(told.errors.contains("unit.yaml"))
    #expect(try work.read("unit.yaml") == SmallRules.unit)
  }

  @Test(arguments: ["3y", "", "-1d", "367", "13m", "ba ngày"])
  func refusesWhatIsNoTime(_ within: String) {
    #expect(throws: (any Error).self) { try DueCommand.parse(["unit.yaml", "--within=\(within)"]) }
  }

  @Test(arguments: ["2w", "30d", "30", "3m", "0"])
  func takesATime(_ within: String) throws {
    _ = try DueCommand.parse(["unit.yaml", "--within", within])
  }

  @Test func coloursATerminalOnly() throws {
    let work = try workplace()
    let painted = try gdcheckTests.due([work.path("unit.yaml")], folder: work.folder.path, onTerminal: true)
    #expect(painted.output.contains("\u{1B}["))
    #expect(try !due(work, [work.path("unit.yaml")]).output.contains("\u{1B}["))
  }
}
