import Testing

@testable import gdcheck

/// Which rule set an audit goes by.
///
/// The wrong one would give wrong verdicts, so none is ever guessed.
@Suite struct FindRulesTests {
  private let work: Workplace

  init() throws {
    work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let other = SmallRules.plan().replacing("en: Health Office", with: "en: Other Office")
    try work.write("other/2022/plan.yaml", other)
    try work.write("other/2022/obligations/all.yaml", SmallRules.obligations)
    try work.write("deep/er/still/note.txt", "")
  }

  private func unitName(_ options: [String], rules: String? = nil, below: String = "") throws -> String {
    var variables = ["GDCHECK_LANG": "en"]
    if let rules { variables["GDCHECK_RULES"] = rules }
    let audited = try work.audit(["unit.yaml"], ["--quiet"] + options, variables: variables, below: below)
    #expect(audited.errors == "")
    return String(audited.output.prefix { $0 != ":" })
  }

  @Test func theRulesOfTheWorkingFolderAreFoundFromAnyFolderBelow() throws {
    #expect(try unitName([]) == "Health Office")
    #expect(try unitName([], below: "deep") == "Health Office")
    #expect(try unitName([], below: "deep/er/still") == "Health Office")
  }

  @Test func theNearestRulesAreTaken() throws {
    let nearer = SmallRules.plan().replacing("en: Health Office", with: "en: Nearer Office")
    try work.write("deep/rules/2022/plan.yaml", nearer)
    try work.write("deep/rules/2022/obligations/all.yaml", SmallRules.obligations)
    #expect(try unitName([], below: "deep/er") == "Nearer Office")
    #expect(try unitName([]) == "Health Office")
  }

  /// A nearer folder without the year does not hide one above that has it.
  @Test func rulesOfAnotherYearAreNotTaken() throws {
    try work.write("deep/rules/2021/plan.yaml", SmallRules.plan(year: 2021))
    try work.write("deep/rules/2021/obligations/all.yaml", SmallRules.obligations)
    #expect(try unitName([], below: "deep/er") == "Health Office")
  }

  @Test func rulesAreNamedAsASetOrAsAFolderOfYears() throws {
    for path in ["other", "other/", "other/2022", "other/2022/"] {
      #expect(try unitName(["--rules", work.path(path)]) == "Other Office", "\(path)")
      #expect(try unitName([], rules: work.path(path)) == "Other Office", "\(path)")
    }
  }

  @Test func theOptionWinsOverTheVariableAndAnEmptyVariableIsNone() throws {
    #expect(try unitName(["--rules", work.path("rules")], rules: work.path("other")) == "Health Office")
    #expect(try unitName([], rules: "") == "Health Office")
  }

  /// What was named and holds no rules is not made up for by what lies about.
  @Test func whatIsNamedIsTheOnlyPlaceLookedAt() throws {
    for (options, variables) in [
      (["--rules", work.path("deep")], [:]), ([], ["GDCHECK_RULES": work.path("deep")]),
    ] {
      let audited = try work.audit(
        ["unit.yaml"],
        options,
        variables: variables.merging(["GDCHECK_LANG": "en"]) { $1 }
      )
      #expect(audited.status == .notAudited)
      #expect(audited.output == "")
      #expect(audited.errors.hasPrefix("gdcheck: error: no rule set of 2022 in `deep`\n"))
    }
  }

  @Test func whereNoneIsFoundItSaysWhereItLooked() throws {
    let away = try TemporaryFolder()
    let unit = try away.write("unit.yaml", SmallRules.unit)
    let audited = try audit([unit], folder: away.path)
    #expect(audited.status == .notAudited)
    #expect(audited.output == "")
    // The folder, those above it, and the installed copy; the message names four places at most.
    let parts = away.path.split(separator: "/")
    let folders = (0...parts.count).reversed().map { parts.prefix($0).map { "/" + $0 }.joined() }
    let places = folders.map { "\($0)/rules" } + ["/nowhere/bin/../share/gdcheck/rules"]
    let looked = places.prefix(4).map { "`\($0)`" }.joined(separator: ", ")
    #expect(
      audited.errors == """
        gdcheck: error: no rule set of 2022 in \(looked)
           help: name it with --rules DIR or GDCHECK_RULES; a rule set's folder holds plan.yaml

        """
    )
  }

  @Test func aYearWithoutRulesIsNotAuditedByThoseOfAnother() throws {
    try work.write("next.yaml", SmallRules.evidence(year: 2023))
    let looked = try work.audit(["next.yaml"])
    #expect(looked.status == .notAudited)
    #expect(looked.output == "")
    #expect(looked.errors.hasPrefix("gdcheck: error: no rule set of 2023 in `rules`, "), "\(looked.errors)")
    let named = try work.audit(["next.yaml"], ["--rules", work.path("rules/2022")])
    #expect(named.status == .notAudited)
    #expect(named.output == "")
    #expect(named.errors.hasPrefix("next.yaml:3:7: error: the year 2023 is not the plan's, 2022\n"))
  }
}
