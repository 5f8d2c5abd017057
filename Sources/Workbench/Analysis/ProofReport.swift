import Diagnostics
import Engine
import Rules
import Terms

/// What the proofs of all cases of one obligation come to.
struct ProofReport {
  private(set) var findings: [Diagnostic] = []

  init(_ obligation: Obligation, _ proofs: [(rule: RuleCase, proof: CaseProof)], _ plan: Plan) {
    let own = proofs.filter { $0.rule.alternative == nil }
    let hopeless = own.filter { $0.proof.whyNever != nil }
    if let first = hopeless.first?.proof, hopeless.count == own.count {
      if first.bindsNobody {
        var circumstance: Circumstance?
        if case .circumstance(let name)? = obligation.condition {
          circumstance = plan.circumstance(named: name.value)
        }
        findings.append(
          AnalysisMessages.bindsNoUnit(
            obligation.id,
            circumstance: circumstance?.wards == nil ? nil : circumstance
          )
        )
        return
      }
      if let why = first.whyNever {
        findings.append(
          AnalysisMessages.neverPasses(obligation.id, why, at: obligation.what?.span ?? obligation.id.span)
        )
      }
    } else {
      for (rule, proof) in hopeless {
        guard let why = proof.whyNever else { continue }
        findings.append(
          AnalysisMessages.wayNeverPasses(obligation.id, why, at: rule.part ?? obligation.id.span)
        )
      }
    }
    addReadings(obligation, proofs)
    for (rule, proof) in proofs { addHolding(obligation, rule, proof) }
  }

  /// Alternative readings of which no way can be met.
  private mutating func addReadings(_ obligation: Obligation, _ proofs: [(rule: RuleCase, proof: CaseProof)])
  {
    for (place, alternative) in (obligation.reading?.alternatives ?? []).enumerated() {
      let ways = proofs.filter { $0.rule.alternative == place }
      guard !ways.isEmpty, ways.allSatisfy({ $0.proof.whyNever != nil }), let why = ways[0].proof.whyNever
      else {
        continue
      }
      findings.append(AnalysisMessages.readingNeverPasses(alternative.name, of: obligation.id, why))
    }
  }

  /// What is met though it should not be, each once.
  private mutating func addHolding(_ obligation: Obligation, _ rule: RuleCase, _ proof: CaseProof) {
    let reading = rule.alternative.flatMap { obligation.reading?.alternatives[$0].name }
    for trouble in proof.troubles {
      let finding: Diagnostic
      switch trouble {
      case .noWitness, .witnessFails: continue
      case .neverFails:
        finding = AnalysisMessages.neverFails(
          obligation.id,
          reading: reading,
          at: reading?.span ?? rule.part ?? obligation.what?.span ?? obligation.id.span
        )
      case .shortIsEnough(let lack, let span):
        finding = AnalysisMessages.shortIsEnough(obligation.id, reading: reading, lack, at: span)
      }
      if !findings.contains(where: { $0.id == finding.id && $0.span == finding.span }) {
        findings.append(finding)
      }
    }
  }
}

extension CaseProof {
  /// Why nothing meets the case; nil where something does.
  var whyNever: LocalText? {
    for trouble in troubles {
      switch trouble {
      case .noWitness(let failure): return AnalysisMessages.why(failure)
      case .witnessFails(let reason): return AnalysisMessages.why(reason)
      case .neverFails, .shortIsEnough: continue
      }
    }
    return nil
  }

  /// Whether its time was over before it was owed.
  var isTooLate: Bool {
    switch troubles.first {
    case .noWitness(.aroseAfterWindow), .witnessFails(.aroseAfterWindow): true
    default: false
    }
  }

  /// Whether nobody is bound.
  var bindsNobody: Bool {
    if case .noWitness(.nobodyBound)? = troubles.first { true } else { false }
  }
}
