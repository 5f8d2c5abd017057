import Evidence
import Rules
import Terms

extension Evaluation {
  /// Which figures may decide, beside those of the window that the team did not reject.
  enum FigureScope {
    case window
    case rejectedToo
    case laterToo
  }

  /// A test of the latest figure of a name in one window.
  mutating func evaluateFigure(_ test: FigureProgram, _ place: Int, in window: Place) -> Outcome {
    let compiled = input.tables.windows[self.window(at: window)]
    let days = compiled.window
    let node = sink.open(.cell(test: place, value: 0), days)
    let latest = latestFigure(test, compiled, .window)
    let passed = if let latest { meets(latest, test) } else { false }

    let verdict: Verdict = passed ? .pass : asOf <= days.closes ? .pending : .fail
    let reason: Reason =
      switch verdict {
      case .pass: .met
      case .pending: asOf == days.closes ? .dueToday : .notDue
      default: reasonOfFailure(test, compiled, latest)
      }
    let outcome = Outcome(
      verdict: verdict,
      reason: reason,
      progress: Progress(done: passed ? 1 : 0, needed: 1),
      due: days.closes,
      lastClose: days.closes
    )
    if sink.isOn { explain(test, compiled, latest, node, passed: passed) }
    sink.close(node, outcome)
    return outcome
  }

  private func reasonOfFailure(_ test: FigureProgram, _ window: CompiledWindow, _ latest: Int?) -> Reason {
    if !input.index.rejections.isEmpty, passes(test, window, .rejectedToo) { return .rejected }
    if passes(test, window, .laterToo) { return .late }
    return latest == nil ? .nothingFound : .belowThreshold
  }

  private func passes(_ test: FigureProgram, _ window: CompiledWindow, _ scope: FigureScope) -> Bool {
    guard let latest = latestFigure(test, window, scope) else { return false }
    return meets(latest, test)
  }

  /// The latest usable figure, of two of one date the later in the file, or nil.
  private func latestFigure(_ test: FigureProgram, _ window: CompiledWindow, _ scope: FigureScope) -> Int? {
    guard let name = test.name else { return nil }
    for figure in input.index.figures.figures(called: name).reversed() {
      let date = input.evidence.figures[figure].date
      guard date <= asOf, isComparable(figure, test) else { continue }
      if scope != .rejectedToo, input.index.rejections.isRejected(.figure, figure) { continue }
      if window.contains(date) || (scope == .laterToo && date > window.window.last) { return figure }
    }
    return nil
  }

  /// Whether the figure has what the comparison needs.
  func isComparable(_ figure: Int, _ test: FigureProgram) -> Bool {
    switch test.bound {
    case .number: true
    case .share: (input.evidence.figures[figure].value.of ?? 0) > 0
    case .lastYear: input.evidence.figures[figure].lastYear != nil
    }
  }

  /// Whether a comparable figure meets the bound.
  func meets(_ figure: Int, _ test: FigureProgram) -> Bool {
    let value = input.evidence.figures[figure].value
    switch test.bound {
    case .number(let bound):
      return test.comparison.holds(value.count, bound)
    case .share(let bound):
      guard let whole = value.of, whole > 0 else { return false }
      return test.comparison.holds(Product(value.count, 10_000), Product(bound, whole))
    case .lastYear:
      guard let last = input.evidence.figures[figure].lastYear else { return false }
      if let whole = value.of, let lastWhole = last.of, whole > 0, lastWhole > 0 {
        return test.comparison.holds(Product(value.count, lastWhole), Product(last.count, whole))
      }
      return test.comparison.holds(value.count, last.count)
    }
  }
}

extension FigureTest.Comparison {
  /// Whether `value` compares with `bound` in this way.
  func holds<Value: Comparable>(_ value: Value, _ bound: Value) -> Bool {
    switch self {
    case .atLeast: value >= bound
    case .atMost: value <= bound
    case .moreThan: value > bound
    }
  }
}
