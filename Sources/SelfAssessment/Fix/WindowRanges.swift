import Diagnostics
import Engine
import Rules
import Terms

/// The days of an obligation's windows, gaps and all: a window that is the union of several has days between them
/// that do not count.
struct WindowRanges: Sendable {
  private var resolved: [Key: ResolvedWindow] = [:]

  private struct Key: Hashable {
    var first: CivilDate
    var last: CivilDate
    var closes: CivilDate
  }

  init(_ obligation: Obligation, _ plan: Plan) {
    add(obligation.when, plan)
    if let what = obligation.what { add(what, plan) }
  }

  /// The days of `window` on which something dated then counts; of one for papers that cover it, up to its closing.
  func days(of window: Window, coversWindow: Bool) -> [DateRange] {
    if coversWindow {
      // However early such a paper came, it counts.
      let first = window.first.adding(days: -366)
      return DateRange(first, window.closes).map { [$0] } ?? []
    }
    return self[window]?.ranges ?? DateRange(window.first, window.last).map { [$0] } ?? []
  }

  /// The days that a paper about `window` covers, before any margin.
  func covered(by window: Window) -> DateRange? {
    guard let own = self[window]?.ownRanges, let first = own.first?.first, let last = own.last?.last else {
      return DateRange(window.first, window.last)
    }
    return DateRange(first, last)
  }

  private subscript(window: Window) -> ResolvedWindow? {
    resolved[Key(first: window.first, last: window.last, closes: window.closes)]
  }

  private mutating func add(_ requirement: Requirement, _ plan: Plan) {
    if let own = requirement.when { add(own, plan) }
    switch requirement.ask {
    case .all(let parts), .any(let parts): for part in parts { add(part, plan) }
    case .records, .figure: break
    }
  }

  private mutating func add(_ when: When?, _ plan: Plan) {
    for window in plan.resolve(when)?.windows ?? [] {
      resolved[Key(first: window.first, last: window.last, closes: window.closes)] = window
    }
  }
}
