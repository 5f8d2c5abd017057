package import Engine
package import Evidence

/// What a visit says of the records that verdicts rest on: which of them the team looked at, and what it rejected.
package struct VisitFacts: Sendable {
  /// What the team made of each record.
  package let checks: RecordChecks
  /// The records that the findings rest on, as a team opens the files.
  package let resting: [RestingRecord]
  /// Those of them that the team has not looked at.
  package let unchecked: [RestingRecord]

  private let audit: UnitFindings
  private let rules: ReportedRules

  /// The facts of the visit that was laid over `audit`; nil where nobody has visited.
  package init?(_ audit: UnitFindings, _ rules: ReportedRules) {
    guard let checks = RecordChecks(audit.visit, on: audit.evidence) else { return nil }
    self.checks = checks
    self.audit = audit
    self.rules = rules
    resting = RestingRecords.all(of: audit, rules)
    unchecked = resting.filter { !checks.isChecked($0.record) }
  }

  /// The records that one finding rests on.
  package func resting(of finding: Finding) -> [RestingRecord] {
    RestingRecords.of(CollectionOfOne(finding), in: audit, rules)
  }

  /// Of the records that one finding rests on, those that the team has not looked at.
  package func unchecked(of finding: Finding) -> [RestingRecord] {
    resting(of: finding).filter { !checks.isChecked($0.record) }
  }
}
