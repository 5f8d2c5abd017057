import Engine
import Evidence
import Rules
import Terms

/// The engine, asked about one generated rule set.
struct EngineUnderTest {
  let program: Program

  init(_ made: GeneratedRules) throws {
    program = try Program(made.checked)
  }

  /// What the engine says of each obligation, in the order of the rules.
  func answers(_ evidence: Evidence, _ visit: Visit, _ today: CivilDate) -> [Answer] {
    program.audit(evidence, visit: visit, asOf: today).findings.map(Answer.init)
  }
}

extension Answer {
  /// The axes of a finding that the definitions speak of.
  init(_ finding: Finding) {
    self.init(verdict: finding.verdict, reason: finding.reason)
    basis = finding.basis
    alternatives = finding.alternatives
    progress = finding.progress
    timing = finding.timing
    owedSince = finding.owedSince
    judgement = finding.judgement
    waiver = finding.waiver
  }
}
