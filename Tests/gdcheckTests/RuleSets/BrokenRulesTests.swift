import Glibc
import Testing

@testable import gdcheck

/// Rules that hold an error give no verdict on anyone.
@Suite struct BrokenRulesTests {
  private let work: Workplace

  init() throws {
    work = try Workplace()
    try work.write("in/a.yaml", SmallRules.unit)
    try work.write("in/b.yaml", SmallRules.evidence("{agency: ward-committee, ward: 1}"))
    try work.write("in/c.yaml", SmallRules.evidence("{agency: ward-committee, ward: 2}"))
  }

  @Test func allProblemsOfAllFilesAreToldOnceForAllUnits() throws {
    let plan = SmallRules.plan().replacing("force: requested", with: "force: requestd")
    let obligations = SmallRules.obligations
      .replacing("type: training, topic", with: "type: training, topc").replacing("31/10", with: "31/11")
    try work.write("rules/2022/plan.yaml", plan)
    try work.write("rules/2022/obligations/all.yaml", obligations)
    try work.write("rules/2022/obligations/more.yaml", "gdcheck: obligations/1\nobligation: []\n")
    let audited = try work.audit(["in"], ["--jobs", "4"])
    #expect(audited.status == .notAudited)
    #expect(audited.output == "0 units audited, 0 with something not met; 3 not audited.\n")
    for place in ["plan.yaml:", "obligations/all.yaml:", "obligations/more.yaml:2:1: error: "] {
      #expect(audited.errors.contains("rules/2022/" + place), "\(place) in \(audited.errors)")
    }
    #expect(audited.errors.contains("`requestd`"))
    #expect(audited.errors.contains("`topc`"))
    #expect(audited.errors.contains("30 days"))
    let lines = audited.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(lines.count == Set(lines).count)
  }

  @Test func whatTheChecksFindIsToldWithItsPlace() throws {
    let obligations = SmallRules.obligations.replacing("clause: I.1\n", with: "clause: I.9\n")
      .replacing("topic: equality", with: "topic: equalty")
    try work.write("rules/2022/obligations/all.yaml", obligations)
    let audited = try work.audit(["in"], ["--quiet"])
    #expect(audited.status == .notAudited)
    #expect(!audited.output.contains("not due"))
    #expect(audited.errors.contains("rules/2022/obligations/all.yaml:4:13: error: "), "\(audited.errors)")
    #expect(audited.errors.contains("`equalty`"))
    #expect(audited.errors.contains("did you mean `equality`?"))
  }

  @Test func aRuleSetWithoutItsObligationsIsNotOneThatAsksForNothing() throws {
    let bare = try TemporaryFolder()
    try bare.write("rules/plan.yaml", SmallRules.plan())
    let audited = try work.audit(["in/a.yaml"], ["--rules", "\(bare.path)/rules"])
    #expect(audited.status == .notAudited)
    #expect(audited.output == "")
    #expect(
      audited.errors.hasPrefix("gdcheck: error: can't read the folder `\(bare.path)/rules/obligations`")
    )
    try bare.write("rules/obligations/readme.txt", "")
    let empty = try work.audit(["in/a.yaml"], ["--rules", "\(bare.path)/rules"])
    #expect(empty.status == .notAudited, "\(empty.output)")
    #expect(empty.output == "")
  }

  /// An obligation that was silently left out would be one that everyone passes.
  @Test(arguments: ["obligations/more.yaml", "obligations/more"])
  func aLinkAmongTheRulesIsNotLeftOutInSilence(_ name: String) throws {
    try work.write("more/more.yaml", SmallRules.obligations.replacing("year.", with: "more."))
    symlink(work.path(name.hasSuffix(".yaml") ? "more/more.yaml" : "more"), work.path("rules/2022/\(name)"))
    let audited = try work.audit(["in/a.yaml"])
    #expect(audited.status == .notAudited)
    #expect(audited.output == "")
    #expect(
      audited.errors == """
        gdcheck: error: `rules/2022/\(name)` is a symbolic link or no regular file
           help: rules are read from regular files only: put the file itself there

        """
    )
  }

  @Test func whatEditorsLeaveAmongTheRulesIsNoRule() throws {
    for name in ["all.yaml~", ".all.yaml.swp", "._all.yaml", "notes.txt"] {
      try work.write("rules/2022/obligations/\(name)", "no rules")
    }
    #expect(try work.audit(["in/a.yaml"]).status == .failures)
  }

  @Test func explainGivesNoneOfThemEither() throws {
    try work.write(
      "rules/2022/obligations/all.yaml",
      SmallRules.obligations.replacing("in: Q2", with: "in: Q5")
    )
    let explained = try explain(["year.training"], folder: work.folder.path)
    #expect(explained.status == .notAudited)
    #expect(explained.output == "")
    #expect(explained.errors.contains("`Q5`"))
  }
}
