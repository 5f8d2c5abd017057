import Rules
import Terms
import Diagnostics

/// The records that one test asks for in one window.
struct WitnessTest {
  private let builder: WitnessBuilder
  private let test: RecordTest
  private let window: ResolvedWindow
  private let when: When?

  init(_ builder: WitnessBuilder, _ test: RecordTest, _ window: ResolvedWindow, _ when: When?) {
    self.builder = builder
    self.test = test
    self.window = window
    self.when = when
  }

  /// As few records as will do: one record names all the values that it can name at once.
  func records() throws(Witness.Failure) -> [WitnessRecord] {
    var base = WitnessRecord(
      test.kind == .activity ? .activity : .document,
      day: day,
      purpose: builder.purpose(window)
    )
    for criterion in test.criteria + (test.everyOne ?? []) { try meet(criterion, &base) }
    base.proof = try proof()
    var found: [WitnessRecord] = []
    let leads = leads()
    let amount = max(1, test.atLeast.value)
    try WitnessBuilder.bound(leads.count.multipliedReportingOverflow(by: amount).partialValue)
    for lead in leads {
      var record = base
      for (field, value) in lead { record.codes[field] = [value] }
      for values in test.forEach { add(values, &record) }
      found += Array(repeating: record, count: amount)
    }
    if let distinct = test.distinct { try spread(distinct, over: &found) }
    for place in found.indices { try complete(&found[place]) }
    return found
  }

  /// Gives a record of the same kind what the test asks of every one, where that can be given.
  func meetEveryOne(_ record: inout WitnessRecord) {
    switch (record.kind, test.kind) {
    case (.activity, .activity), (.document, .document): break
    default: return
    }
    for criterion in test.everyOne ?? [] {
      var met = record
      guard (try? meet(criterion, &met)) != nil else { continue }
      record = met
    }
  }

  /// A deadline and a period that a paper covers are met on their last day, any other window on its first.
  private var day: CivilDate {
    let coversWindow = test.criteria.contains { criterion in
      if case .covers(let coverages) = criterion { coverages.contains { $0.value == .window } } else { false }
    }
    // The sooner the `if` holds, the fewer windows have ended before the obligation is owed.
    if builder.isOfCondition { return builder.firstDay(of: window) }
    switch window.name {
    case .by, .after, .before: return builder.lastDay(of: window)
    case .period, .occasion, .days:
      return coversWindow ? builder.lastDay(of: window) : builder.firstDay(of: window)
    }
  }

  // MARK: Criteria

  private func meet(_ criterion: Criterion, _ record: inout WitnessRecord) throws(Witness.Failure) {
    switch criterion {
    case .codes(let field, let match): record.add(try codes(match, field), to: field)
    case .anyPartner:
      guard record.codes[.partner]?.isEmpty ?? true else { break }
      // What another criterion shuts out is no choice.
      let open = Set(candidates(.partner))
      let shutOut = builder.lexicon[.parties].entries.map(\.code).filter { !open.contains($0) }
      guard let partner = builder.anyParty(besides: Set(shutOut)) else { throw .impossible }
      record.add([partner], to: .partner)
    case .ward(let match, _): record.add(wards: try wards(match))
    case .role(let roles): record.role = record.role ?? roles.first?.value
    case .covers(let coverages): record.covers = record.covers ?? coverages.first.map { cover($0.value) }
    case .participants(let least): record.total = max(record.total ?? 0, least.value)
    case .women(let least): record.women = max(record.women ?? 0, least.value)
    case .womenShare(let share):
      let total = max(record.total ?? 0, record.women ?? 0, 1)
      // The least whole number of women that reaches the share.
      let women = (share.value * min(total, 1_000_000_000) + 9_999) / 10_000
      record.total = total
      record.women = max(record.women ?? 0, women)
    }
    if let women = record.women { record.total = max(record.total ?? 0, women) }
  }

  private func codes(_ match: CodeMatch, _ field: Field) throws(Witness.Failure) -> [String] {
    let isParty = field.list(for: test.kind) == .parties
    func spelling(_ name: Name) -> String { isParty ? builder.party(name) : name.value }
    switch match.mode {
    case .any:
      // What another criterion shuts out is no choice.
      let open = Set(candidates(field))
      let value = match.values.first { open.contains(spelling($0)) } ?? match.values.first
      return value.map { [spelling($0)] } ?? []
    case .all: return match.values.map(spelling)
    case .not:
      guard let other = candidates(field).first else { throw .impossible }
      return [other]
    }
  }

  /// The codes that a field may hold without meeting a `not` of the test.
  private func candidates(_ field: Field) -> [String] {
    var excluded: Set<String> = []
    var wanted: [String]?
    for case .codes(field, let match) in test.criteria + (test.everyOne ?? []) {
      switch match.mode {
      case .not:
        for name in match.values {
          excluded.insert(name.value)
          excluded.formUnion(builder.plan.members(ofGroup: name.value).map(\.code.value))
        }
      case .any where WitnessRecord.isSingle(field):
        let values = match.values.map(\.value)
        wanted = wanted.map { $0.filter(values.contains) } ?? values
      case .any, .all: break
      }
    }
    let all = wanted ?? builder.lexicon[field.list(for: test.kind)].entries.map(\.code)
    return all.filter { !excluded.contains($0) }
  }

  private func wards(_ match: WardMatch) throws(Witness.Failure) -> [Int] {
    let all = allWards
    let named = match.wards?.map(\.value)
    switch match.mode {
    case .any: return Array((named ?? all).prefix(1))
    case .all: return named ?? Array(all.prefix(1))
    case .not:
      guard let other = all.first(where: { named?.contains($0) != true }), named != nil else {
        throw .impossible
      }
      return [other]
    }
  }

  private var allWards: [Int] {
    Set(builder.plan.agencies.flatMap(\.wards)).sorted()
  }

  private func cover(_ coverage: Coverage) -> WitnessRecord.Covered {
    switch coverage {
    case .period(let period): return .period(period)
    case .window:
      if case .period(let period) = window.name { return .period(period) }
      let first = window.ownRanges.first?.first ?? window.first
      let last = window.ownRanges.last?.last ?? window.last
      return DateRange(first, last).map { .days($0) } ?? .period(.year)
    }
  }

  private func proof() throws(Witness.Failure) -> [String] {
    guard let proof = test.proof else { return [] }
    switch proof.mode {
    case .any: return proof.values.prefix(1).map(\.value)
    case .all: return proof.values.map(\.value)
    case .not: throw .impossible
    }
  }

  // MARK: for_each and distinct

  /// The combinations of `for_each` values of which a record can have one only; one empty one where there is none.
  private func leads() -> [[(Field, String)]] {
    var leads: [[(Field, String)]] = [[]]
    for values in test.forEach {
      guard case .codes(let field, let names) = values.values, WitnessRecord.isSingle(field) else { continue }
      leads = leads.flatMap { lead in names.map { lead + [(field, $0.value)] } }
    }
    return leads
  }

  private func add(_ values: ValueList, _ record: inout WitnessRecord) {
    switch values.values {
    case .wards(let wards): record.add(wards: wards?.map(\.value) ?? allWards)
    case .codes(let field, let names) where !WitnessRecord.isSingle(field):
      let isParty = field.list(for: test.kind) == .parties
      record.add(names.map { isParty ? builder.party($0) : $0.value }, to: field)
    case .codes: break
    }
  }

  /// Makes `records` name as many different values as `distinct` asks for.
  private func spread(_ distinct: Distinct, over records: inout [WitnessRecord]) throws(Witness.Failure) {
    let count = distinct.count.value
    guard let first = records.first else { return }
    switch distinct.key {
    case .ward:
      guard allWards.count >= count else { throw .impossible }
      for place in records.indices { records[place].add(wards: Array(allWards.prefix(count))) }
    case .field(let field):
      let values = candidates(field).filter {
        field != .partner && field != .inspected || $0 != builder.ownAgency
      }
      guard values.count >= count else { throw .impossible }
      guard WitnessRecord.isSingle(field) else {
        records[0].add(Array(values.prefix(count)), to: field)
        return
      }
      while records.count < count { records.append(first) }
      for place in 0..<count { records[place].codes[field] = [values[place]] }
    }
  }

  /// Gives a record what every file must say of it.
  private func complete(_ record: inout WitnessRecord) throws(Witness.Failure) {
    if record.codes[.type]?.isEmpty ?? true {
      guard let type = candidates(.type).first else { throw .impossible }
      record.codes[.type] = [type]
    }
  }
}
