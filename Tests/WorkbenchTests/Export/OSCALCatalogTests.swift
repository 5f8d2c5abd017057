import Diagnostics
import Engine
import Reports
import Rules
import Terms
import TestSupport
import Testing
import Workbench

/// The rule set as an OSCAL catalogue.
@Suite struct OSCALCatalogTests {
  private static func catalog(
    _ language: Language = .english,
    text: PlanText? = nil
  ) throws -> String {
    try OSCALCatalog(
      ReportedRules(try PlanRules.program.get()),
      text: text,
      fingerprint: "4f1c0a2b3d4e5f60",
      language: language
    ).render()
  }

  private static func tree(_ language: Language = .english, text: PlanText? = nil) throws -> JSONTree {
    try JSONTree(catalog(language, text: text))["catalog"]
  }

  /// All groups of a catalogue or group, each before those within it.
  private static func groups(of part: JSONTree) -> [JSONTree] {
    part["groups"].items.flatMap { [$0] + groups(of: $0) }
  }

  private static func property(_ name: String, of part: JSONTree) -> [String] {
    part["props"].items.filter { $0["name"].text == name }.compactMap { $0["value"].text }
  }

  @Test(arguments: Language.allCases)
  func everyObligationIsAControlAndEveryClauseAGroup(_ language: Language) throws {
    let catalog = try Self.tree(language)
    let rules = try PlanRules.program.get().rules.source
    let groups = Self.groups(of: catalog)
    let controls = groups.flatMap { $0["controls"].items }
    #expect(Set(controls.compactMap { $0["id"].text }) == Set(rules.obligations.map(\.id.value)))
    #expect(controls.count == rules.obligations.count)
    #expect(catalog["controls"] == .null)
    let clauses = groups.filter { $0["class"].text == "clause" }
    #expect(clauses.compactMap { $0["id"].text } == rules.plan.clauses.map { "clause_" + $0.number.value })
    // A group holds groups or controls, not both.
    #expect(groups.allSatisfy { $0["groups"] == .null || $0["controls"] == .null })
  }

  @Test func everyIdIsThereOnceAndEveryLinkLeadsToOne() throws {
    let catalog = try Self.tree()
    let ids = (catalog.all("id") + catalog.all("uuid")).compactMap(\.text)
    #expect(Set(ids).count == ids.count)
    let links = catalog.all("href").compactMap(\.text)
    #expect(links.count > ids.count / 8)
    for link in links { #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test func aClauseThatNothingBindsSaysWhatBecomesOfIt() throws {
    let groups = Self.groups(of: try Self.tree())
    for clause in try PlanRules.program.get().rules.source.plan.clauses {
      let group = try #require(groups.first { $0["id"].text == "clause_" + clause.number.value })
      switch clause.bearing {
      case .obligations:
        #expect(Self.property("bearing", of: group) == ["obligations"])
        #expect(!group["controls"].items.isEmpty || !group["links"].items.isEmpty)
      case .carriedBy(let others):
        #expect(Self.property("bearing", of: group) == ["carried-by"])
        #expect(group["links"].items.map { $0["href"].text } == others.map { "#clause_" + $0.value })
      case .notAnObligation(let reason):
        #expect(Self.property("bearing", of: group) == ["not-an-obligation"])
        #expect(group.all("prose").contains { $0.text?.contains(reason[.english]) == true })
      }
    }
  }

  @Test func aControlTellsTheDutyInBothLanguagesAndItsDays() throws {
    let controls = Self.groups(of: try Self.tree(.vietnamese)).flatMap { $0["controls"].items }
    let clinics = try #require(controls.first { $0["id"].text == "health.clinic-inspections" })
    #expect(clinics["title"].text == "Kiểm tra các phòng khám để ngăn nạo, phá thai vì lý do giới tính")
    let statement = clinics["parts"][0]
    #expect(statement["parts"][0]["prose"].text == "Inspect clinics to keep sex-selective abortion in check")
    #expect(Self.property("due", of: clinics) == ["2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"])
    #expect(Self.property("clause", of: clinics) == ["III.5.4"])
    let names = clinics["parts"].items.map { $0["name"].text }
    #expect(names == ["statement", "guidance", "assessment-objective", "assessment-method"])
  }

  @Test func findingsReferToItsControls() throws {
    let catalog = try Self.tree()
    let ids = Set(catalog.all("id").compactMap(\.text))
    for obligation in try PlanRules.program.get().rules.source.obligations {
      #expect(ids.contains(OSCALPlan.control(obligation)))
      #expect(ids.contains(OSCALPlan.objective(obligation)))
    }
    let plan = OSCALPlan(try PlanRules.program.get().rules.source.plan, language: .vietnamese)
    #expect(catalog["uuid"].text == plan.catalogue(fingerprint: "4f1c0a2b3d4e5f60"))
    #expect(catalog["back-matter"]["resources"][0]["uuid"].text == plan.uuid)
  }

  @Test func thePlansOwnTextStandsInItWhereItIsAtHand() throws {
    let plan = """
      III. PART THREE
      5. Health <care>
      - One.
      - Two.
      - Three.
      - All of its *words*.
      """
    let text = PlanText(SourceFile(name: "plan.txt", bytes: Array(plan.utf8)))
    let groups = Self.groups(of: try Self.tree(text: text))
    let section = groups.first { $0["id"].text == "part_III.5" }
    #expect(section?["title"].text == #"Section III.5: Health \<care\>"#)
    let clause = groups.first { $0["id"].text == "clause_III.5.4" }
    #expect(clause?["parts"][0]["prose"].text?.hasPrefix("All of its") == true)
  }

  @Test(.enabled(if: Trestle.isInstalled, "python3 with compliance-trestle is not installed"))
  func readersOfOthersUnderstandIt() throws {
    for language in Language.allCases {
      let document = try Self.catalog(language)
      let written = try Trestle.rewritten(document, as: .catalog).get()
      let (read, own) = (try JSONTree(written), try JSONTree(document))
      for name in ["id", "uuid", "title", "prose", "value", "href"] {
        #expect(read.all(name) == own.all(name), "\(name)")
      }
    }
    let said = try Trestle.validation(Self.catalog(), as: .catalog).get()
    #expect(said.contains("VALID"), "\(said)")
  }
}
