import Evidence
import Rules
import Terms

extension Evaluation {
  /// Writes the figure that counted or, where none did, the figures of the name and why each does not, and what
  /// figure would.
  mutating func explain(
    _ test: FigureProgram,
    _ window: CompiledWindow,
    _ latest: Int?,
    _ node: Int,
    passed: Bool
  ) {
    let firstCounted = sink.explanations.counted.count
    let firstMiss = sink.explanations.misses.count
    if passed, let latest {
      sink.add(
        Explanations.Counted(record: RecordRef(.figure, latest), day: input.evidence.figures[latest].date)
      )
    } else {
      for miss in nearMisses(test, window, latest) { sink.add(miss) }
    }
    let need = passed ? nil : need(test, latest)
    sink.explain(node, countedFrom: firstCounted, missesFrom: firstMiss, need: need)
  }

  private func nearMisses(_ test: FigureProgram, _ window: CompiledWindow, _ latest: Int?) -> [Explanations
    .Miss]
  {
    guard let name = test.name else { return [] }
    var best: [(lacks: Int, distance: Int, figure: Int, miss: Explanations.Miss)] = []
    for figure in input.index.figures.figures(called: name) {
      let lacks = shortfalls(of: figure, test, window, latest)
      guard let first = lacks.first, lacks.count <= 2 else { continue }
      let miss = Explanations.Miss(
        record: RecordRef(.figure, figure),
        first: first,
        second: lacks.dropFirst().first
      )
      let distance = window.distance(to: input.evidence.figures[figure].date)
      let position = best.firstIndex {
        ($0.lacks, $0.distance, $0.figure) > (lacks.count, distance, figure)
      }
      best.insert((lacks.count, distance, figure, miss), at: position ?? best.count)
      if best.count > Self.mostMisses { best.removeLast() }
    }
    return best.map(\.miss)
  }

  private func shortfalls(
    of figure: Int,
    _ test: FigureProgram,
    _ window: CompiledWindow,
    _ latest: Int?
  ) -> [Explanations.Shortfall] {
    var lacks: [Explanations.Shortfall] = []
    if !isComparable(figure, test) {
      lacks.append(.incomparable)
    } else if !meets(figure, test) {
      lacks.append(.beyondBound)
    }
    let date = input.evidence.figures[figure].date
    if let time = window.shortfall(of: DateRange(date), asOf: asOf) { lacks.append(time) }
    if let rejection = input.index.rejections.rejection(of: .figure, figure) {
      lacks.append(.rejected(rejection))
    }
    // An older figure is passed over even where it would do.
    if lacks.isEmpty, figure != latest { lacks.append(.superseded) }
    return lacks
  }

  /// The figure that would do: the count nearest to the latest figure's, of the same whole.
  private func need(_ test: FigureProgram, _ latest: Int?) -> Need {
    guard let latest else {
      if case .number(let bound) = test.bound {
        return .figure(count: test.comparison.bound(of: bound), of: nil)
      }
      return .figure(count: nil, of: nil)
    }
    let figure = input.evidence.figures[latest]
    switch test.bound {
    case .number(let bound):
      return .figure(count: test.comparison.bound(of: bound), of: nil)
    case .share(let share):
      guard let whole = figure.value.of else { return .figure(count: nil, of: nil) }
      return .figure(count: test.comparison.bound(of: share, times: whole, over: 10_000), of: whole)
    case .lastYear:
      guard let last = figure.lastYear else { return .figure(count: nil, of: nil) }
      if let whole = figure.value.of, let lastWhole = last.of, whole > 0, lastWhole > 0 {
        return .figure(count: test.comparison.bound(of: last.count, times: whole, over: lastWhole), of: whole)
      }
      return .figure(count: test.comparison.bound(of: last.count), of: nil)
    }
  }
}

extension FigureTest.Comparison {
  /// The whole number nearest to `number` that compares with it in this way.
  func bound(of number: Int) -> Int? {
    guard self == .moreThan else { return number }
    let (next, overflows) = number.addingReportingOverflow(1)
    return overflows ? nil : next
  }

  /// The whole number nearest to `number * factor / divisor` that compares with it in this way; nil past what
  /// whole numbers hold.
  func bound(of number: Int, times factor: Int, over divisor: Int) -> Int? {
    let (product, overflows) = number.multipliedReportingOverflow(by: factor)
    guard !overflows, divisor > 0 else { return nil }
    let (quotient, rest) = product.quotientAndRemainder(dividingBy: divisor)
    switch self {
    case .atLeast: return rest > 0 ? bound(after: quotient) : quotient
    case .atMost: return quotient
    case .moreThan: return bound(after: quotient)
    }
  }

  private func bound(after number: Int) -> Int? {
    let (next, overflows) = number.addingReportingOverflow(1)
    return overflows ? nil : next
  }
}
