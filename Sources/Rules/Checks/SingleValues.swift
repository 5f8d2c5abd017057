import Diagnostics
import Terms

extension Check {
  /// Refuses `{all: […]}` of several values where a record has only one: no record could meet it.
  static let singleValues = Check("single-values") { context in
    for test in context.recordTests {
      for criterion in test.allCriteria {
        if case .codes(let field, let match) = criterion, field.holdsOneValue, match.mode == .all,
          match.values.count > 1
        {
          context.report(CheckProblem.allOfOneValue(field.rawValue, at: match.values[1].span))
        }
      }
    }
  }
}

extension Field {
  /// Whether a record has one value of it at most.
  var holdsOneValue: Bool {
    self == .type || self == .issuedBy
  }
}
