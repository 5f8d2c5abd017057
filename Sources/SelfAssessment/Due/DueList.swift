package import Engine
import Reports
package import Terms

/// What a unit has to see to, by date: overdue, due and coming, and what waits for somebody else.
///
/// What is met leaves it, and what is not owed has no date.
package struct DueList: Sendable {
  /// Where a date stands in the list.
  package enum Group: String, Sendable, CaseIterable {
    /// Over, and it counts for the exit status.
    case overdue
    /// Over, and a waiver in force covers it.
    case waived
    /// The as-of date is the last day.
    case today
    /// Within the days asked for.
    case soon
    /// After them.
    case later
  }

  package let audit: UnitFindings
  /// The last day of what is coming soon.
  package let until: CivilDate
  /// Every date at which something is missing, by day.
  package let entries: [UnitDates.Entry]
  /// What is there as far as the evidence shows and waits for a person's answer, in the order of the rules.
  package let toJudge: [Finding]
  /// What binds the unit and is not owed, or not yet: it has no date.
  package let undated: [Finding]

  /// The list of `audit`, in which what falls due `within` that time is soon.
  package init(_ audit: UnitFindings, within: DueSpan = .days(30)) {
    self.audit = audit
    until = within.end(from: audit.asOf)
    let dates = UnitDates(audit)
    entries = dates.entries.filter { !$0.date.isSettled }
    undated = dates.undated
    toJudge = audit.findings.filter { $0.verdict == .review }
  }

  /// The group of one of its dates.
  package func group(of entry: UnitDates.Entry) -> Group {
    switch entry.date.state {
    case .lost: entry.isWaived ? .waived : .overdue
    case .open, .met, .notNeeded:
      if entry.date.day == audit.asOf {
        .today
      } else {
        entry.date.day <= until ? .soon : .later
      }
    }
  }

  /// The dates of a group, by day.
  package func entries(in group: Group) -> [UnitDates.Entry] {
    entries.filter { self.group(of: $0) == group }
  }

  /// The date to see to first: one that falls due today; else one that is over and lacks nothing but a paper, which
  /// may still be written; else the next that falls due; else the longest overdue.
  package var first: UnitDates.Entry? {
    let overdue = entries(in: .overdue)
    return entries(in: .today).first ?? overdue.first(where: \.lacksProofOnly) ?? entries(in: .soon).first
      ?? overdue.first ?? entries(in: .later).first
  }
}
