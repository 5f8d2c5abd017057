import Evidence
import Rules
import Terms

/// The evidence as it stands at one as-of date: which records have their day in a window by then, and which
/// came after it.
///
/// The rows are found when first asked for, once for all tests that ask about the same window.
struct Moment {
  private(set) var asOf: CivilDate
  private var activities: TimeRows
  private var documents: TimeRows

  init(asOf: CivilDate, _ index: RecordIndex, _ tables: ProgramTables) {
    self.asOf = asOf
    activities = TimeRows(slots: tables.activities.times.slots.count, stride: index.activities.stride)
    documents = TimeRows(slots: tables.documents.times.slots.count, stride: index.documents.stride)
  }

  /// Moves to another date and forgets the rows of the old one.
  mutating func move(to day: CivilDate) {
    asOf = day
    activities.forget()
    documents.forget()
  }

  /// The rows of records of `kind`.
  subscript(kind: RecordTest.Kind) -> TimeRows {
    switch kind {
    case .activity: activities
    case .document: documents
    }
  }

  /// Finds the rows of `slot` where they are not known yet.
  mutating func prepare(_ slot: Int, of kind: RecordTest.Kind, _ index: RecordIndex, _ tables: ProgramTables)
  {
    switch kind {
    case .activity:
      activities.prepare(
        slot,
        tables.activities.times.slots[slot],
        asOf,
        index.activities,
        tables.windows
      )
    case .document:
      documents.prepare(slot, tables.documents.times.slots[slot], asOf, index.documents, tables.windows)
    }
  }
}

/// For each time slot of a kind of record, the records inside it and those after it.
struct TimeRows {
  private var known: [Bool]
  private(set) var inside: [UInt64]
  private(set) var after: [UInt64]
  let stride: Int

  init(slots: Int, stride: Int) {
    known = Array(repeating: false, count: slots)
    inside = Array(repeating: 0, count: slots * stride)
    after = Array(repeating: 0, count: slots * stride)
    self.stride = stride
  }

  mutating func forget() {
    for slot in known.indices { known[slot] = false }
  }

  mutating func prepare(
    _ place: Int,
    _ slot: TimeSlot,
    _ asOf: CivilDate,
    _ matrix: RecordMatrix,
    _ windows: [CompiledWindow]
  ) {
    if known[place] { return }
    known[place] = true
    let window = windows[slot.window]
    let today = asOf.dayNumber
    let start = place * stride
    for word in 0..<stride {
      inside[start + word] = 0
    }
    if slot.covering {
      // It counts for the window that it covers, however early it came.
      let end = min(window.window.closes.dayNumber, today)
      Self.mark(&inside, start, matrix, slot.mode) { first, _ in first > RecordMatrix.noDay && first <= end }
    } else {
      for range in window.ranges {
        let begin = range.first.dayNumber
        let end = min(range.last.dayNumber, today)
        Self.mark(&inside, start, matrix, slot.mode) { first, last in
          first <= end && last >= begin && begin <= end
        }
      }
    }
    for word in 0..<stride {
      after[start + word] = 0
    }
    let over = slot.covering ? window.window.closes.dayNumber : window.window.last.dayNumber
    if over < today {
      Self.mark(&after, start, matrix, slot.mode) { first, _ in first > over && first <= today }
    }
  }

  /// Sets in `rows`, from `start` on, the bits of the records whose first and last day `holds` for.
  @inline(__always)
  private static func mark(
    _ rows: inout [UInt64],
    _ start: Int,
    _ matrix: RecordMatrix,
    _ mode: Int,
    _ holds: (Int32, Int32) -> Bool
  ) {
    let base = mode * matrix.count
    for word in 0..<matrix.stride {
      let from = word * 64
      var bits: UInt64 = 0
      for record in from..<min(from + 64, matrix.count)
      where holds(matrix.firstDays[base + record], matrix.lastDays[base + record]) {
        bits |= 1 << UInt64(record - from)
      }
      rows[start + word] |= bits
    }
  }
}
