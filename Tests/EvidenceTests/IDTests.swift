import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing

@Suite("Ids and references")
struct IDTests {
  @Test(
    "An id is of unaccented letters, digits and a few marks, at most 64 bytes",
    arguments: [
      ("D1", []), ("12/BB-PYT", []), ("a.b_c/d-e", []), ("1", []), (String(repeating: "a", count: 64), []),
      (String(repeating: "a", count: 65), ["bad-id: \(String(repeating: "a", count: 65))"]),
      ("-D1", ["bad-id: -D1"]), ("Đ1", ["bad-id: Đ1"]), ("D 1", ["bad-id: D 1"]), ("D1#1", ["bad-id: D1#1"]),
      ("\"\"", ["empty-value: \"\""]), ("\"D\\u200B1\"", ["bad-id: \"D\\u200B1\""]),
      ("[D1]", ["wrong-kind: D1"]),
    ]
  )
  func spelling(_ id: String, _ expected: [String]) {
    #expect(Outcome(healthOffice("documents: [{id: \(id), type: photo}]")).found == expected)
  }

  @Test(
    "A repeated id is an error at the second place that shows the first, whatever the records are",
    arguments: [
      "documents: [{id: X1, type: photo}, {id: X1, type: minutes}]",
      "activities: [{id: X1, type: training, date: 01/03/2022}]\ndocuments: [{id: X1, type: photo}]",
      "documents: [{id: X1, type: photo}]\nfigures: [{id: X1, name: women-in-leadership, date: 01/03/2022, count: 1}]",
      "activities: [{id: X1, type: training, date: 01/03/2022, documents: [{id: X1, type: photo}]}]",
    ]
  )
  func repeated(_ records: String) throws {
    let outcome = Outcome(healthOffice(records))
    #expect(outcome.found == ["repeated-id: X1"])
    #expect(outcome.evidence == nil)
    let problem = try #require(outcome.diagnostics.first)
    let note = try #require(problem.notes.first)
    #expect(outcome.pointedAt(note.span) == "X1")
    #expect(note.span.start < (problem.span?.start ?? 0))
  }

  @Test(
    "Ids that people take for the same are remarked at the second",
    arguments: [
      ("D-1", "d-1"), ("D-1", "D-01"), ("D-1", "d-001"), ("D0", "D00"), ("D10", "D010"),
    ]
  )
  func alike(_ first: String, _ second: String) {
    let outcome = Outcome(
      healthOffice("documents: [{id: \(first), type: photo}, {id: \(second), type: photo}]")
    )
    #expect(outcome.found == ["lookalike-id: \(second)"])
    #expect(outcome.diagnostics.first?.notes.first.map { outcome.pointedAt($0.span) } == first)
    #expect(outcome.evidence?.documents.count == 2)
  }

  @Test(
    "Ids that differ in a digit or a mark are not alike",
    arguments: [("D1", "D10"), ("D1", "D-1"), ("D0", "D")]
  )
  func different(_ first: String, _ second: String) {
    #expect(
      Outcome(healthOffice("documents: [{id: \(first), type: photo}, {id: \(second), type: photo}]")).found
        == []
    )
  }

  @Test("Papers are named by id, before or after they are listed, or written in place")
  func papers() throws {
    let evidence = try #require(
      Outcome(
        healthOffice(
          """
          activities:
            - {id: A1, type: training, date: 01/03/2022, documents: [D1, {type: photo}, {id: D9, type: minutes}]}
            - {id: A2, type: training, date: 02/03/2022, documents: [D9]}
          documents: [{id: D1, type: minutes}]
          """
        )
      ).evidence
    )
    #expect(evidence.documents.map(\.id) == ["A1#1", "D9", "D1"])
    #expect(evidence.activities.map(\.documents) == [[2, 0, 1], [1]])
  }

  @Test(
    "A reference must lead to a document",
    arguments: [
      ("[D7]", ["unknown-document: D7"], "add it to `documents`, or write it in place: `{type: …, …}`"),
      ("[d1]", ["unknown-document: d1"], "did you mean `D1`?"),
      ("[minutes-21]", ["unknown-document: minutes-21"], "did you mean `minutes-12`?"),
      ("[A1]", ["not-a-document: A1"], "write the id of an entry of `documents`"),
      ("[F1]", ["not-a-document: F1"], "write the id of an entry of `documents`"),
      ("[[D1]]", ["wrong-kind: D1"], ""),
      ("[D1, minutes-12, D1]", ["repeated-value: D1"], "drop one of them"),
    ]
  )
  func references(_ list: String, _ expected: [String], _ help: String) {
    let outcome = Outcome(
      healthOffice(
        """
        activities: [{id: A1, type: training, date: 01/03/2022, documents: \(list)}]
        documents: [{id: D1, type: photo}, {id: minutes-12, type: minutes}]
        figures: [{id: F1, name: women-in-leadership, date: 01/03/2022, count: 1}]
        """
      )
    )
    #expect(outcome.found == expected)
    if !help.isEmpty { #expect(outcome.diagnostics.first?.help.map { $0[.english] } == [help]) }
  }

  @Test("A paper that both the common entry and the date name is the date's once")
  func namedTwice() {
    let outcome = Outcome(
      healthOffice(
        """
        activities:
          - {id: A1, type: training, documents: [D1], dates: [{date: 01/03/2022, documents: [D1]}, 02/03/2022]}
        documents: [{id: D1, type: photo}]
        """
      )
    )
    #expect(outcome.found == ["repeated-value: D1"])
    #expect(outcome.evidence?.activities.map(\.documents) == [[0], [0]])
  }
}
