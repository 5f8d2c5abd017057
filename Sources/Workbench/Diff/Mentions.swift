import Diagnostics
import Rules
import Terms

/// What rules leave to the plan to say: the occasions, groups and wards that they name.
struct Mentions {
  private(set) var occasions: Set<String> = []
  /// Agencies, groups and bodies; only groups can mean others than before.
  private(set) var parties: Set<String> = []
  private(set) var allWards = false

  /// Those of an obligation, of its own reading and of the others.
  init(_ obligation: Obligation) {
    add(obligation.condition, obligation.what, obligation.when)
    for alternative in obligation.reading?.alternatives ?? [] {
      add(alternative.condition, alternative.what, alternative.when)
    }
  }

  private mutating func add(_ condition: Condition?, _ what: Requirement?, _ when: When?) {
    if case .shown(let requirement)? = condition { add(requirement) }
    if let what { add(what) }
    add(when)
  }

  private mutating func add(_ requirement: Requirement) {
    add(requirement.when)
    switch requirement.ask {
    case .figure: break
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .records(let test):
      for criterion in test.criteria + (test.everyOne ?? []) {
        if case .codes(.partner, let match) = criterion { parties.formUnion(match.values.map(\.value)) }
      }
      for list in test.forEach {
        if case .wards(nil) = list.values { allWards = true }
      }
    }
  }

  private mutating func add(_ when: When?) {
    let names: [WindowName] =
      switch when?.form {
      case .within(let windows)?: windows.map(\.value)
      case .each(let each)?: each.windows.map(\.value) + [each.inside?.value].compactMap(\.self)
      case .by?, .days?, nil: []
      }
    for case .occasion(let code) in names { occasions.insert(code) }
  }

  /// What of the plan they name stands for something else in `new` than in `old`.
  func changes(from old: Plan, to new: Plan) -> [PlanChange] {
    let occasions = PlanChange.occasions(old, new).filter {
      self.occasions.contains($0.code) && $0.property == .days
    }
    let groups = parties.sorted().flatMap { group in
      PlanChange.compared(.group, group) { see in
        see.see(.groups, Self.members(group, old), Self.members(group, new))
      }
    }
    let wards =
      allWards
      ? PlanChange.compared(.agency, "") { see in see.see(.wards, Self.wards(old), Self.wards(new)) } : []
    return occasions + groups + wards
  }

  private static func members(_ group: String, _ plan: Plan) -> String {
    plan.members(ofGroup: group).map(\.code.value).sorted().joined(separator: ", ")
  }

  private static func wards(_ plan: Plan) -> String {
    Set(plan.agencies.flatMap(\.wards)).sorted().map(String.init).joined(separator: ", ")
  }
}
