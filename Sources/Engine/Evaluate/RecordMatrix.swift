import Evidence
import Rules
import Terms

/// The records of one kind as bits: a row for each value and criterion that the rules ask about, a bit for each
/// record, in the order of the file.
///
/// Which records meet a test is then the AND of a few rows, 64 records at a time. Made once per audit and never
/// changed; a class, so that the evaluator passes it about without copying.
final class RecordMatrix {
  /// The number of records.
  let count: Int
  /// Words in a row.
  let stride: Int
  /// Records that the team rejected.
  let rejected: [UInt64]
  /// Row after row.
  ///
  /// Bits past the last record are not kept clear: a row is always read together with one that is, the time
  /// slot's.
  let words: [UInt64]
  /// The first and last day of each record for each day mode, mode after mode; `noDay` where it has none.
  let firstDays: [Int32]
  let lastDays: [Int32]

  /// Stands for the day of a record that has none: before all days.
  static let noDay = Int32.min

  init(count: Int, stride: Int, rejected: [UInt64], words: [UInt64], firstDays: [Int32], lastDays: [Int32]) {
    self.count = count
    self.stride = stride
    self.rejected = rejected
    self.words = words
    self.firstDays = firstDays
    self.lastDays = lastDays
  }

  /// A word of `row`: 64 records of it.
  @inline(__always)
  func word(_ word: Int, of row: Row) -> UInt64 {
    words[Int(row) * stride + word]
  }

  /// Whether record `record` is in `row`.
  func contains(_ record: Int, in row: Row) -> Bool {
    word(record >> 6, of: row) & (1 << UInt64(record & 63)) != 0
  }

  /// The bits of a word that stand for records.
  func valid(_ word: Int) -> UInt64 {
    let left = max(0, count - word * 64)
    return left >= 64 ? ~0 : (1 << UInt64(left)) - 1
  }
}
