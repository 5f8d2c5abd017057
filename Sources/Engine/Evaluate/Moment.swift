import Evidence
import Rules
import Terms

/// The evidence as it stands at one as-of date: for each time slot, which records have their day in it by then,
/// and which came after it.
///
/// The rows are found when first asked for, once for all tests that ask about the same window.
struct Moment {
  private(set) var asOf: CivilDate
  /// Words in a row.
  let stride: Int
  /// Row after row, a row for each time slot; bits past the last record are clear.
  private(set) var inside: [UInt64]
  private(set) var after: [UInt64]
  private var isKnown: [Bool]

  init(asOf: CivilDate, slots: Int, stride: Int) {
    self.asOf = asOf
    self.stride = stride
    inside = Array(repeating: 0, count: slots * stride)
    after = inside
    isKnown = Array(repeating: false, count: slots)
  }

  /// Moves to another date and forgets the rows of the old one.
  mutating func move(to day: CivilDate) {
    asOf = day
    for slot in isKnown.indices { isKnown[slot] = false }
  }

  /// Finds the rows of a slot where they are not known yet.
  mutating func prepare(_ place: Int, _ index: RecordIndex, _ tables: ProgramTables) {
    if isKnown[place] { return }
    isKnown[place] = true
    let slot = tables.slots[place]
    let matrix = index[slot.kind]
    let days = tables.windows[slot.window].window
    for word in (place * stride)..<((place + 1) * stride) {
      inside[word] = 0
      after[word] = 0
    }
    if slot.covering {
      // It counts for the window that it covers, however early it came; only what has no day never counts.
      let sinceEver = CivilDate(dayNumber: RecordMatrix.noDay + 1)
      Self.mark(&inside, place, matrix, slot, between: sinceEver, min(days.closes, asOf))
    } else {
      for range in tables.windows[slot.window].ranges where range.first <= asOf {
        Self.mark(&inside, place, matrix, slot, between: range.first, min(range.last, asOf))
      }
    }
    let over = slot.covering ? days.closes : days.last
    if over < asOf { Self.mark(&after, place, matrix, slot, beginning: over, until: asOf) }
  }

  /// Sets the bits of the records that have a day from `first` to `last`.
  private static func mark(
    _ rows: inout [UInt64],
    _ place: Int,
    _ matrix: RecordMatrix,
    _ slot: TimeSlot,
    between first: CivilDate,
    _ last: CivilDate
  ) {
    let base = slot.mode * matrix.count
    for record in 0..<matrix.count
    where matrix.firstDays[base + record] <= last.dayNumber
      && matrix.lastDays[base + record] >= first.dayNumber
    {
      rows[place * matrix.stride + record >> 6] |= 1 << UInt64(record & 63)
    }
  }

  /// Sets the bits of the records whose first day is after `over` and not after `last`.
  private static func mark(
    _ rows: inout [UInt64],
    _ place: Int,
    _ matrix: RecordMatrix,
    _ slot: TimeSlot,
    beginning over: CivilDate,
    until last: CivilDate
  ) {
    let base = slot.mode * matrix.count
    for record in 0..<matrix.count
    where matrix.firstDays[base + record] > over.dayNumber
      && matrix.firstDays[base + record] <= last.dayNumber
    {
      rows[place * matrix.stride + record >> 6] |= 1 << UInt64(record & 63)
    }
  }
}
