import Diagnostics
import Evidence
import Rules
import Terms
import TestSupport

/// A small rule set made from a seed.
struct GeneratedRules {
  let seed: UInt64
  /// The rules as the engine takes them.
  let checked: CheckedRules

  var rules: RuleSet { checked.source }
  var lexicon: Lexicon { checked.lexicon }

  init(seed: UInt64, obligations: Int = 10) throws {
    var random = RandomSource(seed: seed)
    let plan = GeneratedPlan.make(&random)
    var maker = ObligationMaker(plan: plan, random: random)
    try self.init(seed: seed, plan: plan, obligations: (1...obligations).map { try maker.obligation($0) })
  }

  init(seed: UInt64, plan: Plan, obligations: [Obligation]) throws {
    self.seed = seed
    checked = try RuleSet(
      files: [SourceFile(name: "plan.yaml", text: "")],
      plan: plan,
      obligations: obligations
    ).checked()
  }

  /// Evidence and a visit for these rules, the `number`th.
  func evidence(_ number: Int) -> EvidenceMaker {
    var maker = EvidenceMaker(rules, lexicon, seed: seed &* 31 &+ UInt64(number))
    maker.fill()
    return maker
  }

  /// The reference, asked about one unit at one date.
  func reference(_ evidence: Evidence, _ visit: Visit, _ today: CivilDate) -> ReferenceEvaluator {
    ReferenceEvaluator(rules: rules, lexicon: lexicon, evidence: evidence, visit: visit, today: today)
  }
}
