/// Byte offsets of libyaml's marks, which count code points.
///
/// The cursor goes over the source once, in step with the events. Between two characters of several bytes, offset
/// and mark differ by a constant, so that most marks cost an addition.
struct MarkCursor {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  /// The offset of the byte that a mark at 0 means: after the byte order mark, which libyaml never sees.
  private let origin: Int
  /// What to add to a mark from `first` to `last` for its offset.
  private var shift: Int
  private var first = 0
  /// The mark of the next character of several bytes, or of the end.
  private var last = 0

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// A cursor over `source`, which begins at `base` and must outlive it.
  init(_ source: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, origin: Int) {
    self.base = base
    count = source.count
    self.origin = origin
    shift = origin
    jump(to: origin, index: 0)
  }

  /// The offset of the byte at which code point number `target` begins; the end of the source where there is
  /// none.
  @inline(__always)
  mutating func offset(of target: Int) -> Int {
    if target >= first, target <= last { return target &+ shift }
    return advance(to: target)
  }

  /// Notes that code point number `target` begins at `offset`, so that the bytes before it are not counted.
  @inline(__always)
  mutating func pass(_ target: Int, at offset: Int) {
    if target > last { jump(to: offset, index: target) }
  }

  private mutating func jump(to offset: Int, index: Int) {
    first = index
    shift = offset - index
    last = nextMultibyte(from: offset) - shift
  }

  private mutating func advance(to target: Int) -> Int {
    if target < first { jump(to: origin, index: 0) }
    guard target > last else { return target + shift }
    let offset = skip(target - last, from: last + shift)
    // A mark beyond the end stands for the end, whatever its number.
    if offset < count { jump(to: offset, index: target) }
    return offset
  }

  /// The offset of the first byte of 0x80 or more from `offset` on, or the end.
  private func nextMultibyte(from offset: Int) -> Int {
    var at = offset
    while at + 8 <= count {
      let high = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self) & Self.highBits
      if high != 0 { return at + high.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < count, base[at] < 0x80 { at += 1 }
    return at
  }

  /// The offset that lies `distance` code points after `offset`, at most the end.
  private func skip(_ distance: Int, from offset: Int) -> Int {
    var at = offset
    var remaining = distance
    while remaining >= 8, at + 8 <= count {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      let continuations = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
      remaining -= 8 - Int((continuations &* 0x0101_0101_0101_0101) >> 56)
      at += 8
    }
    while at < count, base[at] & 0xC0 == 0x80 { at += 1 }
    while remaining > 0, at < count {
      at += 1
      while at < count, base[at] & 0xC0 == 0x80 { at += 1 }
      remaining -= 1
    }
    return at
  }
}
