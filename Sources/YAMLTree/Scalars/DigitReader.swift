/// Reads runs of ASCII digits and single marks from the bytes of a scalar.
struct DigitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { at == bytes.count }

  /// Reads the digits that follow, or nil where none does or more than `maxCount` do.
  mutating func number(maxCount: Int) -> (value: Int, count: Int)? {
    let start = at
    var value = 0
    while at < bytes.count, Self.isDigit(bytes[at]) {
      guard at - start < maxCount else { return nil }
      value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      at += 1
    }
    return at > start ? (value, at - start) : nil
  }

  /// Reads `mark`; false, and nothing read, where it does not follow.
  mutating func read(_ mark: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  /// Reads the byte that follows, or nil at the end.
  mutating func next() -> UInt8? {
    guard at < bytes.count else { return nil }
    at += 1
    return bytes[at - 1]
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }

  /// Whether `bytes` hold a digit that is not one of 0 to 9.
  static func hasForeignDigit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
      !$0.isASCII && $0.properties.numericType != nil
    }
  }
}
