import Diagnostics
import Terms

/// Every name that a plan defines, for looking up what rules say.
struct NameIndex {
  let agencies: [String: Agency]
  let groups: Set<String>
  let bodies: Set<String>
  /// The members of each group, by code.
  let members: [String: Set<String>]
  let occasions: [String: Occasion]
  let circumstances: [String: Circumstance]
  let clauses: [String: Clause]
  /// All ward numbers of all agencies.
  let wards: Set<Int>
  let sortedWards: [Int]
  private let codes: [CodeList: Set<String>]
  private let ordered: [CodeList: [String]]

  init(_ plan: Plan) {
    agencies = Self.firstByCode(plan.agencies, \.code)
    groups = Set(plan.groups.map(\.code.value))
    bodies = Set(plan.bodies.map(\.code.value))
    circumstances = Self.firstByCode(plan.circumstances, \.code)
    clauses = Self.firstByCode(plan.clauses, \.number)
    wards = Set(plan.agencies.flatMap(\.wards))
    sortedWards = wards.sorted()
    occasions = Self.firstByCode(plan.calendar.occasions, \.code)
    var members: [String: Set<String>] = [:]
    for agency in plan.agencies {
      for group in agency.groups { members[group.value, default: []].insert(agency.code.value) }
    }
    self.members = members
    var ordered = plan.vocabulary.mapValues { $0.map(\.code.value) }
    ordered[.occasions] = plan.calendar.occasions.map(\.code.value)
    ordered[.parties] = plan.agencies.map(\.code.value) + plan.bodies.map(\.code.value)
    self.ordered = ordered
    codes = ordered.mapValues(Set.init)
  }

  /// The codes of `list` in the order of the plan.
  func codes(of list: CodeList) -> [String] {
    ordered[list] ?? []
  }

  /// The codes of `list`.
  func codeSet(of list: CodeList) -> Set<String> {
    codes[list] ?? []
  }

  /// Whether `code` is one of `list`.
  func has(_ code: String, in list: CodeList) -> Bool {
    codes[list]?.contains(code) == true
  }

  /// The first list that has `code`.
  func list(of code: String) -> CodeList? {
    CodeList.allCases.first { has(code, in: $0) }
  }

  /// The codes by which a record can meet `code`: the members of a group, else itself.
  func parties(_ code: String) -> Set<String> {
    groups.contains(code) ? members[code] ?? [] : [code]
  }

  private static func firstByCode<Value>(
    _ values: [Value],
    _ code: (Value) -> Name
  ) -> [String: Value] {
    Dictionary(values.map { (code($0).value, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
