import Evidence
import Terms

/// What the team rejected, by record.
struct Rejections {
  /// For each activity, document and figure the place in `Visit.rejections`, or nothing where none is rejected.
  private var activities: [Int: Int] = [:]
  private var documents: [Int: Int] = [:]
  private var figures: [Int: Int] = [:]

  /// Whether nothing is rejected.
  let isEmpty: Bool

  init(_ visit: Visit, _ evidence: Evidence) {
    var placeOfID: [String: Int] = [:]
    for (place, rejection) in visit.rejections.enumerated() where placeOfID[rejection.record] == nil {
      placeOfID[rejection.record] = place
    }
    isEmpty = placeOfID.isEmpty
    guard !isEmpty else { return }
    for (index, activity) in evidence.activities.enumerated() {
      activities[index] = placeOfID[activity.id] ?? activity.recurrence.flatMap { placeOfID[$0] }
    }
    for (index, document) in evidence.documents.enumerated() { documents[index] = placeOfID[document.id] }
    for (index, figure) in evidence.figures.enumerated() { figures[index] = placeOfID[figure.id] }
  }

  /// The place in `Visit.rejections` of the first that names the record, or nil.
  func rejection(of kind: RecordRef.Kind, _ index: Int) -> Int? {
    if isEmpty { return nil }
    switch kind {
    case .activity: return activities[index]
    case .document: return documents[index]
    case .figure: return figures[index]
    }
  }

  /// Whether the record is rejected.
  func isRejected(_ kind: RecordRef.Kind, _ index: Int) -> Bool {
    rejection(of: kind, index) != nil
  }
}
