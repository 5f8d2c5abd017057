import Diagnostics
import Terms

extension Check {
  /// Refuses wards that no agency of the plan has, and `ward: all` where there are none.
  static let wardNumbers = Check("ward-numbers") { context in
    for test in context.recordTests {
      for criterion in test.allCriteria {
        if case .ward(let match, let span) = criterion { check(match.wards, at: span, &context) }
      }
      for values in test.forEach {
        if case .wards(let wards) = values.values { check(wards, at: values.span, &context) }
      }
      if let distinct = test.distinct, distinct.key == .ward { check(nil, at: distinct.count.span, &context) }
    }
  }

  private static func check(_ wards: [Located<Int>]?, at span: SourceSpan, _ context: inout CheckContext) {
    let known = context.names.wards
    if known.isEmpty {
      context.report(CheckProblem.planWithoutWards(at: span))
    }
    for ward in wards ?? [] where !known.isEmpty && !known.contains(ward.value) {
      context.report(
        CheckProblem.unknownWard(
          ward.value,
          known: context.names.sortedWards,
          at: ward.span
        )
      )
    }
  }
}
