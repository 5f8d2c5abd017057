import Testing

@testable import gdcheck

/// Colours are for terminals: a file, a pipe or a log never gets them unasked.
@Suite struct ColourTests {
  @Test(arguments: [
    ([], [:], true, true),
    ([], [:], false, false),
    ([], ["TERM": "xterm-256color"], true, true),
    ([], ["TERM": "dumb"], true, false),
    ([], ["NO_COLOR": "1"], true, false),
    // The convention speaks of a variable that is not empty.
    ([], ["NO_COLOR": ""], true, true),
    (["--color", "auto"], [:], false, false),
    (["--color", "always"], [:], false, true),
    (["--color", "always"], ["NO_COLOR": "1", "TERM": "dumb"], true, true),
    (["--color", "never"], [:], true, false),
  ])
  func areShownWhereTheyAreWanted(
    _ options: [String],
    _ variables: [String: String],
    _ onTerminal: Bool,
    _ coloured: Bool
  ) throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    try work.write("bad.yaml", SmallRules.evidence("{agency: helth-office}"))
    let audited = try work.audit(
      ["unit.yaml", "bad.yaml"],
      options,
      variables: variables.merging(["GDCHECK_LANG": "en"]) { $1 },
      onTerminal: onTerminal
    )
    #expect(audited.output.contains("\u{1B}[") == coloured)
    #expect(audited.errors.contains("\u{1B}[") == coloured)
  }

  @Test func aFileIsNoTerminal() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    _ = try work.audit(["unit.yaml"], ["-o", work.path("result")], onTerminal: true)
    #expect(try !work.read("result").contains("\u{1B}"))
  }

  @Test func jsonIsNeverColoured() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let audited = try work.audit(["unit.yaml"], ["--format", "json", "--color", "always"], onTerminal: true)
    #expect(!audited.output.contains("\u{1B}"))
  }
}
