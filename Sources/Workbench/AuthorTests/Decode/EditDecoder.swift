import Diagnostics
import YAMLTree

extension TestReader {
  /// What `change`, `drop` and `add` of a variant say, about the records at `places`.
  mutating func edit(_ fields: Fields<TestKey>, _ places: RecordPlaces) -> EvidenceEdit {
    var edit = EvidenceEdit()
    if let node = fields[.change] { change(node, places, &edit) }
    if let node = fields[.drop] { drop(node, places, &edit) }
    if let node = fields[.add], let lists = lists(of: node) {
      for list in lists where tree.kind(list.value) == .mapping || reader.items(list.value) != nil {
        edit.added.append((list.key, list.keyNode, tree.itemsOrOne(list.value)))
      }
    }
    return edit
  }

  /// The lists of evidence that stand at a node; `{}` is evidence without records.
  mutating func lists(of node: NodeID) -> [FieldEntry<EvidenceListKey>]? {
    reader.fields(node, EvidenceListKey.self)?.entries
  }

  private mutating func change(_ node: NodeID, _ places: RecordPlaces, _ edit: inout EvidenceEdit) {
    guard let entries = reader.entries(node) else { return }
    for (key, value) in entries {
      let id = reader.key(key)
      guard let record = places[id.value] else {
        reader.report(TestProblem.unknownRecord(id, known: known(places)))
        continue
      }
      guard reader.expect(.mapping, value), reader.expectSome(value) else { continue }
      if tree.kind(record) != .mapping, !givesDate(value) {
        reader.report(TestProblem.dateNeeded(id.value, at: id.span))
        continue
      }
      edit.changes[record] = value
    }
  }

  private func givesDate(_ change: NodeID) -> Bool {
    tree.entries(change).contains { ["date", "from"].contains(tree.string($0.key)) }
  }

  private mutating func drop(_ node: NodeID, _ places: RecordPlaces, _ edit: inout EvidenceEdit) {
    for item in reader.itemsOrOne(node) ?? [] {
      guard let name = reader.text(item) else { continue }
      if let record = places[name.value] {
        edit.dropped.insert(record)
        edit.droppedIDs.insert(name.value)
      } else if let (record, key) = recordAndKey(name.value), let node = places[record] {
        dropKey(key, of: record, at: node, name.span, &edit)
      } else {
        reader.report(TestProblem.unknownRecord(name, known: known(places)))
      }
    }
  }

  private mutating func dropKey(
    _ key: String,
    of record: String,
    at node: NodeID,
    _ span: SourceSpan,
    _ edit: inout EvidenceEdit
  ) {
    let keys = tree.entries(node).map(\.key)
    guard let written = keys.first(where: { isSameRecordKey(tree.string($0), key) }) else {
      let known = keys.map { tree.string($0) }
      reader.report(TestProblem.unknownRecordKey(key, of: record, at: span, known: known))
      return
    }
    edit.dropped.insert(written)
  }

  /// `A1.sites` as the record `A1` and its key; an id may hold dots itself, a key does not.
  private func recordAndKey(_ text: String) -> (record: String, key: String)? {
    guard let dot = text.lastIndex(of: ".") else { return nil }
    return (String(text[..<dot]), String(text[text.index(after: dot)...]))
  }

  private mutating func known(_ places: RecordPlaces) -> [String] {
    reader.maySuggest() ? places.ids : []
  }
}
