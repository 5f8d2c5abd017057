package import Diagnostics
package import Evidence
package import Terms
package import YAMLTree

/// An evidence file that records are written into, with everything else in it left as it is.
///
/// Each change is made in memory and read again; one that can't be made as asked leaves the file as it was. Whether a
/// record is evidence, its codes known and its dates in order, is for decoding to say.
package struct EvidenceFile: Sendable {
  var tree: YAMLTree
  var records: RecordTree
  private let limits: YAMLLimits

  /// The file `source`, which must be evidence of a known version; its records are not decoded.
  ///
  /// - Throws: ``EvidenceFailure`` where it can't be read as a tree or is something else.
  package init(_ source: SourceFile, limits: YAMLLimits = .evidence) throws(EvidenceFailure) {
    tree = try ParsedEvidence.parse(source, limits: limits).tree
    records = RecordTree(tree)
    self.limits = limits
  }

  /// The text as it now is.
  package var source: SourceFile { tree.source }

  /// Whether a record of the file has this id, made ids such as `A2.3` and `A1#1` included.
  package func contains(_ id: String) -> Bool {
    records.records[id] != nil
  }

  /// Writes `record` at the end of its list, which begins where the file has none.
  package mutating func add(_ record: NewRecord) throws(EditFailure) {
    guard !contains(record.id) else { throw .idInUse(record.id) }
    let list = records.list(record.kind)
    try edit { editor throws(YAMLEditFailure) in
      if let list {
        try editor.append(record.value, to: list)
      } else {
        try editor.insert(record.kind.list, .list([record.value], .block), into: editor.tree.root)
      }
    }
  }

  /// Makes the document with the id `document` a paper of an activity, or of one date of what recurs, named `A2.3`.
  ///
  /// An activity that names the paper already stays as it is.
  package mutating func attach(document: String, to activity: String) throws(EditFailure) {
    guard let paper = records.records[document] else { throw .noRecord(document) }
    guard paper.kind == .document else { throw .wrongRecord(document) }
    guard let owner = records.records[activity] else { throw .noRecord(activity) }
    guard owner.kind == .activity else { throw .wrongRecord(activity) }
    if owner.isDate, tree.kind(owner.node) == .scalar {
      // A date written alone becomes a mapping, to say more than its day.
      let date = YAMLValue.Entry("date", .text(tree.string(owner.node)))
      let papers = YAMLValue.Entry("documents", .list([.text(document)]))
      return try edit { editor throws(YAMLEditFailure) in
        try editor.replace(owner.node, with: .mapping([date, papers]))
      }
    }
    let named = records.value(of: "documents", in: owner.node, EvidenceKeys.activity)
    guard !records.items(of: named).contains(where: { tree.string($0) == document }) else { return }
    try append(.text(document), to: "documents", at: owner)
  }

  /// Makes the document a paper of the activity on `day`, where it recurs, or of the activity as a whole.
  package mutating func attach(
    document: String,
    to activity: String,
    on day: CivilDate?
  ) throws(EditFailure) {
    guard let day else { return try attach(document: document, to: activity) }
    guard let owner = records.records[activity] else { throw .noRecord(activity) }
    let dates = records.items(of: records.value(of: "dates", in: owner.node, EvidenceKeys.activity))
    guard let place = dates.firstIndex(where: { isHeld($0, on: day) }) else { throw .noSuchDate(activity) }
    try attach(document: document, to: "\(activity).\(place + 1)")
  }

  /// Writes `value` under `key` of the record with this id, in place of what stands there, or where the format lists
  /// the key.
  package mutating func set(_ key: String, to value: NewValue, of record: String) throws(EditFailure) {
    guard let record = records.records[record] else { throw .noRecord(record) }
    try set(key, to: value, in: record.node, record.kind.keys)
  }

  /// Adds `values` to the list under `key` of the record with this id, which begins where it has none; those that stand
  /// there already are passed over.
  package mutating func append(_ values: [String], to key: String, of record: String) throws(EditFailure) {
    guard let found = records.records[record] else { throw .noRecord(record) }
    let written = records.items(of: records.value(of: key, in: found.node, found.kind.keys)).map(tree.string)
    let missing = values.filter { !written.contains($0) }
    for (place, value) in missing.enumerated() where place == missing.firstIndex(of: value) {
      guard let current = records.records[record] else { throw .noRecord(record) }
      try append(.text(value), to: key, at: current)
    }
  }

  /// Notes that the document was received on `day` by `recipient`, whom the file may name by any of `spellings`.
  package mutating func note(
    arrivalOf document: String,
    at recipient: String,
    spellings: [String] = [],
    on day: CivilDate
  ) throws(EditFailure) {
    guard let record = records.records[document] else { throw .noRecord(document) }
    guard record.kind == .document else { throw .wrongRecord(document) }
    let sendings = records.items(of: records.value(of: "sent", in: record.node, EvidenceKeys.document))
    let sending = sendings.first { sending in
      records.text(sending, "to").map { $0 == recipient || spellings.contains($0) } ?? false
    }
    if let sending {
      return try set("received", to: .date(day), in: sending, EvidenceKeys.sending)
    }
    let arrival = YAMLValue.mapping([
      YAMLValue.Entry("to", .text(recipient)), YAMLValue.Entry("received", .text("\(day)")),
    ])
    try append(arrival, to: "sent", at: record)
  }
}

extension EvidenceFile {
  /// Writes `value` under `key` of the mapping `node`.
  private mutating func set(
    _ key: String,
    to value: NewValue,
    in node: NodeID,
    _ keys: EvidenceKeys.Keys
  ) throws(EditFailure) {
    let existing = records.value(of: key, in: node, keys)
    let after = predecessor(of: key, in: node, keys)
    try edit { editor throws(YAMLEditFailure) in
      if let existing {
        try editor.replace(existing, with: value.value)
      } else {
        try editor.insert(key, value.value, into: node, after: after)
      }
    }
  }

  /// Adds `value` to the list under `key` of a record.
  private mutating func append(
    _ value: YAMLValue,
    to key: String,
    at record: RecordTree.Record
  ) throws(EditFailure) {
    let existing = records.value(of: key, in: record.node, record.kind.keys)
    let after = predecessor(of: key, in: record.node, record.kind.keys)
    try edit { editor throws(YAMLEditFailure) in
      if let existing {
        try editor.append(value, to: existing)
      } else {
        try editor.insert(key, .list([value]), into: record.node, after: after)
      }
    }
  }

  /// The key of `mapping` behind which `key` belongs: the last of those that the format lists before it.
  private func predecessor(of key: String, in mapping: NodeID, _ keys: EvidenceKeys.Keys) -> NodeID? {
    let rank = keys.names.firstIndex(of: key) ?? keys.names.count
    return Array(tree.entries(mapping)).last { entry in
      let spelling = tree.string(entry.key)
      let name = keys.spellings[spelling] ?? spelling
      return keys.names.firstIndex(of: name).map { $0 < rank } ?? false
    }?.key
  }

  /// Whether an entry of `dates` says that it was held on `day`.
  private func isHeld(_ date: NodeID, on day: CivilDate) -> Bool {
    func written(_ key: String) -> CivilDate? {
      tree.entries(date).first { tree.string($0.key) == key }.flatMap { civilDate($0.value) }
    }
    if tree.kind(date) == .scalar { return civilDate(date) == day }
    if let single = written("date") { return single == day }
    guard let first = written("from"), let last = written("to") else { return false }
    return DateRange(first, last)?.contains(day) ?? false
  }

  private func civilDate(_ node: NodeID) -> CivilDate? {
    var quiet = TreeReader(tree)
    return quiet.date(node)?.value
  }

  /// Makes the changes of `body` and reads the file again.
  private mutating func edit(
    _ body: (inout YAMLEditor) throws(YAMLEditFailure) -> Void
  ) throws(EditFailure) {
    do throws(YAMLEditFailure) {
      var editor = YAMLEditor(tree)
      try body(&editor)
      tree = try editor.edited(limits: limits)
    } catch {
      throw .unwritable(error)
    }
    records = RecordTree(tree)
  }
}
