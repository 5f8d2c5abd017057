import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing

@Suite("Ways of writing the same evidence")
struct FormatTests {
  @Test("JSON is read as the YAML that it is")
  func json() throws {
    let evidence = try #require(
      Outcome(
        """
        {"gdcheck": "evidence/1", "unit": {"agency": "health-office"}, "year": 2022,
         "activities": [{"id": "A1", "type": "inspection", "date": "2022-02-18", "topics": ["gender-equality"],
                         "participants": {"total": 6, "women": 4}, "documents": [{"type": "minutes"}]}]}
        """
      ).evidence
    )
    #expect(evidence.activities.map(\.days) == [DateRange("18/2")])
    #expect(evidence.activities.first?.participants == Participants(total: 6, women: 4))
    #expect(evidence.documents.map(\.id) == ["A1#1"])
  }

  @Test("The order of the sections does not matter; documents stand in that of the file")
  func order() {
    let outcome = Outcome(
      """
      documents: [{id: D1, type: photo, issued: 05/12/2022}]
      activities: [{id: A1, type: training, date: 01/03/2022, documents: [{type: photo}, D1]}]
      as_of: 30/11/2022
      year: 2022
      unit: {agency: health-office}
      gdcheck: evidence/1
      """
    )
    #expect(outcome.found == ["after-as-of: 05/12/2022"])
    #expect(outcome.evidence?.documents.map(\.id) == ["D1", "A1#1"])
    #expect(outcome.evidence?.activities.first?.documents == [1, 0])
  }

  @Test("One record of a kind needs no list")
  func oneRecord() {
    let outcome = Outcome(
      healthOffice(
        """
        activity: {id: A1, type: training, date: 01/03/2022}
        document: {id: D1, type: photo}
        figure: {id: F1, name: women-in-leadership, date: 01/03/2022, count: 1}
        """
      )
    )
    #expect(outcome.found == [])
    #expect(outcome.evidence?.activities.count == 1)
    #expect(outcome.evidence?.documents.count == 1)
    #expect(outcome.evidence?.figures.count == 1)
  }

  @Test("A whole number of problems is told, not only the first")
  func everyProblem() {
    let records = (1...2000).map { "  - {id: D\($0), type: nonsense}" }.joined(separator: "\n")
    let outcome = Outcome(healthOffice("documents:\n\(records)"))
    #expect(outcome.diagnostics.count == 2000)
    #expect(outcome.diagnostics.allSatisfy { $0.id == "unknown-code" })
  }

  @Test("Problems come in the order of the file")
  func sorted() {
    let outcome = Outcome(
      healthOffice(
        """
        activities: [{id: A1, type: x, date: 01/03/2022, documents: [D9]}]
        documents: [{id: D1, type: y, covers: Q9}]
        """
      )
    )
    #expect(
      outcome.found == ["unknown-code: x", "unknown-document: D9", "unknown-code: y", "unknown-period: Q9"]
    )
  }

  @Test("Comments and blank lines are nothing but size")
  func comments() {
    let blank = String(repeating: "# không có gì\n\n", count: 20_000)
    #expect(
      Outcome(healthOffice("\(blank)documents: [{id: D1, type: photo}]")).evidence?.documents.count == 1
    )
  }

  @Test("Hostile text in a title is kept exactly")
  func titles() {
    for title in [
      "x\nerror: PASS", "]]><!ENTITY x>", "=cmd|' /C calc'!A0", "a\u{200B}b\u{202E}c", "@all [x](http://e)",
    ] {
      let escaped = title.unicodeScalars.map { "\\U" + hex8($0.value) }.joined()
      let outcome = Outcome(healthOffice("documents: [{id: D1, type: photo, title: \"\(escaped)\"}]"))
      #expect(outcome.evidence?.documents.first?.title == title)
    }
  }

  private func hex8(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

@Suite("Limits")
struct LimitTests {
  @Test("Records are counted over all lists and dates; one too many is an error, told once")
  func records() {
    let limits = EvidenceLimits(maxRecords: 4)
    let head = "activities: [{id: A1, type: training, dates: [01/03/2022, 02/03/2022]}]\n"
    let fits = Outcome(
      healthOffice(head + "documents: [{id: D1, type: photo}, {id: D2, type: photo}]"),
      limits: limits
    )
    #expect(fits.found == [])
    let many = Outcome(
      healthOffice(
        head + "documents: [{id: D1, type: photo}, {id: D2, type: photo}, {id: D3, type: photo}, {id: D4}]"
      ),
      limits: limits
    )
    #expect(many.found == ["too-many-records: id"])
  }

  @Test("Papers are counted for each date that they serve")
  func links() {
    let text = healthOffice(
      """
      activities:
        - {id: A1, type: training, dates: [01/03/2022, 02/03/2022, 03/03/2022], documents: [{type: photo}, {type: photo}]}
      """
    )
    #expect(Outcome(text, limits: EvidenceLimits(maxLinks: 6)).found == [])
    #expect(Outcome(text, limits: EvidenceLimits(maxLinks: 5)).found == ["too-many-links: 03/03/2022"])
  }

  @Test("A file of nothing but mistakes ends with a count")
  func tooManyProblems() {
    let codes = String(repeating: "nonsense, ", count: 30_000)
    let outcome = Outcome(
      healthOffice("activities: [{id: A1, type: training, date: 01/03/2022, topics: [\(codes)nonsense]}]")
    )
    #expect(outcome.diagnostics.count == 5001)
    #expect(outcome.diagnostics.last?.message[.english] == "25001 more problems are not listed")
    #expect(outcome.evidence == nil)
  }
}
