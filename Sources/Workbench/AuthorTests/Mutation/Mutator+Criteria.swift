import Diagnostics
import Rules
import Terms

extension Mutator {
  /// Criteria with one left out, or with one small change in one of them.
  func variations(of criteria: [Criterion], _ kind: RecordTest.Kind) -> [Variation<[Criterion]>] {
    let dropped = criteria.indices.map { place in
      var rest = criteria
      let criterion = rest.remove(at: place)
      return Variation(rest, .dropped(key: criterion.key), at: criterion.span)
    }
    return dropped + varyingEach(criteria) { variations(of: $0, kind) }
  }

  private func variations(of criterion: Criterion, _ kind: RecordTest.Kind) -> [Variation<Criterion>] {
    switch criterion {
    case .codes(let field, let match):
      let others = others(for: match, in: field, kind)
      return matches(match, key: field.rawValue, others: others).map { $0.map { .codes(field, $0) } }
    case .anyPartner: return []
    case .ward(let match, let span): return wards(match).map { $0.map { .ward($0, span) } }
    case .role(let roles): return self.roles(roles).map { $0.map { .role($0) } }
    case .covers(let coverages): return self.coverages(coverages).map { $0.map { .covers($0) } }
    case .participants(let number):
      return steps(number, of: "participants").map { $0.map { .participants($0) } }
    case .women(let number): return steps(number, of: "women").map { $0.map { .women($0) } }
    case .womenShare(let share):
      return points(share, of: "women_share").map { $0.map { .womenShare($0) } }
    }
  }

  /// A match with one code left out, and with its first one changed for another of `others`.
  func matches(_ match: CodeMatch, key: String, others: [String]) -> [Variation<CodeMatch>] {
    var result = leavingOut(match.values, of: key) { $0 }.map { variation in
      variation.map { CodeMatch(match.mode, $0) }
    }
    let written = match.values.map(\.value)
    guard let first = match.values.first, let other = another(than: written, among: others) else {
      return result
    }
    var values = match.values
    values[0].value = other
    let change = RuleChange.value(key: key, from: first.value, to: other)
    result.append(Variation(CodeMatch(match.mode, values), change, at: first.span))
    return result
  }

  private func wards(_ match: WardMatch) -> [Variation<WardMatch>] {
    guard let wards = match.wards, let first = wards.first else { return [] }
    var result = leavingOut(wards, of: "ward") { "\($0)" }.map { variation in
      variation.map { WardMatch(match.mode, $0) }
    }
    let known = Set(plan.agencies.flatMap(\.wards)).sorted()
    let written = Set(wards.map(\.value))
    if let other = (known.filter { $0 > first.value } + known).first(where: { !written.contains($0) }) {
      var values = wards
      values[0].value = other
      let change = RuleChange.value(key: "ward", from: "\(first.value)", to: "\(other)")
      result.append(Variation(WardMatch(match.mode, values), change, at: first.span))
    }
    return result
  }

  private func roles(_ roles: [Located<Role>]) -> [Variation<[Located<Role>]>] {
    guard roles.count == 1, let only = roles.first else { return leavingOut(roles, of: "role", \.rawValue) }
    return Role.allCases.filter { $0 != only.value }.map { other in
      let change = RuleChange.value(key: "role", from: only.value.rawValue, to: other.rawValue)
      return Variation([Located(other, only.span)], change, at: only.span)
    }
  }

  private func coverages(_ coverages: [Located<Coverage>]) -> [Variation<[Located<Coverage>]>] {
    var result = leavingOut(coverages, of: "covers", word)
    guard let first = coverages.first else { return result }
    let written = Set(coverages.map(\.value))
    if let other = neighbours(of: first.value).first(where: { !written.contains($0) }) {
      var values = coverages
      values[0].value = other
      let change = RuleChange.value(key: "covers", from: word(first.value), to: word(other))
      result.append(Variation(values, change, at: first.span))
    }
    return result
  }

  /// Periods of the same length that a paper may cover instead.
  private func neighbours(of coverage: Coverage) -> [Coverage] {
    switch coverage {
    case .window: [.period(.year)]
    case .period(.year): [.period(.half(1))]
    case .period(.half(let number)): [.period(.half(3 - number))]
    case .period(.quarter(let number)): (1...4).map { .period(.quarter((number + $0 - 1) % 4 + 1)) }
    case .period(.month(let number)): (1...12).map { .period(.month((number + $0 - 1) % 12 + 1)) }
    }
  }

  private func word(_ coverage: Coverage) -> String {
    switch coverage {
    case .window: "window"
    case .period(let period): period.code
    }
  }

  // MARK: Codes

  /// The codes of a list of the vocabulary, in the order of the plan.
  func codes(of list: CodeList) -> [String] {
    switch list {
    case .parties: plan.agencies.map(\.code.value) + plan.bodies.map(\.code.value)
    case .occasions: plan.calendar.occasions.map(\.code.value)
    default: plan.vocabulary[list, default: []].map(\.code.value)
    }
  }

  /// The codes that could stand in place of the first one of `match`.
  private func others(for match: CodeMatch, in field: Field, _ kind: RecordTest.Kind) -> [String] {
    if let first = match.values.first, plan.isGroup(first.value) { return plan.groups.map(\.code.value) }
    if field == .inspected { return plan.agencies.map(\.code.value) }
    return codes(of: field.list(for: kind))
  }

  /// The code that follows the first of `written` among `codes`, round to the beginning, and is none of them.
  func another(than written: [String], among codes: [String]) -> String? {
    let start = written.first.flatMap { codes.firstIndex(of: $0) } ?? 0
    return (codes[start...] + codes[..<start]).first { !written.contains($0) }
  }
}

extension Criterion {
  /// The key under which rules write it.
  var key: String {
    switch self {
    case .codes(let field, _): field.rawValue
    case .anyPartner: "partner"
    case .ward: "ward"
    case .role: "role"
    case .covers: "covers"
    case .participants: "participants"
    case .women: "women"
    case .womenShare: "women_share"
    }
  }

  /// Where its value is written.
  var span: SourceSpan? {
    switch self {
    case .codes(_, let match): match.values.first?.span
    case .anyPartner(let span), .ward(_, let span): span
    case .role(let roles): roles.first?.span
    case .covers(let coverages): coverages.first?.span
    case .participants(let number), .women(let number), .womenShare(let number): number.span
    }
  }
}
