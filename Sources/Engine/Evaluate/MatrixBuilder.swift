import Rules
import Terms

/// Sets the bits of a matrix, column by column and then rule by rule.
struct MatrixBuilder {
  private let rows: RowTable
  private let count: Int
  private let stride: Int
  private var words: [UInt64]
  private var rejected: [UInt64]
  private var firstDays: [Int32] = []
  private var lastDays: [Int32] = []

  /// A matrix of `count` records for the rows of `side`, with no bit set; `stride` words hold a bit for each record.
  init(count: Int, stride: Int, of side: Compiler.Side) {
    rows = side.rows
    self.count = count
    self.stride = stride
    words = Array(repeating: 0, count: rows.count * stride)
    rejected = Array(repeating: 0, count: stride)
    firstDays.reserveCapacity(count * side.modes.values.count)
    lastDays.reserveCapacity(count * side.modes.values.count)
  }

  /// The matrix, once all rows are filled that are not combined of others.
  consuming func finish() -> RecordMatrix {
    for combination in rows.combinations { combine(combination) }
    return RecordMatrix(
      count: count,
      stride: stride,
      rejected: rejected,
      words: words,
      firstDays: firstDays,
      lastDays: lastDays
    )
  }

  /// Fills the rows of a column of one value a record.
  @inline(__always)
  mutating func fill(_ column: Column, _ code: (Int) -> Code) {
    let table = rows.columns[column.rawValue]
    guard table.isAsked else { return }
    let (count, stride) = (count, stride)
    var bits = words.mutableSpan
    for record in 0..<count { bits.mark(record, code(record), in: table, stride) }
  }

  /// Fills the rows of a column of several values a record: the record's `place`-th is `code(record, place)`.
  @inline(__always)
  mutating func fill(_ column: Column, values: (Int) -> Int, _ code: (Int, Int) -> Code) {
    let table = rows.columns[column.rawValue]
    guard table.isAsked else { return }
    let (count, stride) = (count, stride)
    var bits = words.mutableSpan
    for record in 0..<count {
      for place in 0..<values(record) { bits.mark(record, code(record, place), in: table, stride) }
    }
  }

  /// Fills the rows of wards.
  @inline(__always)
  mutating func fillWards(_ wards: (Int) -> [Int]) {
    guard rows.asksForWards else { return }
    let (count, stride, rows) = (count, stride, rows)
    var bits = words.mutableSpan
    for record in 0..<count {
      for ward in wards(record) {
        bits.mark(record, in: rows.anyWard, stride)
        bits.mark(record, in: rows.rowIfAsked(ward: ward), stride)
      }
    }
  }

  /// Fills the rows of a column where `codes` calls back with the values of each record.
  @inline(__always)
  mutating func fill(_ column: Column, each codes: (Int, (Code) -> Void) -> Void) {
    let table = rows.columns[column.rawValue]
    guard table.isAsked else { return }
    let stride = stride
    for record in 0..<count {
      codes(record) { code in
        var bits = words.mutableSpan
        bits.mark(record, code, in: table, stride)
      }
    }
  }

  /// Fills the rows of thresholds: `meets` says whether a record meets one.
  @inline(__always)
  mutating func fillThresholds(_ meets: (Int, Threshold) -> Bool) {
    let (count, stride, thresholds) = (count, stride, rows.thresholds)
    var bits = words.mutableSpan
    for (row, threshold) in thresholds {
      for record in 0..<count where meets(record, threshold) { bits.mark(record, in: row, stride) }
    }
  }

  /// Fills the rows of days that must be covered: `covered` gives the days that a record covers.
  @inline(__always)
  mutating func fillCoverages(_ covered: (Int) -> DateRange?) {
    let (count, stride, coverages) = (count, stride, rows.coverages)
    var bits = words.mutableSpan
    for (row, days) in coverages {
      for record in 0..<count where covered(record)?.contains(days) == true {
        bits.mark(record, in: row, stride)
      }
    }
  }

  /// Marks the records that the team rejected.
  mutating func fillRejected(_ isRejected: (Int) -> Bool) {
    for record in 0..<count where isRejected(record) { rejected[record >> 6] |= 1 << UInt64(record & 63) }
  }

  /// Adds the records' days of the next mode.
  mutating func addDays(_ days: (Int) -> DateRange?) {
    for record in 0..<count {
      let days = days(record)
      firstDays.append(days?.first.dayNumber ?? RecordMatrix.noDay)
      lastDays.append(days?.last.dayNumber ?? RecordMatrix.noDay)
    }
  }

  private mutating func combine(_ combination: RowTable.Combination) {
    for word in 0..<stride {
      var bits = ~UInt64(0)
      for group in combination.all {
        var some: UInt64 = 0
        for member in rows.groups[group] { some |= words[place(of: rows.members[member], word)] }
        bits &= some
      }
      for member in combination.none { bits &= ~words[place(of: rows.members[member], word)] }
      words[place(of: combination.row, word)] = bits
    }
  }

  private func place(of row: Row, _ word: Int) -> Int {
    Int(row) * stride + word
  }
}

/// The words of a matrix, marked through a span: an array would make sure with each mark that nobody shares it.
///
/// A span holds its builder as long as it lives; what else a fill needs of the builder it takes out before.
extension MutableSpan<UInt64> {
  /// Sets the bit of `record` in `row`, whose words are `stride` many; none where the row is -1.
  @inline(__always)
  fileprivate mutating func mark(_ record: Int, in row: Row, _ stride: Int) {
    guard row >= 0 else { return }
    self[Int(row) * stride + record >> 6] |= 1 << UInt64(record & 63)
  }

  /// Sets the bit of `record` in the rows of `column` that ask for `code`.
  @inline(__always)
  fileprivate mutating func mark(
    _ record: Int,
    _ code: Code,
    in column: RowTable.ColumnRows,
    _ stride: Int
  ) {
    mark(record, in: column.present, stride)
    let index = Int(code.index)
    if index < column.rowOfCode.count { mark(record, in: column.rowOfCode[index], stride) }
  }
}
