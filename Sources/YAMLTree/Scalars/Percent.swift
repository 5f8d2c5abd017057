/// Percentages as rules write them: `30%`, `33.3%`.
package enum Percent {
  /// The percentage that `text` writes, in hundredths of a percent: 3330 for `33.3%`.
  ///
  /// - Throws: a ``ScalarProblem`` that names the form that was used instead.
  package static func read(_ text: UnsafeBufferPointer<UInt8>) throws(ScalarProblem) -> Int {
    guard !text.isEmpty else { throw .empty }
    var reader = DigitReader(text)
    guard let whole = reader.number(maxCount: 18) else {
      throw DigitReader.hasForeignDigit(text) ? .foreignDigits : .notPercent
    }
    var hasComma = false
    var hundredths = 0
    var decimals = 0
    if reader.read(".") || reader.read(",") {
      hasComma = text[reader.at - 1] == UInt8(ascii: ",")
      guard let fraction = reader.number(maxCount: 18) else { throw .notPercent }
      decimals = fraction.count
      hundredths = fraction.count == 1 ? fraction.value * 10 : fraction.value
    }
    if reader.isAtEnd { throw .bareShare }
    let hasSpace = reader.read(" ")
    guard reader.read("%"), reader.isAtEnd else { throw .notPercent }
    if hasSpace { throw .spaceInPercent }
    if hasComma { throw .decimalComma }
    if decimals > 2 { throw .tooManyDecimals }
    if whole.count > 1, text[0] == UInt8(ascii: "0") { throw .leadingZeros }
    guard whole.value < 100 || (whole.value == 100 && hundredths == 0) else { throw .over100Percent }
    return whole.value * 100 + hundredths
  }
}
