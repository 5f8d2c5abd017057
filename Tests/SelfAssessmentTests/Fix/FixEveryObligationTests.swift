import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@testable import SelfAssessment
@testable import Workbench

/// Whatever the plan asks, a unit that has it in its drawer can tell it to a session and is then through.
@Suite struct FixEveryObligationTests {
  static let program: Result<Program, any Error> = Result { try Program(RuleSet.load(Repository.rules2022)) }

  @Test func isMetOnceItsWitnessIsToldAnswerByAnswer() throws {
    let program = try Self.program.get()
    var told = 0
    for (place, obligation) in program.rules.source.obligations.enumerated() where obligation.what != nil {
      guard let witness = try? Witness(for: place, of: program) else { continue }
      let drawer = try Self.decode(witness.yaml, program)
      let start = WitnessText(
        obligation: obligation,
        plan: program.rules.source.plan,
        lexicon: program.rules.lexicon,
        unit: witness.unit,
        language: .vietnamese
      ).render(witness.condition, upTo: witness.decidedFrom)
      let before = program.audit(try Self.decode(start, program), asOf: witness.decidedFrom)
      guard before.findings[place].verdict == .fail || before.findings[place].verdict == .pending else {
        continue
      }
      told += 1
      let id = obligation.id.value
      let (after, transcript) = try Self.tell(drawer, before, of: id, program)
      let verdict = after.findings[place].verdict
      #expect(verdict == .pass || verdict == .review, "\(id): \(verdict)\n\(transcript)\n\(witness.yaml)")
    }
    #expect(told >= 100)
  }

  /// Tells a session all that `drawer` holds of one obligation; answers the unit in the end.
  private static func tell(_ drawer: Evidence, _ before: UnitFindings, of id: String, _ program: Program)
    throws
    -> (UnitFindings, String)
  {
    var session = FixSession(
      before,
      by: program,
      language: .vietnamese,
      today: try #require(CivilDate(year: 2024, month: 1, day: 1))
    ) { $0.id.value == id }
    var respondent = Respondent(drawer)
    var reply = session.begin()
    var transcript = ""
    for _ in 0..<5_000 {
      transcript = String((transcript + reply.text).suffix(4_000))
      switch reply.next {
      case .end: return (session.audit, transcript)
      case .file(let bytes):
        let evidence = try decode(String(decoding: bytes, as: UTF8.self), program)
        reply = session.wrote(program.audit(evidence, asOf: before.asOf))
      case .line:
        guard let line = respondent.line(for: session) else {
          return (session.audit, transcript + "(nothing left)")
        }
        transcript += line + "\n"
        reply = session.take(line)
      }
    }
    return (session.audit, transcript + "(no end)")
  }

  static func decode(_ yaml: String, _ program: Program) throws -> Evidence {
    let parsed = try ParsedEvidence.parse(SourceFile(name: "unit.yaml", text: yaml))
    return try parsed.decode(frame: program.frame).evidence
  }
}
