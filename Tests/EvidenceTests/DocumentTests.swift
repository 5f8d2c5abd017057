import Diagnostics
import Evidence
import Terms
import TestSupport
import Testing

@Suite("Documents")
struct DocumentTests {
  @Test("Every key of a document reaches the model")
  func allKeys() throws {
    let outcome = Outcome(
      healthOffice(
        """
        documents:
          - id: D1
            type: report
            title: Báo cáo quý I
            number: 12/BC-PYT
            issued: 19/02/2022
            issued_by: labour-office
            sent: [{to: labour-office, date: 20/02/2022, received: 21/02/2022}, {to: culture-centre}]
            covers: Q1
            contains: [objectives, tasks]
            topics: [gender-equality]
            sites: [clinic]
            file: minutes/12-BC-PYT.pdf
            sha256: 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08
            note: bản điện tử
        """
      )
    )
    #expect(outcome.found == [])
    let document = try #require(outcome.evidence?.documents.first)
    #expect(document.id == "D1")
    #expect(document.type == SamplePlan.code("report", .documents))
    #expect(document.title == "Báo cáo quý I")
    #expect(document.number == "12/BC-PYT")
    #expect(document.issued == "19/2")
    #expect(SamplePlan.name(document.issuedBy, .parties) == "labour-office")
    #expect(document.sent.map { SamplePlan.name($0.to, .parties) } == ["labour-office", "culture-centre"])
    #expect(document.sent.map(\.date) == ["20/2", nil])
    #expect(document.sent.map(\.received) == ["21/2", nil])
    #expect(document.covers == DateRange("1/1", "31/3"))
    #expect(document.contains.map { SamplePlan.name($0, .sections) } == ["objectives", "tasks"])
    #expect(document.topics.map { SamplePlan.name($0, .topics) } == ["gender-equality"])
    #expect(document.sites.map { SamplePlan.name($0, .sites) } == ["clinic"])
    #expect(document.file?.value == "minutes/12-BC-PYT.pdf")
    #expect(document.sha256?.value == "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
  }

  @Test("The unit issued what names no other issuer, and one sending needs no list")
  func defaults() throws {
    let outcome = Outcome(document("type: photo, sent: {to: labour-office}"))
    let document = try #require(outcome.evidence?.documents.first)
    #expect(SamplePlan.name(document.issuedBy, .parties) == "health-office")
    #expect(document.sent == [Sending(to: try #require(SamplePlan.code("labour-office", .parties)))])
    #expect(document.issued == nil)
  }

  @Test(
    "Number and symbol may stand apart",
    arguments: [
      ("number: 12, symbol: BC-PYT", "12/BC-PYT"), ("symbol: BC-PYT", "BC-PYT"),
      ("number: 785-CV/QU", "785-CV/QU"),
      ("number: \"739/BNV-CTTN&BĐG\"", "739/BNV-CTTN&BĐG"),
    ]
  )
  func numbers(_ keys: String, _ expected: String) {
    #expect(Outcome(document("type: photo, \(keys)")).evidence?.documents.first?.number == expected)
  }

  @Test(
    "What a document covers is a period of the file's year, a year, or from a day to another",
    arguments: [
      ("Q2", DateRange("1/4", "30/6")), ("H2", DateRange("1/7", "31/12")), ("T2", DateRange("1/2", "28/2")),
      ("year", DateRange("1/1", "31/12")), ("2021", DateRange("1/1/2021", "31/12/2021")),
      ("{from: 15/12/2021, to: 14/06/2022}", DateRange("15/12/2021", "14/6")),
    ]
  )
  func covers(_ value: String, _ expected: DateRange?) {
    let outcome = Outcome(document("type: report, covers: \(value)"))
    #expect(outcome.found == [])
    #expect(outcome.evidence?.documents.first?.covers == expected)
  }

  @Test(
    "What a document must not say",
    arguments: [
      ("title: x", ["missing-key: id"]),
      ("type: report, covers: Q5", ["unknown-period: Q5"]),
      ("type: report, covers: q1", ["unknown-period: q1"]),
      ("type: report, covers: 1899", ["unknown-period: 1899"]),
      ("type: report, covers: {from: 01/01/2022}", ["missing-key: from"]),
      ("type: report, covers: {from: 01/02/2022, to: 01/01/2022}", ["end-before-start: 01/01/2022"]),
      ("type: photo, date: 19/02/2022", ["unknown-key: date"]),
      ("type: photo, issued_by: city", ["unknown-code: city"]),
      ("type: photo, sent: []", ["empty-value: []"]),
      ("type: photo, sent: labour-office", ["wrong-kind: labour-office"]),
      ("type: photo, sent: [20/02/2022]", ["wrong-kind: 20/02/2022"]),
      ("type: photo, sent: {date: 20/02/2022}", ["missing-key: date"]),
      ("type: photo, sent: {to: [labour-office]}", ["wrong-kind: labour-office"]),
      (
        "type: photo, issued: 19/02/2022, sent: {to: labour-office, date: 18/02/2022}",
        ["dates-out-of-order: 18/02/2022"]
      ),
      (
        "type: photo, issued: 19/02/2022, sent: {to: labour-office, received: 18/02/2022}",
        ["dates-out-of-order: 18/02/2022"]
      ),
      (
        "type: photo, sent: {to: labour-office, date: 20/02/2022, received: 19/02/2022}",
        ["dates-out-of-order: 19/02/2022"]
      ),
      ("type: photo, contains: [clinic]", ["code-of-other-list: clinic"]),
      ("type: photo, sha256: \(String(repeating: "a", count: 64))", ["hash-without-file: sha256"]),
      ("type: photo, file: a.pdf, sha256: abc", ["bad-hash: abc"]),
      (
        "type: photo, file: a.pdf, sha256: \(String(repeating: "g", count: 64))",
        ["bad-hash: \(String(repeating: "g", count: 64))"]
      ),
    ]
  )
  func mistakes(_ rest: String, _ expected: [String]) {
    #expect(Outcome(document(rest)).found == expected)
  }

  @Test(
    "What looks forgotten or mistyped is remarked",
    arguments: [
      ("type: report", ["no-covers: id"]), ("type: minutes", []),
      ("type: photo, issued: 19/02/2012", ["outside-year: 19/02/2012"]),
      ("type: photo, issued: 31/01/2023", ["after-as-of: 31/01/2023"]),
      ("type: photo, issued: 31/12/2021", []),
      (
        "type: photo, sent: {to: labour-office, date: 01/12/2022, received: 02/12/2022}",
        ["after-as-of: 01/12/2022", "after-as-of: 02/12/2022"]
      ),
    ]
  )
  func remarks(_ rest: String, _ expected: [String]) {
    let outcome = Outcome(healthOffice("as_of: 30/11/2022\ndocuments: [{id: D1, \(rest)}]"))
    #expect(outcome.found == expected)
    #expect(outcome.evidence != nil)
  }

  private func document(_ rest: String) -> String {
    healthOffice("documents: [{id: D1, \(rest)}]")
  }
}

@Suite("Figures")
struct FigureTests {
  @Test("Every key of a figure reaches the model")
  func allKeys() throws {
    let outcome = Outcome(
      healthOffice(
        """
        figures:
          - {id: F1, name: nữ lãnh đạo, date: 30/06/2022, count: 3, of: 8, last_year: {count: 2, of: 8}, source: D1, note: x}
        documents: [{id: D1, type: photo}]
        """
      )
    )
    let figure = try #require(outcome.evidence?.figures.first)
    #expect(figure.id == "F1")
    #expect(SamplePlan.name(figure.name, .figures) == "women-in-leadership")
    #expect(figure.date == "30/6")
    #expect(figure.value == Figure.Value(count: 3, of: 8))
    #expect(figure.lastYear == Figure.Value(count: 2, of: 8))
    #expect(figure.source == 0)
  }

  @Test(
    "What a figure must not say",
    arguments: [
      ("{id: F1}", ["missing-key: id", "missing-key: id", "missing-key: id"]),
      (
        "{id: F1, type: women-in-leadership, date: 30/06/2022, count: 3}",
        ["missing-key: id", "unknown-key: type"]
      ),
      ("{id: F1, name: women, date: 30/06/2022, count: 3}", ["unknown-code: women"]),
      ("{id: F1, name: women-in-leadership, date: 30/06/2022, count: 9, of: 8}", ["part-exceeds-whole: 9"]),
      (
        "{id: F1, name: women-in-leadership, date: 30/06/2022, count: 3, last_year: {count: 9, of: 8}}",
        ["part-exceeds-whole: 9"]
      ),
      ("{id: F1, name: women-in-leadership, date: 30/06/2022, count: 3, last_year: 2}", ["wrong-kind: 2"]),
      (
        "{id: F1, name: women-in-leadership, date: 30/06/2022, count: 3, source: D9}",
        ["unknown-document: D9"]
      ),
      ("{id: F1, name: women-in-leadership, date: 30/06/2022, count: 3, source: F1}", ["not-a-document: F1"]),
      ("{id: F1, name: women-in-leadership, date: 30/06/2022, count: 37,5}", ["comma-in-text: ,"]),
    ]
  )
  func mistakes(_ figure: String, _ expected: [String]) {
    #expect(Outcome(healthOffice("figures:\n  - \(figure)")).found == expected)
  }

  @Test("A figure of nothing is kept: it is for the engine to say that it is no share")
  func ofNothing() {
    let outcome = Outcome(
      healthOffice("figures: [{id: F1, name: women-in-leadership, date: 30/06/2022, count: 0, of: 0}]")
    )
    #expect(outcome.evidence?.figures.first?.value == Figure.Value(count: 0, of: 0))
  }
}
