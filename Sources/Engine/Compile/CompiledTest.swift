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

/// A test of the latest figure of a name.
struct FigureProgram: Sendable {
  /// Nil where the plan knows no such figure.
  var name: Code?
  var comparison: FigureTest.Comparison
  var bound: FigureTest.Bound
}
