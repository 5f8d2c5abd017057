import Diagnostics
import Rules
import Terms

/// Rules written in one way only: two that ask the same are the same text, however their authors wrote them.
///
/// The order of parts, criteria and values does not count; groups stand as their agencies, and windows as their days
/// in one and the same year, so that the same days of the year are the same in whichever year a plan is.
struct CanonicalForm {
  /// The plan as if it were of the year in which days are compared, its deadlines where its rules write them.
  let plan: Plan

  /// The forms of the rules of `plan`, with the days that they name taken in `year`.
  init(_ plan: Plan, in year: Int) {
    var plan = plan
    plan.year = year
    // Whether a deadline moves is the calendar's affair and is told there, not at each rule that has one.
    plan.calendar.deadlineOnNonWorkingDay = .keep
    self.plan = plan
  }

  // MARK: Who

  /// The units that `bindings` bind.
  func units(_ bindings: [Binding]) -> Set<BoundUnit> {
    var units: Set<BoundUnit> = []
    for binding in bindings {
      let except = Set(binding.except.map(\.value))
      let agencies =
        plan.isGroup(binding.party.value)
        ? plan.members(ofGroup: binding.party.value)
        : [plan.agency(named: binding.party.value)].compactMap(\.self)
      for agency in agencies where !except.contains(agency.code.value) {
        if agency.wards.isEmpty {
          units.insert(BoundUnit(agency: agency.code.value, ward: nil))
        } else {
          for ward in binding.wards?.value ?? agency.wards {
            units.insert(BoundUnit(agency: agency.code.value, ward: ward))
          }
        }
      }
    }
    return units
  }

  // MARK: If

  func condition(_ condition: Condition?) -> String {
    switch condition {
    case nil: ""
    case .circumstance(let name)?: "circumstance \(name.value)"
    case .shown(let requirement)?: self.requirement(requirement, within: nil)
    }
  }

  // MARK: What

  /// A requirement with its `when`, which is `outer` unless it has one of its own.
  func requirement(_ requirement: Requirement, within outer: When?) -> String {
    ask(requirement, .whole) + " when " + when(requirement.when ?? outer, of: requirement)
  }

  /// What of a requirement is written.
  enum Scope {
    case whole
    /// Without the papers that prove.
    case withoutProof
  }

  /// What a requirement asks, without its own `when`; those of its parts are told.
  func ask(_ requirement: Requirement, _ scope: Scope) -> String {
    switch requirement.ask {
    case .records(let test): records(test, scope)
    case .figure(let test): figure(test)
    case .all(let parts):
      self.parts("all", flattened(parts) { if case .all(let inner) = $0 { inner } else { nil } }, scope)
    case .any(let parts):
      self.parts("any", flattened(parts) { if case .any(let inner) = $0 { inner } else { nil } }, scope)
    }
  }

  /// The papers that each part of a requirement asks for, in the order of the parts' forms.
  func proofs(_ requirement: Requirement) -> [String] {
    switch requirement.ask {
    case .records(let test): test.proof.map { [match($0)] } ?? []
    case .figure: []
    case .all(let parts), .any(let parts):
      parts.map { (form: part($0, .withoutProof), proofs: proofs($0)) }
        .sorted { ($0.form, $0.proofs.joined()) < ($1.form, $1.proofs.joined()) }
        .flatMap(\.proofs)
    }
  }

  private func parts(_ word: String, _ parts: [Requirement], _ scope: Scope) -> String {
    let forms = Set(parts.map { part($0, scope) })
    // All of one thing and any of one thing are that thing.
    if forms.count == 1, let only = forms.first { return only }
    return word + Self.list(forms)
  }

  private func part(_ part: Requirement, _ scope: Scope) -> String {
    ask(part, scope) + (part.when.map { " when \(when($0, of: part))" } ?? "")
  }

  /// `parts` with the parts of those that are of the same kind and have no `when` of their own in their place.
  private func flattened(_ parts: [Requirement], _ inner: (Requirement.Ask) -> [Requirement]?)
    -> [Requirement]
  {
    parts.flatMap { part in
      guard part.when == nil, let inside = inner(part.ask) else { return [part] }
      return flattened(inside, inner)
    }
  }

  private func records(_ test: RecordTest, _ scope: Scope) -> String {
    var text = test.kind.rawValue + criteria(test.criteria, of: test.kind) + " at_least \(test.atLeast.value)"
    if !test.forEach.isEmpty { text += " for_each" + Self.list(test.forEach.map(values)) }
    if let distinct = test.distinct { text += " distinct \(key(distinct.key)) \(distinct.count.value)" }
    if let everyOne = test.everyOne { text += " every_one" + Self.list(everyOne.map(criterion)) }
    if scope == .whole, let proof = test.proof { text += " proof \(match(proof))" }
    return text
  }

  private func criteria(_ criteria: [Criterion], of kind: RecordTest.Kind) -> String {
    var forms = criteria.map(criterion)
    let saysRole = criteria.contains { if case .role = $0 { true } else { false } }
    if kind == .activity, !saysRole { forms.append(criterion(.role([]))) }
    return Self.list(Set(forms))
  }

  private func criterion(_ criterion: Criterion) -> String {
    switch criterion {
    case .codes(let field, let match): return "\(field.rawValue) \(self.match(match))"
    case .anyPartner: return "partner some"
    case .ward(let match, _):
      let wards = match.wards.map { $0.map { "\($0.value)" } } ?? ["any"]
      return "ward \(mode(match.mode, wards.count))" + Self.list(wards)
    case .role(let roles):
      return "role" + Self.list(roles.isEmpty ? [Role.organised.rawValue] : roles.map(\.value.rawValue))
    case .covers(let coverages):
      // A period beside the window adds nothing.
      if coverages.contains(where: { $0.value == .window }) { return "covers window" }
      return "covers"
        + Self.list(
          coverages.map { coverage in
            if case .period(let period) = coverage.value { period.code } else { "window" }
          }
        )
    case .participants(let count): return "participants \(count.value)"
    case .women(let count): return "women \(count.value)"
    case .womenShare(let share): return "women_share \(share.value)"
    }
  }

  /// A match of codes; a group stands as any of its agencies.
  private func match(_ match: CodeMatch) -> String {
    let values = match.values.map { members($0.value) }
    let mode = mode(match.mode, values.count)
    return mode
      + Self.list(mode == "all" ? values.map { $0.sorted().joined(separator: "|") } : values.flatMap(\.self))
  }

  private func mode(_ mode: CodeMatch.Mode, _ count: Int) -> String {
    mode == .all && count == 1 ? CodeMatch.Mode.any.rawValue : mode.rawValue
  }

  private func members(_ name: String) -> [String] {
    plan.isGroup(name) ? plan.members(ofGroup: name).map(\.code.value) : [name]
  }

  private func values(_ list: ValueList) -> String {
    switch list.values {
    case .codes(let field, let names): field.rawValue + Self.list(names.map(\.value))
    case .wards(let wards):
      "ward" + Self.list((wards?.map(\.value) ?? plan.agencies.flatMap(\.wards)).map(String.init))
    }
  }

  private func key(_ key: ValueKey) -> String {
    switch key {
    case .ward: "ward"
    case .field(let field): field.rawValue
    }
  }

  private func figure(_ test: FigureTest) -> String {
    let bound =
      switch test.bound.value {
      case .number(let number): "\(number)"
      case .share(let share): "\(share)/10000"
      case .lastYear: "last-year"
      }
    return "figure \(test.name.value) \(test.comparison.rawValue) \(bound)"
  }

  // MARK: When

  /// A `when` as its days, each window with the days that it must cover and the day on which it closes, and whether
  /// the papers that `requirement` asks for must have come by then.
  func when(_ when: When?, of requirement: Requirement?) -> String {
    if case .days(let count, let anchor, let circumstance)? = when?.form {
      let margins = [when?.marginDays, when?.graceDays].map { "\($0?.value ?? 0)" }.joined(separator: " ")
      return "\(count.value) days \(anchor.rawValue) \(circumstance.value) \(margins)"
    }
    guard let resolved = plan.resolve(when) else { return "none" }
    let windows = resolved.windows.map { window in
      days(window.ranges) + " covers \(days(window.ownRanges)) closes \(window.closes.iso)"
    }
    let needed = min(resolved.needed ?? windows.count, windows.count)
    let isOnArrival = resolved.usesArrival && requirement?.asksForRecipient == true
    return "\(needed) of\(Self.list(windows))" + (isOnArrival ? " on arrival" : "")
  }

  private func days(_ ranges: [DateRange]) -> String {
    ranges.map { "\($0.first.iso)/\($0.last.iso)" }.joined(separator: ",")
  }

  /// Texts in brackets, each once and sorted.
  private static func list(_ parts: some Sequence<String>) -> String {
    "[" + Set(parts).sorted().joined(separator: "; ") + "]"
  }
}

/// A unit that an obligation binds: an agency, or one of its wards.
package struct BoundUnit: Hashable, Comparable, Sendable {
  /// The agency's code.
  package let agency: String
  /// The ward's number, where the agency has wards.
  package let ward: Int?

  package static func < (left: BoundUnit, right: BoundUnit) -> Bool {
    (left.agency, left.ward ?? 0) < (right.agency, right.ward ?? 0)
  }
}
