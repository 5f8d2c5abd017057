package import Reports
package import Rules
package import Terms

/// A file format that people write, and its JSON Schema.
package enum FormatSchema: String, CaseIterable, Sendable {
  /// The files of a rule set: the plan and its obligations.
  case rules
  /// The authors' tests of a rule set.
  case tests
  /// A unit's evidence.
  case evidence
  /// The record of a team's visit.
  case visit

  /// The schema (draft 2020-12) as JSON, ending in a line feed; its closed lists are those of `rules`.
  ///
  /// Descriptions are given in each of `languages`, a line for each.
  package func json(for rules: RuleSet, languages: [Language]) throws(JSONFailure) -> String {
    var writer = SchemaWriter(SchemaWords(rules), languages: languages)
    writer.add(forms)
    var schema: [String: JSONValue] = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string("gdcheck \(rawValue), \(rules.plan.number)"),
      "$defs": .object(writer.definitions),
    ]
    switch self {
    case .rules:
      // Two kinds of file, told apart as gdcheck tells them: an editor then complains of one of them only.
      schema["type"] = "object"
      schema["if"] = ["properties": ["gdcheck": ["const": "rules/1"]]]
      schema["then"] = reference(PlanForms.root)
      schema["else"] = reference(ObligationForms.root)
    case .tests: schema["$ref"] = .string("#/$defs/\(TestForms.root)")
    case .evidence: schema["$ref"] = .string("#/$defs/\(EvidenceForms.root)")
    case .visit: schema["$ref"] = .string("#/$defs/\(VisitForms.root)")
    }
    return try JSONText.encode(JSONValue.object(schema)) + "\n"
  }

  private func reference(_ form: String) -> JSONValue {
    ["$ref": .string("#/$defs/\(form)")]
  }

  /// The forms that a file of the format is made of.
  var forms: [Form] {
    switch self {
    case .rules: PlanForms.all + ObligationForms.all
    case .tests: TestForms.all + EvidenceForms.all + VisitForms.shared + [TextForm.text]
    case .evidence: EvidenceForms.all
    case .visit: VisitForms.all + EvidenceForms.all.filter { $0.name == "unit" }
    }
  }
}
