import Diagnostics
package import Evidence
package import Rules
package import Terms

/// Rules compiled for evaluation.
///
/// Compile once and audit many: a program holds no state of an audit, and audits may run side by side.
package struct Program: Sendable {
  /// The rules that it came from.
  package let rules: CheckedRules
  /// What evidence must fit into to be audited by these rules.
  package let frame: PlanFrame
  /// One for each obligation of `rules.source.obligations`, in that order.
  package let obligations: [CompiledObligation]
  /// The tests that the obligations run, as explanations refer to them.
  package let tests: [CompiledTest]

  let tables: ProgramTables

  /// Compiles `rules`; refuses an obligation, a reading or an `if` that empty evidence would meet.
  package init(_ rules: CheckedRules) throws(CompileFailure) {
    let source = rules.source
    let compiler = Self.compile(source.obligations, of: rules, plan: source.plan)
    let program = Program(rules, compiler, frame: PlanFrame(compiler.names, source.obligations))
    let diagnostics = compiler.problems + program.metByNothing(waiting: compiler.waiting)
    guard diagnostics.isEmpty else { throw CompileFailure(diagnostics: diagnostics) }
    self = program
  }

  /// What `evidence` shows at the as-of date, with what a visit laid over it.
  package func audit(_ evidence: Evidence, visit: Visit = .none, asOf: CivilDate) -> UnitFindings {
    var evaluation = Evaluation(self, evidence, visit, asOf: asOf, explains: true)
    let bound = obligations.lazy.filter { $0.main.who.contains(evidence.unit) }
    evaluation.sink.reserve(nodes: bound.reduce(0) { $0 + $1.mostNodes })
    let findings = obligations.indices.map { evaluation.find($0) }
    return UnitFindings(
      evidence: evidence,
      visit: visit,
      asOf: asOf,
      findings: findings,
      explanations: evaluation.sink.explanations,
      setAside: evaluation.setAside()
    )
  }

  /// Whether an obligation, by its place, binds `unit` as the rule reads it.
  package func binds(obligation: Int, unit: Unit) -> Bool {
    obligations[obligation].main.who.contains(unit)
  }

  /// How strongly an obligation, by its place, binds `unit`: as it says itself, else as its agency is bound.
  package func force(obligation: Int, unit: Unit) -> Force {
    if let force = obligations[obligation].force { return force }
    let index = Int(unit.agency.index)
    return index < tables.forceOfParty.count ? tables.forceOfParty[index] : .must
  }

  /// The windows of `when`, and how many of them must be met; none where what it counts from has not arisen.
  package func windows(of when: When?) -> (windows: [Window], needed: Int) {
    let names = Names(plan: rules.source.plan, lexicon: rules.lexicon)
    guard let resolved = rules.source.plan.resolve(when) else { return ([], 0) }
    let windows = resolved.windows.map { CompiledWindow($0, names).window }
    return (windows, min(resolved.needed ?? windows.count, windows.count))
  }

  /// Compiles `obligations` of `rules` against `plan`, which differs from theirs only where circumstances are taken
  /// to have arisen.
  static func compile(_ obligations: [Obligation], of rules: CheckedRules, plan: Plan) -> Compiler {
    var compiler = Compiler(plan: plan, lexicon: rules.lexicon)
    for obligation in obligations { compiler.compile(obligation) }
    return compiler
  }

  /// What `compiler` has made of `rules`; circumstances leave the `frame` of evidence as it is.
  init(_ rules: CheckedRules, _ compiler: Compiler, frame: PlanFrame) {
    self.rules = rules
    self.frame = frame
    obligations = compiler.obligations
    tests = compiler.tests
    tables = ProgramTables(compiler)
  }
}
