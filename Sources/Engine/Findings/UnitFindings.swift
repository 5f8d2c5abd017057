package import Evidence
package import Terms

/// The audit of one unit at one date.
package struct UnitFindings: Sendable {
  package var evidence: Evidence
  package var visit: Visit
  package var asOf: CivilDate
  /// One for each obligation of the program, in its order.
  package var findings: [Finding]
  package var explanations: Explanations
  /// Records whose day is after the as-of date, set aside, in the order of the file.
  package var setAside: [RecordRef]

  package init(
    evidence: Evidence,
    visit: Visit,
    asOf: CivilDate,
    findings: [Finding],
    explanations: Explanations,
    setAside: [RecordRef]
  ) {
    self.evidence = evidence
    self.visit = visit
    self.asOf = asOf
    self.findings = findings
    self.explanations = explanations
    self.setAside = setAside
  }

  /// Whether the as-of date is later than the evidence says it is complete for.
  package var outrunsEvidence: Bool {
    guard let complete = evidence.asOf else { return false }
    return complete < asOf
  }
}
