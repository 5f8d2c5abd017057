import Evidence
import Terms

/// The day of a document, and whether it is the recorded day of arrival.
struct DocumentDay {
  var day: CivilDate
  var isRecordedArrival: Bool
}

extension Document {
  /// Its day as `mode` takes it, or nil where it has none.
  func day(in mode: DayMode) -> DocumentDay? {
    switch mode {
    case .span, .issued: return issued.map { DocumentDay(day: $0, isRecordedArrival: false) }
    case .arrival(let recipients): return arrival(at: recipients)
    }
  }

  private func arrival(at recipients: [[Code]]) -> DocumentDay? {
    guard !sent.isEmpty else { return issued.map { DocumentDay(day: $0, isRecordedArrival: false) } }
    // The last of the first arrivals: a recipient without a day leaves the whole without one. Recipients to whom
    // it was not sent are for the criterion to refuse.
    var last: DocumentDay?
    for codes in recipients where sent.contains(where: { codes.contains($0.to) }) {
      guard let first = earliest({ codes.contains($0) }) else { return nil }
      if last.map({ $0.day < first.day }) ?? true { last = first }
    }
    return last ?? earliest { _ in true }
  }

  private func earliest(_ isRecipient: (Code) -> Bool) -> DocumentDay? {
    var best: DocumentDay?
    for sending in sent where isRecipient(sending.to) {
      guard let day = sending.received ?? sending.date ?? issued else { continue }
      let candidate = DocumentDay(day: day, isRecordedArrival: sending.received != nil)
      guard let known = best else {
        best = candidate
        continue
      }
      if (day, known.isRecordedArrival ? 1 : 0) < (known.day, candidate.isRecordedArrival ? 1 : 0) {
        best = candidate
      }
    }
    return best
  }

  /// The day by which it is set aside as later than the as-of date, whatever a rule asks.
  var ownDay: CivilDate? {
    issued ?? sent.compactMap(\.date).min()
  }
}
