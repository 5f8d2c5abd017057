import Diagnostics
import Rules
import Terms

/// The names of a plan that its rules use, to find those that none does.
struct UsedNames {
  private var codes: [CodeList: Set<String>] = [:]
  private var groups: Set<String> = []
  private var circumstances: Set<String> = []
  private var boundAgencies: Set<String> = []
  private let plan: Plan

  init(_ rules: RuleSet) {
    plan = rules.plan
    codes[.parties, default: []].insert(plan.standingOffice.value)
    for obligation in rules.obligations {
      add(who: obligation.who, condition: obligation.condition, what: obligation.what, when: obligation.when)
      if let authority = obligation.reading?.authority { add(party: authority) }
      for other in obligation.reading?.alternatives ?? [] {
        add(who: other.who ?? [], condition: other.condition, what: other.what, when: other.when)
      }
    }
  }

  /// What no rule uses, list by list in the order of the format; lists of which all is used are left out.
  var unused: [(list: UnusedList, names: [Name])] {
    let vocabulary = CodeList.allCases.compactMap { list -> (UnusedList, [Name])? in
      guard list != .occasions, list != .parties, let all = plan.vocabulary[list] else { return nil }
      return (.vocabulary(list), all.map(\.code).filter { codes[list]?.contains($0.value) != true })
    }
    let agencies = plan.agencies.map(\.code).filter { !boundAgencies.contains($0.value) }
    let bodies = plan.bodies.map(\.code).filter { codes[.parties]?.contains($0.value) != true }
    let occasions = plan.calendar.occasions.map(\.code)
      .filter { codes[.occasions]?.contains($0.value) != true }
    let others: [(UnusedList, [Name])] = [
      (.agencies, agencies),
      (.groups, plan.groups.map(\.code).filter { !groups.contains($0.value) }),
      (.bodies, bodies),
      (.occasions, occasions),
      (.circumstances, plan.circumstances.map(\.code).filter { !circumstances.contains($0.value) }),
    ]
    return (others + vocabulary).filter { !$0.1.isEmpty }
  }

  private mutating func add(who: [Binding], condition: Condition?, what: Requirement?, when: When?) {
    for binding in who {
      add(party: binding.party)
      let except = Set(binding.except.map(\.value))
      let members =
        plan.isGroup(binding.party.value)
        ? plan.members(ofGroup: binding.party.value).map(\.code.value) : [binding.party.value]
      boundAgencies.formUnion(members.filter { !except.contains($0) })
    }
    switch condition {
    case .circumstance(let name)?: circumstances.insert(name.value)
    case .shown(let requirement)?: add(requirement)
    case nil: break
    }
    if let what { add(what) }
    if let when { add(when) }
  }

  private mutating func add(_ requirement: Requirement) {
    if let when = requirement.when { add(when) }
    switch requirement.ask {
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .figure(let test): codes[.figures, default: []].insert(test.name.value)
    case .records(let test):
      for case .codes(let field, let match) in test.criteria + (test.everyOne ?? []) {
        add(match.values, field.list(for: test.kind))
      }
      for values in test.forEach {
        if case .codes(let field, let names) = values.values { add(names, field.list(for: test.kind)) }
      }
      add(test.proof?.values ?? [], .documents)
    }
  }

  private mutating func add(_ names: [Name], _ list: CodeList) {
    for name in names where list == .parties { add(party: name) }
    if list != .parties { codes[list, default: []].formUnion(names.map(\.value)) }
  }

  private mutating func add(party name: Name) {
    if plan.isGroup(name.value) {
      groups.insert(name.value)
    } else {
      codes[.parties, default: []].insert(name.value)
    }
  }

  private mutating func add(_ when: When) {
    var windows: [WindowName] = []
    switch when.form {
    case .by: break
    case .within(let names): windows = names.map(\.value)
    case .each(let each): windows = (each.windows + [each.inside].compactMap(\.self)).map(\.value)
    case .days(_, _, let circumstance): circumstances.insert(circumstance.value)
    }
    for case .occasion(let code) in windows { codes[.occasions, default: []].insert(code) }
  }
}

/// A list of a plan of which some entries are not used.
enum UnusedList {
  /// Agencies that no obligation binds.
  case agencies
  case groups
  case bodies
  case occasions
  case circumstances
  case vocabulary(CodeList)
}
