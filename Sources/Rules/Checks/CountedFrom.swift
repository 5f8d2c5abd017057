import Diagnostics
import Terms

extension Check {
  /// Refuses circumstances that the plan does not name, and days counted from a circumstance that the obligation
  /// does not stand under: until it has arisen there is no such day, and the `if` is what says so.
  static let countedFrom = Check("counted-from") { context in
    let counted = context.whens.compactMap(\.circumstance)
    let conditions = context.rules.obligations.flatMap(\.conditions).compactMap(\.circumstance)
    for name in conditions + counted where context.names.circumstances[name.value] == nil {
      context.reportUnknown(.circumstance, name) { $0.plan.circumstances.map(\.code.value) }
    }
    for obligation in context.obligations(withWhen: { $0.circumstance != nil }) {
      var reported: Set<SourceSpan> = []
      for parts in obligation.readings {
        for name in parts.whens.compactMap(\.circumstance)
        where parts.condition?.circumstance?.value != name.value
          && context.names.circumstances[name.value] != nil && reported.insert(name.span).inserted
        {
          context.report(CheckProblem.countedWithoutIf(name))
        }
      }
    }
  }
}

extension When {
  /// The circumstance from which it counts, where it does.
  fileprivate var circumstance: Name? {
    if case .days(_, _, let name) = form { name } else { nil }
  }
}
