package import Diagnostics
import Evidence
import Rules
import Terms

/// Rules that must not be used to audit anybody.
package struct CompileFailure: Error, Sendable {
  /// What is wrong, in the order of the obligations; never empty.
  package let diagnostics: [Diagnostic]

  /// A failure for the reasons given.
  package init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension Program {
  /// An error for each obligation, reading or `if` that empty evidence would meet: tried with every
  /// circumstance arisen and every window closed, whatever the `if`.
  func metByNothing() -> [Diagnostic] {
    let program = withEveryCircumstanceArisen()
    let lastDay = program.tables.windows.map(\.window.closes).max() ?? rules.source.plan.issued
    let nothing = Evidence(
      source: SourceFile(name: "", bytes: []),
      unit: Unit(agency: Code(0)),
      year: rules.source.plan.year
    )
    var evaluation = Evaluation(program, nothing, .none, asOf: lastDay.adding(days: 1), explains: false)

    var problems: [Diagnostic] = []
    for (compiled, source) in zip(program.obligations, rules.source.obligations) {
      func refuse(_ part: CompileMessages.Part, at span: SourceSpan) {
        problems.append(CompileMessages.metByNothing(part, of: compiled.id, at: span))
      }
      if evaluation.isMet(compiled.main.what) { refuse(.obligation, at: source.what?.span ?? source.span) }
      if evaluation.isMet(compiled.main.condition) { refuse(.condition, at: source.span) }
      for (reading, alternative) in zip(compiled.alternatives, source.reading?.alternatives ?? []) {
        let replaces = (alternative.what != nil || alternative.when != nil) && evaluation.isMet(reading.what)
        let requires = alternative.condition != nil && evaluation.isMet(reading.condition)
        if replaces || requires {
          refuse(.alternative(alternative.name.value), at: alternative.name.span)
        }
      }
    }
    return problems
  }

  private func withEveryCircumstanceArisen() -> Program {
    var plan = rules.source.plan
    guard plan.circumstances.contains(where: { $0.since == nil }),
      let start = CivilDate(year: plan.year, month: 1, day: 1)
    else { return self }
    for place in plan.circumstances.indices where plan.circumstances[place].since == nil {
      plan.circumstances[place].since = start
    }
    return Program.compile(rules, plan: plan).program
  }
}

extension Evaluation {
  /// Whether the requirement at `root` passes.
  fileprivate mutating func isMet(_ root: Int?) -> Bool {
    guard let root else { return false }
    return evaluate(root: root, owed: nil)?.verdict == .pass
  }

  /// Whether the evidence shows what a condition asks; a circumstance is nothing that evidence shows.
  fileprivate mutating func isMet(_ condition: CompiledCondition?) -> Bool {
    guard case .shown(let condition) = condition else { return false }
    return isMet(condition.root)
  }
}
