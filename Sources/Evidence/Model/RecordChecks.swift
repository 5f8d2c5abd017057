/// What a team made of each record of an evidence: whether it looked at it, and whether it rejected it.
///
/// Verdicts know rejections only; whether somebody looked is for those who read them.
package struct RecordChecks: Sendable {
  private var activities: [Mark]
  private var documents: [Mark]
  private var figures: [Mark]

  private struct Mark: Sendable {
    var isChecked = false
    var rejection: Int?
  }

  /// What `visit` says of the records of `evidence`; nil where nobody has visited.
  ///
  /// Of what recurs, the id without a number stands for every date; a paper written in place was looked at where
  /// its activity was.
  package init?(_ visit: Visit, on evidence: Evidence) {
    guard let checked = visit.checked else { return nil }
    var placeOfID: [String: Int] = [:]
    for (place, rejection) in visit.rejections.enumerated() where placeOfID[rejection.record] == nil {
      placeOfID[rejection.record] = place
    }
    func mark(_ ids: String?...) -> Mark {
      let ids = ids.compactMap { $0 }
      return Mark(
        isChecked: ids.contains(where: checked.contains),
        rejection: ids.lazy.compactMap { placeOfID[$0] }.first
      )
    }
    activities = evidence.activities.map { mark($0.id, $0.recurrence) }
    documents = evidence.documents.map { mark($0.id) }
    figures = evidence.figures.map { mark($0.id) }
    for (activity, mark) in zip(evidence.activities, activities) where mark.isChecked {
      for paper in activity.documents where documents.indices.contains(paper) {
        if evidence.documents[paper].isWrittenInPlace { documents[paper].isChecked = true }
      }
    }
  }

  /// Whether the team looked at `record`; what it rejected it has looked at.
  package func isChecked(_ record: RecordRef) -> Bool {
    mark(record).map { $0.isChecked || $0.rejection != nil } ?? false
  }

  /// The first rejection that names `record`, as a place in `Visit.rejections`.
  package func rejection(of record: RecordRef) -> Int? {
    mark(record)?.rejection
  }

  /// How many records the team rejected.
  package var rejectedCount: Int {
    [activities, documents, figures].reduce(0) { $0 + $1.count { $0.rejection != nil } }
  }

  private func mark(_ record: RecordRef) -> Mark? {
    let marks =
      switch record.kind {
      case .activity: activities
      case .document: documents
      case .figure: figures
      }
    return marks.indices.contains(record.index) ? marks[record.index] : nil
  }
}

extension Document {
  /// Whether it stands inside the activity that it belongs to, which gives it an id such as `A1#2`.
  fileprivate var isWrittenInPlace: Bool {
    // No id that is written in a file holds the sign.
    id.utf8.contains(UInt8(ascii: "#"))
  }
}
