import Diagnostics
package import Rules
package import Terms

extension CheckedRules {
  /// The same rules as if the circumstances at `places` of the plan's list had arisen on `day`.
  ///
  /// - Throws: ``RulesFailure`` where no circumstance of that plan can have arisen on `day`.
  package func arisen(_ places: some Sequence<Int>, on day: CivilDate) throws(RulesFailure) -> CheckedRules {
    var rules = source
    for place in places where rules.plan.circumstances.indices.contains(place) {
      rules.plan.circumstances[place].since = day
    }
    return try rules.checked()
  }
}
