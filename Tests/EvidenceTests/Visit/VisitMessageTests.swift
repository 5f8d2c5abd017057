import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing

/// The messages as a team sees them, whole, in both languages.
@Suite("Messages about visits")
struct VisitMessageTests {
  @Test("One file with most of the mistakes there are", arguments: Language.allCases)
  func everything(_ language: Language) {
    expectSnapshot(VisitOutcome(Self.file).rendered(language), "visit-messages.\(language.rawValue).txt")
  }

  @Test("Files that are no visit to this unit", arguments: Language.allCases)
  func heads(_ language: Language) {
    let heads = [
      "- a\n", "unit: {agency: health-office}\n", "gdcheck: visit/9\n", "gdcheck: evidence/1\n",
      "gdcheck: obligations/1\n", "gdcheck: 1\n", "gdcheck: visit/1\n",
      "gdcheck: visit/1\nunit: {agency: ward-committee, ward: 5}\ndate: 05/12/2012\nteam: []\n",
    ]
    let shown = heads.map { "\($0)\n\(VisitOutcome($0).rendered(language))" }.joined(separator: "\n")
    expectSnapshot(shown, "visit-heads.\(language.rawValue).txt")
  }

  @Test("No message speaks of a violation, ends in a period or begins with a capital but that of the team")
  func style() {
    let diagnostics = VisitOutcome(Self.file).diagnostics
    for text in diagnostics.flatMap({ [$0.message] + $0.help + $0.notes.map(\.message) }) {
      for language in Language.allCases {
        let words = text[language]
        #expect(!words.lowercased().contains("vi phạm"))
        #expect(!words.hasSuffix("."))
        #expect(words.first?.isUppercase == false || words.hasPrefix("Đoàn "), "\(words)")
      }
    }
    #expect(diagnostics.count > 40)
  }

  private static let file = """
    gdcheck: visit/1
    unit: {agency: health-office}
    date: 29/11/2022
    time: {from: 14h, to: 11h30}
    place: "Phòng họp\\nlầu 2"
    grounds: []
    team:
      - {name: Lê Thị Hoa, position: Phó Trưởng phòng, role: lead}
      - {name: Trần Văn Nam, role: lead}
      - {name: Ngô Thị Lan, role: secretary}
      - {name: Võ Thị Út, role: secretary}
      - Phạm Văn Cường
    members: [Đỗ Văn Phúc]
    checked:
      - {record: A1, seen: true}
      - {record: A1, rejected: biên bản không có chữ ký}
      - {record: D1, seen: true}
      - {record: D1, seen: true}
      - {record: A2, rejected: không có danh sách}
      - {record: A2.1, seen: true}
      - {record: A2.2, rejected: không có ảnh}
      - {record: A2.9, seen: true}
      - {record: A10.1, seen: true}
      - {record: A100, seen: true}
      - {record: bien-ban-hop, seen: true}
      - {record: F1}
      - {record: F1, seen: true, rejected: số không khớp}
      - {record: F1, seen: no}
      - {record: F1, rejected: true}
      - {record: A10, rejected: }
    judgements:
      - {obligation: health.clinics, verdict: pass, by: Lê Thị Hoa, date: 29/11/2022}
      - {obligation: health.clinics, verdict: fail, by: Trần Văn Nam, date: 29/11/2022}
      - {obligation: committees.plan, verdict: pass, by: Lê Thị Hoa, date: 29/11/2022}
      - {obligation: committees.plan, verdict: pass, by: Lê Thị Hoa, date: 29/11/2022}
      - {obligation: committees.reports, verdict: , by: …, date: 10/12/2022}
      - {obligation: population-programme, verdict: đạt, by: Lê Thị Hoa, date: 31/12/2021}
      - {obligation: no-such, verdict: để sau, by: Lê Thị Hoa, date: 01/01/2024}
    waivers:
      - {obligation: health.clinics, by: Lê Thị Hoa, reason: thiếu người}
      - {obligation: committees.plan, until: 28/11/2022, by: Lê Thị Hoa, reason: thiếu người}
      - {obligation: committees.plan, until: 31/12/2032, by: Lê Thị Hoa, reason: ___}
    recommendations:
      - {obligation: health.clinics, due: 30/10/2022}
      - {action: " "}
    copies: 0
    notice: {number: 12/TB-BVSTBPN, date: 28/11/2022}

    """
}
