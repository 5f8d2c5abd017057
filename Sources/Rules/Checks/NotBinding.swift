import Diagnostics
import Terms

extension Check {
  /// Refuses words taken out of a clause as binding nobody where the clause has no obligations to begin with, and
  /// words that one clause takes out twice.
  static let notBinding = Check("not-binding", ofPlan: true) { context in
    let cited = Set(context.rules.obligations.flatMap { $0.clauses.map(\.value) })
    for clause in context.plan.clauses where !clause.notBinding.isEmpty {
      context.reportRepeated(clause.notBinding.map(\.words)) { $0 }
      let isBound =
        switch clause.bearing {
        case .obligations: cited.contains(clause.number.value)
        // Those that carry it are asked about by themselves.
        case .carriedBy: true
        case .notAnObligation: false
        }
      guard !isBound else { continue }
      for part in clause.notBinding {
        context.report(CheckProblem.bindsNobodyAnyway(part.words, clause.number))
      }
    }
  }
}
