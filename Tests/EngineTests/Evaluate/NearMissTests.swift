import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@Suite("near misses")
struct NearMissTests {
  private typealias Miss = Explanations.Miss

  private func activity(_ index: Int) -> RecordRef { RecordRef(.activity, index) }

  /// Inspections of clinics on violence in Q2, with minutes.
  private let rule = obligation(
    what: TestSupport.activity(
      .is(.type, "inspection"),
      .is(.topic, "violence"),
      .is(.site, "clinic"),
      atLeast: 9,
      proof: proof("minutes")
    ),
    when: .in("Q2")
  )

  private func inspection(
    _ builder: inout EvidenceBuilder,
    _ id: String,
    _ day: CivilDate,
    type: String = "inspection",
    topic: String = "violence",
    site: String = "clinic",
    role: Role = .organised,
    papers: [String] = ["M"]
  ) {
    builder.activity(id, type, day, topics: [topic], sites: [site], role: role, papers: papers)
  }

  @Test("each tells the one thing that it lacks, the nearest to the window first")
  func oneThing() throws {
    let found = try audit(
      rule,
      visit: Visit(rejections: [.init(record: "A3", reason: "seen")]),
      asOf: "31/12"
    ) {
      $0.document("M", "minutes", nil)
      inspection(&$0, "A0", "20/7")
      inspection(&$0, "A1", "5/7")
      inspection(&$0, "A2", "29/3", site: "clinic")
      inspection(&$0, "A3", "1/5")
      inspection(&$0, "A4", "1/5", topic: "equality")
      inspection(&$0, "A5", "1/5", role: .attended)
    }
    #expect(
      found.misses == [
        Miss(record: activity(3), first: .rejected(0)),
        Miss(record: activity(4), first: .criterion(1)),
        Miss(record: activity(5), first: .notOrganised),
        Miss(record: activity(2), first: .early(day: "29/3", days: 3)),
        Miss(record: activity(1), first: .late(day: "5/7", days: 5)),
      ]
    )
  }

  @Test("what lacks two things comes after what lacks one, and three are too many")
  func twoThings() throws {
    let found = try audit(rule, asOf: "31/12") {
      $0.document("M", "minutes", nil)
      inspection(&$0, "A0", "1/5", topic: "equality", site: "school")
      inspection(&$0, "A1", "31/12", site: "school")
      inspection(&$0, "A2", "1/7")
      inspection(&$0, "A3", "1/7", topic: "equality", site: "school")
    }
    #expect(
      found.misses == [
        Miss(record: activity(2), first: .late(day: "1/7", days: 1)),
        Miss(record: activity(0), first: .criterion(1), second: .criterion(2)),
        Miss(record: activity(1), first: .criterion(2), second: .late(day: "31/12", days: 184)),
      ]
    )
  }

  @Test("why an activity is not proven")
  func proofs() throws {
    let visit = Visit(rejections: [
      .init(record: "elsewhere", reason: "seen"), .init(record: "MR", reason: "seen"),
    ])
    let found = try audit(rule, visit: visit, asOf: "31/12") {
      $0.document("ME", "minutes", "30/4")
      $0.document("MR", "minutes", "1/5")
      $0.document("P", "photo", nil)
      inspection(&$0, "A0", "1/5", papers: ["P"])
      inspection(&$0, "A1", "1/5", papers: ["P", "ME"])
      inspection(&$0, "A2", "1/5", papers: ["ME", "MR"])
    }
    #expect(found.misses.map(\.first) == [.noProof, .proofBeforeActivity(document: 0), .proofRejected(1)])
  }

  @Test("a record that shares nothing that is asked is no near miss")
  func sharesNothing() throws {
    let found = try audit(
      obligation(what: TestSupport.activity(.is(.type, "inspection"), .not(.topic, "equality"))),
      asOf: "31/12"
    ) {
      $0.activity("A1", "meeting", "1/5", topics: ["violence"])
      $0.activity("A2", "inspection", "1/5", topics: ["equality"])
    }
    #expect(found.misses == [Miss(record: activity(1), first: .criterion(1))])
    let single = try audit(obligation(what: TestSupport.activity(.is(.type, "inspection"))), asOf: "31/12") {
      $0.activity("A1", "meeting", "1/5")
    }
    #expect(single.misses.isEmpty)
  }

  @Test("at most five, the first of the file where they are as near")
  func five() throws {
    let found = try audit(
      obligation(what: TestSupport.activity(.is(.type, "inspection")), when: .in("Q1")),
      asOf: "31/12"
    ) { builder in
      for number in 0..<100 { builder.activity("A\(number)", "inspection", number == 80 ? "1/4" : "2/4") }
    }
    #expect(found.decided == Decided(.fail, .late))
    #expect(found.misses.map(\.record.index) == [80, 0, 1, 2, 3])
  }

  @Test("documents: what they do not cover, and what bears no date")
  func documents() throws {
    let found = try audit(
      obligation(what: document(.is(.type, "report"), .covering(.window)), when: .in("Q1", grace: 10)),
      asOf: "31/12"
    ) {
      $0.document("D0", "report", "1/4", covers: ("2/1", "31/3"))
      $0.document("D1", "report", nil, covers: ("1/1", "31/3"))
      $0.document("D2", "report", "12/4", covers: ("1/1", "31/3"))
    }
    #expect(found.decided == Decided(.fail, .late))
    #expect(found.misses.map(\.record.index) == [0, 2, 1])
    #expect(found.misses.map(\.first) == [.criterion(1), .late(day: "12/4", days: 2), .undated])
  }
}
