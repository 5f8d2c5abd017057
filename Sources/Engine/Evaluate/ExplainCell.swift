import Evidence
import Rules
import Terms

extension Evaluation {
  /// Writes what counted in the cell at hand and, where it did not pass, what nearly did and what would be enough.
  mutating func explain(
    _ test: RecordProgram,
    _ value: Int,
    _ place: Place,
    _ node: Int,
    _ outcome: Outcome
  ) {
    let firstCounted = sink.explanations.counted.count
    let matrix = index[test.kind]
    for word in 0..<matrix.stride {
      var bits = cell.proven[word]
      if test.asksEveryOne { bits &= everyOne(test, matrix, word, place.position) }
      while bits != 0 {
        sink.add(counted(word * 64 + bits.trailingZeroBitCount, test, place))
        bits &= bits - 1
      }
    }
    let firstMiss = sink.explanations.misses.count
    if outcome.verdict != .pass {
      for miss in nearMisses(test, value, place) { sink.add(miss) }
    }
    let counted = firstCounted..<sink.explanations.counted.count
    let misses = firstMiss..<sink.explanations.misses.count
    let need = outcome.verdict == .pass ? nil : need(test, place.position, outcome.reason)
    sink.update(node) { node in
      node.counted = counted
      node.misses = misses
      node.need = need
    }
  }

  private func counted(_ record: Int, _ test: RecordProgram, _ place: Place) -> Explanations.Counted {
    switch test.kind {
    case .activity: countedActivity(record, test, place)
    case .document: countedDocument(record, test)
    }
  }

  private func countedActivity(_ record: Int, _ test: RecordProgram, _ place: Place) -> Explanations.Counted {
    let days = evidence.activities[record].days
    var result = Explanations.Counted(
      record: RecordRef(.activity, record),
      day: window(place).firstDay(of: days) ?? days.first
    )
    if !test.proofTypes.isEmpty, let proof = proof(of: record, test) {
      result.proof = proof
      if let issued = evidence.documents[proof].issued, issued > days.last {
        result.remarks.insert(.proofWrittenLater)
      }
    }
    let when = program.tables.whens[place.when]
    if when.windows.count > 1, when.windowsOverlap || days.first < days.last {
      let windows = when.windows.filter { window in
        program.tables.windows[window].firstDay(of: days).map { $0 <= asOf } ?? false
      }
      if windows.count > 1 { result.remarks.insert(.severalWindows) }
    }
    return result
  }

  private func countedDocument(_ record: Int, _ test: RecordProgram) -> Explanations.Counted {
    let day = evidence.documents[record].day(in: test.mode)
    var result = Explanations.Counted(record: RecordRef(.document, record), day: day?.day ?? asOf)
    if case .arrival = test.mode, day?.isRecordedArrival != true {
      result.remarks.insert(.arrivalNotRecorded)
    }
    return result
  }

  /// The first paper of an activity that proves it, as a place in `Evidence.documents`.
  private func proof(of record: Int, _ test: RecordProgram) -> Int? {
    evidence.activities[record].documents.first { paper in
      isProof(paper, of: record, test) && !index.rejections.isRejected(.document, paper)
    }
  }

  /// Whether a paper is of a kind that proves and was not written before the activity.
  func isProof(_ paper: Int, of record: Int, _ test: RecordProgram) -> Bool {
    guard evidence.documents.indices.contains(paper), test.proofTypes.contains(evidence.documents[paper].type)
    else { return false }
    return evidence.documents[paper].issued.map { $0 >= evidence.activities[record].days.first } ?? true
  }

  private func need(_ test: RecordProgram, _ position: Int, _ reason: Reason) -> Need {
    let matrix = index[test.kind]
    let matched = CellRecords.count(cell.matched, stride: matrix.stride)
    let proven = CellRecords.count(cell.proven, stride: matrix.stride)
    if reason == .unproven {
      return .proof(min(max(1, test.atLeast - proven), max(1, matched - proven)))
    }
    if test.asksEveryOne, matched > 0 {
      var short = 0
      for word in 0..<matrix.stride {
        short += (cell.matched[word] & ~everyOne(test, matrix, word, position)).nonzeroBitCount
      }
      if short > 0 { return .everyOne(short) }
    }
    let values = test.distinct.map { distinct in
      max(0, distinct.count - differentValues(of: distinct.key, test.kind, in: cell.proven))
    }
    let missing = max(0, test.atLeast - proven)
    return .records(max(missing, (values ?? 0) > 0 ? 1 : 0), values: values ?? 0)
  }
}
