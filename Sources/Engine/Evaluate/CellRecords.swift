import Rules
import Terms

/// The records of one cell: those that match in its window, and of these the ones whose proof is there.
struct CellRecords {
  /// Matching records; called M in the definitions.
  var matched: [UInt64]
  /// Those of them that are proven; all of them where no proof is asked.
  var proven: [UInt64]

  init(stride: Int) {
    matched = Array(repeating: 0, count: stride)
    proven = matched
  }

  /// What a selection leaves aside, to ask what would pass without it.
  struct Relaxation: OptionSet {
    let rawValue: UInt8
    /// The team's rejections, of records and of papers.
    static let rejections = Relaxation(rawValue: 1)
    /// The criteria that ask for a number of people.
    static let thresholds = Relaxation(rawValue: 2)
  }

  /// Selects the records that meet the criteria and the cell's value and are in `time`, a row of a time slot.
  mutating func select(
    _ test: RecordProgram,
    value: Int,
    position: Int,
    from matrix: RecordMatrix,
    time: [UInt64],
    at start: Int,
    ignoring relaxation: Relaxation = []
  ) {
    let first = test.firstRow(at: position)
    let proof = relaxation.contains(.rejections) ? test.proofUnlessRejected : test.proof
    for word in 0..<matrix.stride {
      var bits = time[start + word]
      for place in 0..<test.matching {
        if place < test.written, test.isThreshold[place], relaxation.contains(.thresholds) { continue }
        bits &= matrix.words[matrix.start(of: test.rows[first + place]) + word]
      }
      for key in 0..<test.keys {
        bits &= matrix.words[matrix.start(of: test.cellRows[value * test.keys + key]) + word]
      }
      if !relaxation.contains(.rejections) { bits &= ~matrix.rejected[word] }
      matched[word] = bits
      if let proof { bits &= matrix.words[matrix.start(of: proof) + word] }
      proven[word] = bits
    }
  }

  /// Keeps of these the proven ones alone, and joins them to `other`.
  mutating func join(_ other: CellRecords, stride: Int) {
    for word in 0..<stride {
      matched[word] = other.matched[word] | proven[word]
      proven[word] |= other.proven[word]
    }
  }

  /// The number of records in `set`, of so many words.
  static func count(_ set: [UInt64], stride: Int) -> Int {
    var count = 0
    for word in 0..<stride { count += set[word].nonzeroBitCount }
    return count
  }

  /// Calls `body` with each record of `set`, in the order of the file.
  static func forEach(in set: [UInt64], stride: Int, _ body: (Int) -> Void) {
    for word in 0..<stride {
      var bits = set[word]
      while bits != 0 {
        body(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
