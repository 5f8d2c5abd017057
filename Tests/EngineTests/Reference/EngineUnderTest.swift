import Engine
import Evidence
import Rules
import Terms

/// The engine, asked about one generated rule set.
struct EngineUnderTest {
  let made: GeneratedRules

  init(_ made: GeneratedRules) {
    self.made = made
  }

  /// What the engine says of each obligation, in the order of the rules.
  func answers(_ evidence: Evidence, _ visit: Visit, _ today: CivilDate) -> [Answer] {
    made.rules.obligations.map { made.reference(evidence, visit, today).answer($0) }
  }
}
