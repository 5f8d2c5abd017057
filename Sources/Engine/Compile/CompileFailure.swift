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
  ///
  /// Those at the places `waiting` have no windows until their circumstances arise; only they are compiled again,
  /// as if these had.
  func metByNothing(waiting: [Int]) -> [Diagnostic] {
    let sources = rules.source.obligations
    var trial = EmptyTrial(self)
    let arisen = withEveryCircumstanceArisen(waiting.map { sources[$0] })
    var arisenTrial = EmptyTrial(arisen)
    var placeInArisen = arisen.obligations.startIndex
    var problems: [Diagnostic] = []
    for place in sources.indices {
      if placeInArisen < waiting.count, waiting[placeInArisen] == place {
        problems += arisenTrial.problems(arisen.obligations[placeInArisen], sources[place])
        placeInArisen += 1
      } else {
        problems += trial.problems(obligations[place], sources[place])
      }
    }
    return problems
  }

  /// `obligations` alone, compiled as if every circumstance had arisen by the start of the plan's year.
  private func withEveryCircumstanceArisen(_ obligations: [Obligation]) -> Program {
    var plan = rules.source.plan
    let start = CivilDate(year: plan.year, month: 1, day: 1)
    for place in plan.circumstances.indices where plan.circumstances[place].since == nil {
      plan.circumstances[place].since = start
    }
    return Program(rules, Program.compile(obligations, of: rules, plan: plan), frame: frame)
  }
}

/// Evidence without any record, held against a program once every window of it has closed.
private struct EmptyTrial: ~Copyable {
  private var evaluation: Evaluation

  init(_ program: Program) {
    let plan = program.rules.source.plan
    let lastDay = program.tables.windows.map(\.window.closes).max() ?? plan.issued
    let nothing = Evidence(
      source: SourceFile(name: "", bytes: []),
      unit: Unit(agency: Code(0)),
      year: plan.year
    )
    evaluation = Evaluation(program, nothing, .none, asOf: lastDay.adding(days: 1), explains: false)
  }

  /// An error for each part of `compiled`, which comes from `source`, that nothing meets.
  mutating func problems(_ compiled: CompiledObligation, _ source: Obligation) -> [Diagnostic] {
    var problems: [Diagnostic] = []
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
    return problems
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
