internal import Diagnostics

/// Where a node stands in its tree.
struct Surroundings {
  /// What holds the node, the outermost first.
  var ancestors: [NodeID] = []
  /// The key under which it stands, where a mapping holds it.
  var key: NodeID?
  /// Whether brackets or braces stand around it.
  var isInFlow = false

  /// The list or mapping that holds the node, or nil for the root.
  var parent: NodeID? { ancestors.last }
}

extension YAMLEditor {
  /// Where `node` stands.
  func surroundings(of node: NodeID) -> Surroundings {
    var found = Surroundings()
    var at = tree.root
    while at != node {
      guard let (key, child) = child(of: at, holding: node) else { break }
      found.ancestors.append(at)
      found.key = key
      found.isInFlow = found.isInFlow || isFlow(at)
      at = child
    }
    return found
  }

  /// The child of `parent` that is `node` or holds it, and its key.
  private func child(of parent: NodeID, holding node: NodeID) -> (key: NodeID?, child: NodeID)? {
    for item in tree.items(parent) where holds(item, node) { return (nil, item) }
    for (key, value) in tree.entries(parent) where holds(value, node) { return (key, value) }
    return nil
  }

  private func holds(_ node: NodeID, _ inner: NodeID) -> Bool {
    node.index <= inner.index && inner.index < tree.storage[node].next(after: Int(node.index))
  }

  /// Whether `node` is written in brackets or braces.
  func isFlow(_ node: NodeID) -> Bool {
    guard tree.kind(node) != .scalar else { return false }
    let first = byte(start(node))
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }

  /// The scalar or empty collection that `node` ends with.
  func last(of node: NodeID) -> NodeID {
    NodeID(tree.storage[node].next(after: Int(node.index)) - 1)
  }

  /// The offset of the first byte of `node`.
  func start(_ node: NodeID) -> Int { Int(tree.span(node).start) }
  /// The offset after the last byte of `node`.
  func end(_ node: NodeID) -> Int { Int(tree.span(node).end) }
  /// The column of the first byte of `node`.
  func column(_ node: NodeID) -> Int { lines.column(start(node)) }
  /// The byte at `offset`, or 0 past the end.
  func byte(_ offset: Int) -> UInt8 { lines.bytes.indices.contains(offset) ? lines.bytes[offset] : 0 }

  /// The column that what holds `node` is set in by, or -1 where it is the root: what belongs to `node` stands deeper.
  func outerColumn(of surroundings: Surroundings) -> Int {
    surroundings.parent.map(column) ?? -1
  }
}
