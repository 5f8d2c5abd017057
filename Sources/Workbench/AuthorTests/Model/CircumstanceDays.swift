import Diagnostics
package import Rules
package import Terms

/// The days on which a test takes circumstances to have arisen, where they differ from the plan's.
package struct CircumstanceDays: Hashable, Sendable {
  /// By the circumstance's code; nil for one that has not arisen.
  package private(set) var days: [String: CivilDate?] = [:]

  /// Every circumstance as the plan has it.
  package static let asPlanned = CircumstanceDays()

  private init() {}

  /// The days `days` where they say something else than `plan`.
  package init(_ days: [String: CivilDate?], in plan: Plan) {
    for (code, day) in days where plan.circumstance(named: code)?.since != day { self.days[code] = day }
  }

  /// `rules` with the circumstances of these days.
  package func applied(to rules: RuleSet) -> RuleSet {
    var rules = rules
    for place in rules.plan.circumstances.indices {
      guard let day = days[rules.plan.circumstances[place].code.value] else { continue }
      rules.plan.circumstances[place].since = day
    }
    return rules
  }
}
