import YAMLTree

/// Where the records of a test's evidence are written, by the ids that evidence gives them: those that it writes,
/// `A2.3` for the third date of what recurs, `A1#2` for the second paper that A1 holds without an id.
struct RecordPlaces {
  private var nodes: [String: NodeID] = [:]
  /// The ids in the order of the file.
  private(set) var ids: [String] = []

  /// The records of `lists`, which are lists of evidence or the one record that stands in place of a list.
  init(_ lists: [NodeID], in tree: YAMLTree) {
    for list in lists {
      for record in tree.itemsOrOne(list) { add(record, in: tree) }
    }
  }

  /// The node of the record `id`.
  subscript(id: String) -> NodeID? { nodes[id] }

  private mutating func add(_ record: NodeID, in tree: YAMLTree) {
    guard let id = tree.value(of: "id", in: record).map(tree.string) else { return }
    enter(id, record)
    addPapers(of: record, owner: id, in: tree)
    guard let dates = tree.value(of: "dates", in: record) else { return }
    for (number, date) in tree.itemsOrOne(dates).enumerated() {
      let dateID = "\(id).\(number + 1)"
      enter(dateID, date)
      addPapers(of: date, owner: dateID, in: tree)
    }
  }

  private mutating func addPapers(of record: NodeID, owner: String, in tree: YAMLTree) {
    guard let papers = tree.value(of: "documents", in: record) else { return }
    let inPlace = tree.itemsOrOne(papers).filter { tree.kind($0) == .mapping }
    for (number, paper) in inPlace.enumerated() {
      enter(tree.value(of: "id", in: paper).map(tree.string) ?? "\(owner)#\(number + 1)", paper)
    }
  }

  /// The first record of an id keeps it; that it stands twice is for the decoder of evidence to say.
  private mutating func enter(_ id: String, _ node: NodeID) {
    guard nodes[id] == nil else { return }
    nodes[id] = node
    ids.append(id)
  }
}

extension YAMLTree {
  /// The items of a list, or the one value that stands in its place.
  func itemsOrOne(_ node: NodeID) -> [NodeID] {
    kind(node) == .sequence ? Array(items(node)) : [node]
  }

  /// The value of `key` in a mapping, where it has one; a list's key may stand in the singular.
  func value(of key: String, in mapping: NodeID) -> NodeID? {
    entries(mapping).first { isSameRecordKey(string($0.key), key) }?.value
  }
}

/// Whether two keys of a record are one: the key of a list also stands in the singular.
///
/// The day of an activity and the days of what recurs are two keys.
func isSameRecordKey(_ left: String, _ right: String) -> Bool {
  if left == right { return true }
  return left != "date" && right != "date" && (left + "s" == right || left == right + "s")
}
