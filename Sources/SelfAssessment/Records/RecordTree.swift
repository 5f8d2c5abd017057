import Evidence
import Terms
import YAMLTree

/// The records of an evidence file as nodes of its tree, by their ids.
struct RecordTree {
  /// A record, or one date of what recurs.
  struct Record {
    let kind: RecordRef.Kind
    let node: NodeID
    /// Whether it is one of the dates of what recurs.
    var isDate = false
  }

  let tree: YAMLTree
  /// All records, papers in place (`A1#2`) and dates of what recurs (`A2.3`) included; of an id used twice the first.
  private(set) var records: [String: Record] = [:]

  init(_ tree: YAMLTree) {
    self.tree = tree
    for node in items(of: list(.activity)) { addActivity(node) }
    for node in items(of: list(.document)) { add(text(node, "id"), Record(kind: .document, node: node)) }
    for node in items(of: list(.figure)) { add(text(node, "id"), Record(kind: .figure, node: node)) }
  }

  /// What is written under the key that lists records of `kind`, or nil where the file has none.
  func list(_ kind: RecordRef.Kind) -> NodeID? {
    value(of: kind.list, in: tree.root, EvidenceKeys.file)
  }

  /// The value of `key` of a mapping, under any of its spellings.
  func value(of key: String, in mapping: NodeID, _ keys: EvidenceKeys.Keys) -> NodeID? {
    tree.entries(mapping).first { entry in
      let spelling = tree.string(entry.key)
      return spelling == key || keys.spellings[spelling] == key
    }?.value
  }

  /// The items of a list, or the one value that stands in its place.
  func items(of list: NodeID?) -> [NodeID] {
    guard let list, !tree.isEmptyPlain(list) else { return [] }
    return tree.kind(list) == .sequence ? Array(tree.items(list)) : [list]
  }

  /// The text of the scalar under `key`, or nil.
  func text(_ mapping: NodeID, _ key: String) -> String? {
    guard let value = tree.entries(mapping).first(where: { tree.string($0.key) == key })?.value,
      tree.kind(value) == .scalar
    else { return nil }
    return tree.string(value)
  }

  private mutating func addActivity(_ node: NodeID) {
    let id = text(node, "id") ?? ""
    add(id, Record(kind: .activity, node: node))
    addPapers(of: node, id)
    let dates = items(of: value(of: "dates", in: node, EvidenceKeys.activity))
    for (place, date) in dates.enumerated() {
      let dateID = "\(id).\(place + 1)"
      add(dateID, Record(kind: .activity, node: date, isDate: true))
      addPapers(of: date, dateID)
    }
  }

  private mutating func addPapers(of owner: NodeID, _ id: String) {
    var number = 0
    for paper in items(of: value(of: "documents", in: owner, EvidenceKeys.activity)) {
      guard tree.kind(paper) == .mapping else { continue }
      number += 1
      add(text(paper, "id") ?? "\(id)#\(number)", Record(kind: .document, node: paper))
    }
  }

  private mutating func add(_ id: String?, _ record: Record) {
    guard let id, !id.isEmpty, records[id] == nil else { return }
    records[id] = record
  }
}
