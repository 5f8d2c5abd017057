internal import Diagnostics

/// Changes to a YAML file, collected and then made all at once, that leave every other byte as it is.
///
/// Comments, the order of keys, indentation, quotes and line ends stay; what is added is laid out as its neighbours
/// are. The outcome is read again and compared with what it should be, so that a file is changed as was asked or not
/// at all. A node is changed once at most.
package struct YAMLEditor: Sendable {
  /// The file as it is before the changes.
  package let tree: YAMLTree
  /// What is written where; all offsets are those of ``tree``'s source.
  package private(set) var splices: [Splice] = []
  private(set) var changes: [NodeID: Change] = [:]

  let lines: SourceLines
  let writer: ValueWriter

  /// A change of one node.
  enum Change: Hashable {
    /// One more item at the end of a list; nothing and a single value become lists.
    case append(YAMLValue)
    /// One more entry, after that of the key `after`, or at the end.
    case insert(YAMLValue.Entry, after: NodeID?)
    case replace(YAMLValue)
  }

  /// An editor of the file that `tree` was read from.
  package init(_ tree: YAMLTree) {
    self.tree = tree
    lines = SourceLines(tree.source.bytes)
    let first = Int(tree.span(tree.root).start)
    let isFlow =
      first < lines.bytes.count && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(lines.bytes[first])
    writer = ValueWriter(isJSON: isFlow && tree.kind(tree.root) != .scalar)
  }

  /// Adds `value` at the end of the list `list`.
  ///
  /// Where nothing stands (`key:`, `key: []`) a list begins; one value without a list becomes the first of two.
  package mutating func append(_ value: YAMLValue, to list: NodeID) throws(YAMLEditFailure) {
    try note(.append(value), at: list)
    splices += try appending(value, to: list)
  }

  /// Adds `key: value` to the mapping `mapping`, after the entry whose key is `after`, or at the end.
  package mutating func insert(
    _ key: String,
    _ value: YAMLValue,
    into mapping: NodeID,
    after: NodeID? = nil
  ) throws(YAMLEditFailure) {
    guard tree.kind(mapping) == .mapping else { throw .wrongKind }
    guard !tree.entries(mapping).contains(where: { tree.string($0.key) == key }) else {
      throw .keyExists(key)
    }
    let entry = YAMLValue.Entry(key, value)
    try note(.insert(entry, after: after), at: mapping)
    splices += inserting(entry, into: mapping, after: after)
  }

  /// Writes `value` in place of `node`, which is a value or an item.
  package mutating func replace(_ node: NodeID, with value: YAMLValue) throws(YAMLEditFailure) {
    try note(.replace(value), at: node)
    splices += try replacing(node, with: value)
  }

  /// The file with all changes made, read within `limits`.
  ///
  /// - Throws: ``YAMLEditFailure`` where it can't be read or does not read as it should.
  package func edited(limits: YAMLLimits) throws(YAMLEditFailure) -> YAMLTree {
    guard let bytes = splices.applied(to: tree.source.bytes) else { throw .unfaithful }
    let edited: YAMLTree
    do throws(YAMLFailure) {
      edited = try YAMLTree.parse(
        SourceFile(name: tree.source.name, bytes: bytes),
        file: tree.file,
        limits: limits
      )
    } catch {
      throw .refused(error.diagnostics)
    }
    guard EditCheck(before: tree, after: edited, changes: changes).holds else { throw .unfaithful }
    return edited
  }

  private mutating func note(_ change: Change, at node: NodeID) throws(YAMLEditFailure) {
    guard changes.updateValue(change, forKey: node) == nil else { throw .unfaithful }
  }
}
