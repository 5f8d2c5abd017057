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
  /// By the place among the parties.
  private let hasWards: [Bool]

  init(plan: Plan, lexicon: Lexicon) {
    self.plan = plan
    self.lexicon = lexicon
    var members: [String: [Code]] = [:]
    var hasWards = Array(repeating: false, count: lexicon[.parties].entries.count)
    for agency in plan.agencies {
      guard let code = lexicon.code(agency.code.value, in: .parties) else { continue }
      for group in agency.groups { members[group.value, default: []].append(code) }
      if !agency.wards.isEmpty { hasWards[Int(code.index)] = true }
    }
    self.members = members
    self.hasWards = hasWards
  }

  /// Whether `party` is an agency that has wards.
  func hasWards(_ party: Code) -> Bool {
    hasWards[Int(party.index)]
  }

  /// The agency or body of this name.
  func party(_ name: String) -> Code? {
    lexicon.code(name, in: .parties)
  }

  /// The agencies of a group, or nil where `name` is no group.
  func members(ofGroup name: String) -> [Code]? {
    members[name] ?? (plan.groups.contains { $0.code.value == name } ? [] : nil)
  }

  /// The codes that serve for `name` in `field`: one, or the members of a group of partners; none where the
  /// name is unknown, so that nothing meets it.
  func codes(_ name: String, in field: Field, of kind: RecordTest.Kind) -> [Code] {
    if field == .partner, let members = members(ofGroup: name) { return members }
    return lexicon.code(name, in: field.list(for: kind)).map { [$0] } ?? []
  }

  /// The code that serves for the only value of `match`, nil where it asks for more or for something else.
  func onlyCode(_ match: CodeMatch, in field: Field, of kind: RecordTest.Kind) -> Code? {
    guard match.mode != .not, match.values.count == 1 else { return nil }
    let name = match.values[0].value
    if field == .partner, members(ofGroup: name) != nil { return nil }
    return lexicon.code(name, in: field.list(for: kind))
  }

  /// All ward numbers of the plan, ascending.
  var wards: [Int] {
    Set(plan.agencies.flatMap(\.wards)).sorted()
  }
}
