import Diagnostics
import Rules
import Terms

/// What a record that counts for a test is known to be: everything that its criteria and one value of each
/// `for_each` ask for.
struct KnownRecord {
  let plan: Plan
  let kind: RecordTest.Kind
  let criteria: [Criterion]

  /// Whether such a record meets `criterion`.
  func meets(_ criterion: Criterion) -> Bool {
    switch criterion {
    case .codes(let field, let match): meets(match, of: field)
    case .anyPartner:
      criteria.contains { known in
        switch known {
        case .anyPartner, .codes(.partner, _): true
        default: false
        }
      }
    case .ward(let match, _): meets(match)
    case .role(let roles): roles.map(\.value).isSupersetOf(self.roles)
    case .covers(let coverages): meets(coverages.map(\.value))
    case .participants(let least):
      criteria.contains {
        switch $0 {
        // Women who took part are among those who did.
        case .participants(let known), .women(let known): known.value >= least.value
        default: false
        }
      }
    case .women(let least):
      criteria.contains { if case .women(let known) = $0 { known.value >= least.value } else { false } }
    case .womenShare(let least):
      criteria.contains { if case .womenShare(let known) = $0 { known.value >= least.value } else { false } }
    }
  }

  /// The roles that it may have.
  var roles: [Role] {
    for case .role(let roles) in criteria { return roles.map(\.value) }
    return [.organised]
  }

  // MARK: Codes

  private func meets(_ match: CodeMatch, of field: Field) -> Bool {
    let wanted = match.values.map { served(by: $0.value) }
    return criteria.contains { known in
      guard case .codes(field, let own) = known else { return false }
      let owned = own.values.map { served(by: $0.value) }
      let union = owned.reduce(into: Set<String>()) { $0.formUnion($1) }
      let wantedUnion = wanted.reduce(into: Set<String>()) { $0.formUnion($1) }
      switch (own.mode, match.mode) {
      case (.any, .any): return union.isSubset(of: wantedUnion)
      case (.all, .any): return owned.contains { $0.isSubset(of: wantedUnion) }
      case (.any, .all): return wanted.allSatisfy { union.isSubset(of: $0) }
      case (.all, .all): return wanted.allSatisfy { want in owned.contains { $0.isSubset(of: want) } }
      case (.not, .not): return wantedUnion.isSubset(of: union)
      case (.any, .not):
        // Where a record names several values, it may name one that is shut out beside the one asked for.
        return WitnessRecord.isSingle(field) && union.isDisjoint(with: wantedUnion)
      case (.all, .not), (.not, _): return false
      }
    }
  }

  private func served(by name: String) -> Set<String> {
    plan.isGroup(name) ? Set(plan.members(ofGroup: name).map(\.code.value)) : [name]
  }

  // MARK: Wards and periods

  private func meets(_ match: WardMatch) -> Bool {
    let wanted = match.wards.map { Set($0.map(\.value)) }
    return criteria.contains { known in
      guard case .ward(let own, _) = known else { return false }
      let owned = own.wards.map { Set($0.map(\.value)) }
      switch (own.mode, match.mode) {
      // Any ward at all: each of the three names one at least.
      case (_, .any) where wanted == nil, (_, .all) where wanted == nil: return true
      case (.any, .any): return isSubset(owned, of: wanted)
      case (.all, .any): return owned?.isDisjoint(with: wanted ?? []) == false
      case (.all, .all), (.not, .not): return isSubset(wanted, of: owned)
      case (.any, .all): return owned?.count == 1 && owned == wanted
      case (.any, .not), (.all, .not), (.not, _): return false
      }
    }
  }

  /// Whether all of `some` are among `others`; nil stands for wards that are not said one by one.
  private func isSubset(_ some: Set<Int>?, of others: Set<Int>?) -> Bool {
    guard let some, let others else { return false }
    return some.isSubset(of: others)
  }

  private func meets(_ wanted: [Coverage]) -> Bool {
    criteria.contains { known in
      guard case .covers(let own) = known else { return false }
      return own.allSatisfy { coverage in
        wanted.contains { want in
          switch (coverage.value, want) {
          case (.window, .window): return true
          case (.period(let long), .period(let short)):
            return long.months.lowerBound <= short.months.lowerBound
              && short.months.upperBound <= long.months.upperBound
          case (.window, .period), (.period, .window): return false
          }
        }
      }
    }
  }
}

extension [Role] {
  fileprivate func isSupersetOf(_ others: [Role]) -> Bool {
    others.allSatisfy(contains)
  }
}
