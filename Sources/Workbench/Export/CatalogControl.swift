import Diagnostics
import Engine
import Reports
import Rules
import Terms

/// An obligation as a control of an OSCAL catalogue.
struct CatalogControl {
  private let rules: ReportedRules
  private let obligation: Obligation
  private let sheet: ObligationSheet
  private let wording: Wording
  private let id: String

  /// The obligation at `place` of `rules`; nil where there is none.
  init?(_ place: Int, _ rules: ReportedRules, language: Language) {
    let wording = Wording(rules, in: language)
    guard let sheet = ObligationSheet(place, in: wording) else { return nil }
    self.rules = rules
    self.sheet = sheet
    self.wording = wording
    obligation = rules.obligations[place]
    id = OSCALPlan.control(obligation)
  }

  var document: JSONValue {
    let known = Set(rules.plan.clauses.map(\.number.value))
    let clauses = sheet.clauses.filter { known.contains($0) }
    var members: [String: JSONValue] = [
      "id": .string(id),
      "class": "obligation",
      "title": .string(OSCALText.title(sheet.duty)),
      "props": .array(properties),
      "parts": .array([statement, guidance, objective] + methods),
    ]
    if !clauses.isEmpty {
      members["links"] = .array(clauses.map { ["href": .string("#clause_" + $0), "rel": "reference"] })
    }
    return .object(members)
  }

  private var properties: [JSONValue] {
    var properties: [JSONValue?] = [["name": "label", "value": .string(sheet.id)]]
    properties += sheet.clauses.map { OSCALPart.property("clause", $0) }
    properties.append(OSCALPart.property("force", rules.force(of: obligation).rawValue))
    for agency in rules.agencies(boundBy: obligation) {
      let force = obligation.force ?? agency.force
      properties.append(OSCALPart.property("agency", agency.code.value, class: force.rawValue))
    }
    for binding in obligation.who {
      guard let wards = binding.wards?.value, !wards.isEmpty else { continue }
      let numbers = wards.map { "\($0)" }.joined(separator: " ")
      properties.append(OSCALPart.property("wards", numbers, class: binding.party.value))
    }
    properties += due.map { OSCALPart.property("due", $0.iso) }
    properties.append(OSCALPart.property("basis", obligation.reading == nil ? "stated" : "reading"))
    for alternative in obligation.reading?.alternatives ?? [] {
      properties.append(OSCALPart.property("alternative", alternative.name.value))
    }
    properties += obligation.replaces.map { OSCALPart.property("replaces", $0.value) }
    return properties.compactMap { $0 }
  }

  /// The last days of the windows in the plan's year, each once, ascending.
  private var due: [CivilDate] {
    Set(rules.windows(of: obligation.when).windows.map(\.closes)).sorted()
  }

  // MARK: Parts

  /// What is owed, in both languages where it was written in both.
  private var statement: JSONValue {
    var members: [String: JSONValue] = [
      "id": .string(id + "_smt"), "name": "statement", "prose": .string(OSCALText.prose([sheet.duty])),
    ]
    if let other = sheet.dutyElsewhere {
      let language = wording.language == .vietnamese ? Language.english : .vietnamese
      members["parts"] = [
        [
          "id": .string("\(id)_smt.\(language.rawValue)"), "name": "item",
          "class": .string(language.rawValue), "prose": .string(OSCALText.prose([other])),
        ]
      ]
    }
    return .object(members)
  }

  /// Who, when, what counts, the reading with its alternatives, and what to do.
  private var guidance: JSONValue {
    var paragraphs = sheet.words.map { OSCALText.markup("“\($0)”") }
    for row in sheet.rows {
      // The first line of a row says it; its items, or the days of windows, are a list below.
      let isList = row.isList && row.lines.count > 1
      let lines = row.lines.filter { !isList && !$0.isAside }.map { OSCALText.markup($0.text) }
      let items = row.lines.filter { isList || $0.isAside }.map { "- " + OSCALText.markup($0.text) }
      paragraphs.append((["**\(OSCALText.markup(row.label)):**"] + lines.prefix(1)).joined(separator: " "))
      paragraphs += lines.dropFirst()
      if !items.isEmpty { paragraphs.append(items.joined(separator: "\n")) }
    }
    return [
      "id": .string(id + "_gdn"), "name": "guidance",
      "prose": .string(paragraphs.joined(separator: "\n\n")),
    ]
  }

  /// What is assessed: what must be shown and when, and the question for a person.
  private var objective: JSONValue {
    let texts = [wording.asked(obligation), obligation.judge?[wording.language]].compactMap { $0 }
    return [
      "id": .string(OSCALPlan.objective(obligation)), "name": "assessment-objective",
      "prose": .string(OSCALText.prose(texts.map(wording.sentence))),
      "links": [["href": .string("#\(id)_smt"), "rel": "assessment-for"]],
    ]
  }

  /// Records are examined; a person is asked.
  private var methods: [JSONValue] {
    var methods: [JSONValue] = []
    if obligation.what != nil { methods.append(method("EXAMINE", "examine", wording.proofs(obligation))) }
    if obligation.judge != nil {
      methods.append(method("INTERVIEW", "interview", obligation.ask.map { [$0[wording.language]] } ?? []))
    }
    return methods
  }

  private func method(_ value: String, _ suffix: String, _ objects: [String]) -> JSONValue {
    let id = "\(id)_mth.\(suffix)"
    var members: [String: JSONValue] = [
      "id": .string(id), "name": "assessment-method",
      "props": [["name": "method", "ns": "http://csrc.nist.gov/ns/rmf", "value": .string(value)]],
      "links": [["href": .string("#" + OSCALPlan.objective(obligation)), "rel": "assessment-for"]],
    ]
    if !objects.isEmpty {
      members["parts"] = [
        [
          "id": .string(id + ".objects"), "name": "assessment-objects",
          "prose": .string(OSCALText.prose(objects.map(wording.sentence))),
        ]
      ]
    }
    return .object(members)
  }
}
