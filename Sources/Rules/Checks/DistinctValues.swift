import Diagnostics
import Terms

extension Check {
  /// Refuses a `distinct` that asks for no value, or for more different ones than records can have.
  static let distinctValues = Check("distinct-values") { context in
    for test in context.recordTests {
      guard let distinct = test.distinct else { continue }
      if distinct.count.value < 1 {
        context.report(CheckProblem.asksForNone("distinct", at: distinct.count.span))
        continue
      }
      let known = nameable(distinct.key, test, context.names)
      if distinct.count.value > known, known > 0 || distinct.key != .ward {
        context.report(CheckProblem.distinctOutOfReach(distinct.count, distinct.key.word, known))
      }
    }
  }

  /// How many values of `key` records can have: those of the plan, or, where a record has one value only, those
  /// that the criterion on it lets through.
  ///
  /// A record may have more values than the criterion names, so elsewhere the criterion is no bound.
  private static func nameable(_ key: ValueKey, _ test: RecordTest, _ names: NameIndex) -> Int {
    for criterion in test.criteria {
      if case .codes(let field, let match) = criterion, key == .field(field), field.holdsOneValue,
        match.mode == .any
      {
        return Set(match.values.map(\.value)).count
      }
    }
    switch key {
    case .ward: return names.wards.count
    case .field(let field): return names.codes(of: field.list(for: test.kind)).count
    }
  }
}
