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
  mutating func prepare(_ place: Int, _ input: AuditInput) {
    if isKnown[place] { return }
    isKnown[place] = true
    let slot = input.tables.slots[place]
    let matrix = input.index[slot.kind]
    let window = input.tables.windows[slot.window]
    let days = window.window
    for word in 0..<stride {
      let here = place * stride + word
      inside[here] = 0
      if slot.covering {
        // It counts for the window that it covers, however early it came; only what has no day never counts.
        let sinceEver = CivilDate(dayNumber: RecordMatrix.noDay + 1)
        inside[here] = matrix.records(in: word, slot.mode, from: sinceEver, to: min(days.closes, asOf))
      } else {
        for range in window.ranges where range.first <= asOf {
          inside[here] |= matrix.records(in: word, slot.mode, from: range.first, to: min(range.last, asOf))
        }
      }
      let over = slot.covering ? days.closes : days.last
      after[here] = over < asOf ? matrix.records(in: word, slot.mode, beginningAfter: over, to: asOf) : 0
    }
  }
}

extension RecordMatrix {
  /// A word of the records that have a day from `first` to `last` in day mode `mode`.
  fileprivate func records(in word: Int, _ mode: Int, from first: CivilDate, to last: CivilDate) -> UInt64 {
    records(in: word, mode) { $0 <= last.dayNumber && $1 >= first.dayNumber }
  }

  /// A word of the records whose first day is after `over` and not after `last`.
  fileprivate func records(
    in word: Int,
    _ mode: Int,
    beginningAfter over: CivilDate,
    to last: CivilDate
  ) -> UInt64 {
    records(in: word, mode) { first, _ in first > over.dayNumber && first <= last.dayNumber }
  }

  /// A word of the records whose first and last day in day mode `mode` are as `isAsked` says.
  @inline(__always)
  private func records(in word: Int, _ mode: Int, _ isAsked: (Int32, Int32) -> Bool) -> UInt64 {
    // There may be fewer words of records than in a row, which the kind with the most records makes as long.
    guard count > word * 64 else { return 0 }
    let start = mode * count + word * 64
    let places = start..<start + min(64, count - word * 64)
    return firstDays[places].withUnsafeBufferPointer { firstDays in
      lastDays[places].withUnsafeBufferPointer { lastDays in
        var bits: UInt64 = 0
        for bit in firstDays.indices {
          bits |= (isAsked(firstDays[bit], lastDays[bit]) ? 1 : 0) &<< UInt64(bit)
        }
        return bits
      }
    }
  }
}
