package import Diagnostics

/// Reads a tree by what a format expects at each place, and collects what is wrong with it.
///
/// A reading function returns nil where the value can't be used, after having said why; so a decoder asks for
/// everything that it needs and looks at `problems` at the end.
public struct TreeReader: Sendable {
  /// The tree that is read.
  public let tree: YAMLTree
  /// What was found wrong so far, in the order of finding; the first `maxProblems` of it.
  package private(set) var problems: [Diagnostic] = []
  /// How many problems were found, those beyond `maxProblems` included.
  package private(set) var problemCount = 0

  /// How many problems are kept; a file that has more is no file of the format, and its first problems say so.
  package static let maxProblems = 5000

  private var suggestionsLeft = 200

  /// A reader of `tree`.
  package init(_ tree: YAMLTree) {
    self.tree = tree
  }

  /// Adds a problem.
  package mutating func report(_ problem: Diagnostic) {
    problemCount += 1
    if problems.count < Self.maxProblems { problems.append(problem) }
  }

  /// The place of `node`; of a collection, that of its first scalar, so that a message points at one word.
  package func place(_ node: NodeID) -> SourceSpan {
    if let first = tree.entries(node).first(where: { _ in true }) { return tree.span(first.key) }
    if let first = tree.items(node).first(where: { _ in true }) { return place(first) }
    return tree.span(node)
  }

  // MARK: Mappings

  /// The entries of a mapping that may have the keys of `Key`; reports each key that is none of them.
  @inlinable
  public mutating func fields<Key: MappingKey>(_ node: NodeID, _: Key.Type = Key.self) -> Fields<Key>? {
    guard expect(.mapping, node) else { return nil }
    let table = Key.table
    var entries: [FieldEntry<Key>] = []
    entries.reserveCapacity(tree.count(node))
    for (keyNode, value) in tree.entries(node) {
      guard let key = tree.withUTF8(keyNode, { table.key($0) }) else {
        reportUnknownKey(keyNode, Key.self)
        continue
      }
      if let earlier = entries.first(where: { $0.key == key }) {
        reportSameKey(keyNode, earlier.keyNode)
        continue
      }
      entries.append(FieldEntry(key: key, keyNode: keyNode, value: value))
    }
    return Fields(node: node, entries: entries)
  }

  /// The value of a key that the mapping must have; reports that it is missing or has no value.
  @inlinable
  public mutating func required<Key: MappingKey>(_ key: Key, in fields: Fields<Key>) -> NodeID? {
    if let value = fields[key] { return value }
    reportMissingKey(key.rawValue, fields.node)
    return nil
  }

  /// The entries of a mapping whose keys are codes of the author's; at least one unless `allowingEmpty`.
  package mutating func entries(_ node: NodeID, allowingEmpty: Bool = false) -> Entries? {
    guard expect(.mapping, node), allowingEmpty || expectSome(node) else { return nil }
    return tree.entries(node)
  }

  /// The text of a key.
  package func key(_ node: NodeID) -> Located<String> {
    Located(tree.string(node), tree.span(node))
  }

  // MARK: Lists

  /// The items of a list; at least one unless `allowingEmpty`.
  package mutating func items(_ node: NodeID, allowingEmpty: Bool = false) -> [NodeID]? {
    guard expect(.list, node), allowingEmpty || expectSome(node) else { return nil }
    return Array(tree.items(node))
  }

  /// The items of a list, or the node itself where it is written without one.
  package mutating func itemsOrOne(_ node: NodeID, allowingEmpty: Bool = false) -> [NodeID]? {
    guard tree.kind(node) == .sequence else {
      return expectValue(node) ? [node] : nil
    }
    return items(node, allowingEmpty: allowingEmpty)
  }

  // MARK: Texts

  /// A text that is not empty or blank.
  package mutating func text(_ node: NodeID) -> Located<String>? {
    guard expect(.text, node) else { return nil }
    let text = tree.string(node)
    // A visible ASCII character, which most texts have, is cheaper to find than a visible one of any script.
    let hasASCII = tree.withUTF8(node) { $0.contains { 0x21...0x7E ~= $0 } }
    if !hasASCII, text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      report(ReadingProblem.emptyText(at: tree.span(node)))
      return nil
    }
    return Located(text, tree.span(node))
  }

  /// One of the words that `Choice` lists.
  package mutating func choice<Choice>(_ node: NodeID, _: Choice.Type = Choice.self) -> Located<Choice>?
  where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    guard let word = text(node) else { return nil }
    guard let choice = Choice(rawValue: word.value) else {
      report(ReadingProblem.unknownWord(word, known: Choice.allCases.map(\.rawValue)))
      return nil
    }
    return Located(choice, word.span)
  }

  /// Whether `node` is a scalar spelt exactly `word`.
  package func says(_ word: StaticString, _ node: NodeID) -> Bool {
    tree.kind(node) == .scalar
      && tree.withUTF8(node) { bytes in
        word.withUTF8Buffer { $0.elementsEqual(bytes) }
      }
  }

  // MARK: Kinds

  /// Whether `node` is of the kind that the format expects; reports it where not.
  @inlinable
  public mutating func expect(_ expected: ExpectedKind, _ node: NodeID) -> Bool {
    if tree.kind(node) == expected.kind && !tree.isEmptyPlain(node) { return true }
    reportKind(expected, node)
    return false
  }

  /// Whether anything is written at `node`; reports it where not.
  package mutating func expectValue(_ node: NodeID) -> Bool {
    guard tree.isEmptyPlain(node) else { return true }
    report(ReadingProblem.noValue(at: tree.span(node)))
    return false
  }

  /// Whether a list or mapping holds something; reports it where not.
  package mutating func expectSome(_ node: NodeID) -> Bool {
    guard tree.count(node) == 0 else { return true }
    report(ReadingProblem.emptyCollection(tree.kind(node), at: tree.span(node)))
    return false
  }

  @usableFromInline
  mutating func reportKind(_ expected: ExpectedKind, _ node: NodeID) {
    guard expectValue(node) else { return }
    report(ReadingProblem.wrongKind(expected: expected, found: tree.kind(node), at: place(node)))
  }

  @usableFromInline
  mutating func reportMissingKey(_ key: String, _ mapping: NodeID) {
    report(ReadingProblem.missingKey(key, at: place(mapping)))
  }

  /// The tree refuses a key that is spelt twice alike; here it has two spellings.
  @usableFromInline
  mutating func reportSameKey(_ node: NodeID, _ earlier: NodeID) {
    report(ReadingProblem.sameKey(key(node), as: key(earlier)))
  }

  @usableFromInline
  mutating func reportUnknownKey<Key: MappingKey>(_ node: NodeID, _: Key.Type) {
    let written = key(node)
    if let meant = Key.mistakes[written.value] {
      report(ReadingProblem.unknownKey(written, meant: meant))
    } else {
      let known = maySuggest() ? Key.allCases.map(\.rawValue) : []
      report(
        ReadingProblem.unknownKey(
          written,
          known: known,
          alternatives: known.isEmpty ? [] : Key.alternatives.keys.sorted()
        )
      )
    }
  }

  /// Whether what is likely meant may still be looked for.
  ///
  /// Looking costs more than all else in reading, so that
  /// a file of many mistakes gets the help for its first ones only: more than are ever shown.
  package mutating func maySuggest() -> Bool {
    guard suggestionsLeft > 0 else { return false }
    suggestionsLeft -= 1
    return true
  }
}

/// What a format expects of a value.
public enum ExpectedKind: Hashable, Sendable {
  case text
  case list
  case mapping

  @usableFromInline
  var kind: YAMLTree.Kind {
    switch self {
    case .text: .scalar
    case .list: .sequence
    case .mapping: .mapping
    }
  }
}
