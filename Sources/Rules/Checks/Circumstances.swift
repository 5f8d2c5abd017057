import Diagnostics
import Terms

extension Check {
  /// Refuses a circumstance that arose long before the plan or after its year, which is a slip of the date, and
  /// one that touches wards that the plan has not.
  static let circumstances = Check("circumstances", ofPlan: true) { context in
    for circumstance in context.plan.circumstances {
      let years = context.plan.year - 20...context.plan.year + 1
      if let since = circumstance.since, !years.contains(since.year) {
        context.report(CheckProblem.sinceOutOfRange(circumstance.code, since, years))
      }
      for ward in Set(circumstance.wards ?? []).sorted() where !context.names.wards.contains(ward) {
        context.report(
          CheckProblem.unknownWard(ward, known: context.names.sortedWards, at: circumstance.code.span)
        )
      }
    }
  }
}
