import FoundationEssentials

/// A JSON text as a value, for tests that look into documents that no model of gdcheck's describes.
package indirect enum JSONTree: Decodable, Equatable, Sendable {
  case string(String)
  case number(Double)
  case bool(Bool)
  case null
  case array([JSONTree])
  case object([String: JSONTree])

  /// The value of `text`.
  package init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let members = try? container.decode([String: JSONTree].self) {
      self = .object(members)
    } else if let items = try? container.decode([JSONTree].self) {
      self = .array(items)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// The member `name` of an object; null where there is none.
  package subscript(name: String) -> JSONTree {
    if case .object(let members) = self { members[name] ?? .null } else { .null }
  }

  /// The item at `place` of an array; null where there is none.
  package subscript(place: Int) -> JSONTree {
    items.indices.contains(place) ? items[place] : .null
  }

  /// The items of an array; none of anything else.
  package var items: [JSONTree] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The text of a string; nil of anything else.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A whole number; nil of anything else.
  package var int: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  /// The values of all members called `name`, at any depth.
  package func all(_ name: String) -> [JSONTree] {
    switch self {
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { ($0.key == name ? [$0.value] : []) + $0.value.all(name) }
    case .array(let items): items.flatMap { $0.all(name) }
    case .string, .number, .bool, .null: []
    }
  }
}
