import Rules
import Terms

/// One test of records in one window for one value of its `for_each`.
struct Cell {
  let test: RecordProgram
  /// The place of the test in the program's.
  let testPlace: Int
  /// The place of the value in the test's cells.
  let value: Int
  /// The `when` and the window in it.
  let place: Evaluation.Place
  let days: Window
  /// The records of the test's kind.
  let matrix: RecordMatrix

  /// The place of the test's first row in `test.rows.rows`.
  var firstRow: Int { test.rows.first(at: place.position) }
  /// Where the day of its records comes from, among the test's `days`.
  private var dayPlace: Int { test.days.count == 1 ? 0 : value }
  var day: DaySource { test.days[dayPlace] }
  /// The time slot.
  var slot: Int { test.slots[place.position * test.days.count + dayPlace] }
  /// The place of the time slot's row among such rows.
  var timeRow: Int { slot * matrix.stride }

  /// A word of the records that meet every criterion of `every_one`.
  func everyOne(_ word: Int) -> UInt64 {
    let first = firstRow + test.rows.matching
    var bits = ~UInt64(0)
    for row in first..<(first + test.rows.everyOne) { bits &= matrix.word(word, of: test.rows.rows[row]) }
    return bits
  }
}

/// The records of a cell: those that match in its window, and of these the ones whose proof is there.
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

  /// Selects the records that meet the criteria and the cell's value and have their day in `time`, the rows of
  /// the time slots.
  mutating func select(_ cell: Cell, in time: [UInt64], ignoring relaxation: Relaxation = []) {
    let test = cell.test
    let first = cell.firstRow
    for word in 0..<cell.matrix.stride {
      var bits = time[cell.timeRow + word]
      for place in 0..<test.rows.matching {
        if relaxation.contains(.thresholds), place < test.rows.written, test.isThreshold[place] { continue }
        bits &= cell.matrix.word(word, of: test.rows.rows[first + place])
      }
      for key in 0..<test.keys {
        bits &= cell.matrix.word(word, of: test.cellRows[cell.value * test.keys + key])
      }
      if !relaxation.contains(.rejections) { bits &= ~cell.matrix.rejected[word] }
      matched[word] = bits
      if let proof = test.proof {
        let row = relaxation.contains(.rejections) ? proof.rowUnlessRejected : proof.row
        bits &= cell.matrix.word(word, of: row)
      }
      proven[word] = bits
    }
  }

  /// Keeps of these the proven ones alone, and joins them to `other`.
  mutating func join(_ other: CellRecords) {
    for word in matched.indices {
      matched[word] = other.matched[word] | proven[word]
      proven[word] |= other.proven[word]
    }
  }
}

extension [UInt64] {
  /// The number of records in a set.
  var recordCount: Int {
    var count = 0
    for word in self { count += word.nonzeroBitCount }
    return count
  }

  /// Calls `body` with each record of a set, in the order of the file.
  @inline(__always)
  func forEachRecord(_ body: (Int) -> Void) {
    for word in indices {
      var bits = self[word]
      while bits != 0 {
        body(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
