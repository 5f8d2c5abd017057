package import Engine
package import Evidence

/// What a visit says of the records that verdicts rest on: which of them the team looked at, and what it rejected.
package struct VisitFacts: Sendable {
  /// The records that the findings rest on, as a team opens the files.
  package let resting: [RestingRecord]
  /// Those of them that the team has not looked at.
  package let unchecked: [RestingRecord]

  private let checked: CheckedRecords
  private let audit: UnitFindings
  private let rules: ReportedRules

  /// The facts of the visit that was laid over `audit`; nil where nobody has visited.
  package init?(_ audit: UnitFindings, _ rules: ReportedRules) {
    guard audit.visit.checked != nil else { return nil }
    let checked = CheckedRecords(audit.visit, in: audit.evidence)
    self.checked = checked
    self.audit = audit
    self.rules = rules
    resting = RestingRecords.all(of: audit, rules)
    unchecked = resting.filter { !checked.contains($0.record) }
  }

  /// Whether the team looked at `record`; never where the evidence holds no such record.
  package func isChecked(_ record: RecordRef) -> Bool {
    RecordFacts(record, in: audit.evidence).id != nil && checked.contains(record)
  }

  /// The records that one finding rests on.
  package func resting(of finding: Finding) -> [RestingRecord] {
    RestingRecords.of(CollectionOfOne(finding), in: audit, rules)
  }

  /// Of the records that one finding rests on, those that the team has not looked at.
  package func unchecked(of finding: Finding) -> [RestingRecord] {
    resting(of: finding).filter { !isChecked($0.record) }
  }

  /// How many records of the evidence the team rejected; of what recurs each date is one.
  package var rejectedCount: Int {
    let rejected = Set(audit.visit.rejections.map(\.record))
    let evidence = audit.evidence
    return evidence.activities.count { activity in
      rejected.contains(activity.id) || activity.recurrence.map(rejected.contains) == true
    }
      + evidence.documents.count { rejected.contains($0.id) }
      + evidence.figures.count { rejected.contains($0.id) }
  }
}
