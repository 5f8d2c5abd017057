import Testing
import YAMLTree

@testable import Evidence

@Suite("Keys and their other spellings")
struct KeyTests {
  @Test("Every other spelling and every known mistake leads to a key, and none hides one")
  func spellings() {
    check(EvidenceKey.self)
    check(UnitKey.self)
    check(ActivityKey.self)
    check(ParticipantsKey.self)
    check(DocumentKey.self)
    check(SendingKey.self)
    check(SpanKey.self)
    check(FigureKey.self)
    check(FigureValueKey.self)
  }

  private func check<Key: MappingKey>(_: Key.Type) {
    for (spelling, name) in Key.alternatives.merging(Key.mistakes, uniquingKeysWith: { $1 }) {
      #expect(Key(rawValue: name) != nil, "\(Key.self): \(spelling) leads to \(name)")
      #expect(Key(rawValue: spelling) == nil, "\(Key.self): \(spelling) is a key")
    }
    #expect(Set(Key.alternatives.keys).isDisjoint(with: Key.mistakes.keys))
  }
}
