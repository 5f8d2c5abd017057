import YAMLTree

/// The keys of the format's mappings, for those who describe it: what a schema tells an editor is held to this list.
///
/// Further spellings, such as the singular of a key that takes a list, stand with the key that they are read as.
package enum EvidenceKeys {
  package static let file = Keys(EvidenceKey.self)
  package static let unit = Keys(UnitKey.self)
  package static let activity = Keys(ActivityKey.self)
  package static let participants = Keys(ParticipantsKey.self)
  package static let document = Keys(DocumentKey.self)
  package static let sending = Keys(SendingKey.self)
  package static let span = Keys(SpanKey.self)
  package static let figure = Keys(FigureKey.self)
  package static let figureValue = Keys(FigureValueKey.self)

  /// The keys of one mapping.
  package struct Keys: Sendable {
    package let names: [String]
    /// Further spellings, each with the key that it is read as.
    package let spellings: [String: String]

    init<Key: MappingKey>(_: Key.Type) {
      names = Key.allCases.map(\.rawValue)
      spellings = Key.alternatives
    }
  }
}
