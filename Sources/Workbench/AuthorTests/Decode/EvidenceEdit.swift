import YAMLTree

/// What a variant changes in the evidence of its test.
struct EvidenceEdit {
  /// For the node of a record, the mapping of the keys that take other values.
  var changes: [NodeID: NodeID] = [:]
  /// Records left out, and keys of records, each by its node.
  var dropped: Set<NodeID> = []
  /// The ids of the records left out: what refers to them goes too.
  var droppedIDs: Set<String> = []
  /// Records added, by their list, with the key under which they are written.
  var added: [(list: EvidenceListKey, key: NodeID, items: [NodeID])] = []
}

/// Puts the evidence of a test together: the lists of the test as they are edited, under a root that names the unit.
struct EvidenceComposer {
  let tree: YAMLTree
  let edit: EvidenceEdit

  /// The tree of evidence of the unit at `unit`, whose lists are `lists`.
  func compose(
    unit: (key: NodeID, value: NodeID),
    lists: [FieldEntry<EvidenceListKey>],
    at place: NodeID
  ) -> YAMLTree {
    var entries: [(key: NodeID, value: YAMLTree.Piece)] = [(unit.key, .node(unit.value))]
    var added = edit.added
    for list in lists {
      // A list that stands empty is for the decoder of evidence to refuse; one that is emptied goes.
      let written = tree.itemsOrOne(list.value)
      var items = written.filter { !edit.dropped.contains($0) }.map(piece)
      while let more = added.firstIndex(where: { $0.list == list.key }) {
        items += added.remove(at: more).items.map { .node($0) }
      }
      if !items.isEmpty || written.isEmpty {
        entries.append((list.keyNode, .sequence(at: list.value, items)))
      }
    }
    for list in added { entries.append((list.key, .sequence(at: list.key, list.items.map { .node($0) }))) }
    return tree.composed(.mapping(at: place, entries))
  }

  /// A record, or an item of one of its lists.
  private func piece(_ item: NodeID) -> YAMLTree.Piece {
    let change = edit.changes[item]
    // A date written alone has nothing to keep.
    guard tree.kind(item) == .mapping else { return .node(change ?? item) }
    let changed = change.map { Array(tree.entries($0)) } ?? []
    var entries: [(key: NodeID, value: YAMLTree.Piece)] = []
    for (key, value) in tree.entries(item) {
      let name = tree.string(key)
      if edit.dropped.contains(key) { continue }
      if changed.contains(where: { isSameRecordKey(tree.string($0.key), name) }) { continue }
      if let kept = self.value(value, of: name) { entries.append((key, kept)) }
    }
    return .mapping(at: item, entries + changed.map { ($0.key, .node($0.value)) })
  }

  /// The value of a key of a record without what is dropped; nil where nothing is left of it.
  private func value(_ value: NodeID, of key: String) -> YAMLTree.Piece? {
    if key == "source" { return isDropped(value) ? nil : .node(value) }
    guard isSameRecordKey(key, "documents") || key == "dates" else { return .node(value) }
    let written = tree.itemsOrOne(value)
    let items = written.filter { !isDropped($0) }
    guard !items.isEmpty || written.isEmpty else { return nil }
    return .sequence(at: value, items.map(piece))
  }

  /// Whether an item is dropped, or is the id of a record that is.
  private func isDropped(_ item: NodeID) -> Bool {
    if edit.dropped.contains(item) { return true }
    return tree.kind(item) == .scalar && edit.droppedIDs.contains(tree.string(item))
  }
}
