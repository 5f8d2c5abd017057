/// The way from the bytes of a spelling to the code that it means, without making a `String`.
///
/// An open-addressed table with linear probing, never more than half full: files name codes far more often than
/// anything else, and nearly always by exact bytes.
struct SpellingIndex: Sendable {
  /// Where a spelling stands in `texts`, and what it means.
  private struct Spelling {
    let hash: UInt64
    let start: Int
    let count: Int
    let code: Code
  }

  /// Places in `spellings`, or `free`; the number of slots is a power of two.
  private var slots: [UInt32]
  private var spellings: [Spelling] = []
  /// All spellings one after another.
  private var texts: [UInt8] = []

  private static let free = UInt32.max

  /// An index of `spellings`.
  init(_ spellings: [String: Code]) {
    var size = 8
    while size < spellings.count * 2 { size *= 2 }
    slots = [UInt32](repeating: Self.free, count: size)
    self.spellings.reserveCapacity(spellings.count)
    for (spelling, code) in spellings { insert(Array(spelling.utf8), code) }
  }

  private mutating func insert(_ text: [UInt8], _ code: Code) {
    let hash = text.withUnsafeBufferPointer { Self.hash($0) }
    var slot = firstSlot(of: hash)
    while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(spellings.count)
    spellings.append(Spelling(hash: hash, start: texts.count, count: text.count, code: code))
    texts += text
  }

  /// The code that is spelt `utf8`, byte for byte.
  func code(_ utf8: UnsafeBufferPointer<UInt8>) -> Code? {
    let hash = Self.hash(utf8)
    var slot = firstSlot(of: hash)
    while slots[slot] != Self.free {
      let spelling = spellings[Int(slots[slot])]
      if spelling.hash == hash, spelling.count == utf8.count, isText(of: spelling, utf8) {
        return spelling.code
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether the text of `spelling` is `utf8`, which is as long.
  private func isText(of spelling: Spelling, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    texts.withUnsafeBufferPointer { texts in
      let text = UnsafeBufferPointer(rebasing: texts[spelling.start..<spelling.start + spelling.count])
      return ByteWords(text).isSame(as: ByteWords(utf8))
    }
  }

  private func firstSlot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: utf8.count)
    for word in ByteWords(utf8) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      // Folded, so that the low bits depend on all others.
      hash ^= hash >> 32
    }
    return hash
  }
}
