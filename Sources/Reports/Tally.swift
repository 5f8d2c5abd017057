package import Engine
import Evidence
package import Rules

/// Which fails count for the exit status.
package enum FailureScope: String, Sendable, CaseIterable {
  /// Every one.
  case any
  /// Only those of duties that the committee may require.
  case must
}

/// The findings of a unit, counted.
package struct Tally: Sendable {
  /// The verdicts of the findings, in their order.
  private let verdicts: [Verdict]
  /// Of the fails, those that are met in part.
  package private(set) var partlyMetFails = 0
  /// Fails that the lack of proof alone makes.
  package private(set) var unprovenFails = 0
  /// Pending ones that the lack of proof alone keeps so.
  package private(set) var unprovenPending = 0
  /// Fails that a waiver in force covers.
  package private(set) var waived = 0
  /// Fails that count for the exit status.
  package private(set) var failures = 0
  /// Findings of obligations that don't bind the unit.
  package private(set) var notBound = 0

  /// The counts of an audit's findings; `scope` says which fails count for the exit status.
  package init(_ audit: UnitFindings, _ rules: ReportedRules, scope: FailureScope = .any) {
    verdicts = audit.findings.map(\.verdict)
    for finding in audit.findings {
      switch (finding.verdict, Standing(finding)) {
      case (.fail, .partlyMet): partlyMetFails += 1
      case (.fail, .unproven): unprovenFails += 1
      case (.pending, .unproven): unprovenPending += 1
      default: break
      }
      if finding.reason == .notBound { notBound += 1 }
      if finding.verdict == .fail, !finding.countsAsFailure { waived += 1 }
      if finding.countsAsFailure, scope == .any || rules.force(of: finding, in: audit) == .must {
        failures += 1
      }
    }
  }

  /// The number of findings of a verdict.
  package func count(_ verdict: Verdict) -> Int {
    verdicts.count { $0 == verdict }
  }

  /// The findings of obligations that bind the unit.
  package var bound: Int {
    verdicts.count - notBound
  }
}

extension ReportedRules {
  /// How strongly the obligation of a finding binds the unit audited.
  package func force(of finding: Finding, in audit: UnitFindings) -> Force {
    let own = obligations.indices.contains(finding.obligation) ? obligations[finding.obligation].force : nil
    return own ?? agency(audit.evidence.unit.agency)?.force ?? .must
  }
}
