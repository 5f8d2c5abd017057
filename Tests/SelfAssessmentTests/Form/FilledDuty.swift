import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport

@testable import SelfAssessment
@testable import Workbench

/// An obligation whose entries a clerk has filled in, and how to tell whether they are enough.
struct FilledDuty {
  let duty: FormDuty
  /// Its entries with the ids that they have in the file.
  let entries: [(id: String, suggestion: Suggestion)]
  private let program: Program
  private let witness: Witness
  private let unit: Unit

  var id: String { duty.obligation.id.value }

  /// Whether a person decides once the entries are there.
  var isJudged: Bool { duty.obligation.judge != nil }

  /// The obligations of `form` for which it has entries, under rules by which they are owed.
  static func all(of form: EvidenceForm, _ unit: Unit, _ program: Program) throws -> [FilledDuty] {
    var ids: [Int: [(String, Suggestion)]] = [:]
    for (list, letter) in [(Suggestion.List.activities, "A"), (.documents, "D"), (.figures, "F")] {
      var number = 0
      for duty in form.duties {
        for suggestion in duty.suggestions where suggestion.list == list {
          number += 1
          ids[duty.place, default: []].append(("\(letter)\(number)", suggestion))
        }
      }
    }
    let arisen = try allArisen(program)
    return try form.duties.filter { !$0.suggestions.isEmpty }.map { duty in
      let rules = duty.state == .waits ? arisen : program
      return FilledDuty(
        duty: duty,
        entries: ids[duty.place] ?? [],
        program: rules,
        witness: try Witness(for: duty.place, of: rules, unit: unit),
        unit: unit
      )
    }
  }

  private static func allArisen(_ program: Program) throws -> Program {
    let circumstances = program.rules.source.plan.circumstances
    let open = circumstances.indices.filter { circumstances[$0].since == nil }
    return try Program(program.rules.arisen(open, on: "1/1"))
  }

  /// Adds what makes the obligation owed at all, where that is evidence of the unit itself.
  func addCondition(to evidence: inout Evidence) {
    let records = witness.records.filter(\.isOfCondition)
    guard records.count < witness.records.count else { return }
    let other = WitnessEvidence(lexicon: program.rules.lexicon, unit: unit, year: evidence.year).make(records)
    let shift = evidence.documents.count
    evidence.documents += other.documents
    evidence.figures += other.figures
    for var activity in other.activities {
      activity.documents = activity.documents.map { $0 + shift }
      evidence.activities.append(activity)
    }
  }

  /// What the obligation comes to once its windows are closed.
  func verdict(on evidence: Evidence) -> Verdict {
    program.audit(evidence, asOf: witness.decidedFrom).findings[duty.place].verdict
  }
}
