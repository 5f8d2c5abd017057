import Diagnostics
import Engine
import Evidence
import Rules
import Terms

// MARK: eval(node, when)

extension ReferenceEvaluator {
  /// evalNode: the node's own `when` replaces the outer one; then over its windows that end on or after `owed`.
  ///
  /// Nil where nothing is left to ask.
  func evaluate(_ node: Requirement, when outer: When?, owed: CivilDate?) -> Outcome? {
    let (windows, needed) = rules.referenceWindows(node.when ?? outer)
    let decided = left(windows, owed).compactMap { evaluate(node, in: $0, owed: owed) }
    guard !decided.isEmpty else { return nil }
    return .atLeast(min(needed ?? decided.count, decided.count), of: decided)
  }

  /// evalIn: the node in one window.
  func evaluate(_ node: Requirement, in window: ReferenceWindow, owed: CivilDate?) -> Outcome? {
    switch node.ask {
    case .records(let test):
      let decided = cells(of: test).map { cell(test, $0, window) }
      return test.forEach.isEmpty ? decided[0] : .all(decided)
    case .figure(let test):
      return figure(test, window)
    case .all(let parts):
      let decided = parts.compactMap { part($0, in: window, owed: owed) }
      return decided.isEmpty ? nil : .all(decided)
    case .any(let parts):
      let decided = parts.compactMap { part($0, in: window, owed: owed) }
      return decided.isEmpty ? nil : .any(decided)
    }
  }

  private func part(_ node: Requirement, in window: ReferenceWindow, owed: CivilDate?) -> Outcome? {
    node.when == nil ? evaluate(node, in: window, owed: owed) : evaluate(node, when: nil, owed: owed)
  }

  /// `what` absent: "pass once those windows have closed, else pending".
  func evaluateJudgeOnly(when: When?, owed: CivilDate?) -> Outcome? {
    let windows = left(rules.referenceWindows(when).windows, owed)
    guard let last = windows.max(by: { $0.closes < $1.closes }) else { return nil }
    let closed = today > last.closes
    return Outcome(
      verdict: closed ? .pass : .pending,
      reason: closed ? .met : last.closes == today ? .dueToday : .notDue,
      progress: Progress(done: closed ? 1 : 0, needed: 1),
      windows: windows
    )
  }

  /// "The windows that end on or after owed": by their last day, widened, without grace.
  private func left(_ windows: [ReferenceWindow], _ owed: CivilDate?) -> [ReferenceWindow] {
    guard let owed else { return windows }
    return windows.filter { $0.last >= owed }
  }

  /// The values, or pairs of values, for each of which the amount is asked; one empty combination where there is
  /// no `for_each`.
  private func cells(of test: RecordTest) -> [[AskedValue]] {
    var combinations: [[AskedValue]] = [[]]
    for list in test.forEach {
      let values: [AskedValue] =
        switch list.values {
        case .codes(let field, let names): names.map { .code(field, $0.value) }
        case .wards(let wards?): wards.map { .ward($0.value) }
        case .wards(nil): Set(rules.plan.agencies.flatMap(\.wards)).sorted().map { .ward($0) }
        }
      combinations = combinations.flatMap { combination in values.map { combination + [$0] } }
    }
    return combinations
  }
}

/// One value of a `for_each`.
enum AskedValue {
  case code(Field, String)
  case ward(Int)
}

// MARK: cell(test, value, window)

extension ReferenceEvaluator {
  func cell(_ test: RecordTest, _ values: [AskedValue], _ window: ReferenceWindow) -> Outcome {
    let search = Search(evaluator: self, test: test, values: values, window: window)
    let matching = search.matching()
    let unrejected = matching.filter { !isRejected($0) }
    let proven = unrejected.filter { isProven($0, test, ignoringRejections: false) }

    var outcome = Outcome(
      verdict: .pass,
      reason: .met,
      progress: Progress(done: 0, needed: 0),
      windows: [window],
      counted: proven.filter { meetsEveryOne(test, $0, window) }
    )
    if !passes(test, window, unrejected, proven) {
      let closed = today > window.closes
      outcome.verdict = closed ? .fail : .pending
      outcome.reason =
        closed
        ? failure(search, matching, unrejected, proven)
        : passes(test, window, unrejected, unrejected)
          ? .unproven : today == window.closes ? .dueToday : .notDue
    }
    outcome.progress = progress(test, proven, passed: outcome.verdict == .pass)
    return outcome
  }

  /// `every_one`: some ok and all of M meet it, and the amount; else the amount alone.
  private func passes(
    _ test: RecordTest,
    _ window: ReferenceWindow,
    _ matching: [RecordRef],
    _ proven: [RecordRef]
  ) -> Bool {
    guard amount(test, proven) else { return false }
    guard test.everyOne != nil else { return true }
    return !proven.isEmpty && matching.allSatisfy { meetsEveryOne(test, $0, window) }
  }

  private func meetsEveryOne(_ test: RecordTest, _ record: RecordRef, _ window: ReferenceWindow) -> Bool {
    (test.everyOne ?? []).allSatisfy { meets($0, record, window) }
  }

  private func amount(_ test: RecordTest, _ records: [RecordRef]) -> Bool {
    guard records.count >= test.atLeast.value else { return false }
    guard let distinct = test.distinct else { return true }
    return differentValues(distinct.key, records) >= distinct.count.value
  }

  private func differentValues(_ key: ValueKey, _ records: [RecordRef]) -> Int {
    switch key {
    case .ward: Set(records.flatMap(wards(of:))).count
    case .field(let field): Set(records.flatMap { codes(of: field, in: $0) }).count
    }
  }

  /// "The first by which it fails".
  private func failure(
    _ search: Search,
    _ matching: [RecordRef],
    _ unrejected: [RecordRef],
    _ proven: [RecordRef]
  ) -> Reason {
    let (test, window) = (search.test, search.window)
    let provenAnyway = matching.filter { isProven($0, test, ignoringRejections: true) }
    if passes(test, window, matching, provenAnyway) { return .rejected }

    if passes(test, window, unrejected, unrejected) { return .unproven }

    let late = search.late().filter { !isRejected($0) && isProven($0, test, ignoringRejections: false) }
    if passes(test, window, unrejected + late, proven + late) { return .late }

    if test.everyOne != nil || test.criteria.contains(where: \.isThreshold) {
      let roughly = search.matching(ignoringThresholds: true)
        .filter { !isRejected($0) && isProven($0, test, ignoringRejections: false) }
      if amount(test, roughly) { return .belowThreshold }
    }
    return unrejected.isEmpty ? .nothingFound : .tooFew
  }

  private func progress(_ test: RecordTest, _ proven: [RecordRef], passed: Bool) -> Progress {
    var done = proven.count
    var needed = test.atLeast.value
    if let distinct = test.distinct, distinct.count.value > needed {
      done = differentValues(distinct.key, proven)
      needed = distinct.count.value
    }
    done = min(done, needed)
    if test.everyOne != nil, !passed { done = min(done, needed - 1) }
    return Progress(done: done, needed: needed)
  }
}

// MARK: figure

extension ReferenceEvaluator {
  func figure(_ test: FigureTest, _ window: ReferenceWindow) -> Outcome {
    let usable = evidence.figures.indices.filter { place in
      let figure = evidence.figures[place]
      return lexicon[.figures].code(test.name.value) == figure.name && isUsable(figure, test)
        && figure.date <= today
    }
    let inWindow = usable.filter { window.contains(evidence.figures[$0].date) }
    let unrejected = inWindow.filter { !isRejected(RecordRef(.figure, $0)) }
    let late = usable.filter {
      evidence.figures[$0].date > window.last && !isRejected(RecordRef(.figure, $0))
    }
    let passed = latestMeets(unrejected, test)
    let closed = today > window.closes

    var reason = Reason.met
    if !passed, !closed {
      reason = today == window.closes ? .dueToday : .notDue
    } else if !passed {
      reason =
        if latestMeets(inWindow, test) {
          .rejected
        } else if latestMeets(unrejected + late, test) {
          .late
        } else if !unrejected.isEmpty {
          .belowThreshold
        } else {
          .nothingFound
        }
    }
    return Outcome(
      verdict: passed ? .pass : closed ? .fail : .pending,
      reason: reason,
      progress: Progress(done: passed ? 1 : 0, needed: 1),
      windows: [window],
      counted: passed ? latest(unrejected).map { [RecordRef(.figure, $0)] } ?? [] : []
    )
  }

  private func isUsable(_ figure: Figure, _ test: FigureTest) -> Bool {
    switch test.bound.value {
    case .number: true
    case .share: (figure.value.of ?? 0) > 0
    case .lastYear: figure.lastYear != nil
    }
  }

  /// The latest by its date; of equal dates the later in the file.
  private func latest(_ places: [Int]) -> Int? {
    places.max { (evidence.figures[$0].date, $0) < (evidence.figures[$1].date, $1) }
  }

  private func latestMeets(_ places: [Int], _ test: FigureTest) -> Bool {
    guard let place = latest(places) else { return false }
    let figure = evidence.figures[place]
    let count = figure.value.count
    switch test.bound.value {
    case .number(let bound):
      return compare(count, bound, test.comparison)
    case .share(let share):
      return compare(count * 10_000, share * (figure.value.of ?? 0), test.comparison)
    case .lastYear:
      guard let lastYear = figure.lastYear else { return false }
      if let of = figure.value.of, let lastOf = lastYear.of, of > 0, lastOf > 0 {
        return compare(count * lastOf, lastYear.count * of, test.comparison)
      }
      return compare(count, lastYear.count, test.comparison)
    }
  }

  private func compare(_ left: Int, _ right: Int, _ comparison: FigureTest.Comparison) -> Bool {
    switch comparison {
    case .atLeast: left >= right
    case .atMost: left <= right
    case .moreThan: left > right
    }
  }
}
