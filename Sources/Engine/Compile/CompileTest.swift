import Diagnostics
import Rules
import Terms

extension Compiler {
  /// The most cells that one test may have: a pair of long lists asks for each pair.
  static let mostCells = 10_000

  /// Compiles `test`, asked in each window of `when`, and returns its place among the tests.
  mutating func compile(_ test: RecordTest, in when: CompiledWhen) -> Int {
    let covering = test.criteria.contains(where: \.asksForWindow)
    let (cells, cellRows) = cells(of: test)
    let days = days(of: test, cells, when, covering: covering)
    let program = RecordProgram(
      test,
      rows: rows(of: test, in: when),
      cellRows: cellRows,
      proof: proof(of: test),
      days: days,
      slots: when.windows.flatMap { window in
        days.map { day in
          slots.place(
            of: TimeSlot(kind: test.kind, mode: day.place, window: window, covering: covering)
          )
        }
      }
    )
    tests.append(CompiledTest(source: .records(test), cells: cells, program: .records(program)))
    return tests.count - 1
  }

  /// Compiles `test` and returns its place among the tests.
  mutating func compile(_ test: FigureTest) -> Int {
    let program = FigureProgram(
      name: names.lexicon.code(test.name.value, in: .figures),
      comparison: test.comparison,
      bound: test.bound.value
    )
    tests.append(CompiledTest(source: .figure(test), cells: [[]], program: .figure(program)))
    return tests.count - 1
  }

  /// Where the day of records comes from: for each cell where its value is a recipient whose copy must arrive in
  /// time, else once.
  ///
  /// Where nobody is asked to have it, a paper is done on the day it was issued, whoever it was sent to later.
  private mutating func days(
    of test: RecordTest,
    _ cells: [[CellValue]],
    _ when: CompiledWhen,
    covering: Bool
  ) -> [DaySource] {
    let modes: [DayMode]
    if test.kind == .activity {
      modes = [.span]
    } else if !test.countsByArrival(underDeadline: when.usesArrival) {
      modes = [.issued]
    } else {
      let asked = recipients(of: test)
      let perCell = cells.map { values in
        values.compactMap { value -> [Code]? in
          if case .code(.sentTo, let code) = value { [code] } else { nil }
        }
      }
      let isPerCell = perCell.contains { !$0.isEmpty }
      modes = isPerCell ? perCell.map { .arrival(asked + $0) } : [.arrival(asked)]
    }
    return modes.map { mode in
      DaySource(mode: mode, place: with(test.kind) { $0.modes.place(of: mode) }, covering: covering)
    }
  }

  /// The groups of recipients of which a document must have reached one each.
  private func recipients(of test: RecordTest) -> [[Code]] {
    for case .codes(.sentTo, let match) in test.criteria {
      let groups = match.values.map { names.codes($0.value, in: .sentTo, of: .document) }
      switch match.mode {
      case .any: return [groups.flatMap { $0 }]
      case .all: return groups
      case .not: return []
      }
    }
    return []
  }

  private mutating func proof(of test: RecordTest) -> ProofRows? {
    guard let match = test.proof else { return nil }
    let names = names
    return with(test.kind) { side in
      ProofRows(
        row: side.rows.row(proof: match, in: .proof, names),
        rowUnlessRejected: side.rows.row(proof: match, in: .proofUnlessRejected, names),
        types: match.values.compactMap { names.lexicon.code($0.value, in: .documents) }
      )
    }
  }

  private mutating func rows(of test: RecordTest, in when: CompiledWhen) -> TestRows {
    let everyOne = test.everyOne ?? []
    let saysRole = test.criteria.contains { if case .role = $0 { true } else { false } }
    let impliesRole = test.kind == .activity && !saysRole
    var result = TestRows(
      written: test.criteria.count,
      matching: test.criteria.count + (impliesRole ? 1 : 0),
      everyOne: everyOne.count
    )
    let dependsOnWindow =
      test.criteria.contains(where: \.asksForWindow) || everyOne.contains(where: \.asksForWindow)
    let asked = dependsOnWindow ? when.windows : Array(when.windows.prefix(1))
    for window in asked.map({ windows.values[$0] }) {
      for criterion in test.criteria { result.rows.append(row(criterion, test.kind, window)) }
      if impliesRole { result.rows.append(with(test.kind) { $0.rows.row(roles: [.organised]) }) }
      for criterion in everyOne { result.rows.append(row(criterion, test.kind, window)) }
    }
    if dependsOnWindow { result.perWindow = result.matching + result.everyOne }
    return result
  }

  private mutating func row(_ criterion: Criterion, _ kind: RecordTest.Kind, _ window: CompiledWindow) -> Row
  {
    let names = names
    return with(kind) { $0.rows.row(criterion, of: kind, in: window, names, year: names.plan.year) }
  }

  /// The cells of a test, one for each value or pair of values of `for_each`, and the rows of their values.
  private mutating func cells(of test: RecordTest) -> (values: [[CellValue]], rows: [Row]) {
    if test.forEach.isEmpty { return ([[]], []) }
    var cells: [(values: [CellValue], rows: [Row])] = [([], [])]
    for list in test.forEach {
      let values = values(of: list, test.kind)
      guard cells.count * values.count <= Self.mostCells else {
        problems.append(CompileMessages.tooManyCells(most: Self.mostCells, at: list.span))
        return ([], [])
      }
      cells = cells.flatMap { cell in
        values.map { (cell.values + [$0.value], cell.rows + [$0.row]) }
      }
    }
    return (cells.map(\.values), cells.flatMap(\.rows))
  }

  private mutating func values(
    of list: ValueList,
    _ kind: RecordTest.Kind
  ) -> [(value: CellValue, row: Row)] {
    switch list.values {
    case .codes(let field, let wanted):
      return wanted.map { name in
        let codes = names.codes(name.value, in: field, of: kind)
        let row = with(kind) { side in
          let rows = codes.map { side.rows.row(Column(field), $0) }
          return side.rows.row(.combined(all: [rows], none: []))
        }
        return (value(of: name.value, field, codes), row)
      }
    case .wards(let numbers):
      let wards = numbers?.map(\.value) ?? names.wards
      return wards.map { ward in (.ward(ward), with(kind) { $0.rows.row(ward: ward) }) }
    }
  }

  private func value(of name: String, _ field: Field, _ codes: [Code]) -> CellValue {
    if field == .partner, let group = names.plan.groups.firstIndex(where: { $0.code.value == name }) {
      return .group(group)
    }
    return codes.first.map { .code(field, $0) } ?? .unknown(name)
  }
}
