import Terms

extension Evaluation {
  /// How the parts of a composition make up its verdict.
  enum Composition {
    case all
    case any
  }

  /// All or any of the parts; a part that has no window left is left out.
  mutating func evaluateParts(_ step: Int, in place: Place, _ composition: Composition) -> Outcome? {
    let mark = sink.mark()
    let node = sink.open(composition == .all ? .all : .any, days(of: place))
    var tally = Tally(alternatives: composition == .any)
    var part = step + 1
    let end = input.tables.steps[step].end
    while part < end {
      if let outcome = evaluate(part, in: place) { tally.add(outcome) }
      part = input.tables.steps[part].end
    }
    guard tally.count > 0 else {
      sink.goBack(to: mark)
      return nil
    }
    let outcome = composition == .all ? tally.all(asOf: asOf) : tally.any(asOf: asOf)
    sink.close(node, outcome)
    return outcome
  }

  /// A test, once for each value of its `for_each`.
  mutating func evaluateTest(_ test: Int, in place: Place) -> Outcome {
    switch input.program.tests[test].program {
    case .figure(let figure):
      return evaluateFigure(figure, test, in: place)
    case .records(let records):
      if records.keys == 0 { return evaluate(cell(records, test, value: 0, in: place)) }
      let node = sink.open(.values(test: test), days(of: place))
      var tally = Tally()
      for value in input.program.tests[test].cells.indices {
        tally.add(evaluate(cell(records, test, value: value, in: place)))
      }
      let outcome = tally.all(asOf: asOf)
      sink.close(node, outcome)
      return outcome
    }
  }

  private func cell(_ test: RecordProgram, _ testPlace: Int, value: Int, in place: Place) -> Cell {
    Cell(
      test: test,
      testPlace: testPlace,
      value: value,
      place: place,
      days: days(of: place),
      matrix: input.index[test.kind]
    )
  }
}
