import Diagnostics
import Rules
import Terms

/// From the names of rules to the codes that evidence uses.
///
/// A class, because the compiler hands it to every criterion: a copy would be one of a whole plan.
final class Names: Sendable {
  let plan: Plan
  let lexicon: Lexicon
  private let members: [String: [Code]]

  init(plan: Plan, lexicon: Lexicon) {
    self.plan = plan
    self.lexicon = lexicon
    var members: [String: [Code]] = [:]
    for agency in plan.agencies {
      guard let code = lexicon[.parties].code(agency.code.value) else { continue }
      for group in agency.groups { members[group.value, default: []].append(code) }
    }
    self.members = members
  }

  /// The agency or body of this name.
  func party(_ name: String) -> Code? {
    lexicon[.parties].code(name)
  }

  /// The agencies of a group, or nil where `name` is no group.
  func members(ofGroup name: String) -> [Code]? {
    members[name] ?? (plan.groups.contains { $0.code.value == name } ? [] : nil)
  }

  /// The codes that serve for `name` in `field`: one, or the members of a group of partners; none where the
  /// name is unknown, so that nothing meets it.
  func codes(_ name: String, in field: Field, of kind: RecordTest.Kind) -> [Code] {
    if field == .partner, let members = members(ofGroup: name) { return members }
    return lexicon[field.list(for: kind)].code(name).map { [$0] } ?? []
  }

  /// All ward numbers of the plan, ascending.
  var wards: [Int] {
    Set(plan.agencies.flatMap(\.wards)).sorted()
  }
}
