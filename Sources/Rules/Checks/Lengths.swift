import Diagnostics
import Terms

extension Check {
  /// Refuses numbers of days that are none or beyond use: `days` from 1 to 3650, `margin_days` and `grace_days`
  /// from 1 to 366.
  static let lengths = Check("lengths") { context in
    for when in context.whens {
      if case .days(let count, _, _) = when.form, !(1...3650).contains(count.value) {
        context.report(CheckProblem.outOfRange("days", count, 1...3650))
      }
      if let margin = when.marginDays, !(1...366).contains(margin.value) {
        context.report(CheckProblem.outOfRange("margin_days", margin, 1...366))
      }
      if let grace = when.graceDays, !(1...366).contains(grace.value) {
        context.report(CheckProblem.outOfRange("grace_days", grace, 1...366))
      }
    }
  }
}
