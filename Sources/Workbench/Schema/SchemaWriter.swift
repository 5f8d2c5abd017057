import Reports
import Terms

/// Writes forms as JSON Schema (draft 2020-12).
///
/// A schema tells an editor what may stand where, and completes keys and codes. It is not the judge of a file: what
/// can't be said in a schema, such as references that resolve, is found when the file is read.
struct SchemaWriter {
  let words: SchemaWords
  /// The languages of descriptions, the first one first.
  let languages: [Language]
  private(set) var definitions: [String: JSONValue] = [:]

  init(_ words: SchemaWords, languages: [Language]) {
    self.words = words
    self.languages = languages
  }

  /// A text in the schema's languages.
  func describe(_ text: LocalText) -> JSONValue {
    .string(languages.map { text[$0] }.joined(separator: "\n"))
  }

  /// Adds the definitions of `forms`.
  mutating func add(_ forms: [Form]) {
    for form in forms { definitions[form.name] = schema(form) }
  }

  private mutating func schema(_ form: Form) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for member in form.members {
      var schema = schema(member.shape)
      schema["description"] = describe(member.help)
      if !member.examples.isEmpty { schema["examples"] = .array(member.examples.map { .string($0) }) }
      properties[member.key] = .object(schema)
    }
    for (spelling, key) in form.spellings { properties[spelling] = properties[key] }
    var result: [String: JSONValue] = [
      "type": "object",
      "description": describe(form.summary),
      "properties": .object(properties),
      "additionalProperties": false,
    ]
    let required = form.members.filter(\.isRequired).map(\.key)
    let bySpelling = Dictionary(grouping: form.spellings.keys.sorted()) { form.spellings[$0] ?? "" }
    let plain = required.filter { bySpelling[$0] == nil }
    if !plain.isEmpty { result["required"] = .array(plain.map { .string($0) }) }
    var constraints: [JSONValue] = []
    if !form.oneOf.isEmpty {
      constraints.append(["oneOf": .array(form.oneOf.map { ["required": .array($0.map { .string($0) })] })])
    }
    // A key and its other spelling say the same: never both, and one of them where the key must stand.
    for (key, spellings) in bySpelling.sorted(by: { $0.key < $1.key }) {
      let forms = ([key] + spellings).map { JSONValue.string($0) }
      if required.contains(key) {
        constraints.append(["oneOf": .array(forms.map { ["required": [$0]] })])
      } else {
        constraints.append(["not": ["required": .array(forms)]])
      }
    }
    if !constraints.isEmpty { result["allOf"] = .array(constraints) }
    return .object(result)
  }

  /// The schema of `shape`, which adds what it refers to to the definitions.
  private mutating func schema(_ shape: Shape) -> [String: JSONValue] {
    switch shape {
    case .any: return [:]
    case .text: return ["type": ["string", "number", "boolean"]]
    case .localText: return ["anyOf": [.object(schema(.text)), .object(schema(.form("text")))]]
    case .affirmed: return ["const": true]
    case .constant(let word): return ["const": .string(word)]
    case .words(let words): return ["enum": .array(words.map { .string($0) })]
    case .pattern(let pattern): return ["type": "string", "pattern": .string(pattern)]
    case .number(let least, let greatest):
      return ["type": "integer", "minimum": .int(least)]
        .merging(greatest.map { ["maximum": .int($0)] } ?? [:]) { first, _ in first }
    case .date:
      return ["type": "string", "pattern": "^([0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$"]
    case .dayOfYear: return ["type": "string", "pattern": "^[0-9]{1,2}/[0-9]{1,2}$"]
    case .share: return ["type": "string", "pattern": "^[0-9]{1,3}(\\.[0-9]{1,2})?%$"]
    case .code(let list): return reference(to: list, named: false)
    case .named(let list): return reference(to: list, named: true)
    case .list(let item): return ["type": "array", "items": .object(schema(item)), "minItems": 1]
    case .listOrOne(let item):
      // The item first: editors offer the completions of the first form that fits.
      return ["anyOf": [.object(schema(item)), .object(schema(.list(item)))]]
    case .openList(let item):
      return ["anyOf": [.object(schema(item)), .object(schema(.list(item))), ["type": "null"]]]
    case .byCode(let value):
      return [
        "type": "object", "minProperties": 1, "additionalProperties": .object(schema(value)),
      ]
    case .byKnownCode(let list, let value):
      return [
        "type": "object", "minProperties": 1, "additionalProperties": .object(schema(value)),
        "propertyNames": .object(reference(to: list, named: false)),
      ]
    case .form(let name): return ["$ref": .string("#/$defs/\(name)")]
    case .either(let shapes): return ["anyOf": .array(shapes.map { .object(schema($0)) })]
    }
  }

  /// A reference to the closed list `words`, by code or, where `named`, also by name.
  private mutating func reference(to list: Words, named: Bool) -> [String: JSONValue] {
    let name = named ? "\(list.rawValue)-or-names" : list.rawValue
    if definitions[name] == nil {
      let entries = words.entries(list)
      var choices: [JSONValue] = entries.map {
        ["const": .string($0.code), "title": describe($0.name)]
      }
      if named {
        var names: [String: Int] = [:]
        for entry in entries {
          for name in Set(entry.name.languages.map { entry.name[$0] }) { names[name, default: 0] += 1 }
        }
        // A name that two codes share says nothing.
        let unique = names.filter { $0.value == 1 }.keys.sorted()
        if !unique.isEmpty { choices.append(["enum": .array(unique.map { .string($0) })]) }
      }
      // A list that the plan leaves empty admits nothing.
      definitions[name] = choices.isEmpty ? ["not": [:]] : ["anyOf": .array(choices)]
    }
    return ["$ref": .string("#/$defs/\(name)")]
  }
}
