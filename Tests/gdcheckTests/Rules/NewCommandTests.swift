import ArgumentParser
import Glibc
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules new`, as a rule author runs it.
@Suite struct NewCommandTests {
  private func new(_ work: Workplace, _ arguments: [String]) throws -> Transcript {
    let command = try NewCommand.parse(arguments)
    return try tool(in: work, command.run(in:))
  }

  @Test func writesTheObligationAndItsTest() throws {
    let work = try Workplace()
    let told = try new(work, ["year.seminar", "--clause", "I.1", "--agency", "health-office"])
    #expect(told.status == .clean)
    #expect(
      told.output == """
        rules/2022/obligations/year.yaml:6: obligation `year.seminar`
        rules/2022/tests/year.yaml:4: its test
        Write over each ellipsis (…), and then:
          gdcheck rules check
          gdcheck rules witness year.seminar
          gdcheck rules test --filter year.seminar

        """
    )
    #expect(
      try work.read("rules/2022/obligations/year.yaml").contains("- id: year.seminar\n    clause: I.1\n")
    )
    #expect(try work.read("rules/2022/tests/year.yaml").contains("year.seminar: fail nothing-found"))
    #expect(work.names(in: "rules/2022") == ["obligations", "plan.yaml", "tests"])
  }

  /// A rule that nobody has written yet audits nobody.
  @Test func theRuleSetIsRefusedUntilItIsFilledIn() throws {
    let work = try Workplace()
    _ = try new(work, ["year.seminar", "--clause", "I.1", "--agency", "health-office"])
    try work.write("unit.yaml", SmallRules.unit)
    let audited = try work.audit(["unit.yaml"])
    #expect(audited.status == .notAudited)
    #expect(audited.output == "")
    #expect(
      audited.errors.contains(
        "error: obligation `year.seminar` is not filled in: `…` still stands in `words`"
      )
    )
  }

  @Test func addsToTheFilesThatAreThere() throws {
    let work = try Workplace()
    _ = try new(work, ["year.one"])
    let (rules, tests) = (
      try work.read("rules/2022/obligations/year.yaml"), try work.read("rules/2022/tests/year.yaml")
    )
    #expect(try new(work, ["year.two", "--agency", "ward-committee"]).status == .clean)
    #expect(try work.read("rules/2022/obligations/year.yaml").hasPrefix(rules))
    #expect(try work.read("rules/2022/tests/year.yaml").hasPrefix(tests))
    #expect(try work.read("rules/2022/tests/year.yaml").contains("unit: {agency: ward-committee, ward: 1}"))
    #expect(work.names(in: "rules/2022/obligations") == ["all.yaml", "year.yaml"])
  }

  /// A file of rules is for all who could read the one before.
  @Test func leavesPermissionsAsTheyWere() throws {
    let work = try Workplace()
    chmod(work.path("rules/2022/plan.yaml"), 0o644)
    _ = try new(work, ["year.one"])
    #expect(mode(of: work.path("rules/2022/obligations/year.yaml")) == 0o644)
    chmod(work.path("rules/2022/obligations/year.yaml"), 0o664)
    _ = try new(work, ["year.two"])
    #expect(mode(of: work.path("rules/2022/obligations/year.yaml")) == 0o664)
  }

  @Test(
    arguments: [
      (["year.training"], "there is an obligation `year.training` already"),
      (["Year.x"], "`Year.x` is no id of an obligation"),
      (["../x"], "`../x` is no id of an obligation"),
      (["year.x", "--clause", "I.11"], "the plan has no clause `I.11`"),
      (["year.x", "--agency", "helth-office"], "did you mean `health-office`?"),
    ]
  )
  func refusesAndWritesNothing(_ arguments: [String], _ text: String) throws {
    let work = try Workplace()
    let before = try work.read("rules/2022/obligations/all.yaml")
    let told = try new(work, arguments)
    #expect(told.status == .usage)
    #expect(told.output == "")
    #expect(told.errors.contains(text), "\(told.errors)")
    #expect(work.names(in: "rules/2022") == ["obligations", "plan.yaml"])
    #expect(work.names(in: "rules/2022/obligations") == ["all.yaml"])
    #expect(try work.read("rules/2022/obligations/all.yaml") == before)
  }

  @Test func refusesAClauseThatBindsNobody() throws {
    let work = try Workplace()
    let plan = SmallRules.plan().replacing(
      "I.3: {begins: Đề nghị tập huấn}",
      with: "I.3: {begins: Đề nghị, carried_by: [I.1]}"
    )
    try work.write("rules/2022/plan.yaml", plan)
    let told = try new(work, ["year.x", "--clause", "I.3"])
    #expect(told.status == .usage)
    #expect(told.errors.contains("clause `I.3` is said to be carried out by others"))
    #expect(told.errors.contains("help: name `I.1`, or take `carried_by` off it in plan.yaml"))
  }

  @Test func refusesFilesThatItCanNotRead() throws {
    let work = try Workplace()
    try work.write("rules/2022/obligations/year.yaml", "gdcheck: obligations/1\nobligations:\n  - {id: a\n")
    let told = try new(work, ["year.x"])
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("rules/2022/obligations/year.yaml:"))
    #expect(told.errors.contains("nothing was added: mend these files first"))
    #expect(work.names(in: "rules/2022") == ["obligations", "plan.yaml"])
  }

  /// Where one of the two files can't be written, neither is.
  @Test func writesBothOrNeither() throws {
    let work = try Workplace()
    try work.write("rules/2022/tests", "a file in the way")
    let told = try new(work, ["year.x"])
    #expect(told.status != .clean)
    #expect(work.names(in: "rules/2022/obligations") == ["all.yaml"])
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }
}
