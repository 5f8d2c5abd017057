import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing
import Workbench

/// The plan's own rules, as they stand in the repository.
enum PlanRules {
  static let program: Result<Program, any Error> = Result {
    try Program(RuleSet.load(Repository.rules2022))
  }
}

@Suite struct WitnessTests {
  @Test func everyObligationOfThePlanIsMetByItsWitnessAndByNothingLess() throws {
    let program = try PlanRules.program.get()
    var unborn = 0
    for (place, obligation) in program.obligations.enumerated() {
      let witness: Witness
      do throws(Witness.Failure) {
        witness = try Witness(for: place, of: program)
      } catch {
        // Nobody owes what has not arisen, and nothing shows it.
        guard case .notArisen = error else {
          Issue.record("\(obligation.id): no witness, \(error)")
          continue
        }
        unborn += 1
        continue
      }
      let evidence = try Self.decode(witness.yaml, obligation.id, program)
      let audit = program.audit(evidence, asOf: witness.decidedFrom)
      let finding = audit.findings[place]
      let isMet = finding.verdict == .pass || finding.verdict == .review
      #expect(isMet, "\(obligation.id): \(finding.verdict) (\(finding.reason))\n\(witness.yaml)")

      var empty = evidence
      (empty.activities, empty.documents, empty.figures) = ([], [], [])
      let bare = program.audit(empty, asOf: witness.decidedFrom).findings[place].verdict
      #expect(bare != .pass, "\(obligation.id) is met by nothing")
    }
    #expect(program.obligations.count - unborn >= 50)
  }

  @Test func isTheSameTextEachTime() throws {
    let program = try PlanRules.program.get()
    for place in program.obligations.indices {
      let first = try? Witness(for: place, of: program).yaml
      let second = try? Witness(for: place, of: program).yaml
      #expect(first == second)
    }
  }

  private static func decode(_ yaml: String, _ name: String, _ program: Program) throws -> Evidence {
    do throws(EvidenceFailure) {
      let parsed = try ParsedEvidence.parse(SourceFile(name: "\(name).yaml", text: yaml))
      return try parsed.decode(frame: program.frame).evidence
    } catch {
      let said = error.diagnostics.map { $0.message[.english] }.joined(separator: "; ")
      Issue.record("\(name) does not decode: \(said)\n\(yaml)")
      throw error
    }
  }
}
