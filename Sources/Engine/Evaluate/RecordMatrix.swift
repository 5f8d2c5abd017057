import Evidence
import Rules
import Terms

/// The records of one kind as bits: a row for each value and criterion that the rules ask about, a bit for each
/// record, in the order of the file.
///
/// Which records meet a test is then the AND of a few rows, 64 records at a time.
struct RecordMatrix {
  /// The number of records.
  let count: Int
  /// Words in a row.
  let stride: Int
  /// Row after row.
  ///
  /// Bits past the last record are not kept clear: a row is always read together with one that
  /// is, the time slot's.
  private(set) var words: [UInt64]
  /// Records that the team rejected.
  private(set) var rejected: [UInt64]
  /// The first and last day of each record for each day mode, mode after mode; `noDay` where it has none.
  private(set) var firstDays: [Int32] = []
  private(set) var lastDays: [Int32] = []

  /// Stands for the day of a record that has none: before all days.
  static let noDay = Int32.min

  init(count: Int, rows: RowTable) {
    self.count = count
    stride = (count + 63) / 64
    words = Array(repeating: 0, count: rows.rules.count * stride)
    rejected = Array(repeating: 0, count: stride)
  }

  /// Whether record `record` is in `row`.
  func contains(_ record: Int, in row: Row) -> Bool {
    words[Int(row) * stride + record >> 6] & (1 << UInt64(record & 63)) != 0
  }

  /// Whether the team rejected record `record`.
  func isRejected(_ record: Int) -> Bool {
    rejected[record >> 6] & (1 << UInt64(record & 63)) != 0
  }

  /// The place of the first word of `row`.
  func start(of row: Row) -> Int { Int(row) * stride }

  /// The day of `record` in day mode `mode`, nil where it has none.
  func days(of record: Int, in mode: Int) -> DateRange? {
    let first = firstDays[mode * count + record]
    guard first != Self.noDay else { return nil }
    return DateRange(
      CivilDate(dayNumber: first),
      CivilDate(dayNumber: lastDays[mode * count + record])
    )
  }

  // MARK: - Filling

  mutating func mark(_ record: Int, in row: Row) {
    guard row >= 0 else { return }
    words[Int(row) * stride + record >> 6] |= 1 << UInt64(record & 63)
  }

  mutating func mark(_ record: Int, _ code: Code, in column: RowTable.ColumnRows) {
    mark(record, in: column.present)
    let index = Int(code.index)
    if index < column.rowOfCode.count { mark(record, in: column.rowOfCode[index]) }
  }

  mutating func mark(_ record: Int, _ codes: [Code], in column: RowTable.ColumnRows) {
    guard column.isAsked else { return }
    for code in codes { mark(record, code, in: column) }
  }

  mutating func reject(_ record: Int) {
    rejected[record >> 6] |= 1 << UInt64(record & 63)
  }

  /// Adds the next record's days of the mode being added.
  mutating func addDays(_ days: DateRange?) {
    firstDays.append(days?.first.dayNumber ?? Self.noDay)
    lastDays.append(days?.last.dayNumber ?? Self.noDay)
  }

  /// Fills the rows that are not read from the records: criteria, in order, each after what it combines.
  ///
  /// `meets` says whether a record meets a rule that is no combination.
  mutating func fillRules(_ rules: [RowRule], meets: (Int, RowRule) -> Bool) {
    for (row, rule) in rules.enumerated() {
      switch rule {
      case .read: continue
      case .combined(let all, let none): combine(into: Row(row), all, none)
      case .covers, .participants, .women, .womenShare:
        for record in 0..<count where meets(record, rule) { mark(record, in: Row(row)) }
      }
    }
  }

  private mutating func combine(into row: Row, _ all: [[Row]], _ none: [Row]) {
    for word in 0..<stride {
      var bits = ~UInt64(0)
      for group in all {
        var some: UInt64 = 0
        for alternative in group { some |= words[start(of: alternative) + word] }
        bits &= some
      }
      for excluded in none { bits &= ~words[start(of: excluded) + word] }
      words[start(of: row) + word] = bits
    }
  }
}
