import Diagnostics
import Evidence
import Terms
import TestSupport
import Testing

@Suite("Activities that recur")
struct RecurrenceTests {
  @Test("Each date is an activity of its own, with an id made from the common one")
  func ids() throws {
    let evidence = try #require(
      Outcome(club("dates: [15/01/2022, {date: 12/02/2022}, {from: 12/03/2022, to: 13/03/2022}]")).evidence
    )
    #expect(evidence.activities.map(\.id) == ["A2.1", "A2.2", "A2.3"])
    #expect(evidence.activities.map(\.recurrence) == ["A2", "A2", "A2"])
    #expect(evidence.activities.map(\.days.first) == ["15/1", "12/2", "12/3"])
    #expect(evidence.activities.map(\.days.last) == ["15/1", "12/2", "13/3"])
    #expect(evidence.activities.allSatisfy { $0.clubs == SamplePlan.codes(["pioneer-mens-club"], .clubs) })
  }

  @Test("One date needs no list")
  func oneDate() {
    #expect(Outcome(club("dates: 15/01/2022")).evidence?.activities.map(\.id) == ["A2.1"])
  }

  @Test("A date says what is different on it; papers are added to the common ones")
  func overrides() throws {
    let outcome = Outcome(
      club(
        """
        title: Sinh hoạt định kỳ
            topics: [gender-equality]
            participants: {total: 20, women: 5}
            documents: [D1]
            dates:
              - 15/01/2022
              - date: 12/02/2022
                title: Sinh hoạt chuyên đề
                topic: domestic-violence
                participants: 31
                role: attended
                documents: [D2, {type: photo, title: Ảnh buổi sinh hoạt}]
        documents:
          - {id: D1, type: minutes}
          - {id: D2, type: minutes}
        """
      )
    )
    #expect(outcome.found == [])
    let evidence = try #require(outcome.evidence)
    let (first, second) = (evidence.activities[0], evidence.activities[1])
    #expect(first.title == "Sinh hoạt định kỳ")
    #expect(second.title == "Sinh hoạt chuyên đề")
    #expect(second.topics == SamplePlan.codes(["domestic-violence"], .topics))
    #expect(first.participants == Participants(total: 20, women: 5))
    #expect(second.participants == Participants(total: 31))
    #expect([first.role, second.role] == [.organised, .attended])
    #expect(first.documents.map { evidence.documents[$0].id } == ["D1"])
    #expect(second.documents.map { evidence.documents[$0].id } == ["D1", "D2", "A2.2#1"])
  }

  @Test("Papers written in place in the common entry serve every date")
  func sharedPapers() throws {
    let evidence = try #require(
      Outcome(club("documents: [{type: minutes}, {type: photo}]\n    dates: [15/01/2022, 12/02/2022]"))
        .evidence
    )
    #expect(evidence.documents.map(\.id) == ["A2#1", "A2#2"])
    #expect(evidence.activities.map(\.documents) == [[0, 1], [0, 1]])
  }

  @Test("The span of a date is its own entry")
  func spans() {
    let outcome = Outcome(club("dates: [15/01/2022, {date: 12/02/2022}]"))
    #expect(
      outcome.evidence?.activities.map { outcome.pointedAt($0.span) } == ["15/01/2022", "{date: 12/02/2022}"]
    )
  }

  @Test(
    "What a date must not say",
    arguments: [
      ("dates: []", ["empty-value: []"]),
      ("dates: [soon]", ["scalar-not-date: soon"]),
      ("dates: [{title: x}]", ["missing-key: title"]),
      ("dates: [{date: 15/01/2022, id: A9}]", ["shared-key: id"]),
      ("dates: [{date: 15/01/2022, type: training}]", ["shared-key: type"]),
      ("dates: [{date: 15/01/2022, dates: [16/01/2022]}]", ["shared-key: dates"]),
      ("dates: [[15/01/2022]]", ["wrong-kind: 15/01/2022"]),
    ]
  )
  func mistakes(_ dates: String, _ expected: [String]) {
    #expect(Outcome(club(dates)).found == expected)
  }

  @Test("An id that a date is given can't be another record's, whichever comes first")
  func collision() throws {
    let after = Outcome(club("dates: [15/01/2022]\ndocuments: [{id: A2.1, type: photo}]"))
    let before = Outcome(
      healthOffice(
        """
        documents: [{id: A2.1, type: photo}]
        activities: [{id: A2, type: club-meeting, dates: [15/01/2022]}]
        """
      )
    )
    #expect(after.found == ["repeated-id: A2.1"])
    #expect(before.found == ["repeated-id: 15/01/2022"])
    for outcome in [after, before] {
      let problem = try #require(outcome.diagnostics.first)
      #expect(problem.notes.count == 1)
      #expect(problem.help.first?[.english] == "the dates of `A2` bear the ids `A2.1`, `A2.2`…")
    }
  }

  private func club(_ rest: String) -> String {
    healthOffice(
      """
      activities:
        - id: A2
          type: club-meeting
          clubs: [pioneer-mens-club]
          \(rest)
      """
    )
  }
}
