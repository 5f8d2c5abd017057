/// Byte offsets of libyaml's marks, which count code points: the cursor goes over the source once, in step with
/// the events.
struct MarkCursor {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  /// The offset of the byte that a mark at 0 means: after the byte order mark, which libyaml never sees.
  private let origin: Int
  private let isASCII: Bool
  private var byte: Int
  private var index = 0

  /// A cursor over `source`, valid as long as `source` is; `isASCII` speaks of the bytes from `origin` on.
  init(_ source: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, origin: Int, isASCII: Bool) {
    self.base = base
    count = source.count
    self.origin = origin
    self.isASCII = isASCII
    byte = origin
  }

  /// The offset of the byte at which code point number `target` begins; the end of the source where there is
  /// none.
  @inline(__always)
  mutating func offset(of target: Int) -> Int {
    if isASCII { return min(origin + target, count) }
    let distance = target &- index
    if distance >= 0, distance < 8, byte &+ 8 <= count {
      // Mostly a few blanks lie between two marks.
      let word = UnsafeRawPointer(base + byte).loadUnaligned(as: UInt64.self)
      if word & 0x8080_8080_8080_8080 & (1 &<< UInt64(distance &* 8) &- 1) == 0 {
        byte &+= distance
        index = target
        return byte
      }
    }
    return advance(to: target)
  }

  /// Notes that code point number `target` begins at `offset`, so that the bytes before it are not counted.
  @inline(__always)
  mutating func jump(to offset: Int, index target: Int) {
    byte = offset
    index = target
  }

  private mutating func advance(to target: Int) -> Int {
    if target < index {
      byte = origin
      index = 0
    }
    var at = byte
    var remaining = target - index
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
    byte = at
    index = target
    return at
  }
}
