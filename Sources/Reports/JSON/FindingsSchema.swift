import Terms

/// The JSON Schema of ``JSONReport``'s documents, made from the models that are encoded.
package enum FindingsSchema {
  /// The schema (draft 2020-12) as JSON, ending in a line feed.
  package static func json() throws(JSONFailure) -> String {
    var definitions = SchemaDefinitions()
    let properties: [String: JSONValue] = [
      "gdcheck": [
        "const": .string(JSONReport.version), "description": "The form of the document and its version.",
      ],
      "units": described(
        [UnitDocument].self,
        "The units audited, in the order in which they were read.",
        &definitions
      ),
      "not_audited": described(
        [NotAuditedDocument].self,
        "The inputs that could not be audited: a document that names some is no proof of anything about them.",
        &definitions
      ),
    ]
    let schema: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "gdcheck findings",
      "description":
        "What gdcheck found about units' evidence under a plan's rules. Days are ISO 8601 dates.",
      "type": "object",
      "properties": .object(properties),
      "required": .array(properties.keys.sorted().map { .string($0) }),
      "additionalProperties": false,
      "$defs": .object(definitions.models),
    ]
    return try JSONText.encode(schema) + "\n"
  }

  private static func described(
    _ type: (some SchemaValue).Type,
    _ description: String,
    _ definitions: inout SchemaDefinitions
  ) -> JSONValue {
    guard case .object(var members) = type.schema(&definitions) else { return [:] }
    members["description"] = .string(description)
    return .object(members)
  }
}
