package import Engine
import Terms

/// The findings of an audit in the order in which a reader needs them.
package struct Agenda: Sendable {
  /// Fails, the longest overdue first; those that only lack their proof aside.
  package var failed: [Finding] = []
  /// What would be met if its proof were there.
  package var unproven: [Finding] = []
  package var review: [Finding] = []
  /// Pending ones whose day is near, the nearest first.
  package var soon: [Finding] = []
  /// Pending ones whose day is far.
  package var later: [Finding] = []
  package var passed: [Finding] = []
  package var notArisen: [Finding] = []
  /// Not claimed, or its time was over before it was owed.
  package var notOwed: [Finding] = []
  package var notBound = 0

  /// A pending finding is near when so many days or fewer are left.
  static let nearDays = 31

  /// The findings of `audit` with a verdict among `shown`; all where that is nil.
  package init(_ audit: UnitFindings, shown: Set<Verdict>? = nil) {
    for finding in audit.findings where shown?.contains(finding.verdict) ?? true {
      switch (finding.verdict, finding.reason) {
      case (.fail, .unproven), (.pending, .unproven): unproven.append(finding)
      case (.fail, _): failed.append(finding)
      case (.review, _): review.append(finding)
      case (.pending, _):
        let days = finding.timing?.daysLeft ?? Int.max
        if days <= Self.nearDays { soon.append(finding) } else { later.append(finding) }
      case (.pass, _): passed.append(finding)
      case (.notApplicable, .notBound): notBound += 1
      case (.notApplicable, .notArisen): notArisen.append(finding)
      case (.notApplicable, _): notOwed.append(finding)
      }
    }
    failed = Self.byDue(failed)
    unproven = Self.byDue(unproven)
    soon = Self.byDue(soon)
    later = Self.byDue(later)
  }

  /// The findings by the sections of a report, in its order; those without findings are left out.
  package var sections: [(section: Wording.Section, findings: [Finding])] {
    Wording.Section.allCases.map { ($0, findings(in: $0)) }.filter { !$0.1.isEmpty }
  }

  private func findings(in section: Wording.Section) -> [Finding] {
    switch section {
    case .failed: failed
    case .unproven: unproven
    case .review: review
    case .soon: soon
    case .later: later
    case .passed: passed
    case .notArisen: notArisen
    case .notOwed: notOwed
    }
  }

  /// By due date; those of one day, and those without, in the order of the rules.
  private static func byDue(_ findings: [Finding]) -> [Finding] {
    findings.enumerated()
      .sorted { left, right in
        let (mine, its) = (
          left.element.timing?.due.dayNumber ?? .max, right.element.timing?.due.dayNumber ?? .max
        )
        return (mine, left.offset) < (its, right.offset)
      }
      .map(\.element)
  }
}
