import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

/// Findings for editors and code hosts.
@Suite struct SARIFFindingsTests {
  private static func run(
    _ audits: [UnitFindings] = [SampleAudit.audit],
    shown: Set<Verdict>? = nil,
    notAudited: [NotAudited] = []
  ) throws -> JSONTree {
    let log = try rendered(SARIFFindings(version: "0.1.0"), audits, shown: shown, notAudited: notAudited)
    return try JSONTree(log)["runs"][0]
  }

  private static func result(_ obligation: String, _ audits: [UnitFindings] = [SampleAudit.audit]) throws
    -> JSONTree
  {
    try #require(try run(audits)["results"].items.first { $0["ruleId"].text == obligation })
  }

  @Test(arguments: Language.allCases) func isWrittenAsStored(_ language: Language) throws {
    let renderer = SARIFFindings(version: "0.1.0")
    let name = "findings.\(language.rawValue).sarif"
    expectSnapshot(try rendered(renderer, in: language), name)
    expectSnapshot(try rendered(renderer, [VisitedAudit.audit()], in: language), "visited.\(name)")
  }

  @Test(
    arguments: [
      ("health.clinic-inspections", "fail", "error"), ("health.adult-talks", "open", "none"),
      ("health.talks", "review", "none"), ("health.women-leaders", "pass", "none"),
      ("common.city-projects", "notApplicable", "none"),
    ]
  )
  func theKindIsTheVerdictAndTheLevelTheForce(_ obligation: String, _ kind: String, _ level: String) throws {
    let result = try Self.result(obligation)
    #expect(result["kind"].text == kind)
    #expect(result["level"].text == level)
  }

  @Test func whatThePlanOnlyRequestsIsAWarning() throws {
    var audit = SampleAudit.audit
    audit.evidence.unit = Unit(agency: SamplePlan.code("ward-committee", .parties), ward: 2)
    let result = try Self.result("health.clinic-inspections", [audit])
    #expect(result["level"].text == "warning")
    #expect(result["properties"]["unit"].text == "ward-committee/2")
  }

  @Test func whatDoesNotBindTheUnitIsNoResult() throws {
    let ids = try Self.run()["results"].items.map { $0["ruleId"].text }
    #expect(ids.count == SampleAudit.audit.findings.count - 1)
    #expect(!ids.contains("ward.clubs"))
  }

  @Test func everyResultHasItsRule() throws {
    let run = try Self.run([SampleAudit.audit, SampleAudit.ofLabourOffice])
    let rules = run["tool"]["driver"]["rules"].items
    let guids = rules.compactMap { $0["guid"].text }
    #expect(guids.count == SampleRules.obligations.count)
    #expect(Set(guids).count == guids.count)
    for result in run["results"].items {
      let rule = rules.first { $0["guid"] == result["rule"]["guid"] }
      #expect(rule?["id"] == result["ruleId"])
    }
    let prints = run["results"].items.map { $0["partialFingerprints"]["gdcheck/finding/v1"].text }
    #expect(Set(prints).count == prints.count)
  }

  @Test func aResultStandsOnWhatCountedElseOnTheNearestMissElseOnTheUnit() throws {
    func line(_ result: JSONTree) -> Int? {
      result["locations"][0]["physicalLocation"]["region"]["startLine"].int
    }
    let counted = try Self.result("health.clinic-inspections")
    #expect(line(counted) == 7)
    #expect(
      counted["relatedLocations"].items.map { $0["physicalLocation"]["region"]["startLine"].int } == [14, 21]
    )
    #expect(counted["relatedLocations"][0]["message"]["text"].text?.contains("5 days after") == true)
    #expect(try line(Self.result("health.year-report")) == 42)
    #expect(try line(Self.result("common.city-projects")) == 1)
  }

  @Test func aWaiverInForceIsAnAcceptedSuppression() throws {
    let waived = try Self.result("health.year-report")["suppressions"]
    #expect(waived.items.count == 1)
    #expect(waived[0]["status"].text == "accepted")
    #expect(waived[0]["justification"].text?.contains("đơn vị mới kiện toàn nhân sự") == true)
    #expect(try Self.result("health.clinic-inspections")["suppressions"] == .array([]))
    let runOut = try Self.result("health.own-club", [VisitedAudit.audit()])
    #expect(runOut["suppressions"] == .array([]))
    #expect(runOut["properties"]["waiverRunOut"]["until"].text == "2022-11-30")
  }

  @Test func whatCouldNotBeAuditedIsTold() throws {
    let refused = [NotAudited(source: "wards.jsonl:7", problems: ["no ward {3}", "no year"])]
    let run = try Self.run(notAudited: refused)
    let invocation = run["invocations"][0]
    #expect(invocation["executionSuccessful"].bool == false)
    let told = invocation["toolExecutionNotifications"].items
    #expect(told.map { $0["message"]["text"].text } == ["no ward {{3}}", "no year"])
    let place = told[0]["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].text == "wards.jsonl")
    #expect(place["region"]["startLine"].int == 7)
    #expect(try Self.run()["invocations"][0]["executionSuccessful"].bool == true)
  }

  @Test func isALogForAnyNumberOfUnitsAndFindings() throws {
    #expect(try Self.run([])["results"] == .array([]))
    let nothing = try Self.run([SampleAudit.audit], shown: [])["results"].items
    #expect(nothing.map { $0["kind"].text } == ["informational"])
    #expect(try Self.run(shown: [.fail])["results"].items.allSatisfy { $0["kind"].text == "fail" })
  }

  @Test func readsHostileTextBackAsItWas() throws {
    for title in HostileText.all {
      let log = try rendered(SARIFFindings(), [SampleAudit.titled(title)])
      let steering = log.unicodeScalars.filter { $0 != "\n" && $0.isUnsafeToPrint }
      #expect(steering.isEmpty, "\(title.debugDescription)")
      let results = try JSONTree(log)["runs"][0]["results"].items
      let waived = try #require(results.first { $0["ruleId"].text == "health.year-report" })
      let reason = waived["suppressions"][0]["properties"]["reason"].text
      #expect(reason.map { Array($0.unicodeScalars) } == Array(title.unicodeScalars))
    }
  }

  @Test func whatAMessageWouldReadAsALinkOrAPlaceIsEscaped() throws {
    let log = try rendered(SARIFFindings(), [SampleAudit.titled("see [here](https://example.org) {0}")])
    let result = try #require(
      try JSONTree(log)["runs"][0]["results"].items.first { $0["ruleId"].text == "health.clinic-inspections" }
    )
    let text = try #require(result["locations"][0]["message"]["text"].text)
    #expect(text.hasSuffix("see \\[here\\](https://example.org) {{0}}"))
  }

  @Test(.enabled(if: SARIFTools.isInstalled, "python3 with the module sarif is not installed"))
  func readersOfOthersUnderstandIt() throws {
    let log = try rendered(SARIFFindings(version: "0.1.0"), [SampleAudit.audit, SampleAudit.ofLabourOffice])
    let records = try SARIFTools.records(log).get()
    #expect(records.count == 2 * (SampleAudit.audit.findings.count - 1))
    #expect(
      records.first
        == "error\thealth.clinic-inspections\tevidence/health-office.yaml\t7\t"
        + "Inspect clinics to keep sex-selective abortion in check (III.5.4) – District 10 Health Office"
    )
    #expect(try SARIFTools.summary(log).get().contains { $0.hasPrefix("error: ") })
    #expect(try SARIFTools.csv(log).get().first == "Tool,Severity,Code,Description,Location,Line")
  }
}
