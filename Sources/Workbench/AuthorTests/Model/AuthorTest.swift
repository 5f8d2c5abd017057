package import Diagnostics
package import Engine
package import Evidence
package import Terms

/// One test of a rule author: what one unit submits, and what an audit of it must find on a date.
///
/// A variant of a test is a test of its own.
package struct AuthorTest: Sendable {
  /// Its name; of a variant, that of the test that it varies.
  package var name: LocalText
  /// What the variant is called.
  package var variant: LocalText?
  /// Where the name, or that of the variant, stands.
  package var span: SourceSpan
  package var evidence: Evidence
  package var visit: Visit
  package var asOf: CivilDate
  package var circumstances: CircumstanceDays
  /// In the order of the file, at least one.
  package var expectations: [Expectation]

  package init(
    name: LocalText,
    variant: LocalText? = nil,
    span: SourceSpan,
    evidence: Evidence,
    visit: Visit = .none,
    asOf: CivilDate,
    circumstances: CircumstanceDays = .asPlanned,
    expectations: [Expectation]
  ) {
    self.name = name
    self.variant = variant
    self.span = span
    self.evidence = evidence
    self.visit = visit
    self.asOf = asOf
    self.circumstances = circumstances
    self.expectations = expectations
  }

  /// The name in full: `test`, or `test / variant`.
  package func fullName(in language: Language) -> String {
    guard let variant else { return name[language] }
    return "\(name[language]) / \(variant[language])"
  }
}

/// What a test expects of one obligation.
package struct Expectation: Sendable {
  /// The obligation's place in `Program.obligations`.
  package var obligation: Int
  package var verdict: Verdict
  /// The reason, where the test says one.
  package var reason: Reason?
  /// What the verdict rests on, where the test says so.
  package var basis: Basis?
  /// Where the obligation is named.
  package var span: SourceSpan

  package init(
    obligation: Int,
    verdict: Verdict,
    reason: Reason? = nil,
    basis: Basis? = nil,
    span: SourceSpan
  ) {
    self.obligation = obligation
    self.verdict = verdict
    self.reason = reason
    self.basis = basis
    self.span = span
  }

  /// Whether `finding` is what is expected, as far as that is said.
  package func isMet(by finding: Finding) -> Bool {
    finding.verdict == verdict && (reason ?? finding.reason) == finding.reason
      && (basis ?? finding.basis) == finding.basis
  }
}
