import Diagnostics
import Rules
import Terms

/// Whether a unit that has met one obligation has met another.
///
/// A yes is certain for every evidence; a no may be wrong.
struct RuleImplication {
  let plan: Plan

  /// How much of two requirements is compared before the answer is no.
  private static let mostSteps = 10_000

  /// Whether whoever meets `stronger` meets `weaker`, whatever units owe them.
  func holds(_ stronger: Obligation, _ weaker: Obligation) -> Bool {
    // Two questions for a person are the same only where they are asked in the same words.
    if weaker.judge != nil && weaker.judge != stronger.judge { return false }
    var comparison = Comparison(
      plan: plan,
      maySkip: (stronger.condition != nil, weaker.condition != nil),
      stepsLeft: Self.mostSteps
    )
    guard let wanted = weaker.what else {
      return stronger.what == nil && comparison.windows(stronger.when, weaker.when)?.holds(.same) == true
        && isOwed(stronger, whenever: weaker)
    }
    guard let own = stronger.what, comparison.meets(own, stronger.when, wanted, weaker.when) else {
      return false
    }
    return isOwed(stronger, whenever: weaker)
  }

  /// Whether `stronger` is owed whenever `weaker` is.
  private func isOwed(_ stronger: Obligation, whenever weaker: Obligation) -> Bool {
    switch (stronger.condition, weaker.condition) {
    case (nil, _): true
    case (.circumstance(let first)?, .circumstance(let second)?): first.value == second.value
    case (.shown(let first)?, .shown(let second)?): isSame(first, second)
    case (_?, _): false
    }
  }

  private func isSame(_ first: Requirement, _ second: Requirement) -> Bool {
    var comparison = Comparison(plan: plan, maySkip: (false, false), stepsLeft: Self.mostSteps)
    return comparison.meets(first, nil, second, nil) && comparison.meets(second, nil, first, nil)
  }
}

/// One comparison of two requirements.
private struct Comparison {
  let plan: Plan
  let maySkip: (stronger: Bool, weaker: Bool)
  /// `all` and `any` within each other can be compared in very many ways.
  var stepsLeft: Int

  /// Whether what meets `stronger`, held to `outer` where it has no `when`, meets `weaker`.
  mutating func meets(
    _ stronger: Requirement,
    _ outer: When?,
    _ weaker: Requirement,
    _ weakerOuter: When?
  ) -> Bool {
    guard stepsLeft > 0 else { return false }
    stepsLeft -= 1
    let own = stronger.when ?? outer
    let wanted = weaker.when ?? weakerOuter
    // Whichever part of an `any` was met must do.
    if case .any(let parts) = stronger.ask {
      // In several windows it can be met by a different part in each.
      guard plan.resolve(own)?.windows.count == 1 || parts.allSatisfy({ $0.when != nil }) else {
        return false
      }
      for part in parts where !meets(part, own, weaker, weakerOuter) { return false }
      return true
    }
    switch weaker.ask {
    case .all(let parts):
      // Where some windows of several are enough, all parts must be met in the same ones.
      guard parts.count == 1 || asksForAllWindows(wanted) else { return false }
      for part in parts where !meets(stronger, outer, part, wanted) { return false }
      return true
    case .any(let parts):
      for part in parts where meets(stronger, outer, part, wanted) { return true }
    case .records, .figure: break
    }
    if case .all(let parts) = stronger.ask {
      for part in parts where meets(part, own, weaker, weakerOuter) { return true }
      return false
    }
    let test = TestImplication(plan: plan)
    switch (stronger.ask, weaker.ask) {
    case (.records(let first), .records(let second)):
      guard let fit = test.fit(first, second), let windows = windows(own, wanted) else { return false }
      return windows.holds(fit) && test.sharesDay(first, second, in: windows)
    case (.figure(let first), .figure(let second)):
      guard let fit = test.fit(first, second) else { return false }
      return windows(own, wanted)?.holds(fit) == true
    default: return false
    }
  }

  /// The windows of both; nil where one has none.
  func windows(_ own: When?, _ wanted: When?) -> WindowImplication? {
    guard let own = plan.resolve(own), let wanted = plan.resolve(wanted) else { return nil }
    return WindowImplication(stronger: own, weaker: wanted, maySkip: maySkip)
  }

  private func asksForAllWindows(_ when: When?) -> Bool {
    guard let resolved = plan.resolve(when) else { return false }
    return (resolved.needed ?? resolved.windows.count) >= resolved.windows.count
  }
}
