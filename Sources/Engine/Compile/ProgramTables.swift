import Diagnostics
import Evidence
import Rules
import Terms

/// What the evaluator runs.
final class ProgramTables: Sendable {
  let activities: Compiler.Side
  let documents: Compiler.Side
  let slots: [TimeSlot]
  let windows: [CompiledWindow]
  let whens: [CompiledWhen]
  let steps: [Step]
  /// By the place among the parties; bodies are not bound by anything.
  let forceOfParty: [Force]

  init(_ compiler: Compiler) {
    activities = compiler.activities
    documents = compiler.documents
    slots = compiler.slots.values
    windows = compiler.windows.values
    whens = compiler.whens
    steps = compiler.steps
    var force = Array(repeating: Force.must, count: compiler.names.lexicon[.parties].entries.count)
    for agency in compiler.names.plan.agencies {
      guard let code = compiler.names.party(agency.code.value) else { continue }
      force[Int(code.index)] = agency.force
    }
    forceOfParty = force
  }
}
