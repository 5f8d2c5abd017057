import Diagnostics
import Engine
import Evidence
import Terms
import TestSupport
import Testing

@Suite("damaged files of visits")
struct VisitMutationTests {
  @Test(
    "a damaged file is read or refused: nothing stops, and every place lies in it",
    arguments: 0..<300 as Range<UInt64>
  )
  func mutations(_ seed: UInt64) throws {
    let example = try VisitExample.loaded.get()
    var random = RandomSource(seed: seed)
    var bytes = try #require(VisitExample.file).bytes
    for _ in 0...random.number(in: 0...3) { Self.damage(&bytes, &random) }
    do throws(EvidenceFailure) {
      let decoded = try example.decode(SourceFile(name: "visit.yaml", bytes: bytes))
      expectPlaces(decoded.warnings, in: bytes)
      expectConsistent(decoded.record, example)
      expectPlaces(example.program.problems(of: decoded.record, evidence: example.evidence), in: bytes)
      _ = example.program.audit(
        example.evidence,
        visit: decoded.record.overlay,
        asOf: decoded.record.date.value
      )
    } catch {
      #expect(error.diagnostics.hasErrors)
      expectPlaces(error.diagnostics, in: bytes)
    }
  }

  private func expectPlaces(_ diagnostics: [Diagnostic], in bytes: [UInt8]) {
    for span in diagnostics.flatMap({ [$0.span].compactMap { $0 } + $0.notes.map(\.span) }) {
      #expect(span.start <= span.end && Int(span.end) <= bytes.count)
    }
    for language in Language.allCases {
      let file = SourceFile(name: "visit.yaml", bytes: bytes)
      #expect(
        diagnostics.isEmpty
          || !DiagnosticRenderer(files: [file], language: language, limit: 50).render(diagnostics).isEmpty
      )
    }
  }

  /// What leaves the decoder names only what is there, and is whole.
  private func expectConsistent(_ record: VisitRecord, _ example: VisitExample) {
    let evidence = example.evidence
    let ids = Set(
      evidence.activities.flatMap { [$0.id, $0.recurrence ?? $0.id] } + evidence.documents.map(\.id)
        + evidence.figures.map(\.id)
    )
    #expect(record.checks.allSatisfy { ids.contains($0.record.value) })
    #expect(Set(record.checks.map(\.record.value)).count == record.checks.count)
    let obligations = Set(example.program.obligations.map(\.id))
    let named =
      record.judgements.map(\.value.obligation) + record.waivers.map(\.value.obligation)
      + record.recommendations.compactMap(\.obligation?.value)
    #expect(named.allSatisfy(obligations.contains))
    #expect(record.team.count { $0.role == .lead } == 1)
    let texts =
      record.team.map(\.person.name) + record.recommendations.map(\.action)
      + record.judgements.map(\.value.by)
      + record.waivers.map(\.value.reason) + record.strengths + record.limits
    #expect(!texts.contains(""))
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout RandomSource) {
    guard !bytes.isEmpty else { return }
    let place = random.number(in: 0...bytes.count - 1)
    switch random.number(in: 0...4) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(random.pick(Array("\n :-[]{},\"'#&*!|>%@`0aA".utf8)), at: place)
    case 3: damageLine(&bytes, &random)
    default:
      let words = [
        "A1", "A2", "A11.2", "A11", "true", "[]", "{}", "null", "…", "31/02/2022", "04/12/2022", "pass", "-1",
        "lead",
        "99999999999999999999", "\u{202E}", "health.adult-communication",
      ]
      let end = min(place + random.number(in: 0...11), bytes.count)
      bytes.replaceSubrange(place..<end, with: random.pick(words).utf8)
    }
  }

  /// Drops a line, says it twice, or swaps two.
  private static func damageLine(_ bytes: inout [UInt8], _ random: inout RandomSource) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (one, other) = (random.number(in: 0...lines.count - 1), random.number(in: 0...lines.count - 1))
    switch random.number(in: 0...2) {
    case 0: lines.remove(at: one)
    case 1: lines.insert(lines[one], at: other)
    default: lines.swapAt(one, other)
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
