import Diagnostics
import Evidence
import Testing

@Suite("Damaged files")
struct MutationTests {
  @Test(
    "A damaged file is read or refused: nothing stops, and every place lies in it",
    arguments: 0..<500 as Range<UInt64>
  )
  func mutations(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.file.utf8)
    for _ in 0...random.below(4) { Self.damage(&bytes, &random) }
    let source = SourceFile(name: "unit.yaml", bytes: bytes)
    do throws(EvidenceFailure) {
      let decoded = try ParsedEvidence.parse(source).decode(frame: SamplePlan.frame)
      expectPlaces(decoded.warnings, in: bytes)
      expectConsistent(decoded.evidence)
    } catch {
      #expect(error.diagnostics.hasErrors)
      expectPlaces(error.diagnostics, in: bytes)
    }
  }

  private func expectPlaces(_ diagnostics: [Diagnostic], in bytes: [UInt8]) {
    for span in diagnostics.flatMap({ [$0.span].compactMap { $0 } + $0.notes.map(\.span) }) {
      #expect(span.start <= span.end && Int(span.end) <= bytes.count)
    }
  }

  /// What leaves the decoder refers only to what is there.
  private func expectConsistent(_ evidence: Evidence) {
    for activity in evidence.activities {
      #expect(activity.documents.allSatisfy(evidence.documents.indices.contains))
      #expect(Set(activity.documents).count == activity.documents.count)
    }
    let ids = evidence.activities.map(\.id) + evidence.documents.map(\.id) + evidence.figures.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(!ids.contains(""))
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = random.below(bytes.count)
    switch random.below(5) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.remove(at: place)
    case 2: bytes.insert("\n :-[]{},\"'#&*!|>%@`0aA".utf8.randomElement(using: &random) ?? 0, at: place)
    case 3: damageLine(&bytes, &random)
    default:
      let words = [
        "D1", "A1", "[]", "{}", "null", "31/02/2022", "clinic", "-1", "99999999999999999999", "\u{202E}",
      ]
      bytes.replaceSubrange(
        place..<min(place + random.below(12), bytes.count),
        with: words[random.below(words.count)].utf8
      )
    }
  }

  /// Drops a line, says it twice, or moves it to another place.
  private static func damageLine(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = lines[random.below(lines.count)]
    switch random.below(3) {
    case 0: lines.remove(at: random.below(lines.count))
    case 1: lines.insert(line, at: random.below(lines.count))
    default: lines.swapAt(random.below(lines.count), random.below(lines.count))
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private static let file = healthOffice(
    """
    as_of: 30/11/2022
    activities:
      - id: A1
        type: inspection
        topics: [sex-selective-abortion]
        title: "Kiểm tra phòng khám sản phụ khoa, phường 12"
        date: 18/02/2022
        sites: [clinic]
        partners: [health-centre]
        participants: {total: 6, women: 4}
        documents: [D1, {type: photo, file: anh/1.jpg}]
      - id: A2
        type: club-meeting
        clubs: [pioneer-mens-club]
        dates:
          - 15/01/2022
          - {date: 12/02/2022, documents: [D1]}
    documents:
      - id: D1
        type: minutes
        number: 12/BB-PYT
        issued: 19/02/2022
        sent: [{to: labour-office, date: 20/02/2022, received: 21/02/2022}]
        covers: Q1
        contains: [objectives, tasks]
        file: minutes/12-BB-PYT.pdf
    figures:
      - {id: F1, name: women-in-leadership, date: 30/06/2022, count: 3, of: 8, last_year: {count: 2, of: 8}, source: D1}
    """
  )
}
