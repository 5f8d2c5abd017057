import Diagnostics
import Terms

extension Check {
  /// Refuses a `when` that is never used, because every part of the `what` of the same reading has its own.
  static let ownWhen = Check("own-when") { context in
    for obligation in context.obligations(withRequirements: { $0.contains { $0.when != nil } }) {
      var reported: Set<SourceSpan> = []
      for parts in obligation.readings {
        if let outer = parts.when, let own = parts.what?.whenInsteadOfOuter,
          reported.insert(outer.span).inserted
        {
          context.report(CheckProblem.whenNeverUsed(at: outer.span, own: own.span))
        }
      }
    }
  }
}

extension Requirement {
  /// The first `when` that stands in the outer one's place, where no test below is held to the outer one.
  fileprivate var whenInsteadOfOuter: When? {
    if let when { return when }
    let own = parts.map(\.whenInsteadOfOuter)
    return own.contains { $0 == nil } ? nil : own.first ?? nil
  }
}
