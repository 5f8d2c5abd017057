import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing

/// The messages as a clerk sees them, whole, in both languages.
@Suite("Messages")
struct MessageTests {
  @Test("One file with most of the mistakes there are", arguments: Language.allCases)
  func everything(_ language: Language) {
    expectSnapshot(Outcome(Self.file).rendered(language, limit: 200), "messages.\(language.rawValue).txt")
  }

  @Test("Files that are no evidence of this plan", arguments: Language.allCases)
  func heads(_ language: Language) {
    let heads = [
      "- a\n", "unit: {agency: health-office}\n", "gdcheck: evidence/9\n", "gdcheck: visit/1\n",
      "gdcheck: 1\n",
      "gdcheck: evidence/1\nunit: {agency: ward-committee, ward: 3}\nyear: 2021\nas_of: 30/11/2012\n",
      "gdcheck: evidence/1\nunit: {agency: ward-committee}\nyear: 2022\nactivities: []\n",
      "gdcheck: evidence/1\nunit: {agency: culture-centre}\nyear: 2022\n",
      "gdcheck: evidence/1\nunit: {agency: health-office, ward: 1}\nyear: 2022\n",
      "gdcheck: evidence/1\nunit: {agency: healthoffice}\nyear: 2022\n",
    ]
    let shown = heads.map { "\($0)\n\(Outcome($0).rendered(language))" }.joined(separator: "\n")
    expectSnapshot(shown, "heads.\(language.rawValue).txt")
  }

  @Test("No message speaks of a violation, ends in a period or begins with a capital")
  func style() {
    let diagnostics = Outcome(Self.file).diagnostics
    for text in diagnostics.flatMap({ [$0.message] + $0.help + $0.notes.map(\.message) }) {
      for language in Language.allCases {
        let words = text[language]
        #expect(!words.lowercased().contains("vi phạm"))
        #expect(!words.hasSuffix("."))
        #expect(words.first?.isUppercase == false, "\(words)")
      }
    }
    #expect(diagnostics.count > 40)
  }

  private static let file = healthOffice(
    """
    as_of: 30/11/2022
    Activities: []
    activities:
      - id: A1
        type: clinic
        topics: [sex-selectve-abortion, teachers, "phòng, chống bạo lực", gender-equality, bình đẳng giới]
        title: "  "
        name: Kiểm tra
        date: 31/02/2022
        partners: [culture-center]
        inspected: culture-centre
        participants: {total: 6, women: 8}
        wards: [3]
        role: organized
        documents: [D7, d1, A1, {title: Ảnh}]
      - id: a1
        type: training
        topic: gender-equality
        topics: [gender-equality]
        from: 31/12/2022
        to: 01/01/2022
      - id: A1
        type: training
      - id: A 2
        type: training
        date: 12/31/2022
        dates: [01/03/2022]
      - id: A3
        type: club-meeting
        dates: [05/12/2022, {date: 18/02/2012, type: training}]
      - {id: A3.1, type: training, date: [01/03/2022]}
      - {id: A4, type: training, from: 01/01/2021, to: 02/01/2022}
    documents:
      - id: D1
        type: report
        issued: 19/02/2022
        issued_by: city
        sent:
          - {to: labour-office, date: 18/02/2022}
          - {to: labour-office, received: 17/02/2022}
          - {to: labour-office, date: 20/02/2022, received: 19/02/2022}
          - labour-office
        contains: []
        file: ../../etc/passwd
      - {id: D2, type: report, covers: quý 1, file: "http://x/y", sha256: abc}
      - {id: D3, type: photo, file: 'C:\\a.jpg', sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
      - {id: D4, type: photo, file: a.jpg}
      - {id: D5, type: photo, file: ./a.jpg, covers: {from: 01/02/2022}}
      - {id: D6, type: photo, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
      - {id: D8, type: photo, file: /etc/passwd}
      - {id: D9, type: photo, file: "a\\u0007.jpg"}
      - {id: D10, type: photo, file: anh/}
    figures:
      - {id: F1, name: women-in-leadership, date: 30/06/2022, count: 9, of: 8, last_year: {count: 1.000}}
      - {id: F2, name: women in leadership, date: 2022, count: -3, source: F1}
    """
  )
}
