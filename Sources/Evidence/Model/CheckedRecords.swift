extension Visit {
  /// Whether the team looked at the record `id`, which is a date of what recurs under `recurrence` where it recurs.
  ///
  /// A record counts as looked at when its own id is listed or that of the whole. A paper written in place, `A1#2`,
  /// has been looked at too when its activity has; for one written at a date, `recurrence` is that of the activity.
  package func hasChecked(_ id: String, recurrence: String? = nil) -> Bool {
    guard let checked else { return false }
    if checked.contains(id) { return true }
    if let recurrence, checked.contains(recurrence) { return true }
    return id.ownerOfPaper.map { checked.contains($0) } ?? false
  }
}

/// Which records of an evidence the team of a visit looked at.
///
/// Made once and asked for each record; ``Visit/hasChecked(_:recurrence:)`` says what counts as looked at.
package struct CheckedRecords: Sendable {
  private let visit: Visit
  private let evidence: Evidence
  /// Of each date of what recurs the id of the whole.
  private let recurrences: [String: String]

  package init(_ visit: Visit, in evidence: Evidence) {
    self.visit = visit
    self.evidence = evidence
    var recurrences: [String: String] = [:]
    for activity in evidence.activities where activity.recurrence != nil {
      recurrences[activity.id] = activity.recurrence
    }
    self.recurrences = recurrences
  }

  /// Whether the team looked at `record`, which must be one of the evidence; never where nobody has visited.
  package func contains(_ record: RecordRef) -> Bool {
    switch record.kind {
    case .activity:
      let activity = evidence.activities[record.index]
      return visit.hasChecked(activity.id, recurrence: activity.recurrence)
    case .document:
      let id = evidence.documents[record.index].id
      return visit.hasChecked(id, recurrence: id.ownerOfPaper.flatMap { recurrences[$0] })
    case .figure: return visit.hasChecked(evidence.figures[record.index].id)
    }
  }
}

extension String {
  /// The id of the activity in which a paper was written in place: `A1` of `A1#2`; nil of another record's id.
  fileprivate var ownerOfPaper: String? {
    utf8.lastIndex(of: UInt8(ascii: "#")).map { String(self[..<$0]) }
  }
}
