package import Diagnostics
package import Evidence
package import Rules
package import Terms

/// What a report says of a record, whichever kind it is.
package struct RecordFacts: Sendable {
  package let evidence: Evidence
  package let record: RecordRef

  /// The facts of `record`, which may be one that `evidence` does not hold.
  package init(_ record: RecordRef, in evidence: Evidence) {
    self.record = record
    self.evidence = evidence
  }

  /// Its id, or nil where the evidence holds no such record.
  package var id: String? {
    switch record.kind {
    case .activity: activity?.id
    case .document: document?.id
    case .figure: figure?.id
    }
  }

  /// Where it is written.
  package var span: SourceSpan? {
    switch record.kind {
    case .activity: activity?.span
    case .document: document?.span
    case .figure: figure?.span
    }
  }

  /// The day or days by which people know it: when it was held, issued or counted.
  package var days: DateRange? {
    switch record.kind {
    case .activity: activity?.days
    case .document:
      document.flatMap { $0.issued ?? $0.sent.compactMap { $0.received ?? $0.date }.min() }
        .map { DateRange($0) }
    case .figure: figure.map { DateRange($0.date) }
    }
  }

  package var activity: Activity? { at(evidence.activities, .activity) }
  package var document: Document? { at(evidence.documents, .document) }
  package var figure: Figure? { at(evidence.figures, .figure) }

  private func at<Record>(_ records: [Record], _ kind: RecordRef.Kind) -> Record? {
    record.kind == kind && records.indices.contains(record.index) ? records[record.index] : nil
  }

  /// The codes that it states for a field.
  package func codes(_ field: Field) -> Codes {
    if let activity {
      switch field {
      case .type: return [activity.type]
      case .topic: return activity.topics
      case .audience: return activity.audiences
      case .site: return activity.sites
      case .club: return activity.clubs
      case .occasion: return activity.occasions
      case .partner: return activity.partners
      case .inspected: return activity.inspected
      case .sentTo, .issuedBy, .contains: return []
      }
    }
    guard let document else { return [] }
    switch field {
    case .type: return [document.type]
    case .topic: return document.topics
    case .site: return document.sites
    case .sentTo: return Codes(document.sent.lazy.map(\.to))
    case .issuedBy: return [document.issuedBy]
    case .contains: return document.contains
    case .audience, .club, .occasion, .partner, .inspected: return []
    }
  }
}
