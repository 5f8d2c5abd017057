import ArgumentParser
import Testing

@testable import gdcheck

/// What is shown, and what counts.
@Suite struct SelectionTests {
  private let work: Workplace

  init() throws {
    work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    try work.write("front.yaml", SmallRules.evidence("{agency: fatherland-front}"))
  }

  /// The obligations that a report tells of.
  private func shown(_ options: [String]) throws -> [String] {
    let audited = try work.audit(["unit.yaml"], options + ["--as-of", "1/7/2022", "--format", "json"])
    #expect(audited.errors == "")
    return ["year.training", "year.inspection", "plan.sent"].filter { audited.output.contains("\"\($0)\"") }
  }

  @Test(arguments: [
    (["--only", "year.training"], ["year.training"]),
    (["--only", "year"], ["year.training", "year.inspection"]),
    (["--only", "I.2"], ["year.inspection", "plan.sent"]),
    (["--only", "I.2.1"], ["plan.sent"]),
    (["--only", "I.1,plan.sent"], ["year.training", "plan.sent"]),
    (["--only", "I.1", "--only", "I.2.1"], ["year.training", "plan.sent"]),
    (["--verdict", "pass"], ["year.training"]),
    (["--verdict", "fail,pending"], ["year.inspection", "plan.sent"]),
    (["--verdict", "fail", "--verdict", "pass"], ["year.training", "year.inspection"]),
  ])
  func onlyWhatIsAskedForIsShown(_ options: [String], _ obligations: [String]) throws {
    #expect(try shown(options) == obligations)
  }

  @Test(arguments: [
    ("year.trainin", "year.training"), ("I.2.2", "I.2.1"), ("plan.sent.", "plan.sent"),
  ])
  func anUnknownNameIsWrongUsageWithAnOffer(_ name: String, _ offered: String) throws {
    let audited = try work.audit(["unit.yaml"], ["--only", name])
    #expect(audited.status == .usage)
    #expect(audited.output == "")
    #expect(
      audited.errors == """
        gdcheck: error: no obligation or clause `\(name)`
           help: did you mean `\(offered)`?

        """
    )
  }

  /// A script's empty variable must not turn into a question about everything, or an answer about nothing.
  @Test(arguments: [
    ["--only", ""], ["--only", ","], ["--only", "I.1,"], ["--verdict", ""], ["--verdict", "pass,"],
  ])
  func anEmptyNameIsWrongUsage(_ options: [String]) {
    let error = #expect(throws: (any Error).self) { try AuditCommand.parse(["unit.yaml"] + options) }
    #expect(error.map { AuditCommand.exitCode(for: $0).rawValue } == 64)
  }

  /// A part of a word is no name: `I.1` must not take in `I.10`, nor `ye` the obligations of `year`.
  @Test(arguments: ["ye", "I.2.", "plan.sen", "zzz"])
  func aPartOfAWordIsNoName(_ name: String) throws {
    #expect(try work.audit(["unit.yaml"], ["--only", name]).status == .usage)
  }

  @Test func whatIsNotShownStillCounts() throws {
    let audited = try work.audit(["unit.yaml"], ["--verdict", "pass"])
    #expect(audited.output.contains("year.inspection") == false)
    #expect(audited.output.contains("2 duties count as failed: exit status 1."))
    #expect(audited.status == .failures)
  }

  @Test func whatIsNotSelectedDoesNotCount() throws {
    #expect(try work.audit(["unit.yaml"], ["--only", "I.1"]).status == .clean)
    #expect(try work.audit(["unit.yaml"], ["--only", "I.2"]).status == .failures)
  }

  @Test func whatThePlanOnlyAsksForCountsUnlessItIsSaid() throws {
    let later = ["--as-of", "1/1/2023"]
    #expect(try work.audit(["front.yaml"], later).status == .failures)
    let must = try work.audit(["front.yaml"], later + ["--fail-on", "must"])
    #expect(must.status == .clean)
    #expect(must.output.contains("front.training"))
    #expect(try work.audit(["unit.yaml"], later + ["--fail-on", "must"]).status == .failures)
  }

  @Test func quietIsOneLineAUnit() throws {
    let audited = try work.audit(["unit.yaml", "front.yaml"], ["--quiet"])
    #expect(
      audited.output == """
        Health Office: 2 not met, 1 met (05/12/2022)
        Fatherland Front: 0 not met, 1 not due yet (05/12/2022)
        2 units audited, 1 with something not met.

        """
    )
  }
}
