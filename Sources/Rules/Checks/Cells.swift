import Diagnostics
import Terms

extension Check {
  /// Refuses a `for_each` over more than two keys, or over more than 400 values or pairs: each is decided and
  /// reported by itself.
  static let cells = Check("cells") { context in
    for test in context.recordTests {
      if test.forEach.count > 2 {
        context.report(CheckProblem.tooManyKeys(at: test.forEach[2].span))
      }
      guard let first = test.forEach.first else { continue }
      let counts = test.forEach.map { count($0, context.names) }
      let cells = counts.reduce(1) { min($0 * min($1, 1000), 1_000_000) }
      if cells > 400 {
        context.report(CheckProblem.tooManyCells(cells, at: first.span))
      }
    }
  }

  private static func count(_ values: ValueList, _ names: NameIndex) -> Int {
    switch values.values {
    case .codes(_, let codes): codes.count
    case .wards(let wards): wards?.count ?? names.wards.count
    }
  }
}
