import Diagnostics
import Terms

extension Check {
  /// Refuses criteria that no record can meet together: a `{not: …}` that leaves nothing, and a value of
  /// `for_each` or `every_one` which the criteria shut out.
  static let contradictions = Check("contradictions") { context in
    for test in context.recordTests where test.canContradictItself {
      for field in Field.fields(of: test.kind) { check(field, test, &context) }
      checkWards(test, &context)
      checkRoles(test, &context)
    }
  }

  private static func check(_ field: Field, _ test: RecordTest, _ context: inout CheckContext) {
    let matches = [test.criteria, test.everyOne ?? []].compactMap { $0.match(of: field) }
    // One demand alone can only contradict itself, and of those only a `not` can.
    guard let first = matches.first,
      matches.count > 1 || first.mode == .not || test.forEach.contains(where: { $0.isOf(field) })
    else { return }
    let names = context.names
    var demands = matches.map { match in
      var seen: Set<String> = []
      return Demand(
        mode: match.mode,
        values: match.values.filter { seen.insert($0.value).inserted }
          .map { Located(names.parties($0.value), $0.span) }
      )
    }
    for values in test.forEach {
      guard case .codes(field, let codes) = values.values else { continue }
      demands += codes.map { Demand(mode: .any, values: [Located([$0.value], $0.span)]) }
    }
    let all = names.codeSet(of: field.list(for: test.kind))
    report(demands, criteria: matches.count, all: all, single: field.holdsOneValue, &context)
  }

  private static func checkWards(_ test: RecordTest, _ context: inout CheckContext) {
    guard test.allCriteria.contains(where: \.isOfWards) else { return }
    var demands: [Demand<Int>] = []
    for criterion in test.allCriteria {
      guard case .ward(let match, _) = criterion, let wards = match.wards else { continue }
      demands.append(Demand(mode: match.mode, values: wards.map { Located([$0.value], $0.span) }))
    }
    let criteria = demands.count
    guard criteria > 0 else { return }
    for values in test.forEach {
      guard case .wards(let wards) = values.values else { continue }
      let each = wards ?? context.names.sortedWards.map { Located($0, values.span) }
      demands += each.map { Demand(mode: .any, values: [Located([$0.value], $0.span)]) }
    }
    report(demands, criteria: criteria, all: context.names.wards, single: false, &context)
  }

  /// Reports each `not` that leaves nothing, and each demand that one of the first `criteria` shuts out.
  private static func report<Value>(
    _ demands: [Demand<Value>],
    criteria: Int,
    all: Set<Value>,
    single: Bool,
    _ context: inout CheckContext
  ) {
    for demand in demands.prefix(criteria) where demand.mode == .not && !all.isEmpty {
      if all.isSubset(of: demand.union), let place = demand.values.first?.span {
        context.report(CheckProblem.leavesNothing(at: place))
      }
    }
    for (index, later) in demands.enumerated() {
      for earlier in demands.prefix(min(index, criteria)) where !later.canHold(with: earlier, single: single)
      {
        guard let place = later.values.first?.span, let other = earlier.values.first?.span else { continue }
        context.report(CheckProblem.contradiction(at: place, other: other))
      }
    }
  }

  private static func checkRoles(_ test: RecordTest, _ context: inout CheckContext) {
    guard test.kind == .activity, let every = test.everyOne?.roles, let first = every.first else { return }
    let counted = test.criteria.roles?.map(\.value) ?? [.organised]
    if !every.contains(where: { counted.contains($0.value) }) {
      context.report(CheckProblem.contradiction(at: first.span, other: test.criteria.roles?.first?.span))
    }
  }
}

/// What a criterion or a value of `for_each` asks of one property; each value is met by any of a set.
private struct Demand<Value: Hashable & Sendable> {
  let mode: CodeMatch.Mode
  let values: [Located<Set<Value>>]
  let union: Set<Value>

  init(mode: CodeMatch.Mode, values: [Located<Set<Value>>]) {
    self.mode = mode
    self.values = values
    union = values.reduce(into: []) { $0.formUnion($1.value) }
  }

  /// Whether some record can meet both; `single` where a record has one value only.
  func canHold(with other: Demand, single: Bool) -> Bool {
    switch (mode, other.mode) {
    case (.not, .not): return true
    case (.not, _): return other.canHold(with: self, single: single)
    case (.any, .not): return values.contains { !$0.value.isSubset(of: other.union) }
    case (.all, .not): return values.allSatisfy { !$0.value.isSubset(of: other.union) }
    case (_, _): return !single || !union.isDisjoint(with: other.union)
    }
  }
}

extension RecordTest {
  /// Whether two of its demands can be on one property, or one can leave nothing.
  fileprivate var canContradictItself: Bool {
    everyOne != nil || !forEach.isEmpty
      || criteria.contains { criterion in
        switch criterion {
        case .codes(_, let match): match.mode == .not
        case .ward(let match, _): match.mode == .not
        default: false
        }
      }
  }
}

extension Criterion {
  /// Whether it asks for wards.
  fileprivate var isOfWards: Bool {
    if case .ward = self { true } else { false }
  }
}

extension ValueList {
  /// Whether its values are of `field`.
  fileprivate func isOf(_ field: Field) -> Bool {
    if case .codes(field, _) = values { true } else { false }
  }
}

extension [Criterion] {
  /// The match of the criterion on `field`, where there is one.
  fileprivate func match(of field: Field) -> CodeMatch? {
    for case .codes(field, let match) in self { return match }
    return nil
  }

  /// The roles of the criterion on them, where there is one.
  fileprivate var roles: [Located<Role>]? {
    for case .role(let roles) in self { return roles }
    return nil
  }
}
