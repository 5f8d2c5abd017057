import Diagnostics
import Terms
import YAMLTree

enum MatchKey: String, MappingKey {
  case all, not
  static let table = KeyTable<Self>()
}

enum ThresholdKey: String, MappingKey {
  case atLeast = "at_least"
  static let table = KeyTable<Self>()
}

extension RuleReader {
  /// The criteria among `fields`, in the order of the file; reports those that records of `kind` have not, and
  /// leaves the keys `besides` to others.
  mutating func criteria(
    _ fields: Fields<RecordKey>,
    _ kind: RecordTest.Kind,
    besides: [RecordKey]
  ) -> [Criterion] {
    let known = RecordKey.criteria(of: kind)
    return fields.entries.compactMap { entry in
      if known.contains(entry.key) { return criterion(entry) }
      if !besides.contains(entry.key) {
        let key = reader.key(entry.keyNode)
        reader.report(
          entry.key == .atMost
            ? DecodeProblem.atMostOfRecords(at: key.span)
            : RecordKey.amounts.contains(entry.key)
              ? DecodeProblem.amountInEveryOne(key) : DecodeProblem.criterionOfOtherKind(key, kind)
        )
      }
      return nil
    }
  }

  private mutating func criterion(_ entry: Fields<RecordKey>.Entry) -> Criterion? {
    let node = entry.value
    let span = reader.tree.span(entry.keyNode)
    switch entry.key {
    case .ward:
      return wardMatch(node).map { .ward($0, span) }
    case .partner where reader.says("any", node):
      return .anyPartner(reader.tree.span(node))
    case .role:
      return listOrOne(node) { $0.reader.choice($1, Role.self) }.map(Criterion.role)
    case .covers:
      return listOrOne(node) { $0.coverage($1) }.map(Criterion.covers)
    case .participants:
      return threshold(entry) { $0.reader.wholeNumber($1) }.map(Criterion.participants)
    case .women:
      return threshold(entry) { $0.reader.wholeNumber($1) }.map(Criterion.women)
    case .womenShare:
      return threshold(entry) { $0.reader.share($1) }.map(Criterion.womenShare)
    default:
      guard let field = Field(rawValue: entry.key.rawValue) else { return nil }
      return codeMatch(node).map { .codes(field, $0) }
    }
  }

  /// A code, a list of which any will do, `{all: […]}` or `{not: […]}`.
  mutating func codeMatch(_ node: NodeID) -> CodeMatch? {
    guard let (mode, values) = match(node) else { return nil }
    return names(values).map { CodeMatch(mode, $0) }
  }

  private mutating func wardMatch(_ node: NodeID) -> WardMatch? {
    if reader.says("all", node) { return WardMatch(.any, nil) }
    guard let (mode, values) = match(node) else { return nil }
    return listOrOne(values) { $0.reader.wholeNumber($1) }.map { WardMatch(mode, $0) }
  }

  /// How the values of a criterion are meant, and where they stand.
  private mutating func match(_ node: NodeID) -> (CodeMatch.Mode, NodeID)? {
    guard reader.tree.kind(node) == .mapping else { return (.any, node) }
    guard let fields = reader.fields(node, MatchKey.self), reader.expectSome(node) else { return nil }
    for other in fields.entries.dropFirst() {
      reader.report(DecodeProblem.oneOf(["all", "not"], at: reader.tree.span(other.keyNode)))
    }
    return fields.entries.first.map { ($0.key == .all ? .all : .not, $0.value) }
  }

  private mutating func threshold<Value>(
    _ entry: Fields<RecordKey>.Entry,
    _ read: (inout RuleReader, NodeID) -> Value?
  ) -> Value? {
    let node = entry.value
    if reader.tree.kind(node) == .scalar {
      guard let text = reader.text(node) else { return nil }
      reader.report(DecodeProblem.bareThreshold(reader.key(entry.keyNode), text))
      return nil
    }
    guard let fields = reader.fields(node, ThresholdKey.self) else { return nil }
    return required(.atLeast, fields, read)
  }

  private mutating func coverage(_ node: NodeID) -> Located<Coverage>? {
    guard let word = reader.text(node) else { return nil }
    if word.value == "window" { return Located(.window, word.span) }
    guard let period = Period(code: word.value) else {
      reader.report(DecodeProblem.unknownPeriod(word))
      return nil
    }
    return Located(.period(period), word.span)
  }
}
