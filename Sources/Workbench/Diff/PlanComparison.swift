import Diagnostics
import Rules
import Terms

/// Gathers in what one thing of two plans differs.
struct PlanComparison {
  let subject: PlanChange.Subject
  let code: String
  private(set) var changes: [PlanChange] = []

  init(_ subject: PlanChange.Subject, _ code: String) {
    self.subject = subject
    self.code = code
  }

  /// Notes a change of `property` where the two texts differ; an empty one stands for nothing said.
  mutating func see(_ property: PlanChange.Property, _ old: String, _ new: String) {
    func text(_ text: String) -> LocalText? { text.isEmpty ? nil : LocalText(vi: text, en: text) }
    see(property, text(old), text(new))
  }

  /// Notes a change of `property` where the two texts differ.
  mutating func see(_ property: PlanChange.Property, _ old: LocalText?, _ new: LocalText?) {
    guard old != new else { return }
    changes.append(PlanChange(subject: subject, code: code, property: property, old: old, new: new))
  }
}

extension PlanChange {
  /// The changes of one thing.
  static func compared(
    _ subject: Subject,
    _ code: String,
    _ look: (inout PlanComparison) -> Void
  ) -> [PlanChange] {
    var comparison = PlanComparison(subject, code)
    look(&comparison)
    return comparison.changes
  }

  /// The changes of things that have codes: what was removed, what differs, what was added.
  static func matched<Thing>(
    _ subject: Subject,
    _ old: [Thing],
    _ new: [Thing],
    code: (Thing) -> String,
    name: (Thing) -> LocalText,
    _ look: (inout PlanComparison, Thing, Thing) -> Void
  ) -> [PlanChange] {
    let after = Dictionary(new.map { (code($0), $0) }) { first, _ in first }
    let before = Set(old.map(code))
    var changes: [PlanChange] = []
    for thing in old {
      if let other = after[code(thing)] {
        changes += compared(subject, code(thing)) { look(&$0, thing, other) }
      } else {
        changes.append(
          PlanChange(subject: subject, code: code(thing), property: .whole, old: name(thing), new: nil)
        )
      }
    }
    for thing in new where !before.contains(code(thing)) {
      changes.append(
        PlanChange(subject: subject, code: code(thing), property: .whole, old: nil, new: name(thing))
      )
    }
    return changes
  }
}

// MARK: - Clauses

extension PlanChange {
  /// The changes of the clauses: by their texts where both plans have their fingerprints, else by their numbers.
  static func clauses(_ old: Plan, _ new: Plan) -> [PlanChange] {
    let numbers = ClauseNumbers(from: old, to: new)
    let after = Dictionary(new.clauses.map { ($0.number.value, $0) }) { first, _ in first }
    let targets = Set(numbers.renumbered.map(\.new))
    var met: Set<String> = []
    var changes: [PlanChange] = []
    for clause in old.clauses {
      let number = clause.number.value
      let current = numbers.current(number)
      // A number that another clause moved to belongs to that one.
      let isTaken = current == number && targets.contains(number)
      guard !isTaken, let other = after[current], met.insert(current).inserted else {
        changes.append(change(number, .whole, clause.begins, nil))
        continue
      }
      changes += compared(.clause, current) { see in
        if current != number { see.see(.renumbered, number, current) }
        see.see(.begins, clause.begins, other.begins)
        if let was = clause.fingerprint, let now = other.fingerprint, was != now {
          see.see(.text, clause.begins + " … (\(was.prefix(8)))", other.begins + " … (\(now.prefix(8)))")
        }
        see.see(.bearing, bearing(clause, numbers), bearing(other, nil))
      }
    }
    for clause in new.clauses where !met.contains(clause.number.value) {
      changes.append(change(clause.number.value, .whole, nil, clause.begins))
    }
    return changes
  }

  private static func change(
    _ number: String,
    _ property: Property,
    _ old: String?,
    _ new: String?
  ) -> PlanChange {
    PlanChange(
      subject: .clause,
      code: number,
      property: property,
      old: old.map { LocalText(vi: $0, en: $0) },
      new: new.map { LocalText(vi: $0, en: $0) }
    )
  }

  /// What answers for a clause, the numbers of others taken as they are in the new plan.
  private static func bearing(_ clause: Clause, _ numbers: ClauseNumbers?) -> LocalText {
    switch clause.bearing {
    case .obligations: return LocalText(vi: "do nghĩa vụ thực hiện", en: "bound by obligations")
    case .carriedBy(let names):
      let list = Set(names.map { numbers?.current($0.value) ?? $0.value }).sorted().joined(separator: ", ")
      return LocalText(vi: "thực hiện qua \(list)", en: "carried by \(list)")
    case .notAnObligation(let reason):
      return LocalText(
        vi: "không phải nghĩa vụ: \(reason[.vietnamese])",
        en: "not an obligation: \(reason[.english])"
      )
    }
  }
}
