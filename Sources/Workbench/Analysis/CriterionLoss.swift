import Diagnostics
import Rules
import Terms

/// Takes from a record what one criterion asks of it.
struct CriterionLoss {
  private let plan: Plan
  private let lexicon: Lexicon
  private let kind: RecordTest.Kind

  init(_ plan: Plan, _ lexicon: Lexicon, _ kind: RecordTest.Kind) {
    self.plan = plan
    self.lexicon = lexicon
    self.kind = kind
  }

  /// `record` as it just misses `criterion`; nil where no record that a file can hold misses it alone.
  func loss(of criterion: Criterion, _ record: WitnessRecord) -> WitnessRecord? {
    var lesser = record
    switch criterion {
    case .codes(let field, let match): return loss(of: match, in: field, record)
    case .anyPartner: lesser.codes[.partner] = []
    case .ward(let match, _): return loss(of: match, record)
    case .role(let roles):
      guard let other = Role.allCases.first(where: { role in !roles.contains { $0.value == role } }) else {
        return nil
      }
      lesser.role = other
    case .covers: lesser.covers = nil
    case .participants(let least):
      lesser.total = max(0, least.value - 1)
      lesser.women = record.women.map { min($0, lesser.total ?? 0) }
    case .women(let least): lesser.women = max(0, least.value - 1)
    case .womenShare(let share):
      guard let total = record.total, total > 0 else { return nil }
      lesser.women = max(0, share.value * min(total, 1_000_000_000) - 1) / 10_000
    }
    return lesser
  }

  /// `record` without the value at one end of those that a `for_each` asks for; nil where a record stands for each
  /// value, and is missed where it is left out.
  func loss(of values: ValueList, _ end: ForEachEnd, _ record: WitnessRecord) -> WitnessRecord? {
    var lesser = record
    switch values.values {
    case .wards(let wards):
      let all = wards?.map(\.value) ?? Set(plan.agencies.flatMap(\.wards)).sorted()
      let lost = end == .first ? all.first : all.last
      lesser.wards.removeAll { $0 == lost }
    case .codes(let field, let names):
      guard !WitnessRecord.isSingle(field), let name = (end == .first ? names.first : names.last)?.value
      else {
        return nil
      }
      let lost = served(by: name)
      lesser.codes[field]?.removeAll(where: lost.contains)
    }
    return lesser
  }

  private func loss(of match: CodeMatch, in field: Field, _ record: WitnessRecord) -> WitnessRecord? {
    guard let first = match.values.first?.value else { return nil }
    var lesser = record
    switch match.mode {
    case .not:
      guard let shutOut = served(by: first).sorted().first else { return nil }
      if WitnessRecord.isSingle(field) {
        lesser.codes[field] = [shutOut]
      } else {
        lesser.codes[field, default: []].append(shutOut)
      }
    case .any where WitnessRecord.isSingle(field):
      let accepted = match.values.reduce(into: Set<String>()) { $0.formUnion(served(by: $1.value)) }
      let entries = lexicon[field.list(for: kind)].entries
      guard let other = entries.first(where: { !accepted.contains($0.code) }) else { return nil }
      lesser.codes[field] = [other.code]
    case .any:
      let accepted = match.values.reduce(into: Set<String>()) { $0.formUnion(served(by: $1.value)) }
      lesser.codes[field]?.removeAll(where: accepted.contains)
    case .all:
      let lost = served(by: first)
      lesser.codes[field]?.removeAll(where: lost.contains)
    }
    return lesser
  }

  private func loss(of match: WardMatch, _ record: WitnessRecord) -> WitnessRecord? {
    var lesser = record
    let wards = match.wards?.map(\.value)
    switch match.mode {
    case .any: lesser.wards.removeAll { wards?.contains($0) ?? true }
    case .all: lesser.wards.removeAll { wards == nil || $0 == wards?.first }
    case .not:
      guard let first = wards?.first else { return nil }
      lesser.wards.append(first)
    }
    return lesser
  }

  /// The codes that serve for `name`: the members of a group, else itself.
  private func served(by name: String) -> Set<String> {
    plan.isGroup(name) ? Set(plan.members(ofGroup: name).map(\.code.value)) : [name]
  }
}

/// One end of a list of values: what is missed at both is taken to be missed between them.
enum ForEachEnd {
  case first
  case last
}

extension ValueList {
  /// The key whose values it lists.
  var key: String {
    switch values {
    case .codes(let field, _): field.rawValue
    case .wards: "ward"
    }
  }
}
