import Diagnostics
import Rules
import Terms

/// A test of records as rows of the matrix.
///
/// A class, so that an evaluation passes it about without copying its tables.
final class RecordProgram: Sendable {
  let kind: RecordTest.Kind
  let rows: TestRows
  /// Which of the written criteria ask for a number that a record can fall short of.
  let isThreshold: [Bool]
  /// Which of the written criteria say what a record is about: one that meets none of these is no near miss.
  let isTelling: [Bool]
  /// The rows of the cells' values, `keys` for each cell.
  let cellRows: [Row]
  let keys: Int
  let atLeast: Int
  let distinct: (key: ValueKey, count: Int)?
  /// Whether every record that matches must meet more, even where that is nothing.
  let asksEveryOne: Bool
  let proof: ProofRows?
  /// Where the day of its records comes from: once for all cells, or once for each.
  let days: [DaySource]
  /// The time slots: for each window of the `when` above it, one for each of `days`.
  let slots: [Int]

  init(
    _ test: RecordTest,
    rows: TestRows,
    cellRows: [Row],
    proof: ProofRows?,
    days: [DaySource],
    slots: [Int]
  ) {
    kind = test.kind
    self.rows = rows
    isThreshold = test.criteria.map(\.isThreshold)
    isTelling = test.criteria.map(\.isTelling)
    self.cellRows = cellRows
    keys = test.forEach.count
    atLeast = test.atLeast.value
    distinct = test.distinct.map { ($0.key, $0.count.value) }
    asksEveryOne = test.everyOne != nil
    self.proof = proof
    self.days = days
    self.slots = slots
  }

  /// Whether some criterion is a threshold, or `every_one` is asked.
  var canFallBelow: Bool { asksEveryOne || isThreshold.contains(true) }
}

/// The rows of a test's criteria.
struct TestRows: Sendable {
  /// How many there are of: the criteria as written; these and the role that goes without saying; `every_one`.
  let written: Int
  let matching: Int
  let everyOne: Int
  /// The rows in that order; once for each window where they depend on it, else once.
  var rows: [Row] = []
  /// The rows of one window, or 0 where all windows share them.
  var perWindow = 0

  init(written: Int, matching: Int, everyOne: Int) {
    self.written = written
    self.matching = matching
    self.everyOne = everyOne
  }

  /// The place in `rows` of the first row for the window at `position`.
  func first(at position: Int) -> Int { position * perWindow }
}

/// The rows of the activities whose papers prove them.
struct ProofRows: Sendable {
  let row: Row
  /// The same, whatever the team rejected.
  let rowUnlessRejected: Row
  /// The types that prove, for naming the paper.
  let types: [Code]
}

/// Where the day of a test's records comes from.
struct DaySource: Sendable {
  let mode: DayMode
  /// The place of the mode among those of the kind.
  let place: Int
  /// Whether a document counts for the window that it covers, by a day that has no earliest.
  let covering: Bool
}
