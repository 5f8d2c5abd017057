/// A run of bytes of a file and what takes its place.
package struct Splice: Hashable, Sendable {
  /// The bytes that go; empty for a place between two bytes.
  package let range: Range<Int>
  /// The bytes that come.
  package let bytes: [UInt8]

  /// `text` in place of the bytes `range`.
  package init(_ range: Range<Int>, _ text: String) {
    self.range = range
    bytes = Array(text.utf8)
  }

  /// `text` before the byte at `offset`.
  package init(at offset: Int, _ text: String) {
    self.init(offset..<offset, text)
  }
}

extension [Splice] {
  /// These in the order of the file; those at one place keep their order.
  var byPlace: [Splice] {
    enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.offset) < (right.element.range.lowerBound, right.offset)
    }.map(\.element)
  }

  /// `bytes` with all of these done, or nil where one lies outside or two of them touch the same bytes.
  package func applied(to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.bytes.count })
    var at = 0
    for splice in byPlace {
      guard splice.range.lowerBound >= at, splice.range.upperBound <= bytes.count else { return nil }
      result += bytes[at..<splice.range.lowerBound]
      result += splice.bytes
      at = splice.range.upperBound
    }
    return result + bytes[at...]
  }
}
