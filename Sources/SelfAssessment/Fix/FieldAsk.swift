import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// What a test asks of one field of a record: the codes that it leaves no choice about, and lists of which one or more
/// must be taken.
struct FieldAsk {
  let field: Field
  var fixed: [Code] = []
  var choices: [[Code]] = []

  /// Whether a record has one value of `field` only.
  static func isSingle(_ field: Field) -> Bool {
    field == .type || field == .issuedBy
  }
}

/// Everything that a test asks of a record that is to count for some of its cells.
struct RecordAsk {
  let test: RecordTest
  /// What is asked of a record: what makes it count, and what every record that counts must meet.
  let criteria: [Criterion]
  /// The values of the cells that the record is to serve.
  let values: [CellValue]
  /// How many different values of the `distinct` key are still missing.
  var newValues = 0
  /// The values of that key that records which count already name.
  var knownValues: Set<Code> = []

  private let rules: ReportedRules
  private let unit: Unit

  init(_ test: RecordTest, cells: [[CellValue]], _ rules: ReportedRules, _ unit: Unit) {
    self.test = test
    criteria = test.criteria + (test.everyOne ?? [])
    var values: [CellValue] = []
    for value in cells.joined() where !values.contains(value) { values.append(value) }
    self.values = values
    self.rules = rules
    self.unit = unit
  }

  /// What is asked of `field`.
  func field(_ field: Field) -> FieldAsk {
    let list = field.list(for: test.kind)
    var ask = FieldAsk(field: field)
    var shutOut: Set<Code> = []
    var needsSome = false
    for criterion in criteria {
      switch criterion {
      case .codes(field, let match):
        let codes = match.values.flatMap { self.codes($0, list) }
        switch match.mode {
        case .all: ask.fixed += codes
        case .any: codes.count == 1 ? ask.fixed += codes : ask.choices.append(codes)
        case .not:
          shutOut.formUnion(codes)
          needsSome = true
        }
      case .anyPartner where field == .partner: needsSome = true
      default: break
      }
    }
    for value in values {
      switch value {
      case .code(field, let code): ask.fixed.append(code)
      case .group(let place) where field == .partner && rules.plan.groups.indices.contains(place):
        ask.choices.append(codes(rules.plan.groups[place].code, list))
      default: break
      }
    }
    if field == .type, ask.fixed.isEmpty, ask.choices.isEmpty { needsSome = true }
    let all = rules.lexicon[list].entries.indices.map { Code(UInt16($0)) }.filter { isOther($0, list) }
    if case .field(field)? = test.distinct?.key, newValues > 0 {
      let open = (ask.choices.first ?? all).filter { !knownValues.contains($0) }
      ask.choices = open.isEmpty ? ask.choices : [open]
    } else if needsSome, ask.fixed.isEmpty, ask.choices.isEmpty {
      ask.choices = [all]
    }
    var seen: Set<Code> = []
    ask.fixed = ask.fixed.filter { seen.insert($0).inserted }
    ask.choices = ask.choices.map { $0.filter { !shutOut.contains($0) } }.filter { !$0.isEmpty }
    return ask
  }

  /// The wards that the record names without asking, and those among which must be chosen.
  var wards: (fixed: [Int], choices: [Int]) {
    var fixed: [Int] = values.compactMap { if case .ward(let number) = $0 { number } else { nil } }
    var choices: [Int] = []
    let all = Set(rules.plan.agencies.flatMap(\.wards)).sorted()
    for case .ward(let match, _) in criteria {
      let named = match.wards?.map(\.value)
      switch match.mode {
      case .all: fixed += named ?? []
      case .any:
        if let named, named.count == 1 { fixed += named } else { choices = named ?? all }
      case .not: choices = all.filter { named?.contains($0) != true }
      }
    }
    if test.distinct?.key == .ward, newValues > 0 { choices = all }
    // A ward's committee works in its own ward.
    if let own = unit.ward, fixed.isEmpty, choices.contains(own), test.distinct?.key != .ward {
      fixed = [own]
    }
    return (fixed, choices.contains(where: fixed.contains) && test.distinct?.key != .ward ? [] : choices)
  }

  /// The roles that count.
  var roles: [Role] {
    for case .role(let roles) in criteria { return roles.map(\.value) }
    return [.organised]
  }

  /// The codes that `name` stands for: of a group its members, the unit itself aside.
  private func codes(_ name: Name, _ list: CodeList) -> [Code] {
    if let code = rules.lexicon[list].code(name.value) { return [code] }
    return rules.plan.members(ofGroup: name.value)
      .compactMap { rules.lexicon[list].code($0.code.value) }
      .filter { $0 != unit.agency }
  }

  /// Whether `code` can be somebody else's: a unit is no partner of its own.
  private func isOther(_ code: Code, _ list: CodeList) -> Bool {
    list != .parties || code != unit.agency
  }
}
