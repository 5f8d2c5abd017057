/// A value that a JSON document can hold, with the schema that it keeps to.
protocol SchemaValue: Encodable, Sendable {
  /// Its schema; models enter themselves in `definitions` and give a reference.
  static func schema(_ definitions: inout SchemaDefinitions) -> JSONValue
}

/// The schemas of the models met so far, by name.
struct SchemaDefinitions {
  private(set) var models: [String: JSONValue] = [:]

  /// A reference to the model `name`, which `make` describes the first time that it is met.
  mutating func reference(_ name: String, _ make: (inout SchemaDefinitions) -> JSONValue) -> JSONValue {
    if models[name] == nil {
      // A model may hold itself: it counts as met before its members are described.
      models[name] = [:]
      models[name] = make(&self)
    }
    return ["$ref": .string("#/$defs/\(name)")]
  }
}

/// An object of a JSON document: its members are declared once, and both its encoding and its schema follow them.
protocol DocumentModel: SchemaValue {
  /// Its name among the schema's definitions.
  static var name: String { get }
  /// What it is.
  static var summary: String { get }
  static var members: [Member<Self>] { get }
}

/// A member of an object: its name, what it holds, and how to get at it.
struct Member<Model>: Sendable {
  let name: String
  let description: String
  let isRequired: Bool
  let schema: @Sendable (inout SchemaDefinitions) -> JSONValue
  let encode: @Sendable (Model, inout KeyedEncodingContainer<DocumentKey>) throws -> Void

  /// A member that is always there.
  init<Value: SchemaValue>(
    _ name: String,
    _ description: String,
    _ value: @escaping @Sendable (Model) -> Value
  ) {
    self.name = name
    self.description = description
    isRequired = true
    schema = { Value.schema(&$0) }
    encode = { try $1.encode(value($0), forKey: DocumentKey(name)) }
  }

  /// A member that is left out where there is nothing to say.
  init<Value: SchemaValue>(
    optional name: String,
    _ description: String,
    _ value: @escaping @Sendable (Model) -> Value?
  ) {
    self.name = name
    self.description = description
    isRequired = false
    schema = { Value.schema(&$0) }
    encode = { try $1.encodeIfPresent(value($0), forKey: DocumentKey(name)) }
  }
}

extension DocumentModel {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: DocumentKey.self)
    for member in Self.members { try member.encode(self, &container) }
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> JSONValue {
    definitions.reference(name) { definitions in
      var properties: [String: JSONValue] = [:]
      for member in members {
        properties[member.name] = described(member.schema(&definitions), member.description)
      }
      return [
        "type": "object",
        "description": .string(summary),
        "properties": .object(properties),
        "required": .array(members.filter(\.isRequired).map { .string($0.name) }),
        "additionalProperties": false,
      ]
    }
  }

  private static func described(_ schema: JSONValue, _ description: String) -> JSONValue {
    guard case .object(var members) = schema else { return schema }
    members["description"] = .string(description)
    return .object(members)
  }
}

// MARK: - Plain values

extension String: SchemaValue {
  static func schema(_ definitions: inout SchemaDefinitions) -> JSONValue { ["type": "string"] }
}

extension Int: SchemaValue {
  static func schema(_ definitions: inout SchemaDefinitions) -> JSONValue { ["type": "integer"] }
}

extension Bool: SchemaValue {
  static func schema(_ definitions: inout SchemaDefinitions) -> JSONValue { ["type": "boolean"] }
}

extension Array: SchemaValue where Element: SchemaValue {
  static func schema(_ definitions: inout SchemaDefinitions) -> JSONValue {
    ["type": "array", "items": Element.schema(&definitions)]
  }
}

/// A closed list of words.
protocol SchemaWord: SchemaValue, CaseIterable, RawRepresentable where RawValue == String {}

extension SchemaWord {
  static func schema(_ definitions: inout SchemaDefinitions) -> JSONValue {
    ["enum": .array(allCases.map { .string($0.rawValue) })]
  }
}
