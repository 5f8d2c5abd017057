extension YAMLTree {
  /// A part of a tree that is put together from nodes of another.
  package indirect enum Piece: Sendable {
    /// A node with all that it holds.
    case node(NodeID)
    /// A mapping of these entries, which takes the place of `at` in the file; no key may stand twice.
    case mapping(at: NodeID, [(key: NodeID, value: Piece)])
    /// A list of these items, which takes the place of `at` in the file.
    case sequence(at: NodeID, [Piece])
  }

  /// The tree that `root` describes, made of nodes of this one.
  ///
  /// Every node says where it was written in this tree's source, wherever it now stands; so what is wrong with the
  /// new tree is reported at the place that a person can mend. The text is shared, not copied.
  package func composed(_ root: Piece) -> YAMLTree {
    var composer = Composer(storage: storage)
    composer.append(root)
    let nodes = UnsafeMutableBufferPointer<Node>.allocate(capacity: composer.nodes.count)
    _ = nodes.initialize(fromContentsOf: composer.nodes)
    let composed = TreeStorage(nodes: UnsafeBufferPointer(nodes), sharing: storage)
    return YAMLTree(source: source, file: file, storage: composed)
  }
}

/// Writes pieces one after another into the flat form of a tree.
private struct Composer {
  let storage: TreeStorage
  var nodes: [Node] = []

  mutating func append(_ piece: YAMLTree.Piece) {
    switch piece {
    case .node(let id): copy(id)
    case .mapping(let place, let entries):
      collection(Node.mapping, at: place, count: entries.count) { composer in
        for entry in entries {
          composer.copy(entry.key)
          composer.append(entry.value)
        }
      }
    case .sequence(let place, let items):
      collection(Node.sequence, at: place, count: items.count) { composer in
        for item in items { composer.append(item) }
      }
    }
  }

  /// Copies a node and all that it holds; only where its collections end has moved.
  private mutating func copy(_ id: NodeID) {
    let first = Int(id.index)
    let offset = nodes.count - first
    for place in first..<storage[id].next(after: first) {
      var node = storage[NodeID(place)]
      if !node.isScalar { node.reference = UInt32(truncatingIfNeeded: Int(node.reference) + offset) }
      nodes.append(node)
    }
  }

  private mutating func collection(
    _ kind: UInt32,
    at id: NodeID,
    count: Int,
    _ children: (inout Composer) -> Void
  ) {
    let place = nodes.count
    let written = storage[id]
    nodes.append(
      Node(start: Int(written.start), end: Int(written.end), reference: 0, flags: kind, count: count)
    )
    children(&self)
    nodes[place].reference = UInt32(truncatingIfNeeded: nodes.count)
  }
}
