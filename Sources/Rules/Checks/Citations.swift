import Diagnostics
import Terms

extension Check {
  /// Refuses an obligation that cites a clause which the plan lacks, or which is said to bind nobody or to be
  /// carried by others: coverage would count the clause twice.
  static let citations = Check("citations") { context in
    for obligation in context.rules.obligations {
      context.reportRepeated(obligation.clauses) { $0 }
      context.reportRepeated(obligation.words) { $0 }
      for cited in obligation.clauses {
        guard let clause = context.names.clauses[cited.value] else {
          context.reportUnknown(.clause, cited) { $0.plan.clauses.map(\.number.value) }
          continue
        }
        switch clause.bearing {
        case .obligations: break
        case .carriedBy: context.report(CheckProblem.citesCarried(cited, clause.number))
        case .notAnObligation: context.report(CheckProblem.citesNoObligation(cited, clause.number))
        }
      }
    }
  }
}
