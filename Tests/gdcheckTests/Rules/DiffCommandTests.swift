import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules diff`, as a rule author runs it.
@Suite struct DiffCommandTests {
  /// A place with the small rules of 2022 and, in `rules/2023`, the same of the next year with some changes.
  static func workplace() throws -> Workplace {
    let work = try Workplace()
    var plan = SmallRules.plan(year: 2023)
    plan.replace("topics:", with: "topics:\n    trafficking: {vi: Mua bán người, en: Trafficking}")
    var rules = SmallRules.obligations
    rules.replace("when: {in: Q2}", with: "when: {in: H1}")
    rules.replace("proof: minutes", with: "proof: [minutes, plan]")
    rules.replace("en: Send the year's plan", with: "en: Send in the plan")
    rules.replace("- id: front.training", with: "- id: front.lessons\n    replaces: front.training")
    rules += """
        - id: year.report
          clause: I.1
          words: [Tập huấn]
          who: [health-office, {agency: ward-committee, wards: [1, 2]}]
          duty: {vi: Báo cáo, en: Report}
          what:
            document: {type: plan, topic: trafficking}

      """
    try work.write("rules/2023/plan.yaml", plan)
    try work.write("rules/2023/obligations/all.yaml", rules)
    return work
  }

  @Test(arguments: ["vi", "en"]) func tellsWhatTheNewYearAsksOtherwise(_ language: String) throws {
    let work = try Self.workplace()
    let told = try diff(["2022", "2023", "--lang", language], in: work)
    #expect(told.errors == "")
    #expect(told.status == .failures)
    expectSnapshot(told.output, "rules/diff.\(language).txt")
  }

  @Test func foldersServeAsWellAsYears() throws {
    let work = try Self.workplace()
    let years = try diff(["2022", "2023"], in: work)
    let folders = try diff([work.path("rules/2022"), work.path("rules/2023")], in: work)
    #expect(folders.output == years.output)
  }

  @Test func aRuleSetIsNoDifferentFromItself() throws {
    let work = try Self.workplace()
    let told = try diff(["2023", "2023"], in: work)
    #expect(told.status == .clean)
    #expect(told.output.contains("The two rule sets are the same."))
  }

  @Test func namesTheUnitsWhoseVerdictChanges() throws {
    let work = try Self.workplace()
    let inspected = """
        - {id: A2, type: inspection, title: Kiểm tra, date: 10/02/2022, documents: [{type: minutes, issued: 10/02/2022}]}
      """
    try work.write("units/health.yaml", SmallRules.evidence(extra: inspected))
    try work.write(
      "units/labour.yaml",
      SmallRules.evidence("{agency: labour-office}")
    )
    let told = try diff(["2022", "2023", "--units", work.path("units"), "--as-of", "15/01/2023"], in: work)
    #expect(told.errors == "")
    #expect(told.output.contains("1 of 2 units have a verdict that changes."))
    // In quarter II nothing was inspected; in the first half something was.
    #expect(told.output.contains("  year.inspection\n              not met (nothing-found) → met (met)"))
    #expect(told.output.contains("  year.report no such obligation → not met (nothing-found)"))
  }

  @Test func jsonSaysTheSame() throws {
    let work = try Self.workplace()
    try work.write("units/health.yaml", SmallRules.evidence(extra: "as_of: 31/12/2022"))
    let told = try diff(["2022", "2023", "--format", "json", "--units", work.path("units")], in: work)
    #expect(told.status == .failures)
    expectSnapshot(told.output.replacing(work.folder.path + "/", with: ""), "rules/diff.json")
  }

  @Test func writesToAFileWholeOrNotAtAll() throws {
    let work = try Self.workplace()
    let path = try work.write("difference.txt", "old")
    let broken = try diff(["2022", "2024", "-o", path], in: work)
    #expect(broken.status == .notAudited)
    #expect(try work.read("difference.txt") == "old")
    let told = try diff(["2022", "2023", "-o", path], in: work)
    #expect(told.output == "")
    #expect(told.status == .failures)
    #expect(try work.read("difference.txt") == (try diff(["2022", "2023"], in: work)).output)
  }

  @Test func whatCannotBeReadIsToldAndEndsWithTwo() throws {
    let work = try Self.workplace()
    try work.write("units/broken.yaml", "gdcheck: evidence/1\nunit: {agency: nobody}\nyear: 2022\n")
    try work.write("units/health.yaml", SmallRules.evidence(extra: "as_of: 31/12/2022"))
    let told = try diff(["2022", "2023", "--units", work.path("units")], in: work)
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("broken.yaml:2:"))
    #expect(told.output.contains("Verdicts that change"))

    try work.write("rules/2023/obligations/more.yaml", "gdcheck: obligations/1\nobligations: []\n")
    let refused = try diff(["2022", "2023"], in: work)
    #expect(refused.status == .notAudited)
    #expect(refused.output == "")
    #expect(refused.errors.contains("more.yaml"))
  }
}

extension String {
  /// Puts `new` in the place of `old`, which must be there.
  fileprivate mutating func replace(_ old: String, with new: String) {
    #expect(contains(old), "\(old)")
    self = replacing(old, with: new)
  }
}
