import Diagnostics
package import Rules
import Terms

extension ReportedRules {
  /// The agencies that `obligation` binds, in the order of the plan.
  package func agencies(boundBy obligation: Obligation) -> [Agency] {
    plan.agencies.filter { agency in
      obligation.who.contains { binding in
        binding.party.value == agency.code.value
          || (agency.groups.contains { $0.value == binding.party.value }
            && !binding.except.contains { $0.value == agency.code.value })
      }
    }
  }

  /// How strongly the plan binds by `obligation` whom it binds most strongly.
  package func force(of obligation: Obligation) -> Force {
    if let own = obligation.force { return own }
    let agencies = agencies(boundBy: obligation)
    return !agencies.isEmpty && agencies.allSatisfy { $0.force == .requested } ? .requested : .must
  }
}
