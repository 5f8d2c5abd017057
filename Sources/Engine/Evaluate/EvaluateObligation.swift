import Evidence
import Rules
import Terms

extension Evaluation {
  /// What a reading of an obligation decides.
  struct Decision {
    var verdict: Verdict
    var reason: Reason
    var outcome: Outcome?
    var owedSince: CivilDate?
    var judgement: Int?
    /// The root of its explanation.
    var explanation: Int?

    /// Not applicable, for `reason`.
    static func notApplicable(_ reason: Reason, owedSince: CivilDate? = nil) -> Decision {
      Decision(verdict: .notApplicable, reason: reason, owedSince: owedSince)
    }
  }

  /// What a reading decides of the unit; `obligation` is whose judgements count.
  mutating func decide(_ reading: CompiledReading, of obligation: Int) -> Decision {
    guard reading.who.contains(input.evidence.unit) else { return .notApplicable(.notBound) }
    let automatic = decideAutomatic(reading)
    guard automatic.verdict == .pass, input.program.obligations[obligation].judged else { return automatic }
    return judged(automatic, reading, of: obligation)
  }

  /// What the evidence alone decides, before a person judges.
  private mutating func decideAutomatic(_ reading: CompiledReading) -> Decision {
    switch evaluate(reading.condition) {
    case .notOwed(let reason):
      return .notApplicable(reason)
    case .owed(let since):
      let root = sink.nextNode
      let outcome =
        reading.what.map { evaluate(root: $0, owed: since) } ?? evaluateJudgeOnly(reading.when, owed: since)
      guard let outcome else { return .notApplicable(.aroseAfterWindow, owedSince: since) }
      return Decision(
        verdict: outcome.verdict,
        reason: outcome.reason,
        outcome: outcome,
        owedSince: since,
        explanation: sink.isOn ? root : nil
      )
    }
  }

  /// The latest judgement made on a day when the evidence was there already, or the call for one.
  private mutating func judged(
    _ automatic: Decision,
    _ reading: CompiledReading,
    of obligation: Int
  ) -> Decision {
    var decision = automatic
    var lastTried: (date: CivilDate, passed: Bool)?
    for place in judgements(of: obligation) {
      let judgement = input.visit.judgements[place]
      if lastTried?.date != judgement.date {
        let passed = at(judgement.date) { $0.decideAutomatic(reading).verdict == .pass }
        lastTried = (judgement.date, passed)
      }
      guard lastTried?.passed == true else { continue }
      decision.verdict = judgement.passes ? .pass : .fail
      decision.reason = .judged
      decision.judgement = place
      return decision
    }
    decision.verdict = .review
    decision.reason = .toJudge
    return decision
  }

  /// The judgements of an obligation made by the as-of date, the latest first; of one date, the later listed first.
  private func judgements(of obligation: Int) -> [Int] {
    if input.visit.judgements.isEmpty { return [] }
    let id = input.program.obligations[obligation].id
    return input.visit.judgements.indices
      .filter { input.visit.judgements[$0].obligation == id && input.visit.judgements[$0].date <= asOf }
      .sorted { (input.visit.judgements[$0].date, $0) > (input.visit.judgements[$1].date, $1) }
  }
}
