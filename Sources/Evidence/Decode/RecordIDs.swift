import Diagnostics
import YAMLTree

/// The spelling and uniqueness of ids.
extension EvidenceDecoder {
  /// The most bytes of an id.
  static let longestID = 64

  /// The id at `node`, entered in the register; nil where it is no id.
  mutating func recordID(_ node: NodeID, _ meaning: RecordRegister.Meaning) -> String? {
    guard reader.expect(.text, node) else { return nil }
    guard tree.withUTF8(node, isRecordID) else {
      guard let text = reader.text(node) else { return nil }
      reader.report(Wording.badID(text, longest: Self.longestID))
      return nil
    }
    let id = tree.string(node)
    let span = tree.span(node)
    if register(id, meaning, at: span), let earlier = register.noteWritten() {
      reader.report(Wording.lookalikeID(Located(id, span), earlier))
    }
    return id
  }

  /// Enters `id` in the register; reports and returns false where another record has it.
  @discardableResult
  mutating func register(_ id: String, _ meaning: RecordRegister.Meaning, at span: SourceSpan) -> Bool {
    guard let earlier = register.add(id, meaning, at: span) else { return true }
    reader.report(
      earlier.span.file == span.file
        ? Wording.repeatedID(Located(id, span), meaning, earlier)
        : Wording.takenID(Located(id, span), earlier)
    )
    return false
  }
}

/// Whether `bytes` spell an id: a letter or digit, then letters, digits, `.`, `_`, `/` and `-`, all ASCII.
private func isRecordID(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard (1...EvidenceDecoder.longestID).contains(bytes.count) else { return false }
  for (place, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      continue
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "-"):
      if place == 0 { return false }
    default: return false
    }
  }
  return true
}
