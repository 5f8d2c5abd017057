import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import gdcheck

/// What a visit says is laid over a unit's evidence, and the report says who said it.
@Suite struct AuditVisitTests {
  /// `text` with every run of spaces and line feeds as one space, to look for sentences that were wrapped.
  private static func unwrapped(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func aJudgementTurnsReviewIntoAVerdictWithThePersonsName() throws {
    let open = try Workplace.visited(SmallVisit.file("checked: [{record: A1, seen: true}]")).auditVisited()
    #expect(open.output.contains("To be judged (1)"))
    #expect(open.status == .clean)
    let passed = try Workplace.visited(SmallVisit.complete).auditVisited()
    let words = "judged met by Trần Thị B on 02/12/2022: học viên tự soạn tình huống"
    #expect(Self.unwrapped(passed.output).contains(words))
    #expect(!passed.output.contains("To be judged"))
    #expect(passed.status == .clean)
    let failed = try Workplace.visited(SmallVisit.complete.replacing("verdict: pass", with: "verdict: fail"))
      .auditVisited(language: "vi")
    #expect(failed.output.contains("Trần Thị B nhận định chưa đạt ngày 02/12/2022"))
    #expect(failed.status == .failures)
  }

  @Test(arguments: [
    ("{record: A2, rejected: biên bản không có chữ ký}", "Nguyễn Thị A"),
    ("{record: A2, rejected: biên bản không có chữ ký, by: Lê Văn C}", "Lê Văn C"),
  ])
  func aRejectedRecordDoesNotCountAndTheFindingSaysWhoRejectedItAndWhy(_ entry: String, _ by: String) throws {
    let work = try Workplace.visited(SmallVisit.file("checked:\n  - \(entry)"))
    let told = try work.auditVisited()
    let text = Self.unwrapped(told.output)
    #expect(text.contains("The team rejected evidence that would have met it"), "\(text)")
    #expect(text.contains("A2: the team rejected the record (\(by)): biên bản không có chữ ký (unit.yaml:7)"))
    #expect(told.status == .failures)
    let vietnamese = Self.unwrapped(try work.auditVisited(language: "vi").output)
    #expect(vietnamese.contains("Đoàn không chấp nhận hồ sơ (\(by)): biên bản không có chữ ký"))
  }

  @Test func aWaiverStandsBesideTheVerdictAndLapses() throws {
    let waived = SmallVisit.file(
      """
      checked: [{record: A2, rejected: không có chữ ký}]
      waivers:
        - {obligation: year.inspection, until: 15/12/2022, by: Thường trực Ban, reason: đang bổ sung hồ sơ}
      """
    )
    let work = try Workplace.visited(waived)
    let inForce = try work.auditVisited()
    #expect(
      Self.unwrapped(inForce.output).contains(
        "waived until 15/12/2022 by Thường trực Ban: đang bổ sung hồ sơ"
      )
    )
    #expect(inForce.output.contains("Not met (1)"))
    #expect(inForce.status == .clean)
    let lapsed = try work.auditVisited(["--as-of", "16/12/2022"])
    #expect(Self.unwrapped(lapsed.output).contains("Note a waiver by Thường trực Ban ran out on 15/12/2022"))
    #expect(lapsed.status == .failures)
  }

  @Test func whatNobodyHasLookedAtIsNamed() throws {
    let work = try Workplace.visited(SmallVisit.file("checked: [{record: A1, seen: true}]"))
    let told = Self.unwrapped(try work.auditVisited().output)
    #expect(told.contains("Verdicts rest on 4 records: 1 checked, 3 not checked"), "\(told)")
    #expect(told.contains("not checked by the team: A2, A2#1"))
    #expect(told.contains("not checked by the team: D1"))
    #expect(!told.contains("not checked by the team: A1"))
    let all = Self.unwrapped(try Workplace.visited(SmallVisit.complete).auditVisited().output)
    #expect(all.contains("Verdicts rest on 4 records: 4 checked, 0 not checked"))
    #expect(!all.contains("not checked by the team"))
  }

  /// To look at a record is no verdict on it.
  @Test func seeingRecordsChangesNoVerdict() throws {
    let some = try Workplace.visited(SmallVisit.file("checked: [{record: D1, seen: true}]"))
    let all = try Workplace.visited(
      SmallVisit.file("checked: [{record: A1, seen: true}, {record: A2, seen: true}]")
    )
    let counts = { (text: String) in String(text.prefix { $0 != ";" }) }
    let first = try some.auditVisited(["--quiet"])
    let second = try all.auditVisited(["--quiet"])
    #expect(counts(first.output) == "Health Office: 0 not met, 1 to be judged, 3 met")
    #expect(counts(first.output) == counts(second.output))
    #expect(first.output.hasSuffix("; 3 of 4 records not checked (02/12/2022)\n"))
  }

  @Test func theDateIsTheOptionsElseTheVisitsElseTheEvidences() throws {
    let work = try Workplace.visited(SmallVisit.complete)
    for (options, line) in [
      (["--as-of", "05/12/2022"], "As of 05/12/2022 (as chosen for this run)"),
      ([], "As of 02/12/2022 (the day of the visit)"),
    ] {
      #expect(try work.auditVisited(options).output.contains(line))
    }
    #expect(
      try work.auditVisited(language: "vi").output.contains(
        "Tính đến ngày 02/12/2022 (ngày làm việc của Đoàn)"
      )
    )
    #expect(
      try work.audit(["unit.yaml"]).output.contains("As of 30/11/2022 (the day the unit closed its file)")
    )
    let json = try work.auditVisited(["--format", "json"])
    #expect(json.output.contains("\"as_of_source\" : \"visit\""))
  }

  @Test func evidenceFromStandardInputTakesAVisit() throws {
    let work = try Workplace.visited(SmallVisit.complete)
    let told = try work.audit(["-"], ["--visit", work.path("visit.yaml")], input: SmallVisit.unit)
    #expect(told.output.contains("led by Nguyễn Thị A"))
    #expect(told.status == .clean)
  }

  @Test(
    .enabled(if: PythonValidator.isInstalled, "python3 with the module jsonschema is not installed"),
    arguments: [
      SmallVisit.complete,
      SmallVisit.file("checked: [{record: A2, rejected: không có chữ ký, by: Lê Văn C}]"),
    ]
  )
  func theDocumentKeepsToTheSchema(_ visit: String) throws {
    let told = try Workplace.visited(visit).auditVisited(["--format", "json"])
    let schema = try contents(of: "\(packageRoot)/rules/schema/findings.schema.json")
    #expect(told.errors == "")
    #expect(told.output.contains("\"lead\" : \"Nguyễn Thị A\""))
    #expect(PythonValidator.complaint(told.output, schema: schema) == nil)
  }

  @Test(arguments: ExampleTests.examples) func withoutAVisitNothingIsSaidOfOne(_ example: String) throws {
    let plain = try audit(["rules/2022/examples/\(example).yaml", "--format", "json"])
    for member in ["checked", "unchecked", "visit", "rejection"] {
      #expect(!plain.output.contains("\"\(member)\" :"))
    }
  }

  /// The records that a team is told to open are those that the report names: with all of them seen, nothing is left
  /// open, and with none of them everything is.
  @Test(arguments: ExampleTests.examples) func whatIsToBeOpenedIsWhatIsNamed(_ example: String) throws {
    let work = try Workplace()
    let path = "rules/2022/examples/\(example).yaml"
    let (ids, head) = try Self.toBeOpened(path)
    try work.write("all.yaml", head + ids.map { "  - {record: \"\($0)\", seen: true}\n" }.joined())
    let other = try #require(try Self.idsOf(path).subtracting(ids.flatMap { [$0, Self.owner($0)] }).first)
    try work.write("none.yaml", head + "  - {record: \"\(other)\", seen: true}\n")
    let all = try audit([path, "--visit", work.path("all.yaml"), "--quiet"])
    #expect(all.output.contains("; 0 of \(ids.count) records not checked"), "\(all.errors)\(all.output)")
    let none = try audit([path, "--visit", work.path("none.yaml"), "--quiet"])
    #expect(none.output.contains("; \(ids.count) of \(ids.count) records not checked"), "\(none.errors)")
    #expect(all.output.prefix { $0 != ";" } == none.output.prefix { $0 != ";" })
  }

  /// The ids of the records that verdicts on the example at `path` rest on, and the head of a visit to its unit.
  private static func toBeOpened(_ path: String) throws -> ([String], String) {
    let unit = try read(path)
    let (evidence, rules) = (unit.evidence, unit.rules.reported)
    let ids = RestingRecords.all(of: unit.audit, rules).map { id($0.record, evidence) }
    let agency = rules.lexicon[.parties][evidence.unit.agency].code
    let ward = evidence.unit.ward.map { ", ward: \($0)" } ?? ""
    let head = """
      gdcheck: visit/1
      unit: {agency: \(agency)\(ward)}
      date: \(unit.audit.asOf)
      team: [{name: Nguyễn Thị A, role: lead}]
      checked:

      """
    return (ids, head)
  }

  private static func idsOf(_ path: String) throws -> Set<String> {
    let evidence = try read(path).evidence
    return Set(
      evidence.activities.map { $0.recurrence ?? $0.id } + evidence.documents.map(\.id)
        + evidence.figures.map(\.id)
    )
  }

  private static func read(_ path: String) throws -> VisitedUnit {
    var unit: VisitedUnit?
    _ = try transcript(variables: [:], folder: packageRoot) { surroundings in
      let library = RuleLibrary(RuleFolder(given: nil, in: surroundings))
      unit = try? UnitReader(library: library, today: surroundings.today).read(path)
      return .clean
    }
    return try #require(unit)
  }

  private static func id(_ record: RecordRef, _ evidence: Evidence) -> String {
    switch record.kind {
    case .activity: evidence.activities[record.index].id
    case .document: evidence.documents[record.index].id
    case .figure: evidence.figures[record.index].id
    }
  }

  /// What stands before the number in `A2.3` and `A1#2`.
  private static func owner(_ id: String) -> String {
    String(id.prefix { $0 != "." && $0 != "#" })
  }
}
