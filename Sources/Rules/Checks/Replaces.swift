import Diagnostics
import Terms

extension Check {
  /// Refuses an obligation that takes over from one of this very rule set: `replaces` names those of earlier
  /// years, which are gone.
  static let replaces = Check("replaces") { context in
    let ids = Dictionary(context.rules.obligations.map { ($0.id.value, $0.id.span) }) { first, _ in first }
    for obligation in context.rules.obligations {
      for replaced in obligation.replaces {
        if let place = ids[replaced.value] {
          context.report(CheckProblem.replacesPresent(replaced, at: place))
        }
      }
      context.reportRepeated(obligation.replaces) { $0 }
    }
  }
}
