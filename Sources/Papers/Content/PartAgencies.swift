import Diagnostics
import Reports
import Rules
import Terms

extension PlanParts.Part {
  /// Whom all duties under the clauses of this part bind, where the rules name the same few agencies for each of
  /// them; empty for a part that binds groups or that differs from duty to duty.
  func agencies(_ rules: ReportedRules) -> [Agency] {
    var common: [String]?
    for obligation in rules.obligations {
      guard let clause = obligation.clauses.first?.value, clause.hasPrefix(number + ".") else { continue }
      let parties = obligation.who.map(\.party.value)
      if let common, common != parties { return [] }
      common = parties
    }
    let named = (common ?? []).compactMap { code in rules.plan.agencies.first { $0.code.value == code } }
    return named.count == common?.count && named.count <= Self.few ? named : []
  }

  private static let few = 3
}
