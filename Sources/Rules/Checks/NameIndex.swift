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
  /// By the place of a list in `CodeList.allCases`.
  private let codes: [Set<String>]
  private let ordered: [[String]]

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
    ordered = CodeList.allCases.map { list in
      switch list {
      case .occasions: plan.calendar.occasions.map(\.code.value)
      case .parties: plan.agencies.map(\.code.value) + plan.bodies.map(\.code.value)
      default: (plan.vocabulary[list] ?? []).map(\.code.value)
      }
    }
    codes = ordered.map(Set.init)
  }

  /// The codes of `list` in the order of the plan.
  func codes(of list: CodeList) -> [String] {
    ordered[list.rawValue]
  }

  /// The codes of `list`.
  func codeSet(of list: CodeList) -> Set<String> {
    codes[list.rawValue]
  }

  /// Whether `code` is one of `list`.
  func has(_ code: String, in list: CodeList) -> Bool {
    codes[list.rawValue].contains(code)
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
