import Diagnostics
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing
import YAMLTree

@testable import Workbench

/// What editors are told of the formats that people write.
@Suite struct FormatSchemaTests {
  static let rules = Result { try RuleSet.load(Repository.rules2022).source }

  private func schema(_ format: FormatSchema) throws -> String {
    try format.json(for: Self.rules.get(), languages: Language.allCases)
  }

  @Test(arguments: FormatSchema.allCases)
  func theStoredSchemaIsTheOneThatTheFormatGives(_ format: FormatSchema) throws {
    expectStored(
      try schema(format),
      at: "\(Repository.root)/rules/schema/\(format.rawValue).schema.json"
    )
  }

  // MARK: Every key is told, and no other

  private static let ruleKeys: [(String, [String])] = [
    ("plan-file", RuleKeys.planFile), ("plan", RuleKeys.plan),
    ("issuer", RuleKeys.issuer), ("agency", RuleKeys.agency),
    ("circumstance", RuleKeys.circumstance), ("calendar", RuleKeys.calendar),
    ("occasion", RuleKeys.occasion), ("vocabulary", RuleKeys.vocabulary),
    ("figure-entry", RuleKeys.figureEntry), ("clause", RuleKeys.clause), ("not-binding", RuleKeys.notBinding),
    ("text", RuleKeys.text),
    ("obligations-file", RuleKeys.obligationFile), ("defaults", RuleKeys.defaults),
    ("obligation", RuleKeys.obligation), ("reading", RuleKeys.reading),
    ("alternative", RuleKeys.alternative), ("requirement", RuleKeys.requirement),
    ("activity-test", RuleKeys.activity), ("document-test", RuleKeys.document),
    ("figure-test", RuleKeys.figure), ("topics-choice", RuleKeys.match), ("wards-choice", RuleKeys.match),
    ("at-least", RuleKeys.threshold), ("share-at-least", RuleKeys.threshold), ("when", RuleKeys.when),
    ("day-run", RuleKeys.dayRun), ("activity-values", RuleKeys.activityValues),
    ("document-values", RuleKeys.documentValues), ("activity-distinct", RuleKeys.activityValues),
    ("document-distinct", RuleKeys.documentValues),
  ]

  @Test(arguments: ruleKeys.indices)
  func theFormHasTheKeysOfTheRuleLanguage(_ place: Int) throws {
    let (name, keys) = Self.ruleKeys[place]
    let form = try #require(FormatSchema.rules.forms.first { $0.name == name })
    #expect(form.members.map(\.key).sorted() == keys.sorted())
  }

  @Test func aBindingHasTheKeysOfTheRuleLanguage() {
    let bindings = FormatSchema.rules.forms.filter { ["group-binding", "agency-binding"].contains($0.name) }
    #expect(bindings.flatMap(\.members).map(\.key).sorted() == RuleKeys.binding.sorted())
  }

  private static let evidenceKeys: [(String, EvidenceKeys.Keys)] = [
    ("evidence", EvidenceKeys.file), ("unit", EvidenceKeys.unit), ("activity", EvidenceKeys.activity),
    ("participants", EvidenceKeys.participants), ("document", EvidenceKeys.document),
    ("sending", EvidenceKeys.sending), ("span", EvidenceKeys.span), ("figure", EvidenceKeys.figure),
    ("figure-value", EvidenceKeys.figureValue),
  ]

  @Test(arguments: evidenceKeys.indices)
  func theFormHasTheKeysOfTheEvidenceFormat(_ place: Int) throws {
    let (name, keys) = Self.evidenceKeys[place]
    let form = try #require(FormatSchema.evidence.forms.first { $0.name == name })
    #expect(form.members.map(\.key).sorted() == keys.names.sorted())
    #expect(form.spellings == keys.spellings)
  }

  private static let visitKeys: [(String, EvidenceKeys.Keys)] = [
    ("visit", VisitKeys.file), ("unit", VisitKeys.unit), ("visit-time", VisitKeys.time),
    ("team-member", VisitKeys.member), ("person", VisitKeys.person), ("check", VisitKeys.check),
    ("judgement", VisitKeys.judgement), ("waiver", VisitKeys.waiver),
    ("recommendation", VisitKeys.recommendation), ("notice", VisitKeys.notice),
  ]

  @Test(arguments: visitKeys.indices)
  func theFormHasTheKeysOfTheVisitFormat(_ place: Int) throws {
    let (name, keys) = Self.visitKeys[place]
    let form = try #require(FormatSchema.visit.forms.first { $0.name == name })
    #expect(form.members.map(\.key).sorted() == keys.names.sorted())
    #expect(form.spellings == keys.spellings)
  }

  @Test func everyFormOfAVisitIsHeldToTheFormat() {
    #expect(Set(FormatSchema.visit.forms.map(\.name)) == Set(Self.visitKeys.map(\.0)))
  }

  // MARK: An independent validator

  private static let isInstalled = PythonValidator.isInstalled

  @Test(.enabled(if: isInstalled, "python3 with the module jsonschema is not installed"))
  func everyFileOfTheRuleSetKeepsToItsSchema() throws {
    for (format, folder, least) in [
      (FormatSchema.rules, "rules/2022", 1), (.rules, "rules/2022/obligations", 8),
      (.evidence, "rules/2022/examples", 5), (.visit, "rules/2022/examples/visits", 1),
      (.tests, "rules/2022/tests", 0),
    ] {
      let files = Repository.yaml(in: folder)
      #expect(files.count >= least)
      let documents = try files.map { plainJSON(try YAMLTree.parse($0, limits: .rules)) }
      let complaint = PythonValidator.complaint(
        "[\(documents.joined(separator: ",\n"))]",
        schema: try schema(format),
        isList: true
      )
      #expect(complaint == nil, "\(folder)")
    }
  }

  /// What an editor should mark: each case is a file with one thing wrong in it, and the same file without it.
  private static let refused: [(FormatSchema, good: String, bad: String)] = [
    (.evidence, "year: 2022", "yeer: 2022"),
    (.evidence, "year: 2022", "year: later"),
    (.evidence, "agency: health-office", "agency: heath-office"),
    (.evidence, "type: training", "type: traning"),
    (.evidence, "date: 18/02/2022", "date: 18.02.2022"),
    (.evidence, "date: 18/02/2022", "from: 18/02/2022"),
    (.evidence, "date: 18/02/2022", "date: 18/02/2022, dates: [19/02/2022]"),
    (.evidence, "topic: population", "topic: population, topics: [population]"),
    (.evidence, "id: A1, ", ""),
    (.rules, "clause: III.5.4", "clause: III.99"),
    (.rules, "who: health-office", "who: nobody"),
    (.rules, "topic: population", "topics: population"),
    (.rules, "topic: population", "topic: {none: population}"),
    (.rules, "when: {by: 31/5}", "when: {by: 31/5, in: Q2}"),
    (.rules, "when: {by: 31/5}", "when: {by: 2022-05-31}"),
    (.rules, "activity: {", "activty: {"),
    (.rules, "duty: d, ", ""),
    (.visit, "verdict: pass", "verdict: maybe"),
    (.visit, "obligation: health.clinic-inspections", "obligation: health.no-such"),
    (.visit, "seen: true", "seen: true, rejected: r"),
    (.visit, "to: 11h00", "to: 25h"),
    (.visit, "copies: 4", "copies: 0"),
    (.visit, "number: 12", "number: 12/TB"),
    (.visit, "action: a, ", ""),
    (.visit, "role: lead", "role: head"),
    (.visit, "until: 31/12/2022, ", ""),
    (.tests, "health.clinic-inspections: fail too-few", "health.clinic-inspections: fail too-little"),
    (.tests, "as_of: 30/06/2022, ", ""),
  ]

  private static let samples: [FormatSchema: String] = [
    .evidence: """
    gdcheck: evidence/1
    unit: {agency: health-office}
    year: 2022
    activities: [{id: A1, type: training, date: 18/02/2022, topic: population}]
    """,
    .rules: """
    gdcheck: obligations/1
    obligations:
      - {id: a.b, clause: III.5.4, words: w, who: health-office, duty: d, when: {by: 31/5},
         what: {activity: {topic: population}}}
    """,
    .visit: """
    gdcheck: visit/1
    unit: {agency: ward-committee, ward: 12}
    date: 05/12/2022
    team: [{name: n, role: lead}]
    time: {from: "08:30", to: 11h00}
    checked: [{record: A1, seen: true}]
    waivers: [{obligation: health.clinic-inspections, until: 31/12/2022, by: b, reason: r}]
    recommendations: {action: a, due: 31/01/2023}
    strengths:
    copies: 4
    notice: {number: 12, signed_by: {name: n}, recipient: u}
    judgements: [{obligation: health.clinic-inspections, verdict: pass, by: b, date: 05/12/2022}]
    """,
    .tests: """
    gdcheck: tests/1
    tests:
      - {name: n, unit: health-office, as_of: 30/06/2022, evidence: {activities: [{id: A1, type: inspection,
         date: 18/02/2022}]}, expect: {health.clinic-inspections: fail too-few},
         variants: [{name: v, change: {A1: {date: 19/02/2022}}, drop: [A1.sites], expect: {health.clinic-inspections: pass}}]}
    """,
  ]

  private func json(_ yaml: String) throws -> String {
    plainJSON(try YAMLTree.parse(SourceFile(name: "x.yaml", bytes: Array(yaml.utf8)), limits: .rules))
  }

  @Test(
    .enabled(if: isInstalled, "python3 with the module jsonschema is not installed"),
    arguments: FormatSchema.allCases
  )
  func whatIsWrongIsMarked(_ format: FormatSchema) throws {
    let good = try #require(Self.samples[format])
    let schema = try schema(format)
    #expect(PythonValidator.complaint(try json(good), schema: schema) == nil)
    for (_, old, new) in Self.refused.filter({ $0.0 == format }) {
      let bad = good.replacing(old, with: new)
      #expect(bad != good, "\(old)")
      #expect(PythonValidator.complaint(try json(bad), schema: schema) != nil, "\(new)")
    }
  }

  @Test func aLanguageThatIsAskedForStandsAlone() throws {
    let rules = try Self.rules.get()
    let english = try FormatSchema.evidence.json(for: rules, languages: [.english])
    #expect(english.contains("The unit that submits it.") && !english.contains("Đơn vị nộp hồ sơ."))
    let both = try FormatSchema.evidence.json(for: rules, languages: Language.allCases)
    #expect(both.contains("Đơn vị nộp hồ sơ.\\nThe unit that submits it."))
  }
}
