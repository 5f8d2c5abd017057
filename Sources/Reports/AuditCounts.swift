package import Engine
import Rules
import Terms

/// What a reader is told a finding comes to, in six kinds: the lines of a summary and the colours of a page.
package enum Outcome: String, Sendable, CaseIterable {
  /// A fail that more than the lack of proof makes.
  case notMet = "not-met"
  /// What would be met, or could still be, if its proof were there.
  case unproven
  case review
  case notDue = "not-due"
  case met
  /// Not arisen, not claimed, or not the unit's.
  case notOwed = "not-owed"

  /// What `finding` comes to.
  package init(_ finding: Finding) {
    switch finding.verdict {
    case .pass: self = .met
    case .review: self = .review
    case .notApplicable: self = .notOwed
    case .fail: self = finding.reason == .unproven ? .unproven : .notMet
    case .pending: self = finding.reason == .unproven ? .unproven : .notDue
    }
  }
}

/// The findings of a unit counted by what they come to, in the order of a report; what is not there is left out.
package struct AuditCounts: Sendable {
  /// One line of the summary.
  package struct Row: Sendable {
    package let outcome: Outcome
    package let number: Int
    /// What the number counts, without it: `not met (1 of them partly met)`.
    package let words: String
  }

  package let rows: [Row]

  /// The counts of `tally` in the words of `wording`.
  package init(_ tally: Tally, in wording: Wording) {
    rows = Outcome.allCases
      .map { Row(outcome: $0, number: Self.number($0, tally), words: Self.words($0, tally, wording)) }
      .filter { $0.number > 0 }
  }

  private static func number(_ outcome: Outcome, _ tally: Tally) -> Int {
    switch outcome {
    case .notMet: tally.count(.fail) - tally.unprovenFails
    case .unproven: tally.unprovenFails + tally.unprovenPending
    case .review: tally.count(.review)
    case .notDue: tally.count(.pending) - tally.unprovenPending
    case .met: tally.count(.pass)
    case .notOwed: tally.count(.notApplicable) - tally.notBound
    }
  }

  private static func words(_ outcome: Outcome, _ tally: Tally, _ wording: Wording) -> String {
    switch outcome {
    case .notMet:
      let partly = tally.partlyMetFails
      return wording.outcome(.notMet)
        + (partly > 0
          ? wording.say(" (trong đó \(partly) đạt một phần)", " (\(partly) of them partly met)") : "")
    case .unproven:
      let over = tally.unprovenFails
      return wording.outcome(.unproven)
        + (over > 0
          ? wording.say(" (trong đó \(over) đã hết hạn)", " (\(over) of them past their time)") : "")
    case .review, .notDue, .met, .notOwed: return wording.outcome(outcome)
    }
  }
}

extension Wording {
  /// The word for what a finding comes to, in lower case.
  package func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .notMet: standing(.notMet)
    case .unproven: standing(.unproven)
    case .review: standing(.review)
    case .notDue: standing(.notDue)
    case .met: standing(.met)
    case .notOwed: say("chưa phát sinh, không áp dụng", "not arisen or not applicable")
    }
  }

  /// Which plan an audit went by.
  package var auditedAgainst: String {
    say(
      "Kết quả rà soát việc thực hiện Kế hoạch số \(rules.plan.number) năm \(rules.plan.year)",
      "Audit against plan no. \(rules.plan.number) of \(rules.plan.year)"
    )
  }

  /// How many obligations were looked at, and how many of the rules are not the unit's.
  package func extent(_ tally: Tally) -> String {
    say(
      "Đã xét \(tally.bound) việc của đơn vị; \(tally.notBound) việc khác trong bộ quy tắc không phải của đơn vị.",
      "\(counted(tally.bound, "duty", "duties")) of this unit; "
        + "\(counted(tally.notBound, "other in the rules is", "others in the rules are")) not its own."
    )
  }

  /// The waived fails, as an aside behind the number of those that count; empty where there is none.
  package func waivedAside(_ tally: Tally) -> String {
    tally.waived > 0
      ? say(" (\(tally.waived) việc được hoãn, không tính)", " (\(tally.waived) waived, not counted)") : ""
  }
}
