import Evidence
import Terms

/// A record as the answers make it, before it has an id.
struct FixDraft: Sendable {
  let kind: RecordRef.Kind
  var fields: [NewRecord.Field] = []

  init(_ kind: RecordRef.Kind) {
    self.kind = kind
  }

  /// Adds a key; nothing where there is no value.
  mutating func put(_ key: String, _ value: NewValue?) {
    guard let value else { return }
    fields.append(NewRecord.Field(key, value))
  }
}
