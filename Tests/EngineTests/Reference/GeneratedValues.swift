import Diagnostics
import Evidence
import Rules
import Terms
import TestSupport

// MARK: Values

extension EvidenceMaker {
  /// A record's values while they are drawn.
  struct Draft {
    var codes: [Field: [String]] = [:]
    var wards: [Int] = []
    var role = Role.organised
    var people: Participants?
  }

  /// Values that meet the test and the cell.
  mutating func draw(_ draft: inout Draft, _ test: RecordTest, _ values: [AskedValue], _ number: Int) {
    for criterion in test.criteria { draw(&draft, criterion, test.kind) }
    for criterion in test.everyOne ?? [] where faultlessFrom != nil || random.chance(80) {
      draw(&draft, criterion, test.kind)
    }
    for value in values {
      switch value {
      case .code(let field, let name): draft.codes[field, default: []].append(name)
      case .ward(let ward): draft.wards.append(ward)
      }
    }
    if case .field(let field)? = test.distinct?.key {
      let names = GeneratedPlan.codes(field.list(for: test.kind))
      draft.codes[field, default: []].append(
        names[faultlessFrom != nil || random.chance(80) ? number % names.count : 0]
      )
    }
    if faultlessFrom == nil, random.chance(15) {
      let field = random.pick([Field.topic, .site])
      draft.codes[field, default: []].append(random.pick(GeneratedPlan.codes(field.list(for: test.kind))))
    }
  }

  private mutating func draw(_ draft: inout Draft, _ criterion: Criterion, _ kind: RecordTest.Kind) {
    switch criterion {
    case .codes(let field, let match):
      let listed = match.values.map(\.value)
      let names: [String]
      switch match.mode {
      case .any: names = random.some(random.chance(15) ? 2 : 1, of: listed)
      case .all: names = listed
      case .not:

        // Of the parties, a body belongs to no group.
        let others =
          listed.contains("member") ? GeneratedPlan.bodies : GeneratedPlan.codes(field.list(for: kind))
        names = random.some(1, of: others.filter { !listed.contains($0) })
      }
      draft.codes[field, default: []] += names.map { $0 == "member" ? "union" : $0 }
    case .anyPartner: draft.codes[.partner, default: []].append(random.pick(GeneratedPlan.parties))
    case .ward(let match, _):
      let listed = match.wards?.map(\.value) ?? GeneratedPlan.wards
      switch match.mode {
      case .any: draft.wards.append(random.pick(listed))
      case .all: draft.wards += listed
      case .not: draft.wards += GeneratedPlan.wards.filter { !listed.contains($0) }
      }
    case .role(let roles): draft.role = random.pick(roles).value
    case .covers: break
    case .participants, .women, .womenShare:
      draft.people =
        faultlessFrom != nil
        ? Participants(total: 24, women: 24)
        : Participants(total: random.pick([20, 20, 24]), women: random.pick([5, 6, 10, 12]))
    }
  }

  mutating func spoil(_ draft: inout Draft, _ fault: Fault?) {
    let fields = Field.allCases.filter { draft.codes[$0] != nil }
    switch fault {
    case .otherCode where !fields.isEmpty:
      let field = random.pick(fields)
      let list = field.list(for: .activity)
      let isParty = list == .parties
      draft.codes[field] = [
        random.pick(
          isParty
            ? GeneratedPlan.parties : field == .type ? ["training", "report"] : GeneratedPlan.codes(list)
        )
      ]
    case .noCode where !fields.isEmpty: draft.codes[random.pick(fields)] = nil
    case .otherRole: draft.role = draft.role == .organised ? .attended : .organised
    case .fewPeople:
      draft.people = random.pick([
        nil, Participants(total: 19, women: 4), Participants(total: 20), Participants(total: 0, women: 0),
      ])
    default: break
    }
  }

  func codes(_ draft: Draft, _ field: Field, _ list: CodeList) -> Codes {
    var seen = Codes()
    for name in draft.codes[field] ?? [] {
      let code = code(name, list)
      if !seen.contains(code) { seen.append(code) }
    }
    return seen
  }

  func code(_ name: String, _ list: CodeList) -> Code {
    lexicon[list].code(name) ?? Code(0)
  }
}
