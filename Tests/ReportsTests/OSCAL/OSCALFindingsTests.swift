import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

/// Findings for programs of governance, risk and compliance.
@Suite struct OSCALFindingsTests {
  private static func document(
    _ audits: [UnitFindings] = [SampleAudit.audit],
    in language: Language = .english,
    shown: Set<Verdict>? = nil,
    notAudited: [NotAudited] = []
  ) throws -> String {
    try rendered(OSCALFindings(version: "0.1.0"), audits, in: language, shown: shown, notAudited: notAudited)
  }

  private static func results(
    _ audits: [UnitFindings] = [SampleAudit.audit],
    shown: Set<Verdict>? = nil
  ) throws -> JSONTree {
    try JSONTree(document(audits, shown: shown))["assessment-results"]
  }

  private static func finding(_ obligation: String, in results: JSONTree) throws -> JSONTree {
    try #require(
      results["results"][0]["findings"].items.first { $0["target"]["target-id"].text == obligation + "_obj" }
    )
  }

  private static func property(_ name: String, of part: JSONTree) -> [String] {
    part["props"].items.filter { $0["name"].text == name }.compactMap { $0["value"].text }
  }

  @Test(arguments: Language.allCases) func isWrittenAsStored(_ language: Language) throws {
    let name = "findings.\(language.rawValue).oscal.json"
    expectSnapshot(try Self.document(in: language), name)
    expectSnapshot(try Self.document([VisitedAudit.audit()], in: language), "visited.\(name)")
  }

  @Test(
    arguments: [
      ("health.clinic-inspections", "not-satisfied", "fail"),
      ("health.adult-talks", "not-satisfied", "pending"),
      ("health.talks", "not-satisfied", "review"), ("health.women-leaders", "satisfied", "pass"),
      ("common.city-projects", "not-satisfied", "not-applicable"),
    ]
  )
  func onlyWhatIsMetIsSatisfied(_ obligation: String, _ state: String, _ reason: String) throws {
    let status = try Self.finding(obligation, in: try Self.results())["target"]["status"]
    #expect(status["state"].text == state)
    #expect(status["reason"].text == reason)
  }

  @Test func everyUUIDIsThereOnceAndEveryReferenceLeadsToOne() throws {
    for audits in [[SampleAudit.audit, SampleAudit.ofLabourOffice], [VisitedAudit.audit()]] {
      let results = try Self.results(audits)
      let uuids = results.all("uuid").compactMap(\.text)
      #expect(Set(uuids).count == uuids.count)
      for name in ["observation-uuid", "risk-uuid", "actor-uuid", "subject-uuid"] {
        for uuid in results.all(name).compactMap(\.text) { #expect(uuids.contains(uuid), "\(name)") }
      }
      let links = results.all("href").compactMap(\.text).filter { $0.hasPrefix("#") }
      #expect(links.count == audits.count + 1)
      for link in links { #expect(uuids.contains(String(link.dropFirst()))) }
      let related = results.all("observation-uuid").compactMap(\.text)
      let observed = results["results"].items.flatMap { $0["observations"].items }.compactMap {
        $0["uuid"].text
      }
      #expect(Set(related) == Set(observed))
    }
  }

  @Test func whatIsReviewedIsAllThatBindsWhateverIsShown() throws {
    let results = try Self.results(shown: [.fail])["results"][0]
    let bound = SampleAudit.audit.findings.filter { $0.reason != .notBound }
    let selection = results["reviewed-controls"]["control-selections"][0]["include-controls"]
    #expect(
      selection.items.map { $0["control-id"].text }
        == bound.map { SampleRules.obligations[$0.obligation].id.value }
    )
    #expect(results["findings"].items.count == SampleAudit.audit.findings.count { $0.verdict == .fail })
  }

  @Test func aRecordIsObservedWhereItIsWritten() throws {
    let results = try Self.results()
    let observations = results["results"][0]["observations"].items
    let counted = try #require(observations.first { Self.property("record", of: $0) == ["A1"] })
    #expect(Self.property("role", of: counted) == ["counted"])
    #expect(counted["relevant-evidence"][0]["href"].text == "evidence/health-office.yaml#L7")
    let clinics = try Self.finding("health.clinic-inspections", in: results)
    let miss = try #require(
      observations.first { observation in
        Self.property("role", of: observation) == ["near-miss"]
          && clinics.all("observation-uuid").contains(observation["uuid"])
      }
    )
    #expect(miss["description"].text?.contains("5 days after") == true)
  }

  @Test func attachedFilesAreNamedFromTheFolderOfTheEvidence() throws {
    var audit = VisitedAudit.audit()
    let span = SourceSpan(file: 0, start: 0, end: 0)
    audit.evidence.documents[VisitedAudit.d1].file = Located("biên bản/D1.pdf", span)
    audit.evidence.documents[VisitedAudit.d1].sha256 = Located("ab12", span)
    let observation = try #require(
      try Self.results([audit])["results"][0]["observations"].items.first {
        Self.property("record", of: $0) == ["A1"]
      }
    )
    let attached = try #require(
      observation["relevant-evidence"].items.first {
        $0["href"].text == "evidence/bi%C3%AAn%20b%E1%BA%A3n/D1.pdf"
      }
    )
    #expect(Self.property("sha256", of: attached) == ["ab12"])
  }

  @Test func aWaiverInForceIsAnApprovedDeviation() throws {
    let results = try Self.results([VisitedAudit.audit()])
    let risks = results["results"][0]["risks"].items
    #expect(risks.map { $0["status"].text } == ["deviation-approved"])
    #expect(risks.map { $0["deadline"].text } == ["2022-12-31T00:00:00+07:00"])
    let report = try Self.finding("health.year-report", in: results)
    #expect(report["related-risks"][0]["risk-uuid"] == risks[0]["uuid"])
    #expect(try Self.finding("health.own-club", in: results)["related-risks"] == .null)
  }

  @Test func theSameUnitHasTheSameUUIDsInEveryRun() throws {
    let alone = try Self.results()["results"][0]
    let among = try Self.results([SampleAudit.ofLabourOffice, SampleAudit.audit])["results"][1]
    #expect(alone == among)
    #expect(try Self.document() == Self.document())
    #expect(try Self.results()["uuid"] != Self.results([SampleAudit.ofLabourOffice])["uuid"])
  }

  @Test func readsHostileTextBackAsItWas() throws {
    for title in HostileText.all where !title.isEmpty {
      let document = try Self.document([SampleAudit.titled(title)])
      let steering = document.unicodeScalars.filter { $0 != "\n" && $0.isUnsafeToPrint }
      #expect(steering.isEmpty, "\(title.debugDescription)")
      let risk = try JSONTree(document)["assessment-results"]["results"][0]["risks"][0]
      let read = try #require(risk["statement"].text)
      #expect(Array(Self.shown(read).unicodeScalars) == Array(title.unicodeScalars))
    }
  }

  /// What a reader of Markdown shows of escaped text.
  private static func shown(_ markup: String) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in markup.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      text.append(scalar)
    }
    return String(text)
  }

  @Test(.enabled(if: Trestle.isInstalled, "python3 with compliance-trestle is not installed"))
  func readersOfOthersUnderstandIt() throws {
    let refused = [NotAudited(source: "ward-3.yaml", problems: ["the plan has no ward 3"])]
    let hostile = HostileText.all.map { SampleAudit.titled($0) }
    let documents = [
      try Self.document([SampleAudit.audit, SampleAudit.ofLabourOffice]),
      try Self.document([VisitedAudit.audit()], in: .vietnamese),
      try Self.document(shown: []), try Self.document([], notAudited: refused), try Self.document(hostile),
    ]
    for document in documents {
      let written = try Trestle.rewritten(document, as: .results).get()
      // Times are written another way; what is told must be the same.
      let (read, own) = (try JSONTree(written), try JSONTree(document))
      for name in ["uuid", "title", "description", "value", "target-id", "href", "state", "reason"] {
        #expect(read.all(name) == own.all(name), "\(name)")
      }
    }
  }

  @Test(.enabled(if: Trestle.isInstalled, "python3 with compliance-trestle is not installed"))
  func isValid() throws {
    let said = try Trestle.validation(Self.document([VisitedAudit.audit()]), as: .results).get()
    #expect(said.contains("VALID"), "\(said)")
  }
}
