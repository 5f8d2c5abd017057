import Diagnostics
import Terms

extension Check {
  /// Refuses occasions and days off that the plan's year lacks, that end before they begin, or stand twice.
  static let calendar = Check("calendar", ofPlan: true) { context in
    let plan = context.plan
    for run in plan.calendar.occasions.map(\.days) + plan.calendar.daysOff {
      if let problem = CheckProblem.impossibleDays(run.value, in: plan.year, at: run.span) {
        context.report(problem)
      }
    }
    context.reportRepeated(plan.calendar.daysOff) { run in
      run.from == run.to ? "\(run.from)" : "\(run.from) - \(run.to)"
    }
  }
}
