import Diagnostics
import Evidence
import Terms
import Testing

@Suite("Hostile and enormous files of visits")
struct VisitLimitTests {
  @Test("A list is read as far as the limit, and that is said once")
  func entries() {
    let limits = VisitLimits(maxChecks: 2, maxEntries: 3)
    let three = "[{record: A1, seen: true}, {record: D1, seen: true}, {record: no-such, seen: true}]"
    #expect(
      VisitOutcome(visitFile("checked: \(three)"), limits: limits).found == ["too-many-entries: record"]
    )
    #expect(VisitOutcome(visitFile("limits: [a, b, c]"), limits: limits).found == [])
    #expect(
      VisitOutcome(visitFile("limits: [a, b, c, d, e]"), limits: limits).found == ["too-many-entries: d"]
    )
  }

  @Test("Texts are as long as the limit, counted in characters")
  func texts() {
    let limits = VisitLimits(maxLine: 4, maxText: 6)
    #expect(VisitOutcome(visitFile("place: ườợặ", team: "{name: Hoa}"), limits: limits).found == [])
    #expect(
      VisitOutcome(visitFile("place: ườợặ5", team: "{name: Hoa}"), limits: limits).found == [
        "text-too-long: ườợặ5"
      ]
    )
    #expect(VisitOutcome(visitFile("limits: ườợặ56", team: "{name: Hoa}"), limits: limits).found == [])
    #expect(
      VisitOutcome(visitFile("limits: ườợặ567", team: "{name: Hoa}"), limits: limits).found == [
        "text-too-long: ườợặ567"
      ]
    )
  }

  @Test("What a file says is kept as it is and only shown escaped")
  func hostile() throws {
    let text = "<script>\u{202E}\"'&\u{0301}` A1"
    let yaml = text.replacing("\"", with: "\\\"")
    let outcome = VisitOutcome(
      visitFile("limits: \"\(yaml)\"\nunit_comments: \"\(yaml)\"", team: "{name: \"\(yaml)\"}")
    )
    #expect(outcome.found == [])
    let record = try #require(outcome.record)
    #expect([record.limits.first, record.unitComments, record.lead?.person.name] == [text, text, text])
    let shown = VisitOutcome(visitFile("checked: {record: \"\(yaml)\", seen: true}")).rendered(.english)
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
  }

  @Test("Thousands of mistakes are counted, and help is looked for only a while")
  func manyMistakes() {
    let entries = (0..<9000).map { "  - {record: Z\($0), seen: true}" }.joined(separator: "\n")
    let outcome = VisitOutcome(visitFile("checked:\n\(entries)"))
    #expect(outcome.record == nil)
    #expect(outcome.diagnostics.last?.id == "more-problems")
    #expect(outcome.diagnostics.last?.message[.english] == "4000 more problems are not listed")
    #expect(outcome.diagnostics.filter { !$0.help.isEmpty }.count <= 202)
  }

  @Test("Ids and obligations of any length are answered", arguments: [65, 5000])
  func longNames(_ length: Int) {
    let name = String(repeating: "x", count: length)
    let outcome = VisitOutcome(
      visitFile("checked: {record: \(name), seen: true}\nrecommendations: {obligation: \(name), action: a}")
    )
    #expect(outcome.diagnostics.map(\.id) == ["unknown-record", "unknown-obligation"])
  }
}
