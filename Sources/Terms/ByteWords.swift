/// A run of bytes as words of eight, to hash and to compare it quickly; the last word overlaps the one before it.
///
/// Fewer than eight bytes make one word. Runs of the same length have the same words only where they are the same.
struct ByteWords: Sequence, IteratorProtocol {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  /// The words of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = UnsafeRawBufferPointer(bytes)
  }

  /// The next word, or nil after the last.
  @inline(__always)
  mutating func next() -> UInt64? {
    guard at < bytes.count else { return nil }
    defer { at += 8 }
    return word(at)
  }

  /// Whether `other`, a run of the same length, has the same bytes.
  @inline(__always)
  func isSame(as other: ByteWords) -> Bool {
    var at = 0
    while at < bytes.count {
      if word(at) != other.word(at) { return false }
      at += 8
    }
    return true
  }

  /// The word of the bytes from `start` on.
  @inline(__always)
  private func word(_ start: Int) -> UInt64 {
    guard bytes.count >= 8 else { return short }
    return bytes.loadUnaligned(fromByteOffset: Swift.min(start, bytes.count - 8), as: UInt64.self)
  }

  private var short: UInt64 {
    guard bytes.count >= 4 else { return bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    let first = bytes.loadUnaligned(as: UInt32.self)
    let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
    return UInt64(first) << 32 | UInt64(last)
  }
}
