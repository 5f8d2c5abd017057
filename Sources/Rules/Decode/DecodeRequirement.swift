import Diagnostics
import Terms
import YAMLTree

enum RequirementKey: String, MappingKey {
  case activity, document, figure, all, any, when
  case atLeast = "at_least"
  case atMost = "at_most"
  case moreThan = "more_than"
  case forEach = "for_each"
  case distinct
  case everyOne = "every_one"
  case proof
  static let table = KeyTable<Self>()

  static let kinds: [Self] = [.activity, .document, .figure, .all, .any]
  static let amounts: [Self] = allCases.filter { $0 != .when && !kinds.contains($0) }
}

extension RuleReader {
  /// A `what`, or a part of one: exactly one kind of requirement, its amounts beside or inside it, and its own
  /// `when`.
  mutating func requirement(_ node: NodeID) -> Requirement? {
    guard let fields = reader.fields(node, RequirementKey.self) else { return nil }
    let when = optional(.when, fields) { $0.when($1) }
    let kinds = fields.entries(of: RequirementKey.kinds)
    var words: [String] { RequirementKey.kinds.map(\.rawValue) }
    guard let kind = kinds.first else {
      reader.report(DecodeProblem.needsOneOf(words, at: reader.place(node)))
      return nil
    }
    for other in kinds.dropFirst() {
      reader.report(DecodeProblem.oneOf(words, at: reader.tree.span(other.keyNode)))
    }
    guard let ask = ask(kind, fields) else { return nil }
    return Requirement(ask, when: when, span: reader.tree.span(node))
  }

  private mutating func ask(
    _ kind: Fields<RequirementKey>.Entry,
    _ fields: Fields<RequirementKey>
  ) -> Requirement.Ask? {
    switch kind.key {
    case .activity, .document:
      let beside = amounts(fields, of: kind, as: RecordKey.self)
      return recordTest(
        kind.value,
        kind.key == .activity ? .activity : .document,
        beside: beside,
        at: reader.tree.span(kind.keyNode)
      ).map(Requirement.Ask.records)
    case .figure:
      let beside = amounts(fields, of: kind, as: FigureKey.self)
      return figureTest(kind.value, beside: beside).map(Requirement.Ask.figure)
    default:
      _ = amounts(fields, of: kind, as: NoKey.self)
      let parts = list(kind.value) { $0.requirement($1) }
      return parts.map { kind.key == .all ? .all($0) : .any($0) }
    }
  }

  /// The amounts that stand beside the kind of requirement, as keys of that kind; reports those that it has not.
  private mutating func amounts<Key: MappingKey>(
    _ fields: Fields<RequirementKey>,
    of kind: Fields<RequirementKey>.Entry,
    as _: Key.Type
  ) -> [Fields<Key>.Entry] {
    fields.entries(of: RequirementKey.amounts).compactMap { entry in
      if let key = Key(rawValue: entry.key.rawValue) {
        return FieldEntry(key: key, keyNode: entry.keyNode, value: entry.value)
      }
      let place = reader.tree.span(entry.keyNode)
      reader.report(DecodeProblem.noSuchAmount(entry.key.rawValue, of: kind.key.rawValue, at: place))
      return nil
    }
  }
}

/// `all` and `any` have no amounts of their own.
enum NoKey: String, MappingKey {
  /// Spelt as no amount is.
  case none = ""
  static let table = KeyTable<Self>()
}
