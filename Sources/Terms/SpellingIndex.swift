/// The way from the bytes of a spelling to the code that it means, without making a `String`.
///
/// An open-addressed table with linear probing, never more than half full: files name codes far more often than
/// anything else, and nearly always by exact bytes.
struct SpellingIndex: Sendable {
  /// Places in `codes`, or `free`; the number of slots is a power of two.
  private var slots: [UInt32]
  /// All spellings one after another.
  private var bytes: [UInt8] = []
  /// Where each spelling begins in `bytes`, and where the last one ends.
  private var bounds: [UInt32] = [0]
  private var codes: [Code] = []

  private static let free = UInt32.max

  /// An index of `spellings`.
  init(_ spellings: [String: Code]) {
    var size = 8
    while size < spellings.count * 2 { size *= 2 }
    slots = [UInt32](repeating: Self.free, count: size)
    codes.reserveCapacity(spellings.count)
    bounds.reserveCapacity(spellings.count + 1)
    for (spelling, code) in spellings { insert(spelling, code) }
  }

  private mutating func insert(_ spelling: String, _ code: Code) {
    let utf8 = Array(spelling.utf8)
    var slot = utf8.withUnsafeBufferPointer { Self.hash($0) } & (slots.count - 1)
    while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(codes.count)
    codes.append(code)
    bytes += utf8
    bounds.append(UInt32(bytes.count))
  }

  /// The code that is spelt `utf8`, byte for byte.
  func code(_ utf8: UnsafeBufferPointer<UInt8>) -> Code? {
    var slot = Self.hash(utf8) & (slots.count - 1)
    while slots[slot] != Self.free {
      let place = Int(slots[slot])
      if spelling(at: place, equals: utf8) { return codes[place] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func spelling(at place: Int, equals utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(bounds[place])
    guard Int(bounds[place + 1]) - start == utf8.count else { return false }
    for offset in 0..<utf8.count where bytes[start + offset] != utf8[offset] { return false }
    return true
  }

  /// FNV-1a, folded so that the low bits depend on all others; never negative.
  private static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}
