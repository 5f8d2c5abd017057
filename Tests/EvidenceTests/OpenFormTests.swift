import Diagnostics
import Terms
import Testing

@testable import Evidence

/// A file that is to be filled in: lists whose entries are comments, entries with marks for a pen.
@Suite("Evidence that is not filled in yet")
struct OpenFormTests {
  @Test("Three lists of comments alone are no records, and nothing to remark")
  func openLists() {
    let outcome = Outcome(
      healthOffice("activities:\n  # - id: A1\n\ndocuments:\n  # - id: D1\nfigures:\n")
    )
    #expect(outcome.found == [])
    #expect(outcome.evidence?.activities.isEmpty == true)
    #expect(outcome.evidence?.documents.isEmpty == true)
    #expect(outcome.evidence?.figures.isEmpty == true)
  }

  @Test(
    "A file that ends before its last list may have been cut off",
    arguments: ["activities:", "figures:"]
  )
  func cutOff(_ list: String) {
    #expect(Outcome(healthOffice(list)).found == ["no-records: gdcheck"])
  }

  @Test("One open list beside records is fine")
  func besideRecords() {
    let outcome = Outcome(healthOffice("documents: [{id: D1, type: photo}]\nfigures:\n  # none\n"))
    #expect(outcome.found == [])
    #expect(outcome.evidence?.documents.count == 1)
  }

  @Test("What is written but empty is still refused", arguments: ["[]", "\n  -"])
  func emptyList(_ value: String) {
    let text = healthOffice("activities: \(value)\ndocuments:\nfigures:")
    #expect(Outcome(text).diagnostics.hasErrors)
  }

  @Test(
    "A mark for a pen is refused wherever a person was to write",
    arguments: [
      ("activities: [{id: A1, type: inspection, title: \"…\", date: 18/02/2022}]", "\"…\""),
      ("activities: [{id: A1, type: inspection, note: …, date: 18/02/2022}]", "…"),
      ("activities: [{id: A1, type: inspection, date: …}]", "…"),
      ("activities: [{id: A1, type: inspection, from: ..., to: 18/02/2022}]", "..."),
      ("activities: [{id: A1, type: inspection, dates: [18/02/2022, …]}]", "…"),
      ("activities: [{id: A1, type: …, date: 18/02/2022}]", "…"),
      ("activities: [{id: A1, type: inspection, date: 18/02/2022, partners: [\"...\"]}]", "\"...\""),
      ("activities: [{id: A1, type: inspection, date: 18/02/2022, wards: […]}]", "…"),
      ("activities: [{id: A1, type: inspection, date: 18/02/2022, role: …}]", "…"),
      ("activities: [{id: A1, type: inspection, date: 18/02/2022, participants: …}]", "…"),
      ("activities: [{id: A1, type: inspection, date: 18/02/2022, participants: {total: 4, women: …}}]", "…"),
      ("documents: [{id: D1, type: photo, number: \"__\"}]", "\"__\""),
      ("documents: [{id: D1, type: photo, symbol: \"?\"}]", "\"?\""),
      ("documents: [{id: D1, type: photo, issued: …}]", "…"),
      ("documents: [{id: D1, type: photo, covers: …}]", "…"),
      ("documents: [{id: D1, type: photo, sent: {to: …}}]", "…"),
      ("documents: [{id: D1, type: photo, sent: {to: labour-office, received: …}}]", "…"),
      ("figures: [{id: F1, name: women-in-leadership, date: 30/06/2022, count: …}]", "…"),
      ("figures: [{id: F1, name: women-in-leadership, date: 30/06/2022, count: 1, of: …}]", "…"),
    ]
  )
  func open(_ records: String, _ mark: String) {
    let outcome = Outcome(healthOffice(records))
    #expect(outcome.found == ["not-filled-in: \(mark)"])
    #expect(outcome.evidence == nil)
  }

  @Test("What a person wrote may hold the same marks")
  func written() {
    let records =
      "documents: [{id: D1, type: photo, title: \"Báo cáo…\", number: \"12/…\", note: \"vì sao?\"}]"
    #expect(Outcome(healthOffice(records)).found == [])
  }
}
