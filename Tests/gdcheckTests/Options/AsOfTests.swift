import ArgumentParser
import Testing

@testable import gdcheck

/// Every verdict is as of a date, and the output says which and where it came from.
@Suite struct AsOfTests {
  private func dateLine(_ evidence: String, _ options: [String] = [], language: String = "en") throws
    -> String?
  {
    let work = try Workplace()
    try work.write("unit.yaml", evidence)
    let audited = try work.audit(["unit.yaml"], options, variables: ["GDCHECK_LANG": language])
    return audited.output.split(separator: "\n").first {
      $0.hasPrefix("As of ") || $0.hasPrefix("Tính đến ngày ")
    }.map(String.init)
  }

  @Test(arguments: ["01/06/2022", "1/6/2022", "2022-06-01"])
  func aDateIsWrittenAsEvidenceWritesIt(_ date: String) throws {
    let line = try dateLine(SmallRules.unit, ["--as-of", date])
    #expect(line == "As of 01/06/2022 (as chosen for this run)")
  }

  @Test(arguments: [
    "31/02/2022", "06/31/2022", "1/6/22", "2022/06/01", "01-06-2022", "1/6/2022 ", "+1/6/2022", "1//2022",
    "today",
    "", "１/6/2022", "99999999999999999999/1/2022",
  ])
  func whatIsNoDayIsWrongUsage(_ date: String) {
    let error = #expect(throws: (any Error).self) { try AuditCommand.parse(["unit.yaml", "--as-of", date]) }
    #expect(error.map { AuditCommand.exitCode(for: $0).rawValue } == 64)
  }

  @Test func theOptionWinsOverTheEvidenceAndTheEvidenceOverToday() throws {
    let dated = SmallRules.unit.replacing("year: 2022", with: "year: 2022\nas_of: 30/11/2022")
    #expect(try dateLine(dated, ["--as-of", "1/7/2022"]) == "As of 01/07/2022 (as chosen for this run)")
    #expect(try dateLine(dated) == "As of 30/11/2022 (the day the unit closed its file)")
    #expect(try dateLine(SmallRules.unit) == "As of 05/12/2022 (today)")
    #expect(try dateLine(SmallRules.unit, language: "vi")?.hasPrefix("Tính đến ngày 05/12/2022 (") == true)
  }

  @Test(arguments: [("--as-of=1/7/2022", "option"), ("--as-of=2022-12-31", "option"), ("--quiet", "today")])
  func theJSONNamesItsSource(_ option: String, _ source: String) throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let audited = try work.audit(["unit.yaml"], [option, "--format", "json"])
    #expect(audited.output.contains("\"as_of_source\" : \"\(source)\""))
  }

  @Test func theDateDecidesTheVerdicts() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    for (date, counts, status) in [
      ("09/05/2022", "0 not met, 3 not due yet", gdcheck.ExitStatus.clean),
      ("10/05/2022", "0 not met, 2 not due yet, 1 met", .clean),
      ("30/06/2022", "0 not met, 2 not due yet, 1 met", .clean),
      ("01/07/2022", "1 not met, 1 not due yet, 1 met", .failures),
      ("01/11/2022", "2 not met, 1 met", .failures),
    ] {
      let audited = try work.audit(["unit.yaml"], ["--quiet", "--as-of", date])
      #expect(audited.output == "Health Office: \(counts) (\(date))\n")
      #expect(audited.status == status)
    }
  }
}
