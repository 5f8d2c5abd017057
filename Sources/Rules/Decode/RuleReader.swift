import Diagnostics
import Terms
import YAMLTree

/// Reads what stands in a file of rules; the extensions beside it read one part of the format each.
///
/// A reading function returns nil after it has reported why, so that everything wrong with a file is found in
/// one go.
struct RuleReader {
  var reader: TreeReader
  /// The language of texts that are written without saying theirs.
  let language: Language

  init(_ tree: YAMLTree, language: Language) {
    reader = TreeReader(tree)
    self.language = language
  }

  /// What `read` makes of the value of `key`, or nil where the mapping lacks the key.
  mutating func optional<Key: MappingKey, Value>(
    _ key: Key,
    _ fields: Fields<Key>,
    _ read: (inout RuleReader, NodeID) -> Value?
  ) -> Value? {
    fields[key].flatMap { read(&self, $0) }
  }

  /// What `read` makes of the value of `key`, which the mapping must have.
  mutating func required<Key: MappingKey, Value>(
    _ key: Key,
    _ fields: Fields<Key>,
    _ read: (inout RuleReader, NodeID) -> Value?
  ) -> Value? {
    reader.required(key, in: fields).flatMap { read(&self, $0) }
  }

  /// What `read` makes of each item of a list, or of the one value written without a list.
  mutating func listOrOne<Value>(
    _ node: NodeID,
    _ read: (inout RuleReader, NodeID) -> Value?
  ) -> [Value]? {
    reader.itemsOrOne(node).map { nodes in nodes.compactMap { read(&self, $0) } }
  }

  /// What `read` makes of each item of a list.
  mutating func list<Value>(_ node: NodeID, _ read: (inout RuleReader, NodeID) -> Value?) -> [Value]? {
    reader.items(node).map { nodes in nodes.compactMap { read(&self, $0) } }
  }

  /// What `read` makes of each entry of a mapping from codes.
  mutating func byCode<Value>(
    _ node: NodeID,
    _ read: (inout RuleReader, Name, NodeID) -> Value?
  ) -> [Value]? {
    reader.entries(node).map { entries in
      entries.compactMap { key, value in read(&self, reader.key(key), value) }
    }
  }

  /// What `read` makes of it, or nil where it reported anything: half of a rule is no rule.
  mutating func whole<Value>(_ read: (inout RuleReader) -> Value?) -> Value? {
    let before = reader.problemCount
    let value = read(&self)
    return reader.problemCount == before ? value : nil
  }

  // MARK: Texts

  /// A code, an id or a clause number, kept as written.
  mutating func name(_ node: NodeID) -> Name? {
    reader.text(node)
  }

  /// One or several codes.
  mutating func names(_ node: NodeID) -> [Name]? {
    listOrOne(node) { $0.name($1) }
  }

  /// A text for people: `{vi: …, en: …}`, or a plain text in the plan's language.
  mutating func text(_ node: NodeID) -> LocalText? {
    if reader.tree.kind(node) == .scalar {
      return reader.text(node).map { LocalText($0.value, in: language) }
    }
    guard let fields = reader.fields(node, TextKey.self), reader.expectSome(node) else { return nil }
    let vietnamese = optional(.vi, fields) { $0.reader.text($1)?.value }
    let english = optional(.en, fields) { $0.reader.text($1)?.value }
    switch (vietnamese, english) {
    case (let vi?, let en?): return LocalText(vi: vi, en: en)
    case (let vi?, nil): return LocalText(vi, in: .vietnamese)
    case (nil, let en?): return LocalText(en, in: .english)
    case (nil, nil): return nil
    }
  }
}

/// The languages of a text.
enum TextKey: String, MappingKey {
  case vi, en
  static let table = KeyTable<Self>()
}
