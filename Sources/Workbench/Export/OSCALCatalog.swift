import Diagnostics
package import Reports
import Rules
package import Terms

/// A rule set as an OSCAL catalogue.
///
/// | OSCAL | holds |
/// | --- | --- |
/// | group `part_III`, of class `part` | a part of the plan |
/// | group `part_III.5`, of class `section` | a section of it |
/// | group `clause_III.5.4`, of class `clause` | a clause, with what becomes of it in the property `bearing` |
/// | control `health.clinic-inspections` | an obligation, under the first of its clauses |
/// | resource of the back matter | the plan |
///
/// A control is an obligation and no clause, since each is met or missed by itself; the findings of
/// `gdcheck audit --format oscal` are of these. Clauses that no obligation binds are groups without controls: those that
/// others carry out link to them, and those that bind nobody say why. An obligation of several clauses stands under the
/// first, and the others link to it.
///
/// What OSCAL has no place for: the requirement as a tree of criteria, and when something is owed as windows to compute
/// with. Both are told in words, and the last day of each window of the plan's year is a property `due`. Vocabulary,
/// calendar and circumstances are left to `gdcheck rules book`. No clock is read: the catalogue was last modified on
/// the day the plan was issued, and its version ends in the fingerprint of the rule files.
package struct OSCALCatalog: Sendable {
  private let rules: ReportedRules
  private let fingerprint: String
  private let language: Language
  private let words: CatalogWords
  private let passages: [String: PlanItem]

  /// The catalogue of `rules` in `language`, with the plan's own `text` where it is at hand; `fingerprint` is the
  /// SHA-256 of the rule files in hex.
  package init(_ rules: ReportedRules, text: PlanText? = nil, fingerprint: String, language: Language) {
    self.rules = rules
    self.fingerprint = fingerprint
    self.language = language
    words = CatalogWords(language)
    passages = Dictionary((text?.items ?? []).map { ($0.number, $0) }) { first, _ in first }
  }

  /// The catalogue as JSON, ending in a line feed.
  package func render() throws(JSONFailure) -> String {
    let plan = OSCALPlan(rules.plan, language: language)
    var placed: Set<Int> = []
    var outline = CatalogOutline()
    for clause in rules.plan.clauses {
      outline.add(group(of: clause, &placed), number: clause.number.value)
    }
    var catalog: [String: JSONValue] = [
      "uuid": .string(plan.catalogue(fingerprint: fingerprint)),
      "metadata": metadata(plan),
      "back-matter": ["resources": [plan.resource]],
    ]
    let groups = outline.groups(heading)
    if !groups.isEmpty { catalog["groups"] = .array(groups) }
    let others = rules.obligations.indices.filter { !placed.contains($0) }
    if !others.isEmpty { catalog["controls"] = .array(others.compactMap(control)) }
    let document: JSONValue = ["catalog": .object(catalog)]
    return try document.document()
  }

  private func metadata(_ plan: OSCALPlan) -> JSONValue {
    var names = [plan.issuer]
    for agency in rules.plan.agencies.map({ $0.name[language] }) where !names.contains(agency) {
      names.append(agency)
    }
    let properties = [
      OSCALPart.property("rules-sha256", fingerprint), OSCALPart.property("plan-number", rules.plan.number),
      OSCALPart.property("plan-year", "\(rules.plan.year)"),
    ]
    let version = fingerprint.isEmpty ? "" : "-" + fingerprint.prefix(12)
    return [
      "title": .string(OSCALText.title(words.title(rules.plan))),
      "last-modified": .string(OSCALText.time(rules.plan.issued)),
      "version": .string("\(rules.plan.year)\(version)"),
      "oscal-version": .string(OSCALText.version),
      "props": .array(properties.compactMap { $0 }),
      "links": [["href": .string("#" + plan.uuid), "rel": "reference"]],
      "roles": [["id": "creator", "title": .string(words.creator)]],
      "parties": .array(names.map { OSCALPart.party($0) }),
      "responsible-parties": [["role-id": "creator", "party-uuids": [OSCALPart.party(uuidOf: plan.issuer)]]],
    ]
  }

  // MARK: Groups

  /// A part or section without its groups.
  private func heading(_ number: String) -> [String: JSONValue] {
    let isPart = !number.contains(".")
    let text = passages[number]?.text
    return [
      "id": .string("part_" + number),
      "class": isPart ? "part" : "section",
      "title": .string(OSCALText.title(words.heading(number, isPart: isPart, text: text))),
      "props": [["name": "label", "value": .string(number)]],
    ]
  }

  private func group(of clause: Clause, _ placed: inout Set<Int>) -> JSONValue {
    let number = clause.number.value
    var properties: [JSONValue?] = [["name": "label", "value": .string(number)]]
    var links: [JSONValue] = []
    var parts: [JSONValue] = []
    var controls: [JSONValue] = []
    if let text = passages[number].flatMap({ $0.kind == .clause ? $0.text : nil }) {
      parts.append(part("clause_\(number)_text", "overview", OSCALText.prose([text])))
    }
    switch clause.bearing {
    case .carriedBy(let others):
      properties.append(OSCALPart.property("bearing", "carried-by"))
      links = others.map { link(to: "clause_" + $0.value) }
    case .notAnObligation(let reason):
      properties.append(OSCALPart.property("bearing", "not-an-obligation"))
      parts.append(
        part(
          "clause_\(number)_reason",
          "overview",
          OSCALText.prose([words.notAnObligation(reason[language])])
        )
      )
    case .obligations:
      let places = rules.obligations.indices.filter { place in
        rules.obligations[place].clauses.contains { $0.value == number }
      }
      properties.append(OSCALPart.property("bearing", places.isEmpty ? "nothing" : "obligations"))
      for place in places {
        if placed.insert(place).inserted {
          controls += [control(place)].compactMap { $0 }
        } else {
          links.append(link(to: OSCALPlan.control(rules.obligations[place])))
        }
      }
    }
    if let hash = clause.fingerprint { properties.append(OSCALPart.property("clause-sha256", hash)) }
    for (place, stretch) in clause.notBinding.enumerated() {
      let prose = OSCALText.prose([words.notBinding(stretch.words.value, stretch.why[language])])
      parts.append(part("clause_\(number)_aside.\(place + 1)", "overview", prose))
    }
    var members: [String: JSONValue] = [
      "id": .string("clause_" + number),
      "class": "clause",
      "title": .string(OSCALText.title(words.clause(number, begins: clause.begins))),
      "props": .array(properties.compactMap { $0 }),
    ]
    if !links.isEmpty { members["links"] = .array(links) }
    if !parts.isEmpty { members["parts"] = .array(parts) }
    if !controls.isEmpty { members["controls"] = .array(controls) }
    return .object(members)
  }

  private func part(_ id: String, _ name: String, _ prose: String) -> JSONValue {
    ["id": .string(id), "name": .string(name), "prose": .string(prose)]
  }

  private func link(to id: String) -> JSONValue {
    ["href": .string("#" + id), "rel": "related"]
  }

  private func control(_ place: Int) -> JSONValue? {
    CatalogControl(place, rules, language: language)?.document
  }
}

/// The groups of a catalogue as the plan's numbers nest them: parts, sections, clauses.
private struct CatalogOutline {
  private enum Item {
    case clause(JSONValue)
    /// A heading by its number, with the place of its items.
    case heading(String)
  }

  /// The items below each heading; those of no heading below "".
  private var items: [String: [Item]] = [:]

  /// Adds the group of the clause `number` below its headings, which are at most two.
  mutating func add(_ clause: JSONValue, number: String) {
    let parts = number.split(separator: ".")
    var above = ""
    for count in 1..<max(1, min(parts.count, 3)) {
      let heading = parts.prefix(count).joined(separator: ".")
      if items[heading] == nil {
        items[heading] = []
        items[above, default: []].append(.heading(heading))
      }
      above = heading
    }
    items[above, default: []].append(.clause(clause))
  }

  /// The groups, each heading made by `heading`.
  func groups(_ heading: (String) -> [String: JSONValue]) -> [JSONValue] {
    groups(below: "", heading)
  }

  private func groups(below number: String, _ heading: (String) -> [String: JSONValue]) -> [JSONValue] {
    (items[number] ?? []).map { item in
      switch item {
      case .clause(let group): return group
      case .heading(let below):
        var members = heading(below)
        members["groups"] = .array(groups(below: below, heading))
        return .object(members)
      }
    }
  }
}
