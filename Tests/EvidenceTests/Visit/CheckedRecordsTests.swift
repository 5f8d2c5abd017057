import Evidence
import TestSupport
import Testing

@Suite("Which records a team looked at")
struct CheckedRecordsTests {
  private static let evidence = Outcome(visitedEvidence).evidence

  /// The ids of the records that a team looked at that lists `ids`.
  private func lookedAt(_ ids: Set<String>?) throws -> [String] {
    let evidence = try #require(Self.evidence)
    let checked = CheckedRecords(Visit(checked: ids), in: evidence)
    let activities = evidence.activities.indices.filter { checked.contains(RecordRef(.activity, $0)) }
    let documents = evidence.documents.indices.filter { checked.contains(RecordRef(.document, $0)) }
    let figures = evidence.figures.indices.filter { checked.contains(RecordRef(.figure, $0)) }
    return activities.map { evidence.activities[$0].id } + documents.map { evidence.documents[$0].id }
      + figures.map { evidence.figures[$0].id }
  }

  /// What a team lists, and what it has then looked at.
  private static let cases: [(listed: Set<String>, lookedAt: [String])] = [
    (["A1"], ["A1", "A1#1"]), (["A1#1"], ["A1#1"]), (["D1", "F1"], ["D1", "F1"]),
    (["A2"], ["A2.1", "A2.2", "A2.3", "A2.2#1"]), (["A2.2"], ["A2.2", "A2.2#1"]), (["A2.3"], ["A2.3"]),
    (["A"], []), (["A1#"], []), ([], []),
  ]

  @Test(
    "A record is looked at by itself, with all that recurs, and a paper in place with its activity",
    arguments: cases
  )
  func listed(_ ids: Set<String>, _ expected: [String]) throws {
    #expect(try lookedAt(ids) == expected)
  }

  @Test("Where nobody has visited, nothing has been looked at")
  func nobody() throws {
    #expect(try lookedAt(nil) == [])
    #expect(!Visit.none.hasChecked("A1"))
  }

  @Test("Whoever knows what a record recurs under may ask by ids alone")
  func byIDs() {
    let visit = Visit(checked: ["A2", "A1"])
    #expect(visit.hasChecked("A2.3", recurrence: "A2"))
    #expect(!visit.hasChecked("A2.3"))
    #expect(visit.hasChecked("A1#2") && visit.hasChecked("A2.2#1", recurrence: "A2"))
    #expect(!visit.hasChecked("A10") && !visit.hasChecked("A10#1"))
  }
}
