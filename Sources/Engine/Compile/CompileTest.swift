import Diagnostics
import Rules
import Terms

extension Compiler {
  /// The most cells that one test may have: a pair of long lists asks for each pair.
  static let mostCells = 10_000

  /// Compiles `test`, asked in each window of `when`, and returns its place among the tests.
  mutating func compile(_ test: RecordTest, in when: CompiledWhen, at span: SourceSpan) -> Int {
    let covering = test.criteria.contains(where: \.asksForWindow)
    let mode = dayMode(of: test, when, covering: covering)
    let place = with(test.kind) { $0.times.place(of: mode) }

    var program = RecordProgram(kind: test.kind, atLeast: test.atLeast.value)
    program.mode = mode
    program.covering = covering
    program.slots = when.windows.map { window in
      with(test.kind) { $0.times.place(of: TimeSlot(mode: place, window: window, covering: covering)) }
    }
    program.isThreshold = test.criteria.map(\.isThreshold)
    program.isTelling = test.criteria.map(\.isTelling)
    program.asksEveryOne = test.everyOne != nil
    program.distinct = test.distinct.map { ($0.key, $0.count.value) }
    if let proof = test.proof {
      let names = names
      program.proof = with(test.kind) { $0.rows.row(proof: proof, in: .proof, names) }
      program.proofUnlessRejected = with(test.kind) {
        $0.rows.row(proof: proof, in: .proofUnlessRejected, names)
      }
      program.proofTypes = proof.values.compactMap { names.lexicon[.documents].code($0.value) }
    }
    addRows(of: test, in: when, to: &program)
    let cells = addCells(of: test, to: &program, at: span)

    tests.append(CompiledTest(source: .records(test), cells: cells, program: .records(program)))
    return tests.count - 1
  }

  /// Compiles `test` and returns its place among the tests.
  mutating func compile(_ test: FigureTest) -> Int {
    let program = FigureProgram(
      name: names.lexicon[.figures].code(test.name.value),
      comparison: test.comparison,
      bound: test.bound.value
    )
    tests.append(CompiledTest(source: .figure(test), cells: [[]], program: .figure(program)))
    return tests.count - 1
  }

  private func dayMode(of test: RecordTest, _ when: CompiledWhen, covering: Bool) -> DayMode {
    guard test.kind == .document else { return .span }
    guard when.usesArrival || covering else { return .issued }
    for case .codes(.sentTo, let match) in test.criteria {
      let groups = match.values.map { names.codes($0.value, in: .sentTo, of: .document) }
      switch match.mode {
      case .any: return .arrival(.oneOf(groups.flatMap { $0 }))
      case .all: return .arrival(.allOf(groups))
      case .not: return .arrival(.anybody)
      }
    }
    return .arrival(.anybody)
  }

  private mutating func addRows(of test: RecordTest, in when: CompiledWhen, to program: inout RecordProgram) {
    let everyOne = test.everyOne ?? []
    let saysRole = test.criteria.contains { if case .role = $0 { true } else { false } }
    program.written = test.criteria.count
    program.matching = program.written + (test.kind == .activity && !saysRole ? 1 : 0)
    program.everyOne = everyOne.count

    let dependsOnWindow = (test.criteria + everyOne).contains(where: \.asksForWindow)
    let asked = dependsOnWindow ? when.windows : Array(when.windows.prefix(1))
    for window in asked.map({ windows[$0] }) {
      for criterion in test.criteria { program.rows.append(row(criterion, test.kind, window)) }
      if program.matching > program.written {
        program.rows.append(with(test.kind) { $0.rows.row(roles: [.organised]) })
      }
      for criterion in everyOne { program.rows.append(row(criterion, test.kind, window)) }
    }
    program.rowsPerWindow = dependsOnWindow ? program.matching + program.everyOne : 0
  }

  private mutating func row(_ criterion: Criterion, _ kind: RecordTest.Kind, _ window: CompiledWindow) -> Row
  {
    let names = names
    return with(kind) { $0.rows.row(criterion, of: kind, in: window, names, year: names.plan.year) }
  }

  /// Adds the rows of the values of `for_each`, a cell for each value or pair, and returns what they ask about.
  private mutating func addCells(
    of test: RecordTest,
    to program: inout RecordProgram,
    at span: SourceSpan
  ) -> [[CellValue]] {
    var cells: [(values: [CellValue], rows: [Row])] = [([], [])]
    for list in test.forEach {
      let values = values(of: list, test.kind)
      guard cells.count * values.count <= Self.mostCells else {
        problems.append(CompileMessages.tooManyCells(most: Self.mostCells, at: list.span))
        return [[]]
      }
      cells = cells.flatMap { cell in
        values.map { (cell.values + [$0.value], cell.rows + [$0.row]) }
      }
    }
    program.keys = test.forEach.count
    program.cellRows = cells.flatMap(\.rows)
    return cells.map(\.values)
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
