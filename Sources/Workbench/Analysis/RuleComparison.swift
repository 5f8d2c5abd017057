import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// Finds obligations that ask what others ask: the same, or less, of the same units or of fewer.
///
/// Whatever is found on the rules is put to the engine as well: the evidence made for the one must meet the other.
struct RuleComparison {
  private let program: Program
  private let obligations: [Obligation]
  private let units: [BoundUnits]
  private let implication: RuleImplication

  init(_ program: Program) {
    self.program = program
    let plan = program.rules.source.plan
    obligations = program.rules.source.obligations
    units = obligations.map { BoundUnits($0.who, plan) }
    implication = RuleImplication(plan: plan)
  }

  /// What was found.
  var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    for (place, obligation) in obligations.enumerated() {
      let stronger = obligations.indices.filter { $0 != place && implies($0, place) }
      let same = stronger.filter { implies(place, $0) }
      if let first = same.first, first < place {
        let other = obligations[first]
        let clauses = (Set(obligation.clauses.map(\.value)), Set(other.clauses.map(\.value)))
        findings.append(
          AnalysisMessages.duplicate(obligation.id, of: other.id, sameClauses: clauses.0 == clauses.1)
        )
      } else if stronger.count > same.count {
        let others = stronger.filter { !same.contains($0) }.map { obligations[$0] }
        let clauses = Set(obligation.clauses.map(\.value))
        let sharesClause = others.contains { $0.clauses.contains { clauses.contains($0.value) } }
        findings.append(
          AnalysisMessages.implied(obligation.id, by: others.map(\.id), sharesClause: sharesClause)
        )
      }
      findings += idleAlternatives(of: obligation)
    }
    return findings
  }

  private func implies(_ stronger: Int, _ weaker: Int) -> Bool {
    units[weaker].isSubset(of: units[stronger]) && !units[weaker].isEmpty
      && implication.holds(obligations[stronger], obligations[weaker]) && isConfirmed(stronger, weaker)
  }

  /// Whether the evidence that is made for `stronger` meets `weaker`, for a unit that owes both.
  private func isConfirmed(_ stronger: Int, _ weaker: Int) -> Bool {
    guard let unit = try? Witness.firstBound(weaker, program),
      let witness = try? Witness(for: stronger, of: program, unit: unit)
    else { return false }
    let days = DaysAround(obligations[weaker], program.rules.source.plan)
    let trial = WitnessTrial(
      weaker,
      of: program,
      unit: unit,
      decidedFrom: max(witness.decidedFrom, days.after)
    )
    return trial.isMet(by: witness.collected)
  }

  private func idleAlternatives(of obligation: Obligation) -> [Diagnostic] {
    (obligation.reading?.alternatives ?? []).compactMap { alternative in
      var reading = obligation
      reading.who = alternative.who ?? obligation.who
      reading.condition = alternative.condition ?? obligation.condition
      reading.what = alternative.what ?? obligation.what
      reading.when = alternative.when ?? obligation.when
      let plan = program.rules.source.plan
      guard alternative.who.map({ BoundUnits($0, plan) == BoundUnits(obligation.who, plan) }) ?? true,
        implication.holds(reading, obligation), implication.holds(obligation, reading)
      else { return nil }
      return AnalysisMessages.idleAlternative(alternative.name, of: obligation.id)
    }
  }
}
