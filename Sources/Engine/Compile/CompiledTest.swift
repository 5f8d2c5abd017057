package import Rules
package import Terms

/// A test of the rules, as findings refer to it.
package struct CompiledTest: Sendable {
  /// The test as its author wrote it.
  package enum Source: Sendable {
    case records(RecordTest)
    case figure(FigureTest)
  }

  /// The test as its author wrote it.
  package let source: Source
  /// The values of its `for_each`, a cell each: none in the only cell where there is no `for_each`, one, or a
  /// pair with the first key outermost.
  package let cells: [[CellValue]]

  let program: TestProgram
}

/// The value of a `for_each` that one cell asks about.
package enum CellValue: Hashable, Sendable {
  /// A code of a field; its list is `field.list(for:)` of the test's kind.
  case code(Field, Code)
  /// Any member of a group of partners, as a place in `Plan.groups`.
  case group(Int)
  /// A ward's number.
  case ward(Int)
  /// A name that the plan does not know; nothing meets it.
  case unknown(String)
}

/// What the evaluator runs for a test.
enum TestProgram: Sendable {
  case records(RecordProgram)
  case figure(FigureProgram)
}

/// A test of records as rows of the matrix.
struct RecordProgram: Sendable {
  var kind: RecordTest.Kind
  /// How many rows there are of: the criteria as written; these and the role that goes without saying; the
  /// `every_one`.
  var written = 0
  var matching = 0
  var everyOne = 0
  /// The rows in that order; once for each window where they depend on it, else once.
  var rows: [Row] = []
  /// The rows of one window, or 0 where all windows share them.
  var rowsPerWindow = 0
  /// Which of the criteria ask for a number that a record can fall short of.
  var isThreshold: [Bool] = []
  /// Which of the criteria say what a record is about: one that meets none of these is no near miss.
  var isTelling: [Bool] = []
  /// The rows of the cells' values, `keys` for each cell.
  var cellRows: [Row] = []
  var keys = 0
  var atLeast: Int
  var distinct: (key: ValueKey, count: Int)?
  /// Whether every record that matches must meet more, even where that is nothing.
  var asksEveryOne = false
  /// The row of records whose proof is there, and the same whatever the team rejected.
  var proof: Row?
  var proofUnlessRejected: Row?
  /// The types that prove, for naming the paper.
  var proofTypes: [Code] = []
  var mode: DayMode = .span
  var covering = false
  /// For each window of the `when` above it, the time slot.
  var slots: [Int] = []

  /// Whether some criterion is a threshold, or `every_one` is asked.
  var canFallBelow: Bool { asksEveryOne || isThreshold.contains(true) }

  /// The place in `rows` of the first row for the window at `position`.
  func firstRow(at position: Int) -> Int { position * rowsPerWindow }
}

/// A test of the latest figure of a name.
struct FigureProgram: Sendable {
  /// Nil where the plan knows no such figure.
  var name: Code?
  var comparison: FigureTest.Comparison
  var bound: FigureTest.Bound
}
