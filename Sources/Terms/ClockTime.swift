/// A time of day to the minute, as people write it on a paper.
package struct ClockTime: Hashable, Comparable, Sendable {
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int

  /// The time of day, or nil where the clock shows no such time.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads `8:30`, `08:30`, `8h30` or `8h`; nil for all else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let mark = bytes.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "h") }),
      let hour = Self.number(bytes[..<mark], digits: 1...2)
    else { return nil }
    let rest = bytes[(mark + 1)...]
    if rest.isEmpty, bytes[mark] == UInt8(ascii: "h") {
      self.init(hour: hour, minute: 0)
    } else {
      guard let minute = Self.number(rest, digits: 2...2) else { return nil }
      self.init(hour: hour, minute: minute)
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>, digits count: ClosedRange<Int>) -> Int? {
    guard count.contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}
