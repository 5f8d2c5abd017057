import Evidence
import Rules
import Terms

extension Evaluation {
  /// Writes what counted in the cell at hand and, where it did not pass, what nearly did and what would be enough.
  mutating func explain(_ cell: Cell, _ node: Int, _ outcome: Outcome) {
    let firstCounted = sink.explanations.counted.count
    for word in records.proven.indices {
      var bits = records.proven[word]
      if cell.test.asksEveryOne { bits &= cell.everyOne(word) }
      while bits != 0 {
        sink.add(counted(word * 64 + bits.trailingZeroBitCount, cell))
        bits &= bits - 1
      }
    }
    let firstMiss = sink.explanations.misses.count
    let need = outcome.verdict == .pass ? nil : need(cell, outcome.reason)
    if outcome.verdict != .pass { addNearMisses(cell) }
    sink.explain(node, countedFrom: firstCounted, missesFrom: firstMiss, need: need)
  }

  private func counted(_ record: Int, _ cell: Cell) -> Explanations.Counted {
    switch cell.test.kind {
    case .activity: countedActivity(record, cell)
    case .document: countedDocument(record, cell)
    }
  }

  private func countedActivity(_ record: Int, _ cell: Cell) -> Explanations.Counted {
    let days = input.evidence.activities[record].days
    let windows = input.tables.windows
    var result = Explanations.Counted(
      record: RecordRef(.activity, record),
      day: windows[window(at: cell.place)].firstDay(of: days) ?? days.first
    )
    if let rows = cell.test.proof, let proof = proof(of: record, rows) {
      result.proof = proof
      if let issued = input.evidence.documents[proof].issued, issued > days.last {
        result.remarks.insert(.proofWrittenLater)
      }
    }
    if countsInSeveralWindows(days, of: cell.place.when) { result.remarks.insert(.severalWindows) }
    return result
  }

  private func countsInSeveralWindows(_ days: DateRange, of place: Int) -> Bool {
    let when = input.tables.whens[place]
    guard when.windows.count > 1, when.windowsOverlap || days.first < days.last else { return false }
    var count = 0
    for window in when.windows {
      if let day = input.tables.windows[window].firstDay(of: days), day <= asOf { count += 1 }
    }
    return count > 1
  }

  private func countedDocument(_ record: Int, _ cell: Cell) -> Explanations.Counted {
    let day = input.evidence.documents.dates(at: record).day(in: cell.day.mode)
    var result = Explanations.Counted(record: RecordRef(.document, record), day: day?.day ?? asOf)
    if case .arrival = cell.day.mode, day?.isRecordedArrival != true {
      result.remarks.insert(.arrivalNotRecorded)
    }
    return result
  }

  /// The first paper of an activity that proves it, as a place in `Evidence.documents`.
  private func proof(of record: Int, _ proof: ProofRows) -> Int? {
    for paper in input.evidence.activities[record].documents {
      if isProof(paper, of: record, proof), !input.index.rejections.isRejected(.document, paper) {
        return paper
      }
    }
    return nil
  }

  /// Whether a paper is of a kind that proves and was not written before the activity.
  func isProof(_ paper: Int, of record: Int, _ proof: ProofRows) -> Bool {
    guard input.evidence.documents.indices.contains(paper),
      proof.types.contains(input.evidence.documents[paper].type)
    else { return false }
    guard let issued = input.evidence.documents[paper].issued else { return true }
    return issued >= input.evidence.activities[record].days.first
  }

  private func need(_ cell: Cell, _ reason: Reason) -> Need {
    let test = cell.test
    let proven = records.proven.recordCount
    if reason == .unproven {
      let unproven = records.matched.recordCount - proven
      return .proof(min(max(1, test.atLeast - proven), max(1, unproven)))
    }
    if test.asksEveryOne {
      var short = 0
      for word in records.matched.indices {
        short += (records.matched[word] & ~cell.everyOne(word)).nonzeroBitCount
      }
      if short > 0 { return .everyOne(short) }
    }
    var values = 0
    if let distinct = test.distinct {
      let different = input.evidence.differentValues(of: distinct.key, test.kind, in: records.proven)
      values = max(0, distinct.count - different)
    }
    return .records(max(0, test.atLeast - proven, min(values, 1)), values: values)
  }
}
