import Diagnostics
import Rules
import Terms

/// Finds obligations whose whole time was over before the plan was issued.
///
/// That is no mistake: a yearly plan signed in April lists what its first quarter brought. It is worth knowing all
/// the same, because nobody could have acted on the plan's word.
struct EarlyWindows {
  private(set) var remarks: [Diagnostic] = []

  init(_ rules: RuleSet) {
    for obligation in rules.obligations {
      let whens = obligation.whensInForce
      let windows = whens.flatMap { rules.plan.resolve($0)?.windows ?? [] }
      guard let last = windows.map(\.closes).max(), last < rules.plan.issued else { continue }
      let span = whens.compactMap { $0?.span }.first ?? obligation.id.span
      remarks.append(
        AnalysisMessages.endedBeforeIssue(obligation.id, last: last, issued: rules.plan.issued, at: span)
      )
    }
  }
}
