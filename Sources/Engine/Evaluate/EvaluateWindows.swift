import Terms

extension Evaluation {
  /// The windows of a `when`, each decided by itself: so many of those that are left must pass.
  mutating func evaluateWindows(_ step: Int, _ place: Int) -> Outcome? {
    let when = input.tables.whens[place]
    let mark = sink.mark()
    let node = sink.open(.windows(needed: 0), nil)
    var tally = Tally()
    for position in when.windows.indices where isLeft(when.windows[position]) {
      if let outcome = evaluate(step + 1, in: Place(when: place, position: position)) { tally.add(outcome) }
    }
    guard tally.count > 0 else {
      sink.goBack(to: mark)
      return nil
    }
    let needed = min(when.needed ?? tally.count, tally.count)
    let outcome = tally.atLeast(
      needed,
      progress: Progress(done: min(tally.passes, needed), needed: needed),
      asOf: asOf
    )
    sink.setNeeded(needed, of: node)
    sink.close(node, outcome)
    return outcome
  }

  /// A question for a person alone: it can be asked once all windows that are left have closed.
  mutating func evaluateJudgeOnly(_ place: Int, owed: CivilDate?) -> Outcome? {
    self.owed = owed
    let windows = input.tables.whens[place].windows.filter { isLeft($0) }.map {
      input.tables.windows[$0].window
    }
    guard let last = windows.max(by: { $0.closes < $1.closes }) else { return nil }
    let node = sink.open(.judgeOnly, last)
    let isClosed = asOf > last.closes
    let outcome = Outcome(
      verdict: isClosed ? .pass : .pending,
      reason: isClosed ? .met : asOf == last.closes ? .dueToday : .notDue,
      progress: Progress(done: isClosed ? 1 : 0, needed: 1),
      due: windows.map(\.closes).filter { $0 >= asOf }.min() ?? last.closes,
      lastClose: last.closes
    )
    sink.close(node, outcome)
    return outcome
  }

  /// Whether a window ends on or after the day from which the obligation is owed.
  private func isLeft(_ window: Int) -> Bool {
    guard let owed else { return true }
    return input.tables.windows[window].window.last >= owed
  }
}
