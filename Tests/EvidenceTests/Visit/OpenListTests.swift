import Testing

@testable import Evidence

/// A file that is to be filled in begins with lists whose entries are comments.
@Suite("Lists of a visit without entries yet")
struct OpenListTests {
  static let keys = [
    "grounds", "present", "checked", "judgements", "waivers", "strengths", "limits", "recommendations",
  ]

  @Test("a list of comments alone is an empty list", arguments: keys)
  func empty(_ key: String) throws {
    let outcome = VisitOutcome(visitFile("\(key):\n  # - {record: A1, seen: true}\n"))
    #expect(outcome.found == [])
    #expect(outcome.record != nil)
  }

  @Test("what is no list, and the team, must be filled in", arguments: ["place", "unit_comments", "copies"])
  func single(_ key: String) {
    #expect(VisitOutcome(visitFile("\(key):\n  # …\n")).found == ["not-filled-in: \(key)"])
    #expect(
      VisitOutcome(visitFile(team: "\n  # - {name: …, role: lead}")).found == ["not-filled-in: team"]
    )
  }
}
