import Diagnostics

/// What is likely meant by an id that no record of the evidence has.
enum RecordGuess: Hashable {
  /// This record.
  case record(String)
  /// A date of what recurs, of which there are so many.
  case date(of: String, count: Int)
  /// What was held once, and so has no dates.
  case heldOnce(String)
  /// Nothing that is like it: an id that there is, to show what ids look like.
  case example(String)
}

extension RecordRegister {
  /// The ids of all records of `evidence`, and those of what recurs.
  init(of evidence: Evidence) {
    self.init()
    for activity in evidence.activities {
      if let recurrence = activity.recurrence { note(recurrence, .activity, activity.span) }
      note(activity.id, activity.recurrence.map { .date(of: $0) } ?? .activity, activity.span)
    }
    for (place, document) in evidence.documents.enumerated() {
      note(document.id, .document(place), document.span)
    }
    for figure in evidence.figures { note(figure.id, .figure, figure.span) }
  }

  private mutating func note(_ id: String, _ meaning: Meaning, _ span: SourceSpan) {
    if add(id, meaning, at: span) == nil { _ = noteWritten() }
  }

  /// What is likely meant by `id`, which none of the records has.
  func guess(_ id: String, in evidence: Evidence) -> RecordGuess? {
    let mostLookedAt = 500
    guard id.utf8.count <= EvidenceDecoder.longestID else { return entries.first.map { .example($0.id) } }
    if let entry = lookalike(of: id) { return .record(entry.id) }
    if let dot = id.lastIndex(of: "."), let whole = entry(String(id[..<dot])), whole.meaning == .activity {
      let dates = evidence.activities.count { $0.recurrence == whole.id }
      return dates > 0 ? .date(of: whole.id, count: dates) : .heldOnce(whole.id)
    }
    if let near = nearest(to: id, among: entries.lazy.prefix(mostLookedAt).map(\.id)) { return .record(near) }
    return entries.first.map { .example($0.id) }
  }
}
