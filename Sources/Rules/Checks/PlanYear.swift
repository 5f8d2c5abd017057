import Diagnostics
import Terms

extension Check {
  /// Refuses a plan that was issued more than a year away from its own year: one of the two dates is a slip.
  ///
  /// Deadlines before the day of issue are normal and are not looked at.
  static let planYear = Check("plan-year", ofPlan: true) { context in
    let plan = context.plan
    if abs(plan.issued.year - plan.year) > 1 {
      context.report(CheckProblem.issuedInOtherYear(plan))
    }
  }
}
