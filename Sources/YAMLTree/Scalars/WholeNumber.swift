/// Whole numbers as evidence and rules write them: ASCII digits and nothing else.
package enum WholeNumber {
  /// The numbers that are accepted.
  package static let range = 0...1_000_000_000

  /// The number that `text` writes.
  ///
  /// - Throws: a ``ScalarProblem`` that names the form that was used instead.
  package static func read(_ text: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) -> Int {
    guard let first = text.first else { throw .empty }
    var value = 0
    for byte in text {
      guard DigitReader.isDigit(byte) else { throw problem(text) }
      // Digits beyond the range change nothing any more, so that no length overflows.
      if value <= range.upperBound { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
    }
    if first == UInt8(ascii: "0"), text.count > 1 { throw .leadingZeros }
    guard value <= range.upperBound else { throw .numberTooLarge }
    return value
  }

  /// The year that `text` writes.
  ///
  /// - Throws: a ``ScalarProblem``.
  static func readYear(_ text: UnsafeBufferPointer<UInt8>, range: ClosedRange<Int>) throws(ScalarProblem)
    -> Int
  {
    let year = try read(text)
    if text.count <= 2 { throw .shortYear }
    guard range.contains(year) else { throw .yearOutOfRange }
    return year
  }

  /// What is wrong with a text that is not all digits.
  private static func problem(_ text: UnsafeBufferPointer<UInt8>) -> ScalarProblem {
    if DigitReader.hasForeignDigit(text) { return .foreignDigits }
    if isOtherBase(text) { return .otherBase }
    var reader = DigitReader(text)
    let hasSign = reader.read("+") || reader.read("-")
    guard let whole = digits(&reader) else { return .notWholeNumber }
    if reader.isAtEnd { return hasSign ? .signed : .notWholeNumber }
    if isGrouped(&reader, firstGroup: whole) { return .digitGroups }
    return rest(text, from: reader.at, hasSign)
  }

  private static func isOtherBase(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 2, text[0] == UInt8(ascii: "0") else { return false }
    return [UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "b")].contains(text[1] | 0x20)
  }

  /// The number of digits that follow, or nil where none does.
  private static func digits(_ reader: inout DigitReader) -> Int? {
    reader.number(maxCount: 18)?.count
  }

  /// Whether groups of three digits follow to the end, joined by one and the same mark.
  private static func isGrouped(_ reader: inout DigitReader, firstGroup: Int) -> Bool {
    var ahead = reader
    guard firstGroup <= 3, let mark = ahead.next(), "_., '".utf8.contains(mark) else { return false }
    while let group = digits(&ahead) {
      guard group == 3 else { return false }
      if ahead.isAtEnd { return true }
      guard ahead.next() == mark else { return false }
    }
    return false
  }

  /// What follows digits that are not the whole text: a fraction, an exponent or something else.
  private static func rest(_ text: UnsafeBufferPointer<UInt8>, from at: Int, _ hasSign: Bool) -> ScalarProblem
  {
    var reader = DigitReader(UnsafeBufferPointer(rebasing: text[at...]))
    let isFraction = (reader.read(".") || reader.read(",")) && digits(&reader) != nil
    if reader.isAtEnd { return isFraction ? .fraction : .notWholeNumber }
    guard reader.read("e") || reader.read("E") else { return .notWholeNumber }
    _ = reader.read("+") || reader.read("-")
    return digits(&reader) != nil && reader.isAtEnd ? .exponent : .notWholeNumber
  }
}
