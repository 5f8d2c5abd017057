import Diagnostics
import Terms

extension Check {
  /// Refuses an obligation with neither a `what` nor a `judge`: nothing could ever decide it.
  static let asksForSomething = Check("asks-for-something") { context in
    for obligation in context.rules.obligations where obligation.what == nil && obligation.judge == nil {
      context.report(CheckProblem.asksForNothing(obligation.id))
    }
  }
}
