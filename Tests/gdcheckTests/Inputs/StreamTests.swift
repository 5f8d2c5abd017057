import Testing

@testable import gdcheck

/// Streams of units: JSON Lines, a unit a line.
@Suite struct StreamTests {
  @Test func aBadLineIsNamedAndTheOthersAreAudited() throws {
    let work = try Workplace()
    let lines = [
      SmallRules.line(ward: 1), SmallRules.line(ward: 2).replacing("training", with: "trainin"),
      SmallRules.line(ward: 3),
    ]
    try work.write("units.ndjson", lines.joined(separator: "\n") + "\n")
    let audited = try work.audit(["units.ndjson"], ["--quiet"])
    #expect(audited.output.contains("Ward Committee, ward 1: "))
    #expect(!audited.output.contains("ward 2"))
    #expect(audited.output.contains("Ward Committee, ward 3: "))
    #expect(audited.errors.hasPrefix("units.ndjson:2:1:"), "\(audited.errors)")
    #expect(audited.errors.contains("error: unknown activity type `trainin`"), "\(audited.errors)")
    #expect(audited.status == .notAudited)
  }

  @Test func aLineThatIsCutOffIsNoUnit() throws {
    let work = try Workplace()
    try work.write("units.jsonl", SmallRules.line(ward: 1) + "\n" + SmallRules.line(ward: 2).dropLast(40))
    let audited = try work.audit(["units.jsonl"], ["--quiet"])
    #expect(audited.errors.hasPrefix("units.jsonl:2:1:"), "\(audited.errors)")
    #expect(audited.output.contains("1 unit audited, 1 with something not met; 1 not audited."))
    #expect(audited.status == .notAudited)
  }

  @Test func standardInputIsAStreamOnlyWhereItIsSaid() throws {
    let work = try Workplace()
    let stream = "\n" + SmallRules.line(ward: 1) + "\r\n\r\n" + SmallRules.line(ward: 2)
    let read = try work.audit(["-"], ["--quiet", "--ndjson"], input: stream)
    #expect(read.output.contains("2 units audited, 2 with something not met."))
    #expect(read.errors == "")
    let refused = try work.audit(["-"], ["--quiet"], input: stream)
    #expect(refused.status == .notAudited)
    #expect(refused.output == "")
  }

  @Test func blankLinesCountInTheNumbersOfLines() throws {
    let audited = try Workplace().audit(["-"], ["--ndjson"], input: "\n  \n{}\n")
    #expect(audited.errors.hasPrefix("<stdin>:3:1:1: error: "), "\(audited.errors)")
    #expect(audited.status == .notAudited)
  }

  @Test func aLineOverTheLimitEndsTheStreamAndSaysSo() throws {
    let work = try Workplace()
    let long = "{\"gdcheck\": \"" + String(repeating: "x", count: 2 << 20) + "\"}"
    let stream = SmallRules.line(ward: 1) + "\n" + long + "\n" + SmallRules.line(ward: 2) + "\n"
    try work.write("units.ndjson", stream)
    try work.write("unit.yaml", SmallRules.unit)
    let audited = try work.audit(["units.ndjson", "unit.yaml"], ["--quiet"])
    #expect(audited.errors == "gdcheck: error: `units.ndjson` is too large: at most 1 MiB are read\n")
    #expect(audited.output.contains("2 units audited, 2 with something not met; 1 not audited."))
    #expect(audited.status == .notAudited)
  }
}
