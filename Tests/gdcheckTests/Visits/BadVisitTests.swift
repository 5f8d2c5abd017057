import ArgumentParser
import Glibc
import Testing

@testable import gdcheck

/// A visit that can't be laid over the evidence gives no verdict: what is wrong is said where it is wrong.
@Suite struct BadVisitTests {
  static let bad: [(name: String, visit: String, place: String)] = [
    (
      "a record that is not there", SmallVisit.file("checked: [{record: A9, seen: true}]"),
      "visit.yaml:6:20: error: "
    ),
    (
      "an obligation that is not there",
      SmallVisit.file(
        "judgements: [{obligation: year.spirt, verdict: pass, by: B, date: 02/12/2022, note: x}]"
      ),
      "visit.yaml:6:27: error: "
    ),
    (
      "a judgement on what is not under review",
      SmallVisit.file("judgements: [{obligation: year.training, verdict: pass, by: B, date: 02/12/2022}]"),
      "visit.yaml:6:"
    ),
    (
      "a waiver without an end",
      SmallVisit.file("waivers: [{obligation: year.inspection, by: B, reason: x}]"), "visit.yaml:6:"
    ),
    ("another unit", SmallVisit.file(unit: "labour-office"), "visit.yaml:2:"),
    ("a day before the evidence was closed", SmallVisit.file(date: "29/11/2022"), "visit.yaml:3:7: error: "),
    ("text that is no visit", "gdcheck: visit/1\nunit: [\n", "visit.yaml:"),
    ("evidence", SmallVisit.unit, "visit.yaml:1:10: error: "),
    ("an empty file", "", "visit.yaml:1:1: error: "),
  ]

  @Test(arguments: bad.indices, ["vi", "en"]) func aBadVisitIsRefusedWhereItIsWrong(
    _ place: Int,
    _ language: String
  )
    throws
  {
    let (name, visit, start) = Self.bad[place]
    let told = try Workplace.visited(visit).auditVisited(language: language)
    let start2 = language == "vi" ? start.replacing("error: ", with: "lỗi: ") : start
    #expect(told.errors.hasPrefix(start2), "\(name): \(told.errors)")
    #expect(told.status == .notAudited, "\(name)")
    #expect(told.output == "", "\(name)")
  }

  @Test(arguments: [["--format", "text"], ["--format", "json"], ["--quiet"]])
  func nothingIsWrittenOfAUnitThatWasNotAudited(_ options: [String]) throws {
    let work = try Workplace.visited(SmallVisit.file("checked: [{record: A9, seen: true}]"))
    try work.write("findings", "what stood there\n")
    let told = try work.auditVisited(options + ["-o", work.path("findings")])
    #expect(told.status == .notAudited)
    #expect(try work.read("findings") == "what stood there\n")
    let fresh = try work.auditVisited(options + ["-o", work.path("fresh")])
    #expect(fresh.status == .notAudited)
    #expect(work.folder.names == ["findings", "rules", "unit.yaml", "visit.yaml"])
  }

  @Test(arguments: ["unit.yaml", "visit.yaml"]) func theOutputReplacesNothingThatIsRead(_ name: String) throws
  {
    let work = try Workplace.visited(SmallVisit.complete)
    let before = try work.read(name)
    let told = try work.auditVisited(["-o", work.path(name)])
    #expect(
      told.errors == """
        gdcheck: error: `\(name)` is a file that the command reads
           help: choose another name with -o

        """
    )
    #expect(told.status == .usage)
    #expect(try work.read(name) == before)
  }

  @Test func whatIsWrongIsCollectedFromBothFiles() throws {
    let twice = SmallVisit.file("checked: [{record: A9, seen: true}, {record: A8, rejected: x}]")
    let visit = try Workplace.visited(twice).auditVisited()
    #expect(visit.errors.contains("`A9`") && visit.errors.contains("`A8`"), "\(visit.errors)")
    let both = try Workplace.visited("gdcheck: visit/1\nunit: [\n", unit: SmallVisit.unit + "activties: []\n")
      .auditVisited()
    #expect(both.errors.contains("unit.yaml:14:1: error: "), "\(both.errors)")
    #expect(both.errors.contains("visit.yaml:"), "\(both.errors)")
    // What names no file in the evidence's own problems names the visit in the visit's.
    let json = try Workplace.visited(twice).auditVisited(["--format", "json"])
    #expect(json.output.contains("\"visit.yaml:6:20: "), "\(json.output)")
    #expect(json.status == .notAudited)
  }

  @Test func aVisitThatIsNotThereOrCanNotBeReadIsNamed() throws {
    let work = try Workplace.visited("")
    unlink(work.path("visit.yaml"))
    let missing = try work.auditVisited()
    #expect(missing.errors == "gdcheck: error: no such file `visit.yaml`\n")
    #expect(missing.output == "")
    #expect(missing.status == .notAudited)
    try work.write("visit.yaml/inside", "")
    let folder = try work.auditVisited()
    #expect(folder.errors == "gdcheck: error: `visit.yaml` is a folder\n")
    #expect(folder.status == .notAudited)
    unlink(work.path("unit.yaml"))
    rmdir(work.path("visit.yaml"))
    let neither = try work.auditVisited()
    #expect(neither.errors.contains("no such file `unit.yaml`"))
    #expect(neither.status == .notAudited)
  }

  @Test(arguments: [
    ["a.yaml", "b.yaml", "--visit", "v.yaml"], ["a.yaml", "--visit", "-"],
    ["-", "--ndjson", "--visit", "v.yaml"],
    ["--visit", "v.yaml"], ["a.yaml", "--visit"],
  ])
  func aVisitIsOfOneUnit(_ arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try AuditCommand.parse(arguments) }
    #expect(error.map { AuditCommand.exitCode(for: $0).rawValue } == 64)
  }

  @Test(arguments: ["folder", "units.ndjson"]) func whatMayHoldManyUnitsTakesNoVisit(_ name: String) throws {
    let work = try Workplace.visited(SmallVisit.complete)
    try work.write("folder/unit.yaml", SmallVisit.unit)
    try work.write("units.ndjson", SmallRules.line(ward: 1))
    let told = try work.audit([name], ["--visit", work.path("visit.yaml")])
    #expect(
      told.errors == """
        gdcheck: error: --visit takes one evidence file, and `\(name)` may hold many units
           help: name the evidence file of the unit that the team visited

        """
    )
    #expect(told.output == "")
    #expect(told.status == .usage)
  }
}

/// A team keeps evidence and visits in one folder.
@Suite struct VisitInFolderTests {
  @Test func aVisitInAFolderIsPassedOverWithOneRemark() throws {
    let work = try Workplace()
    try work.write("in/a.yaml", SmallRules.unit)
    try work.write("in/a.visit.yaml", "# Ghi chú\n" + SmallVisit.complete)
    try work.write("in/b.visit.yaml", SmallVisit.file("checked: [{record: nowhere, seen: true}]"))
    let told = try work.audit(["in"], ["--quiet"])
    #expect(
      told.errors == """
        gdcheck: remark: 2 files hold visits and were not taken for evidence: `in/a.visit.yaml`, `in/b.visit.yaml`
           help: give each beside its unit's evidence, with --visit

        """
    )
    #expect(told.output == "Health Office: 2 not met, 1 met (05/12/2022)\n")
    #expect(told.status == .failures)
    let json = try work.audit(["in"], ["--format", "json"])
    #expect(!json.output.contains("\"problems\""))
  }

  @Test func aFolderOfVisitsAloneIsNoPass() throws {
    let work = try Workplace()
    try work.write("in/visit.yaml", SmallVisit.complete)
    let told = try work.audit(["in"], [])
    #expect(
      told.errors.contains("remark: 1 file holds a visit and was not taken for evidence: `in/visit.yaml`")
    )
    #expect(told.errors.contains("error: the folder `in` holds no evidence"))
    #expect(told.output == "")
    #expect(told.status == .notAudited)
  }

  @Test(arguments: [("en", "--visit"), ("vi", "--visit")])
  func aVisitThatIsNamedAsEvidenceIsToldWhereItBelongs(_ language: String, _ option: String) throws {
    let work = try Workplace()
    try work.write("visit.yaml", SmallVisit.complete)
    let told = try work.audit(["visit.yaml"], [], variables: ["GDCHECK_LANG": language])
    #expect(told.errors.hasPrefix("visit.yaml:1:10: "))
    #expect(told.errors.contains(option), "\(told.errors)")
    #expect(told.status == .notAudited)
    #expect(told.output == "")
  }

  @Test func aComparisonOfRuleSetsPassesVisitsOverToo() throws {
    let work = try DiffCommandTests.workplace()
    try work.write("units/health.yaml", SmallRules.evidence(extra: "as_of: 31/12/2022"))
    let before = try diff(["2022", "2023", "--units", work.path("units")], in: work)
    try work.write("units/visit.yaml", SmallVisit.complete)
    let after = try diff(["2022", "2023", "--units", work.path("units")], in: work)
    #expect(before.errors == "")
    #expect(after.errors.contains("remark: 1 file holds a visit and was not taken for evidence: `"))
    #expect(after.output == before.output)
    #expect(after.status == before.status)
  }

  @Test func aBrokenVisitInAFolderIsNotPassedOver() throws {
    let work = try Workplace()
    try work.write("in/a.yaml", SmallRules.unit)
    try work.write("in/visit.yaml", "gdcheck: visit/1\nunit: [\n")
    let told = try work.audit(["in"], ["--quiet"])
    #expect(told.errors.hasPrefix("in/visit.yaml:"), "\(told.errors)")
    #expect(told.status == .notAudited)
  }
}
