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

  /// A matrix of `count` records for `rows`, with no bit set; `stride` words hold a bit for each record.
  init(count: Int, stride: Int, rows: RowTable) {
    self.rows = rows
    self.count = count
    self.stride = stride
    words = Array(repeating: 0, count: rows.count * stride)
    rejected = Array(repeating: 0, count: stride)
  }

  /// The matrix, its rules filled: `meets` says whether a record meets a rule that is no combination of rows.
  consuming func finish(meets: (Int, RowRule) -> Bool) -> RecordMatrix {
    for (row, rule) in rows.measured {
      for record in 0..<count where meets(record, rule) { mark(record, in: row) }
    }
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
    for record in 0..<count { mark(record, code(record), in: table) }
  }

  /// Fills the rows of a column of several values a record: the record's `place`-th is `code(record, place)`.
  @inline(__always)
  mutating func fill(_ column: Column, values: (Int) -> Int, _ code: (Int, Int) -> Code) {
    let table = rows.columns[column.rawValue]
    guard table.isAsked else { return }
    for record in 0..<count {
      for place in 0..<values(record) { mark(record, code(record, place), in: table) }
    }
  }

  /// Fills the rows of wards.
  @inline(__always)
  mutating func fillWards(_ wards: (Int) -> [Int]) {
    guard rows.asksForWards else { return }
    for record in 0..<count {
      for ward in wards(record) {
        mark(record, in: rows.anyWard)
        mark(record, in: rows.rowIfAsked(ward: ward))
      }
    }
  }

  /// Fills the rows of a column where `codes` calls back with the values of each record.
  @inline(__always)
  mutating func fill(_ column: Column, each codes: (Int, (Code) -> Void) -> Void) {
    let table = rows.columns[column.rawValue]
    guard table.isAsked else { return }
    for record in 0..<count { codes(record) { mark(record, $0, in: table) } }
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

  @inline(__always)
  private mutating func mark(_ record: Int, in row: Row) {
    guard row >= 0 else { return }
    words[Int(row) * stride + record >> 6] |= 1 << UInt64(record & 63)
  }

  @inline(__always)
  private mutating func mark(_ record: Int, _ code: Code, in column: RowTable.ColumnRows) {
    mark(record, in: column.present)
    let index = Int(code.index)
    if index < column.rowOfCode.count { mark(record, in: column.rowOfCode[index]) }
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
