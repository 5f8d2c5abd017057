import Rules
import Terms

extension Evaluation {
  /// One test of records in one window for one value.
  mutating func evaluateCell(_ test: RecordProgram, _ place: Int, value: Int, in window: Place) -> Outcome {
    let days = self.window(window).window
    let node = sink.open(.cell(test: place, value: value), days)
    let position = window.position
    select(test, value, position)

    let outcome: Outcome
    if passes(test, cell, counting: cell.proven, position) {
      outcome = decided(.pass, .met, test, days, position)
    } else if asOf <= days.closes {
      let reason: Reason =
        passes(test, cell, counting: cell.matched, position)
        ? .unproven : asOf == days.closes ? .dueToday : .notDue
      outcome = decided(.pending, reason, test, days, position)
    } else {
      outcome = decided(.fail, reasonOfFailure(test, value, position), test, days, position)
    }

    if sink.isOn { explain(test, value, window, node, outcome) }
    sink.close(node, outcome)
    return outcome
  }

  private mutating func select(_ test: RecordProgram, _ value: Int, _ position: Int) {
    let slot = test.slots[position]
    cell.select(
      test,
      value: value,
      position: position,
      from: index[test.kind],
      time: moment[test.kind].inside,
      at: slot * moment[test.kind].stride
    )
  }

  /// The first reason that holds, from what a correction would mend to what is not there at all.
  private mutating func reasonOfFailure(_ test: RecordProgram, _ value: Int, _ position: Int) -> Reason {
    let matrix = index[test.kind]
    let start = test.slots[position] * matrix.stride
    let rows = moment[test.kind]

    func select(
      _ time: [UInt64],
      ignoring relaxation: CellRecords.Relaxation,
      into records: inout CellRecords
    ) {
      records.select(
        test,
        value: value,
        position: position,
        from: matrix,
        time: time,
        at: start,
        ignoring: relaxation
      )
    }

    if !index.rejections.isEmpty {
      select(rows.inside, ignoring: .rejections, into: &trial)
      if passes(test, trial, counting: trial.proven, position) { return .rejected }
    }
    if test.proof != nil, passes(test, cell, counting: cell.matched, position) { return .unproven }

    select(rows.after, ignoring: [], into: &trial)
    trial.join(cell, stride: matrix.stride)
    if passes(test, trial, counting: trial.proven, position) { return .late }

    if test.canFallBelow {
      select(rows.inside, ignoring: .thresholds, into: &trial)
      if hasAmount(test, trial.proven) { return .belowThreshold }
    }
    return CellRecords.count(cell.matched, stride: matrix.stride) > 0 ? .tooFew : .nothingFound
  }

  /// Whether the amount is there in `counted` and, where `every_one` is asked, all that match meet it.
  private func passes(
    _ test: RecordProgram,
    _ records: CellRecords,
    counting counted: [UInt64],
    _ position: Int
  ) -> Bool {
    guard hasAmount(test, counted) else { return false }
    guard test.asksEveryOne else { return true }
    let matrix = index[test.kind]
    return CellRecords.count(counted, stride: matrix.stride) > 0
      && (0..<matrix.stride).allSatisfy { word in
        records.matched[word] & ~everyOne(test, matrix, word, position) == 0
      }
  }

  /// A word of the records that meet every criterion of `every_one`.
  func everyOne(_ test: RecordProgram, _ matrix: RecordMatrix, _ word: Int, _ position: Int) -> UInt64 {
    let first = test.firstRow(at: position) + test.matching
    var bits = ~UInt64(0)
    for place in first..<(first + test.everyOne) {
      bits &= matrix.words[matrix.start(of: test.rows[place]) + word]
    }
    return bits
  }

  /// Whether `records` are enough, and different enough.
  private func hasAmount(_ test: RecordProgram, _ records: [UInt64]) -> Bool {
    guard CellRecords.count(records, stride: index[test.kind].stride) >= test.atLeast else { return false }
    guard let distinct = test.distinct else { return true }
    return differentValues(of: distinct.key, test.kind, in: records) >= distinct.count
  }

  private func decided(
    _ verdict: Verdict,
    _ reason: Reason,
    _ test: RecordProgram,
    _ days: Window,
    _ position: Int
  ) -> Outcome {
    Outcome(
      verdict: verdict,
      reason: reason,
      progress: progress(test, passed: verdict == .pass),
      due: days.closes,
      lastClose: days.closes
    )
  }

  /// How many of the records asked for are there; of different values, where more of these are asked.
  private func progress(_ test: RecordProgram, passed: Bool) -> Progress {
    var needed = test.atLeast
    var done = min(CellRecords.count(cell.proven, stride: index[test.kind].stride), needed)
    if let distinct = test.distinct, distinct.count > test.atLeast {
      needed = distinct.count
      done = min(differentValues(of: distinct.key, test.kind, in: cell.proven), needed)
    }
    if test.asksEveryOne, !passed { done = min(done, max(0, needed - 1)) }
    return Progress(done: done, needed: needed)
  }
}
