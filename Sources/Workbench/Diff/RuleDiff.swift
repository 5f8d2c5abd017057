import Diagnostics
package import Rules
import Terms

/// What two rule sets see differently, by what their rules mean and not by how they are written.
///
/// Obligations are told by their places in the two sets, so that whoever shows the difference can show the rules.
package struct RuleDiff: Sendable {
  /// An obligation that both sets have under one id.
  package struct Change: Sendable {
    /// Its place in the old set and in the new one.
    package let old: Int
    package let new: Int
    /// In what it differs; never empty.
    package let aspects: [Aspect]

    /// Whether it asks the same as before, in other words.
    package var isWordingOnly: Bool { !aspects.contains(where: \.isMeaning) }
  }

  /// An obligation of the old set that one of the new set takes over from, by its `replaces`.
  package struct Replacement: Sendable {
    package let old: Int
    package let new: Int
    /// In what the two differ.
    package let aspects: [Aspect]
  }

  /// An obligation that only the new set has.
  package struct Addition: Sendable {
    package let new: Int
    /// A retired obligation that asked exactly the same: perhaps it was renamed without `replaces`.
    package let twin: Int?
  }

  package let added: [Addition]
  /// Places in the old set.
  package let retired: [Int]
  package let replaced: [Replacement]
  package let changed: [Change]
  package let plan: [PlanChange]

  /// Whether the two sets say the same, down to their words.
  package var isEmpty: Bool {
    added.isEmpty && retired.isEmpty && replaced.isEmpty && changed.isEmpty && plan.isEmpty
  }

  /// What `new` says otherwise than `old`.
  package init(from old: RuleSet, to new: RuleSet) {
    let year = new.plan.year
    let before = Side(old, CanonicalForm(old.plan, in: year))
    let after = Side(new, CanonicalForm(new.plan, in: year))
    let numbers = ClauseNumbers(from: old.plan, to: new.plan)

    var changed: [Change] = []
    var replaced: [Replacement] = []
    var unmatched: [Int] = []
    var gone = Set(old.obligations.indices)
    for place in new.obligations.indices {
      let obligation = new.obligations[place]
      let predecessors = obligation.replaces.compactMap { before.places[$0.value] }
      if let same = before.places[obligation.id.value] {
        gone.remove(same)
        let aspects = before.differences(same, after, place, numbers)
        if !aspects.isEmpty { changed.append(Change(old: same, new: place, aspects: aspects)) }
      } else if predecessors.isEmpty {
        unmatched.append(place)
      }
      for predecessor in predecessors {
        gone.remove(predecessor)
        let aspects = before.differences(predecessor, after, place, numbers)
        replaced.append(Replacement(old: predecessor, new: place, aspects: aspects))
      }
    }
    let retired = gone.sorted()
    added = unmatched.map { place in
      let twin = retired.first { old in
        before.differences(old, after, place, numbers).allSatisfy { !$0.isMeaning }
      }
      return Addition(new: place, twin: twin)
    }
    self.retired = retired
    self.replaced = replaced
    self.changed = changed
    plan = PlanChange.changes(from: old.plan, to: new.plan, in: year)
  }
}

/// One of two rule sets, with what its obligations mean.
private struct Side {
  let obligations: [Obligation]
  let meanings: [ObligationMeaning]
  let places: [String: Int]

  init(_ rules: RuleSet, _ form: CanonicalForm) {
    obligations = rules.obligations
    meanings = rules.obligations.map { ObligationMeaning($0, form) }
    places = Dictionary(rules.obligations.enumerated().map { ($0.element.id.value, $0.offset) }) { first, _ in
      first
    }
  }

  func differences(_ place: Int, _ other: Side, _ otherPlace: Int, _ numbers: ClauseNumbers) -> [Aspect] {
    var aspects = other.meanings[otherPlace].differences(from: meanings[place])
    let (old, new) = (obligations[place], other.obligations[otherPlace])
    // Clauses that only moved are the same clauses.
    if Set(old.clauses.map { numbers.current($0.value) }) == other.meanings[otherPlace].clauses {
      aspects.removeAll { $0 == .clause }
    } else if !aspects.contains(.clause) {
      aspects.insert(.clause, at: 0)
    }
    let words = old.words.map(\.value) != new.words.map(\.value)
    if words || old.wording(besides: new).contains(where: { $0 != $1 }) { aspects.append(.wording) }
    return aspects
  }
}

/// The way from a clause's number in one plan to that of the same text in another.
struct ClauseNumbers {
  private var moved: [String: String] = [:]

  init(from old: Plan, to new: Plan) {
    let before = Self.byFingerprint(old)
    let after = Self.byFingerprint(new)
    let numbers = Set(new.clauses.map(\.number.value))
    for (fingerprint, number) in before {
      guard let now = after[fingerprint], now != number else { continue }
      // Where the number still has its text, or the text stands twice, nothing has moved.
      if numbers.contains(number),
        new.clauses.first(where: { $0.number.value == number })?.fingerprint == fingerprint
      {
        continue
      }
      moved[number] = now
    }
  }

  /// The number that the clause `number` of the old plan has in the new one.
  func current(_ number: String) -> String {
    moved[number] ?? number
  }

  /// The clauses whose number changed: old and new, in the order of the old numbers as texts.
  var renumbered: [(old: String, new: String)] {
    moved.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Clauses by fingerprints that only one clause of the plan has.
  private static func byFingerprint(_ plan: Plan) -> [String: String] {
    var result: [String: String] = [:]
    var repeated: Set<String> = []
    for clause in plan.clauses {
      guard let fingerprint = clause.fingerprint else { continue }
      if result.updateValue(clause.number.value, forKey: fingerprint) != nil { repeated.insert(fingerprint) }
    }
    for fingerprint in repeated { result[fingerprint] = nil }
    return result
  }
}
