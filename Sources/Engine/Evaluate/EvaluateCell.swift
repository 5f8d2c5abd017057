import Rules
import Terms

extension Evaluation {
  /// One test of records in one window for one value.
  mutating func evaluate(_ cell: Cell) -> Outcome {
    let node = sink.open(.cell(test: cell.testPlace, value: cell.value), cell.days)
    moment.prepare(cell.slot, input)
    records.select(cell, in: moment.inside)

    let verdict: Verdict
    let reason: Reason
    if records.pass(cell, input) {
      (verdict, reason) = (.pass, .met)
    } else if asOf <= cell.days.closes {
      verdict = .pending
      if isUnproven(cell) {
        reason = .unproven
      } else {
        reason = asOf == cell.days.closes ? .dueToday : .notDue
      }
    } else {
      (verdict, reason) = (.fail, reasonOfFailure(cell))
    }

    let outcome = Outcome(
      verdict: verdict,
      reason: reason,
      progress: progress(cell, passed: verdict == .pass),
      due: cell.days.closes,
      lastClose: cell.days.closes
    )
    if sink.isOn { explain(cell, node, outcome) }
    sink.close(node, outcome)
    return outcome
  }

  /// The first reason that holds, from what a correction would mend to what is not there at all.
  private mutating func reasonOfFailure(_ cell: Cell) -> Reason {
    if !input.index.rejections.isEmpty {
      trial.select(cell, in: moment.inside, ignoring: .rejections)
      if trial.pass(cell, input) { return .rejected }
    }
    if isUnproven(cell) { return .unproven }

    trial.select(cell, in: moment.after)
    trial.join(records)
    if trial.pass(cell, input) { return .late }

    if cell.test.canFallBelow {
      trial.select(cell, in: moment.inside, ignoring: .thresholds)
      if trial.haveAmount(cell, input) { return .belowThreshold }
    }
    return records.matched.allSatisfy { $0 == 0 } ? .nothingFound : .tooFew
  }

  /// Whether the cell would pass if the proof of all that match were there.
  private func isUnproven(_ cell: Cell) -> Bool {
    cell.test.proof != nil && records.pass(cell, evenUnproven: true, input)
  }

  /// How many of the records asked for are there; of different values, where more of these are asked.
  private func progress(_ cell: Cell, passed: Bool) -> Progress {
    let test = cell.test
    var needed = test.atLeast
    var done = min(records.proven.recordCount, needed)
    if let distinct = test.distinct, distinct.count > test.atLeast {
      needed = distinct.count
      done = min(input.evidence.differentValues(of: distinct.key, test.kind, in: records.proven), needed)
    }
    if test.asksEveryOne, !passed { done = min(done, max(0, needed - 1)) }
    return Progress(done: done, needed: needed)
  }
}

extension CellRecords {
  /// Whether the amount is there and, where `every_one` is asked, all that match meet it.
  fileprivate func pass(_ cell: Cell, evenUnproven: Bool = false, _ input: AuditInput) -> Bool {
    guard haveAmount(cell, evenUnproven: evenUnproven, input) else { return false }
    guard cell.test.asksEveryOne else { return true }
    var some: UInt64 = 0
    for word in matched.indices {
      if matched[word] & ~cell.everyOne(word) != 0 { return false }
      some |= evenUnproven ? matched[word] : proven[word]
    }
    return some != 0
  }

  /// Whether there are enough records, and different enough.
  fileprivate func haveAmount(_ cell: Cell, evenUnproven: Bool = false, _ input: AuditInput) -> Bool {
    let count = evenUnproven ? matched.recordCount : proven.recordCount
    guard count >= cell.test.atLeast else { return false }
    guard let distinct = cell.test.distinct else { return true }
    let records = evenUnproven ? matched : proven
    return input.evidence.differentValues(of: distinct.key, cell.test.kind, in: records) >= distinct.count
  }
}
