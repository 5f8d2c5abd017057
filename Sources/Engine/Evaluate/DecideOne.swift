package import Evidence
package import Terms

extension Program {
  /// What one obligation, by its place, comes to as the rule reads it: no alternatives, nothing explained.
  ///
  /// For tools that try an obligation on many evidences; an audit is ``audit(_:visit:asOf:)``.
  package func decide(
    obligation place: Int,
    _ evidence: Evidence,
    visit: Visit = .none,
    asOf: CivilDate
  ) -> (verdict: Verdict, reason: Reason) {
    var evaluation = Evaluation(self, evidence, visit, asOf: asOf, explains: false)
    let decision = evaluation.decide(obligations[place].main, of: place)
    return (decision.verdict, decision.reason)
  }
}
