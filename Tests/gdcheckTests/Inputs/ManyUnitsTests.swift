import Testing

@testable import gdcheck

/// Many units in one run.
@Suite struct ManyUnitsTests {
  @Test(arguments: [["--quiet"], [], ["--format", "json"]])
  func theNumberOfJobsChangesNoByte(_ form: [String]) throws {
    let work = try Workplace()
    for ward in 1...50 {
      // Units that differ in what they hold, one in ten of them broken.
      let activity = "  - {id: A2, type: inspection, title: Kiểm tra, date: \(1 + ward % 28)/04/2022}\n"
      let extra = (ward % 3 == 0 ? activity : "") + (ward % 10 == 0 ? "yeer: 1\n" : "")
      let unit = SmallRules.evidence("{agency: ward-committee, ward: \(ward)}", extra: extra)
      try work.write("in/\(ward).yaml", unit)
    }
    let one = try work.audit(["in"], form + ["--jobs", "1"])
    let eight = try work.audit(["in"], form + ["--jobs", "8"])
    #expect(one.output == eight.output)
    #expect(one.errors == eight.errors)
    #expect(one.status == eight.status)
    #expect(one.output.contains(form == ["--format", "json"] ? "\"not_audited\"" : "45 units audited"))
  }

  @Test func twoFilesOfOneUnitAndYearAreBothNamed() throws {
    let work = try Workplace()
    try work.write("a.yaml", SmallRules.unit)
    try work.write("sub/b.yaml", SmallRules.unit)
    let audited = try work.audit(["a.yaml", "sub/b.yaml"], ["--exit-zero"])
    #expect(
      audited.errors == """
        gdcheck: error: `a.yaml` and `sub/b.yaml` are of the same unit and year
           help: keep one of them; gdcheck does not choose

        """
    )
    #expect(audited.status == .notAudited)
  }

  @Test func wardsOfOneAgencyAreUnitsOfTheirOwn() throws {
    let work = try Workplace()
    try work.write("a.yaml", SmallRules.evidence("{agency: ward-committee, ward: 1}"))
    try work.write("b.yaml", SmallRules.evidence("{agency: ward-committee, ward: 2}"))
    let audited = try work.audit(["a.yaml", "b.yaml"])
    #expect(audited.errors == "")
    #expect(audited.status == .failures)
  }

  @Test func eachYearIsAuditedByItsOwnRules() throws {
    let work = try Workplace()
    let renamed = SmallRules.plan(year: 2023).replacing("en: Health Office", with: "en: Health Department")
    try work.write("rules/2023/plan.yaml", renamed)
    try work.write("rules/2023/obligations/all.yaml", SmallRules.obligations)
    try work.write("a.yaml", SmallRules.unit)
    try work.write("b.yaml", SmallRules.evidence(year: 2023))
    let audited = try work.audit(["a.yaml", "b.yaml"], ["--quiet"])
    #expect(
      audited.output == """
        Health Office: 2 not met, 1 met (05/12/2022)
        Health Department: 0 not met, 3 not due yet (05/12/2022)
        2 units audited, 1 with something not met.

        """
    )
    #expect(audited.errors == "")
  }
}
