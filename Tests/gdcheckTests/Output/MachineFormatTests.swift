import ArgumentParser
import TestSupport
import Testing

@testable import gdcheck

/// The findings of real units in the forms that programs of others read.
@Suite struct MachineFormatTests {
  private static let examples = "rules/2022/examples"
  private static let health = "\(examples)/health-office.yaml"
  private static let visited = [health, "--visit", "\(examples)/visits/health-office.yaml"]

  @Test(
    .enabled(if: SARIFTools.isInstalled, "python3 with the module sarif is not installed"),
    arguments: ["vi", "en"]
  )
  func aLogOfAllExamplesIsRead(_ language: String) throws {
    let told = try audit([Self.examples, "--format", "sarif", "--lang", language])
    let run = try JSONTree(told.output)["runs"][0]
    let records = try SARIFTools.records(told.output).get()
    #expect(records.count == run["results"].items.count)
    let counts = run["properties"]["units"].items.map { $0["counts"] }
    let failures = counts.compactMap { $0["failures"].int }.reduce(0, +)
    #expect(failures > 0)
    #expect(run["results"].items.count { $0["kind"].text == "fail" } == failures)
    #expect(records.count { $0.hasPrefix("error\t") || $0.hasPrefix("warning\t") } == failures)
  }

  @Test func aResultStandsOnTheLineWhereItsRecordIsWritten() throws {
    let told = try audit([Self.health, "--format", "sarif"])
    let lines = try contents(of: "\(packageRoot)/\(Self.health)")
      .split(separator: "\n", omittingEmptySubsequences: false)
    var seen = 0
    for result in try JSONTree(told.output)["runs"][0]["results"].items {
      for location in result["locations"].items + result["relatedLocations"].items {
        let place = location["physicalLocation"]
        #expect(place["artifactLocation"]["uri"].text == Self.health)
        let line = try #require(place["region"]["startLine"].int)
        let id = location["message"]["text"].text?.prefix { $0 != " " }
        guard let id, !id.contains("."), !id.contains("#") else { continue }
        #expect(lines[line - 1].contains("id: \(id)"), "\(line)")
        seen += 1
      }
    }
    #expect(seen > 20)
  }

  @Test func resultsOfSeveralYearsKeepTheirRulesApart() throws {
    let work = try Workplace()
    try work.write("rules/2023/plan.yaml", SmallRules.plan(year: 2023))
    try work.write("rules/2023/obligations/all.yaml", SmallRules.obligations)
    try work.write("a.yaml", SmallRules.unit)
    try work.write("b.yaml", SmallRules.evidence(year: 2023))
    let log = try work.audit(["a.yaml", "b.yaml"], ["--format", "sarif"]).output
    let run = try JSONTree(log)["runs"][0]
    let rules = run["tool"]["driver"]["rules"].items
    #expect(
      rules.map { $0["properties"]["year"].int } == Array(repeating: 2022, count: 4)
        + Array(repeating: 2023, count: 4)
    )
    for result in run["results"].items {
      let rule = rules.first { $0["guid"] == result["rule"]["guid"] }
      #expect(rule?["properties"]["year"] == result["properties"]["year"])
    }
    let results = try JSONTree(work.audit(["a.yaml", "b.yaml"], ["--format", "oscal"]).output)[
      "assessment-results"
    ]
    let uuids = results.all("uuid").compactMap(\.text)
    #expect(Set(uuids).count == uuids.count)
    for link in results.all("href").compactMap(\.text) where link.hasPrefix("#") {
      #expect(uuids.contains(String(link.dropFirst())))
    }
  }

  @Test func whatCouldNotBeAuditedIsInTheLog() throws {
    let work = try Workplace()
    try work.write("a.yaml", SmallRules.unit)
    try work.write("b.yaml", SmallRules.evidence("{agency: health-ofice}"))
    let told = try work.audit(["a.yaml", "b.yaml"], ["--format", "sarif"])
    #expect(told.status == .notAudited)
    let invocation = try JSONTree(told.output)["runs"][0]["invocations"][0]
    #expect(invocation["executionSuccessful"].bool == false)
    let place = invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].text?.hasSuffix("b.yaml") == true)
  }

  @Test func assessmentResultsReferToTheCatalogueOfTheirRules() throws {
    let command = try ExportCommand.parse([])
    let exported = try transcript(variables: ["GDCHECK_LANG": "en"], folder: packageRoot, command.run(in:))
    let catalog = try JSONTree(exported.output)["catalog"]
    let known = Set(catalog.all("id").compactMap(\.text))
    for arguments in [[Self.examples], Self.visited] {
      let told = try audit(arguments + ["--format", "oscal"])
      let results = try JSONTree(told.output)["assessment-results"]
      for name in ["control-id", "objective-id", "target-id"] {
        let ids = results.all(name).compactMap(\.text)
        #expect(!ids.isEmpty)
        for id in ids { #expect(known.contains(id), "\(id)") }
      }
      let uuids = results.all("uuid").compactMap(\.text)
      #expect(Set(uuids).count == uuids.count)
      for name in ["observation-uuid", "risk-uuid", "actor-uuid", "subject-uuid"] {
        for uuid in results.all(name).compactMap(\.text) { #expect(uuids.contains(uuid), "\(name)") }
      }
      for properties in results["results"].items.map({ $0["props"].items }) {
        let named = properties.first { $0["name"].text == "catalog-uuid" }
        #expect(named?["value"] == catalog["uuid"])
      }
    }
  }

  @Test(.enabled(if: Trestle.isInstalled, "python3 with compliance-trestle is not installed"))
  func assessmentResultsAreValid() throws {
    for arguments in [[Self.examples, "--lang", "vi"], Self.visited] {
      let told = try audit(arguments + ["--format", "oscal"])
      let said = try Trestle.validation(told.output, as: .results).get()
      #expect(said.contains("VALID"), "\(said)")
    }
  }
}
