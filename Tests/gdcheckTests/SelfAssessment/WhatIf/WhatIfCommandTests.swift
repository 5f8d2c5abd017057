import ArgumentParser
import Diagnostics
import Terms
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck audit UNIT --what-if RECORD.yaml`, in a folder with the small rules.
@Suite struct WhatIfCommandTests {
  /// An inspection with its minutes: with the small unit it leaves only the plan to fail.
  private static let inspection = """
    activities:
      - id: B1
        type: inspection
        title: Kiểm tra phòng khám
        date: 20/05/2022
        documents: [{type: minutes, number: 7/BB, issued: 20/05/2022}]

    """

  private static let planSent =
    "documents: [{id: B2, type: plan, issued: 01/03/2022, sent: [{to: labour-office, date: 02/03/2022}]}]\n"

  private func workplace(_ further: String, unit: String = SmallRules.unit) throws -> Workplace {
    let work = try Workplace()
    try work.write("unit.yaml", unit)
    try work.write("more/record.yaml", further)
    return work
  }

  private func run(
    _ work: Workplace,
    _ options: [String] = [],
    file: String = "more/record.yaml",
    language: String = "en"
  ) throws -> Transcript {
    try work.audit(
      ["unit.yaml"],
      ["--what-if", work.path(file)] + options,
      variables: ["GDCHECK_LANG": language]
    )
  }

  @Test("It tells what changes", arguments: ["en", "vi"])
  func golden(_ language: String) throws {
    let told = try run(
      workplace(Self.inspection + Self.planSent.replacing("02/03", with: "02/11")),
      language: language
    )
    #expect(told.errors.isEmpty, "\(told.errors)")
    #expect(told.status == .failures)
    expectSnapshot(told.output, "self-assessment/what-if.\(language).txt")
  }

  @Test(
    "The exit code is that of the audit with the further records",
    arguments: [
      (inspection, [], gdcheck.ExitStatus.failures), (inspection + planSent, [], .clean),
      (inspection, ["--exit-zero"], .clean), (inspection, ["--only", "I.2"], .failures),
      (inspection, ["--only", "year.inspection"], .clean), ("{}\n", [], .failures),
    ]
  )
  func status(_ further: String, _ options: [String], _ expected: gdcheck.ExitStatus) throws {
    #expect(try run(workplace(further), options).status == expected)
  }

  @Test func standardInputHoldsTheRecords() throws {
    let work = try workplace("")
    let told = try work.audit(["unit.yaml"], ["--what-if", "-"], input: Self.inspection)
    #expect(told.output.contains("Further records: <stdin> (1 activity, 1 document)"), "\(told.output)")
    let wrong = try work.audit(["unit.yaml"], ["--what-if", "-"], input: "activities: [{id: A1}]\n")
    #expect(
      wrong.errors.contains("<stdin>:1:19: error: the unit's evidence has the id `A1` already"),
      "\(wrong.errors)"
    )
    #expect(wrong.status == .notAudited)
    let evidence = try work.audit(["-"], ["--what-if", work.path("more/record.yaml")], input: "")
    #expect(evidence.status == .notAudited)
  }

  @Test func jsonAndQuietAndVerdictAndOutput() throws {
    let work = try workplace(Self.inspection)
    let json = try run(work, ["--format", "json"])
    #expect(json.output.hasPrefix("{\n") && json.output.contains("\"gdcheck\" : \"what-if/1\""))
    let line = try run(work, ["--quiet"])
    #expect(
      line.output
        == "Health Office: 1 better, 0 worse, 0 with other progress; 2 duties of the unit unchanged. (05/12/2022)\n"
    )
    let some = try run(work, ["--verdict", "fail"])
    #expect(!some.output.contains("year.inspection"))
    #expect(some.output.contains("1 better"))
    let written = try run(work, ["-o", work.path("out.txt"), "--color", "always"])
    #expect(written.output.isEmpty)
    #expect(try work.read("out.txt").contains("Better (1)"))
    #expect(try run(work).output == (try run(work)).output)
  }

  @Test func attachedFilesLieBelowTheFolderOfTheFileThatNamesThem() throws {
    let further = "documents: [{id: B1, type: minutes, file: b.pdf}]\n"
    let work = try workplace(further)
    try work.write("b.pdf", "here")
    let missing = try run(work)
    #expect(missing.status == .notAudited)
    #expect(
      missing.errors.contains("more/record.yaml:1:43: error: there is no file `b.pdf`"),
      "\(missing.errors)"
    )
    try work.write("more/b.pdf", "here")
    #expect(try run(work).errors.isEmpty)
    #expect(try run(workplace(further), ["--skip-files"]).errors.isEmpty)
  }

  @Test func aVisitIsOfTheEvidenceAlone() throws {
    let work = try Workplace.visited(SmallVisit.file("checked: [{record: B1, seen: true}]"))
    try work.write("more.yaml", "activities: [{id: B1, type: training, date: 10/05/2022}]\n")
    let told = try work.auditVisited(["--what-if", work.path("more.yaml")])
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("visit.yaml:"), "\(told.errors)")
    let seen = try Workplace.visited(SmallVisit.file("checked: [{record: A2, rejected: không có chữ ký}]"))
    try seen.write(
      "more.yaml",
      "activities: [{id: B1, type: inspection, date: 10/05/2022, documents: [{type: minutes, issued: 10/05/2022}]}]\n"
    )
    let mended = try seen.auditVisited(["--what-if", seen.path("more.yaml")])
    #expect(mended.output.contains("year.inspection"), "\(mended.output)")
    #expect(mended.output.contains("As of 02/12/2022 (the day of the visit)"))
    #expect(mended.status == .clean)
  }

  @Test func problemsOfAllFilesAreToldTogether() throws {
    let work = try workplace(
      "activities: [{id: B1, type: trainin, date: 10/05/2022}]\n",
      unit: SmallRules.unit + "figurs: []\n"
    )
    let told = try run(work)
    #expect(told.output.isEmpty)
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("unit.yaml:6:1: error: unknown key `figurs`"), "\(told.errors)")
    #expect(
      told.errors.contains("more/record.yaml:1:29: error: unknown activity type `trainin`"),
      "\(told.errors)"
    )
    let gone = try work.audit(["none.yaml"], ["--what-if", work.path("nothing.yaml")])
    #expect(gone.status == .notAudited)
    #expect(gone.errors.contains("`none.yaml`") && gone.errors.contains("`nothing.yaml`"), "\(gone.errors)")
  }

  @Test(
    "Bytes that are no records are told, never trapped on",
    arguments: [
      [], Array("\u{0}".utf8), [0xFF, 0xFE, 0x41], Array("&a [*a]".utf8), Array("activities: [{".utf8),
      Array("activities: {id: {id: {}}}".utf8), Array("activities: [[[[]]]]\ndocuments: x\n".utf8),
    ]
  )
  func hostile(_ bytes: [UInt8]) throws {
    let work = try workplace("")
    try work.folder.write("more/record.yaml", bytes: bytes)
    let told = try run(work)
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("more/record.yaml"), "\(told.errors)")
    #expect(told.output.isEmpty)
  }

  @Test(
    "Wrong usage is refused before anything is read",
    arguments: [
      ["a.yaml", "b.yaml", "--what-if", "r.yaml"], ["-", "--what-if", "-"],
      ["-", "--ndjson", "--what-if", "r.yaml"],
      ["a.yaml", "--what-if", "r.yaml", "--format", "csv"],
      ["a.yaml", "--what-if", "r.yaml", "--format", "html"],
    ]
  )
  func usage(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try AuditCommand.parse(arguments) }
  }

  @Test func aFolderOrAnOutputThatIsAnInputIsRefused() throws {
    let work = try workplace(Self.inspection)
    let folder = try work.audit(["more"], ["--what-if", work.path("more/record.yaml")])
    #expect(folder.status == .usage)
    #expect(folder.errors.contains("--what-if takes one evidence file, and `more` may hold many units"))
    for name in ["unit.yaml", "more/record.yaml"] {
      let over = try run(work, ["-o", work.path(name)])
      #expect(over.status == .usage)
      #expect(over.errors.contains("is a file that the command reads"))
    }
    #expect(try work.read("more/record.yaml") == Self.inspection)
  }
}
