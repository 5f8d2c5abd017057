import Diagnostics
import YAMLTree

/// Counts.
extension EvidenceDecoder {
  /// The greatest count that is believed.
  static let maxCount = 1_000_000_000

  /// How many of something: a whole number up to ``maxCount``.
  mutating func count(_ node: NodeID) -> Located<Int>? {
    guard let number = reader.wholeNumber(node) else { return nil }
    guard number.value <= Self.maxCount else {
      reader.report(Wording.countTooLarge(number, limit: Self.maxCount))
      return nil
    }
    return number
  }
}
