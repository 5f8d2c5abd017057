import Diagnostics
import Rules
import Terms

/// Which values of a record the rule itself settles; all others are the unit's to say.
///
/// A kind, topic or section that the rule names is settled, also where it names others beside it: whoever suggests a
/// record has to call it something. With whom, for whom and in which ward it was is a fact, and settled only where the
/// rule leaves no choice.
struct SettledValues {
  private let test: RecordTest
  private let plan: Plan
  /// The ward whose committee the unit is, where it is one.
  private let ownWard: Int?

  /// The values that `test` settles for a record of a unit of the ward `ownWard`, or of no ward.
  init(_ test: RecordTest, plan: Plan, ownWard: Int? = nil) {
    self.test = test
    self.plan = plan
    self.ownWard = ownWard
  }

  /// `values` of `field`, an ellipsis in the place of each that the rule does not settle.
  func shown(_ values: [String], of field: Field) -> [String] {
    let settled = settled(field)
    return values.map { settled.contains($0) ? $0 : Suggestion.open }
  }

  /// `wards`, an ellipsis in the place of each that the rule does not settle.
  ///
  /// A ward's committee works in its own ward, where that will do.
  func shown(wards: [Int]) -> [String] {
    guard !wards.isEmpty else { return [] }
    var settled: Set<Int> = []
    var serving: [Set<Int>?] = []
    for case .ward(let match, _) in criteria {
      let named = match.wards.map { Set($0.map(\.value)) }
      switch match.mode {
      case .all: settled.formUnion(named ?? [])
      case .any:
        if let named, named.count == 1 { settled.formUnion(named) }
        serving.append(named)
      case .not: serving.append([])
      }
    }
    for list in test.forEach {
      if case .wards(let named) = list.values { settled.formUnion(named?.map(\.value) ?? wards) }
    }
    if let own = ownWard, wards.count == 1, !settled.contains(wards[0]),
      serving.allSatisfy({ $0?.contains(own) ?? true })
    {
      return ["\(own)"]
    }
    return wards.map { settled.contains($0) ? "\($0)" : Suggestion.open }
  }

  /// The values of `field` among which the unit may choose: several that the rule names, or the members of a group.
  func choices(_ field: Field) -> [String] {
    var choices: [String] = []
    for case .codes(field, let match) in criteria {
      let open =
        switch match.mode {
        case .any: match.values
        case .all: match.values.filter { plan.isGroup($0.value) }
        case .not: [Name]()
        }
      let values = open.flatMap { codes($0.value) }
      if values.count > 1 { choices += values.filter { !choices.contains($0) } }
    }
    return choices
  }

  /// The parts in which the unit may have been in it; one where the rule leaves no choice.
  var roles: [Role] {
    for case .role(let roles) in criteria { return roles.map(\.value) }
    return [.organised]
  }

  /// The papers among which the unit may choose one as proof; none where there is no choice.
  var proofChoices: [String] {
    guard let proof = test.proof, proof.mode == .any, proof.values.count > 1 else { return [] }
    return proof.values.map(\.value)
  }

  private var criteria: [Criterion] { test.criteria + (test.everyOne ?? []) }

  private func settled(_ field: Field) -> Set<String> {
    let isParty = field.list(for: test.kind) == .parties
    var settled: Set<String> = []
    for case .codes(field, let match) in criteria {
      let values = match.values.flatMap { codes($0.value) }
      switch match.mode {
      case .any: if values.count == 1 || !isParty { settled.formUnion(values) }
      case .all: settled.formUnion(match.values.map(\.value).filter { !plan.isGroup($0) })
      case .not: break
      }
    }
    for list in test.forEach {
      if case .codes(field, let names) = list.values { settled.formUnion(names.map(\.value)) }
    }
    return settled
  }

  /// The code itself, or those of the members of the group that it names.
  private func codes(_ name: String) -> [String] {
    guard plan.isGroup(name) else { return [name] }
    return plan.members(ofGroup: name).map(\.code.value)
  }
}
