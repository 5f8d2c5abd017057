import Diagnostics
import Engine
import Rules
import Terms

/// The obligations of a rule set as SARIF rules.
struct SARIFRules {
  private let wording: Wording
  private let rules: ReportedRules

  init(_ rules: ReportedRules, language: Language) {
    self.rules = rules
    wording = Wording(rules, in: language)
  }

  /// One for each obligation, in the order of the rules.
  var all: [JSONValue] {
    rules.obligations.indices.compactMap { place in
      ObligationSheet(place, in: wording).map { rule(rules.obligations[place], $0) }
    }
  }

  /// What tells the obligation `id` of one year's plan from that of another.
  static func guid(_ id: String, _ plan: Plan) -> String {
    NameUUID.of("rule", [plan.number, "\(plan.year)", id])
  }

  /// How grave it is to miss what the plan binds with this force.
  static func level(_ force: Force) -> JSONValue {
    switch force {
    case .must: "error"
    case .requested: "warning"
    }
  }

  private func rule(_ obligation: Obligation, _ sheet: ObligationSheet) -> JSONValue {
    let force = rules.force(of: obligation)
    let asked = [wording.asked(obligation), obligation.judge?[wording.language]].compactMap { $0 }
    return [
      "id": .string(sheet.id),
      "guid": .string(Self.guid(sheet.id, rules.plan)),
      "name": .string(Self.name(sheet.id)),
      "shortDescription": SARIFText.message(sheet.duty),
      "fullDescription": SARIFText.message(([sheet.duty] + asked).joined(separator: "\n")),
      "help": SARIFText.message((clauses(sheet) + rows(sheet)).joined(separator: "\n")),
      "defaultConfiguration": ["level": Self.level(force)],
      "properties": [
        "clauses": .array(sheet.clauses.map { .string($0) }),
        "plan": .string(rules.plan.number),
        "year": .int(rules.plan.year),
        "force": .string(force.rawValue),
        "tags": .array(sheet.clauses.map { .string($0) }),
      ],
    ]
  }

  /// The clauses by their first words, and the words that the obligation answers.
  private func clauses(_ sheet: ObligationSheet) -> [String] {
    let cited = sheet.clauses.map { number in
      let clause = rules.plan.clauses.first { $0.number.value == number }
      return number + (clause.map { ": “\($0.begins) …”" } ?? "")
    }
    return ["\(wording.label(.clause)): " + cited.joined(separator: "; ")] + sheet.words.map { "“\($0)”" }
  }

  private func rows(_ sheet: ObligationSheet) -> [String] {
    sheet.rows.map { row in
      guard row.isList else { return "\(row.label): " + row.lines.map(\.text).joined(separator: "\n") }
      return ([row.label + ":"] + row.lines.map { "- \($0.text)" }).joined(separator: "\n")
    }
  }

  /// An id as readers of SARIF know names: `health.clinic-inspections` as `HealthClinicInspections`.
  private static func name(_ id: String) -> String {
    id.split { $0 == "." || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
