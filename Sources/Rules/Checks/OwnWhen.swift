import Diagnostics
import Terms

extension Check {
  /// Refuses a `when` that is never used, because the whole `what` of the same reading has its own.
  static let ownWhen = Check("own-when") { context in
    for obligation in context.rules.obligations where obligation.roots.contains(where: { $0.when != nil }) {
      var reported: Set<SourceSpan> = []
      for parts in obligation.readings {
        if let outer = parts.when, let own = parts.what?.when, reported.insert(outer.span).inserted {
          context.report(CheckProblem.whenNeverUsed(at: outer.span, own: own.span))
        }
      }
    }
  }
}
