import Testing

@testable import gdcheck

/// What may be named on the command line, and what becomes of it.
@Suite struct InputTests {
  @Test func filesAreAuditedInTheOrderGiven() throws {
    let work = try Workplace()
    try work.write("b.yaml", SmallRules.evidence("{agency: ward-committee, ward: 2}"))
    try work.write("a.yaml", SmallRules.evidence("{agency: ward-committee, ward: 1}"))
    try work.write("c.yaml", SmallRules.evidence())
    let audited = try work.audit(["b.yaml", "c.yaml", "a.yaml"], ["--quiet", "--as-of", "30/06/2022"])
    #expect(
      audited.output == """
        Ward Committee, ward 2: 0 not met, 2 not due yet, 1 met (30/06/2022)
        Health Office: 0 not met, 2 not due yet, 1 met (30/06/2022)
        Ward Committee, ward 1: 0 not met, 2 not due yet, 1 met (30/06/2022)
        3 units audited, 0 with something not met.

        """
    )
    #expect(audited.status == .clean)
  }

  @Test func standardInputIsReadWhereADashStands() throws {
    let work = try Workplace()
    try work.write("a.yaml", SmallRules.evidence("{agency: ward-committee, ward: 1}"))
    let audited = try work.audit(["a.yaml", "-"], ["--quiet"], input: SmallRules.unit)
    #expect(audited.output.contains("Ward Committee, ward 1: "))
    #expect(audited.output.contains("Health Office: "))
    let broken = try work.audit(["-"], input: "gdcheck: evidence/1\nunit: [\n")
    #expect(broken.errors.hasPrefix("<stdin>:"))
    #expect(broken.status == .notAudited)
  }

  @Test func emptyStandardInputIsNoUnit() throws {
    let audited = try Workplace().audit(["-"], input: "")
    #expect(audited.errors.contains("<stdin>:1:1: error: the file is empty"))
    #expect(audited.status == .notAudited)
    #expect(audited.output == "")
  }

  @Test func aMissingFileIsNamedAndTheOthersAreAudited() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let audited = try work.audit(["missing.yaml", "unit.yaml"], ["--quiet"])
    #expect(
      audited.errors == """
        gdcheck: error: no such file `missing.yaml`
           help: check the path; `-` reads standard input

        """
    )
    #expect(audited.output.contains("Health Office: 2 not met, 1 met"))
    #expect(audited.output.contains("1 unit audited, 1 with something not met; 1 not audited."))
    #expect(audited.status == .notAudited)
  }

  @Test func aFileOverOneMebibyteIsRefused() throws {
    let work = try Workplace()
    let padding = "#" + String(repeating: "x", count: (1 << 20) - SmallRules.unit.utf8.count - 2) + "\n"
    try work.write("full.yaml", SmallRules.unit + padding)
    try work.write("over.yaml", SmallRules.unit + padding + "#")
    #expect(try work.audit(["full.yaml"]).status == .failures)
    let refused = try work.audit(["over.yaml"])
    #expect(refused.errors == "gdcheck: error: `over.yaml` is too large: at most 1 MiB are read\n")
    #expect(refused.status == .notAudited)
    #expect(refused.output == "")
    let piped = try work.audit(["-"], input: SmallRules.unit + padding + "#")
    #expect(piped.errors == "gdcheck: error: `<stdin>` is too large: at most 1 MiB are read\n")
    #expect(piped.status == .notAudited)
  }

  @Test func jsonIsReadAsYAMLIs() throws {
    let work = try Workplace()
    try work.write("ward.json", SmallRules.line(ward: 3))
    let audited = try work.audit(["ward.json"], ["--quiet"])
    #expect(audited.output.hasPrefix("Ward Committee, ward 3: 2 not met, 1 met"))
  }

  @Test func whatCouldNotBeAuditedStandsInTheJSON() throws {
    let work = try Workplace()
    try work.write("bad.yaml", "gdcheck: evidence/1\nunit: {agency: helth-office}\nyear: 2022\n")
    let audited = try work.audit(["bad.yaml", "missing.yaml"], ["--format", "json"])
    #expect(
      audited.output == """
        {
          "gdcheck" : "findings/1",
          "units" : [
          ],
          "not_audited" : [
            {
              "problems" : [
                "2:16: unknown agency `helth-office`"
              ],
              "source" : "bad.yaml"
            },
            {
              "problems" : [
                "no such file `missing.yaml`"
              ],
              "source" : "missing.yaml"
            }
          ]
        }

        """
    )
  }
}
