import Evidence
import Terms

/// The day of a document, and whether it is the recorded day of arrival.
struct DocumentDay {
  var day: CivilDate
  var isRecordedArrival: Bool
}

/// When a document was issued and sent: all that its day depends on.
///
/// Taken out of the document, which is copied with all its lists wherever it is passed on as a whole.
struct DocumentDates {
  let issued: CivilDate?
  let sent: [Sending]

  /// The day as `mode` takes it, or nil where there is none.
  func day(in mode: DayMode) -> DocumentDay? {
    switch mode {
    case .span, .issued: return dayOfIssue
    case .arrival(let recipients): return arrival(at: recipients)
    }
  }

  /// The day by which it is set aside as later than the as-of date, whatever a rule asks.
  var ownDay: CivilDate? {
    issued ?? sent.compactMap(\.date).min()
  }

  private var dayOfIssue: DocumentDay? {
    issued.map { DocumentDay(day: $0, isRecordedArrival: false) }
  }

  private func arrival(at recipients: [[Code]]) -> DocumentDay? {
    guard !sent.isEmpty else { return dayOfIssue }
    // Sent to one recipient alone it arrived once, whoever is asked about.
    if sent.count == 1 { return earliest(at: nil) }
    // The last of the first arrivals: a recipient without a day leaves the whole without one. Recipients to whom
    // it was not sent are for the criterion to refuse.
    var last: DocumentDay?
    for codes in recipients where sent.contains(where: { codes.contains($0.to) }) {
      guard let first = earliest(at: codes) else { return nil }
      if last.map({ $0.day < first.day }) ?? true { last = first }
    }
    return last ?? earliest(at: nil)
  }

  /// The first arrival at one of `recipients`, or at any recipient where that is nil.
  private func earliest(at recipients: [Code]?) -> DocumentDay? {
    var best: DocumentDay?
    for sending in sent {
      if let recipients, !recipients.contains(sending.to) { continue }
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
}

extension [Document] {
  /// The dates of the document at `index`.
  func dates(at index: Int) -> DocumentDates {
    DocumentDates(issued: self[index].issued, sent: self[index].sent)
  }
}
