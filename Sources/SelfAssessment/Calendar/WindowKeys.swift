import Diagnostics
package import Engine
package import Reports
import Rules
import Terms

/// What the windows of one obligation are called in the UIDs of a calendar.
///
/// A key rests on the rules alone, and on nothing that is written for people: evidence, the as-of date and a better
/// wording leave it as it is. `Q1` is a quarter, `womens-day` an occasion, `by` a deadline, `days` other days,
/// `after-city-decision` days that count from a circumstance. Where an obligation has several windows of one name,
/// their days tell them apart: `by-20220101-20220331-20220331`.
package struct WindowKeys: Sendable {
  private let rules: ReportedRules
  /// How many different windows of the obligation share a name.
  private let counts: [String: Int]

  /// The keys of the obligation at `place`.
  package init(_ place: Int, in rules: ReportedRules) {
    self.rules = rules
    var windows: Set<Window> = []
    if rules.obligations.indices.contains(place) {
      let obligation = rules.obligations[place]
      windows.formUnion(rules.windows(of: obligation.when).windows)
      if let what = obligation.what { Self.collect(what, rules, &windows) }
    }
    counts = windows.reduce(into: [:]) { $0[Self.name($1, rules), default: 0] += 1 }
  }

  /// The key of a window.
  package func key(of window: Window) -> String {
    let name = Self.name(window, rules)
    guard counts[name, default: 1] > 1 else { return name }
    return ([name] + [window.first, window.last, window.closes].map(ICalendarDate.basic)).joined(
      separator: "-"
    )
  }

  private static func collect(
    _ requirement: Requirement,
    _ rules: ReportedRules,
    _ windows: inout Set<Window>
  ) {
    if let when = requirement.when { windows.formUnion(rules.windows(of: when).windows) }
    switch requirement.ask {
    case .all(let parts), .any(let parts): for part in parts { collect(part, rules, &windows) }
    case .records, .figure: break
    }
  }

  private static func name(_ window: Window, _ rules: ReportedRules) -> String {
    func circumstance(_ place: Int) -> String {
      rules.plan.circumstances.indices.contains(place)
        ? rules.plan.circumstances[place].code.value : "\(place)"
    }
    return switch window.label {
    case .period(let period): period.code
    case .occasion(let code): rules.lexicon[.occasions][code].code
    case .by: "by"
    case .days: "days"
    case .after(let place): "after-\(circumstance(place))"
    case .before(let place): "before-\(circumstance(place))"
    }
  }
}
