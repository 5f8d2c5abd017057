import Diagnostics
import Rules
import Terms

/// What an obligation decides, as text: two obligations of one meaning decide alike, whatever the evidence.
///
/// Parties are written out as units, windows as the days that they have in the plan's year, and the order of lists
/// does not count. Its alternatives are no part of it.
struct Meaning: Hashable {
  private let text: String

  /// What `obligation` decides under `plan`.
  init(_ obligation: Obligation, in plan: Plan) {
    let writer = MeaningWriter(plan: plan)
    var parts = [writer.units(obligation.who), obligation.judge == nil ? "" : "judge"]
    switch obligation.condition {
    case .circumstance(let name): parts.append("if \(name.value)")
    case .shown(let requirement): parts.append("if \(writer.root(requirement, under: nil))")
    case nil: break
    }
    if let what = obligation.what {
      parts.append(writer.root(what, under: obligation.when))
    } else {
      parts.append(writer.days(of: obligation.when, arriving: false))
    }
    text = parts.joined(separator: "; ")
  }
}

private struct MeaningWriter {
  let plan: Plan

  func units(_ who: [Binding]) -> String {
    var units: Set<String> = []
    for binding in who {
      let except = Set(binding.except.map(\.value))
      let agencies =
        plan.isGroup(binding.party.value)
        ? plan.members(ofGroup: binding.party.value)
        : [plan.agency(named: binding.party.value)].compactMap(\.self)
      for agency in agencies where !except.contains(agency.code.value) {
        guard !agency.wards.isEmpty else {
          units.insert(agency.code.value)
          continue
        }
        for ward in binding.wards?.value ?? agency.wards { units.insert("\(agency.code.value)/\(ward)") }
      }
    }
    return list(Array(units))
  }

  /// A requirement whose windows are its own or the outer ones.
  func root(_ requirement: Requirement, under outer: When?) -> String {
    "[\(days(of: requirement.when ?? outer, arriving: requirement.asksForRecipient))] \(ask(requirement))"
  }

  private func part(_ requirement: Requirement) -> String {
    requirement.when == nil ? ask(requirement) : root(requirement, under: nil)
  }

  private func ask(_ requirement: Requirement) -> String {
    switch requirement.ask {
    case .records(let test): text(test)
    case .figure(let test): "\(test.name.value) \(test.comparison.rawValue) \(test.bound.value)"
    case .all(let parts): parts.count == 1 ? part(parts[0]) : "all" + list(parts.map(part))
    case .any(let parts): parts.count == 1 ? part(parts[0]) : "any" + list(parts.map(part))
    }
  }

  /// `arriving` where somebody must have the papers that are asked for.
  func days(of when: When?, arriving: Bool) -> String {
    guard let resolved = plan.resolve(when) else { return unresolved(when) }
    let windows = resolved.windows.map { "\(ranges($0.ranges)) of \(ranges($0.ownRanges)) to \($0.closes)" }
    let needed = min(resolved.needed ?? windows.count, windows.count)
    return
      "\(needed) in \(windows.joined(separator: ", "))\(arriving && resolved.usesArrival ? " arriving" : "")"
  }

  /// Days that wait for a circumstance.
  private func unresolved(_ when: When?) -> String {
    guard case .days(let count, let anchor, let name)? = when?.form else { return "never" }
    let margin = when?.marginDays?.value ?? 0
    return "\(count.value) days \(anchor.rawValue) \(name.value), margin \(margin)"
  }

  private func ranges(_ ranges: [DateRange]) -> String {
    ranges.map { "\($0.first)-\($0.last)" }.joined(separator: "+")
  }

  private func text(_ test: RecordTest) -> String {
    var text = "\(test.kind.rawValue)\(list(test.criteria.map(criterion))) at_least \(test.atLeast.value)"
    for values in test.forEach.map(\.values) {
      switch values {
      case .codes(let field, let names): text += " each \(field.rawValue)\(list(names.map(\.value)))"
      case .wards(let wards): text += " each ward\(self.wards(wards))"
      }
    }
    if let distinct = test.distinct { text += " \(distinct.count.value) of \(distinct.key)" }
    if let everyOne = test.everyOne { text += " every_one" + list(everyOne.map(criterion)) }
    if let proof = test.proof { text += " proof \(match(proof))" }
    return text
  }

  private func criterion(_ criterion: Criterion) -> String {
    let value =
      switch criterion {
      case .codes(let field, let match): self.match(match, isPartner: field == .partner)
      case .anyPartner: "any"
      case .ward(let match, _): match.mode.rawValue + wards(match.wards)
      case .role(let roles): list(roles.map(\.value.rawValue))
      case .covers(let coverages): list(coverages.map { "\($0.value)" })
      case .participants(let number), .women(let number), .womenShare(let number): "\(number.value)"
      }
    return "\(criterion.key) \(value)"
  }

  /// One value is met by any of it just as by all of it; a group of partners stands for its members.
  private func match(_ match: CodeMatch, isPartner: Bool = false) -> String {
    let mode = match.values.count == 1 && match.mode == .all ? .any : match.mode
    guard isPartner, mode != .all else { return mode.rawValue + list(match.values.map(\.value)) }
    let parties = match.values.flatMap { name in
      plan.isGroup(name.value) ? plan.members(ofGroup: name.value).map(\.code.value) : [name.value]
    }
    return mode.rawValue + list(Array(Set(parties)))
  }

  private func wards(_ wards: [Located<Int>]?) -> String {
    wards.map { list($0.map { "\($0.value)" }) } ?? "(all)"
  }

  private func list(_ values: [String]) -> String {
    "(\(values.sorted().joined(separator: ", ")))"
  }
}
