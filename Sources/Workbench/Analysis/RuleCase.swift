import Diagnostics
import Rules
import Terms

/// One way in which one reading of an obligation can be met: the obligation without an `any` and without
/// alternatives, so that everything left in it must be there.
struct RuleCase {
  /// The obligation, by its place in the rule set.
  let obligation: Int
  /// The alternative reading, by its place in the obligation's; nil for the reading taken.
  let alternative: Int?
  /// The part of an `any` that this way goes through, where it stands in the rules.
  let part: SourceSpan?
  /// The obligation as this way has it.
  let rule: Obligation
}

extension RuleCase {
  /// Every way of every reading of the obligation at `place`; each part of each `any` is in one of them at least.
  static func all(of obligation: Obligation, at place: Int) -> [RuleCase] {
    var cases = ways(of: obligation, place, alternative: nil)
    for (index, alternative) in (obligation.reading?.alternatives ?? []).enumerated() {
      var reading = obligation
      reading.who = alternative.who ?? obligation.who
      reading.condition = alternative.condition ?? obligation.condition
      reading.what = alternative.what ?? obligation.what
      reading.when = alternative.when ?? obligation.when
      cases += ways(of: reading, place, alternative: index)
    }
    return cases
  }

  private static func ways(of obligation: Obligation, _ place: Int, alternative: Int?) -> [RuleCase] {
    var bare = obligation
    bare.reading = nil
    bare.replaces = []
    guard let what = obligation.what else {
      return [RuleCase(obligation: place, alternative: alternative, part: nil, rule: bare)]
    }
    return what.ways.map { way in
      var rule = bare
      rule.what = way.requirement
      // A `when` that nothing is held to any more would be refused.
      if !way.requirement.isHeldToOuterWhen { rule.when = nil }
      return RuleCase(obligation: place, alternative: alternative, part: way.part, rule: rule)
    }
  }
}

extension Requirement {
  /// A requirement without an `any`, and the last part of an `any` that was chosen for it.
  fileprivate typealias Way = (requirement: Requirement, part: SourceSpan?)

  /// The ways to meet it: as few as go through every part of every `any`.
  fileprivate var ways: [Way] {
    switch ask {
    case .records, .figure: return [(self, nil)]
    case .any(let parts):
      return parts.flatMap { part in
        part.ways.map { way in
          var requirement = way.requirement
          // The `when` of the `any` is the one that the part was held to.
          requirement.when = requirement.when ?? when
          return (requirement, way.part ?? (parts.count > 1 ? part.span : nil))
        }
      }
    case .all(let parts):
      let choices = parts.map(\.ways)
      let first = choices.compactMap(\.first)
      guard first.count == parts.count else { return [] }
      var ways = [all(first.map(\.requirement), first.compactMap(\.part).first)]
      for (place, choice) in choices.enumerated() {
        for other in choice.dropFirst() {
          var chosen = first.map(\.requirement)
          chosen[place] = other.requirement
          ways.append(all(chosen, other.part))
        }
      }
      return ways
    }
  }

  private func all(_ parts: [Requirement], _ part: SourceSpan?) -> Way {
    let isHeld = parts.contains(where: \.isHeldToOuterWhen)
    return (Requirement(.all(parts), when: isHeld ? when : nil, span: span), part)
  }

  /// Whether some test below is held to a `when` above it.
  fileprivate var isHeldToOuterWhen: Bool {
    if when != nil { return false }
    switch ask {
    case .records, .figure: return true
    case .all(let parts), .any(let parts): return parts.contains(where: \.isHeldToOuterWhen)
    }
  }
}
