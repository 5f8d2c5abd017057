import Diagnostics
import Engine
import Reports
import Rules
import Terms

/// An obligation as a list shows it: whom it binds, and when it is due in the plan's year.
struct ListedObligation {
  /// An agency that is bound, with those of its wards that are.
  struct Bound {
    let agency: Agency
    /// Ascending; empty for an agency that is one unit.
    let wards: [Int]
  }

  let obligation: Obligation
  /// In the order of the plan.
  let bound: [Bound]
  /// Its windows by the day on which they close; none where a circumstance has not arisen.
  let windows: [Window]

  /// The obligation as `rules` have it.
  init(_ obligation: Obligation, _ rules: ReportedRules) {
    self.obligation = obligation
    let units = BoundUnits(obligation.who, rules.plan)
    bound = rules.plan.agencies.compactMap { agency in
      units.wards[agency.code.value].map { Bound(agency: agency, wards: ($0 ?? []).sorted()) }
    }
    var windows: [Window] = []
    for window in obligation.whensInForce.flatMap({ rules.windows(of: $0).windows })
    where !windows.contains(window) {
      windows.append(window)
    }
    let hasArisen = Self.hasArisen(obligation, rules.plan)
    self.windows = hasArisen ? windows.sorted { ($0.closes, $0.first) < ($1.closes, $1.first) } : []
  }

  /// The days on which it is due, each once.
  var dueDays: [CivilDate] {
    var days: [CivilDate] = []
    for window in windows where days.last != window.closes { days.append(window.closes) }
    return days
  }

  /// Whom it binds as the rules say it, by codes: `ward-committee/1,12,15`.
  func who(in language: Language) -> String {
    obligation.who.map { binding in
      let wards = binding.wards?.value.map(String.init).joined(separator: ",")
      let except = binding.except.map(\.value).joined(separator: ", ")
      let without = except.isEmpty ? "" : ListWords.except(except)[language]
      return binding.party.value + (wards.map { "/\($0)" } ?? "") + without
    }.joined(separator: ", ")
  }

  private static func hasArisen(_ obligation: Obligation, _ plan: Plan) -> Bool {
    guard case .circumstance(let name)? = obligation.condition else { return true }
    return plan.circumstance(named: name.value)?.since != nil
  }
}
