import Diagnostics
import Terms
import YAMLTree

/// Criteria and amounts of a test of records; which of them a kind has is told by `RecordKey.keys(of:)`.
enum RecordKey: String, MappingKey {
  case type, topic, audience, site, club, ward, occasion, partner, inspected, role
  case participants, women
  case womenShare = "women_share"
  case sentTo = "sent_to"
  case issuedBy = "issued_by"
  case contains, covers
  case atLeast = "at_least"
  case forEach = "for_each"
  case distinct
  case everyOne = "every_one"
  case proof
  /// Never allowed, since silence would meet it; known so that the message can say so.
  case atMost = "at_most"
  static let table = KeyTable<Self>()

  static let amounts: [Self] = [.atLeast, .forEach, .distinct, .everyOne, .proof]

  /// The criteria of records of `kind`.
  ///
  /// Lists and not sets, here and below: they are too short for hashing to pay.
  static func criteria(of kind: RecordTest.Kind) -> [Self] {
    switch kind {
    case .activity: activityCriteria
    case .document: documentCriteria
    }
  }

  private static let activityCriteria: [Self] = [
    .type, .topic, .audience, .site, .club, .ward, .occasion, .partner, .inspected, .role, .participants,
    .women, .womenShare,
  ]
  private static let documentCriteria: [Self] = [
    .type, .topic, .site, .sentTo, .issuedBy, .contains, .covers,
  ]

  /// The keys by which amounts of `kind` can be asked for each value, or counted by different ones.
  static func valueKeys(of kind: RecordTest.Kind) -> [Self] {
    switch kind {
    case .activity: [.topic, .audience, .site, .club, .ward, .occasion, .partner, .inspected]
    case .document: [.type, .topic, .site, .sentTo, .contains]
    }
  }
}

extension RuleReader {
  /// What stands under `activity` or `document`, with the amounts that stand beside it.
  mutating func recordTest(
    _ node: NodeID,
    _ kind: RecordTest.Kind,
    beside: [Fields<RecordKey>.Entry],
    at place: SourceSpan
  ) -> RecordTest? {
    guard let inside = reader.fields(node, RecordKey.self) else { return nil }
    for entry in beside {
      guard let twice = inside.entry(entry.key) else { continue }
      reader.report(
        DecodeProblem.saidTwice(
          entry.key.rawValue,
          kind.rawValue,
          at: reader.tree.span(twice.keyNode),
          first: reader.tree.span(entry.keyNode)
        )
      )
    }
    let fields = Fields(node: node, entries: inside.entries + beside)
    let criteria = criteria(fields, kind, besides: RecordKey.amounts)
    let atLeast = optional(.atLeast, fields) { $0.reader.wholeNumber($1) }
    let forEach = optional(.forEach, fields) { $0.forEach($1, kind) }
    let distinct = optional(.distinct, fields) { $0.distinct($1, kind) }
    let everyOne = optional(.everyOne, fields) { $0.everyOne($1, kind) }
    let proof = optional(.proof, fields) { $0.codeMatch($1) }
    return RecordTest(
      kind: kind,
      criteria: criteria,
      atLeast: atLeast ?? Located(1, place),
      forEach: forEach ?? [],
      distinct: distinct,
      everyOne: everyOne,
      proof: proof
    )
  }

  private mutating func everyOne(_ node: NodeID, _ kind: RecordTest.Kind) -> [Criterion]? {
    guard let fields = reader.fields(node, RecordKey.self), reader.expectSome(node) else { return nil }
    return criteria(fields, kind, besides: [])
  }

  private mutating func forEach(_ node: NodeID, _ kind: RecordTest.Kind) -> [ValueList]? {
    guard let fields = reader.fields(node, RecordKey.self), reader.expectSome(node) else { return nil }
    return fields.entries.compactMap { entry in
      guard let key = valueKey(entry, kind, of: "for_each") else { return nil }
      let span = reader.tree.span(entry.keyNode)
      switch key {
      case .field(let field):
        return names(entry.value).map { ValueList(.codes(field, $0), span: span) }
      case .ward:
        if reader.says("all", entry.value) { return ValueList(.wards(nil), span: span) }
        return listOrOne(entry.value) { $0.reader.wholeNumber($1) }.map { ValueList(.wards($0), span: span) }
      }
    }
  }

  private mutating func distinct(_ node: NodeID, _ kind: RecordTest.Kind) -> Distinct? {
    guard let fields = reader.fields(node, RecordKey.self), reader.expectSome(node) else { return nil }
    for other in fields.entries.dropFirst() {
      reader.report(DecodeProblem.oneDistinctKey(at: reader.tree.span(other.keyNode)))
    }
    guard let entry = fields.entries.first, let key = valueKey(entry, kind, of: "distinct"),
      let count = reader.wholeNumber(entry.value)
    else { return nil }
    return Distinct(key: key, count: count)
  }

  /// The key of a `for_each` or `distinct`; reports one that records of `kind` can't be told apart by.
  private mutating func valueKey(
    _ entry: Fields<RecordKey>.Entry,
    _ kind: RecordTest.Kind,
    of amount: String
  ) -> ValueKey? {
    let keys = RecordKey.valueKeys(of: kind)
    if keys.contains(entry.key) {
      return entry.key == .ward ? .ward : Field(rawValue: entry.key.rawValue).map(ValueKey.field)
    }
    let known = RecordKey.allCases.filter(keys.contains).map(\.rawValue)
    reader.report(
      DecodeProblem.notAValueKey(reader.key(entry.keyNode), of: amount, kind.rawValue, known: known)
    )
    return nil
  }
}
