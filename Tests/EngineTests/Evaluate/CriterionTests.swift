import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// A criterion with an activity, and whether the activity meets it.
struct CriterionCase: CustomTestStringConvertible, Sendable {
  var name: String
  var criterion: Criterion
  var meets: Bool
  var build: @Sendable (inout EvidenceBuilder) -> Void

  init(
    _ name: String,
    _ criterion: Criterion,
    _ meets: Bool,
    _ build: @escaping @Sendable (inout EvidenceBuilder) -> Void
  ) {
    self.name = name
    self.criterion = criterion
    self.meets = meets
    self.build = build
  }

  var testDescription: String { name }

  /// An activity with topics.
  static func topics(_ name: String, _ criterion: Criterion, _ meets: Bool, _ topics: [String])
    -> CriterionCase
  {
    CriterionCase(name, criterion, meets) { $0.activity("A1", "training", "1/2", topics: topics) }
  }

  static func partners(_ name: String, _ criterion: Criterion, _ meets: Bool, _ partners: [String])
    -> CriterionCase
  {
    CriterionCase(name, criterion, meets) { $0.activity("A1", "training", "1/2", partners: partners) }
  }

  static func people(_ name: String, _ criterion: Criterion, _ meets: Bool, _ people: Participants?)
    -> CriterionCase
  {
    CriterionCase(name, criterion, meets) { $0.activity("A1", "training", "1/2", participants: people) }
  }

  static func wards(_ name: String, _ criterion: Criterion, _ meets: Bool, _ wards: [Int]) -> CriterionCase {
    CriterionCase(name, criterion, meets) { $0.activity("A1", "training", "1/2", wards: wards) }
  }

  static let activities: [CriterionCase] = [
    topics("any of, shared", .is(.topic, "equality", "violence"), true, ["violence", "trafficking"]),
    topics("any of, other", .is(.topic, "equality", "violence"), false, ["trafficking"]),
    topics("any of, without", .is(.topic, "equality"), false, []),
    topics("any of with an unknown name", .is(.topic, "equality", "unheard-of"), true, ["equality"]),
    topics("an unknown name", .is(.topic, "unheard-of"), false, ["equality"]),
    topics("all of, all", .all(.topic, "equality", "violence"), true, ["violence", "equality"]),
    topics("all of, one", .all(.topic, "equality", "violence"), false, ["violence"]),
    topics("all of with an unknown name", .all(.topic, "equality", "unheard-of"), false, ["equality"]),
    topics("not, another", .not(.topic, "equality"), true, ["violence"]),
    topics("not, that and another", .not(.topic, "equality"), false, ["violence", "equality"]),
    topics("not, without", .not(.topic, "equality"), false, []),
    topics("not an unknown name", .not(.topic, "unheard-of"), false, ["equality"]),
    partners("partner", .is(.partner, "labour-office"), true, ["labour-office"]),
    partners("a body as partner", .is(.partner, "culture-centre"), true, ["culture-centre"]),
    partners("a member of a group", .is(.partner, "department"), true, ["education-office"]),
    partners("no member of the group", .is(.partner, "department"), false, ["fatherland-front"]),
    partners(
      "all of a group and a body",
      .all(.partner, "department", "culture-centre"),
      true,
      ["culture-centre", "labour-office"]
    ),
    partners("all of, no member", .all(.partner, "department", "culture-centre"), false, ["culture-centre"]),
    partners("not a member", .not(.partner, "department"), true, ["culture-centre"]),
    partners(
      "not a member, but one",
      .not(.partner, "department"),
      false,
      ["culture-centre", "labour-office"]
    ),
    partners("any partner", .withPartner, true, ["culture-centre"]),
    partners("any partner, none", .withPartner, false, []),
    wards("ward", .wards(.any, 1, 2), true, [2, 12]),
    wards("another ward", .wards(.any, 1), false, [2]),
    wards("all wards of", .wards(.all, 1, 2), false, [2]),
    wards("not the ward", .wards(.not, 1), true, [2]),
    wards("not the ward, none named", .wards(.not, 1), false, []),
    wards("any ward", .wards(), true, [7]),
    wards("any ward, none named", .wards(), false, []),
    people("participants, enough", .participants(30), true, Participants(total: 30)),
    people("participants, one fewer", .participants(30), false, Participants(total: 29)),
    people("participants not stated", .participants(1), false, nil),
    people("women, enough", .women(10), true, Participants(total: 30, women: 10)),
    people("women, one fewer", .women(10), false, Participants(total: 30, women: 9)),
    people("women not stated", .women(0), false, Participants(total: 30)),
    people("share, exactly", .womenShare(3_000), true, Participants(total: 10, women: 3)),
    people("share, just below", .womenShare(3_001), false, Participants(total: 10, women: 3)),
    people("share of nobody", .womenShare(0), false, Participants(total: 0, women: 0)),
    people(
      "share of very many",
      .womenShare(10_000),
      true,
      Participants(total: 1_000_000_000, women: 1_000_000_000)
    ),
    CriterionCase("type", .is(.type, "training"), true) { $0.activity("A1", "training", "1/2") },
    CriterionCase("another type", .is(.type, "contest"), false) { $0.activity("A1", "training", "1/2") },
    CriterionCase("audience", .is(.audience, "teachers"), true) {
      $0.activity("A1", "training", "1/2", audiences: ["teachers"])
    },
    CriterionCase("site", .is(.site, "clinic"), true) {
      $0.activity("A1", "training", "1/2", sites: ["clinic"])
    },
    CriterionCase("club", .is(.club, "youth-club"), true) {
      $0.activity("A1", "training", "1/2", clubs: ["youth-club"])
    },
    CriterionCase("occasion", .is(.occasion, "womens-day"), true) {
      $0.activity("A1", "training", "1/2", occasions: ["womens-day"])
    },
    CriterionCase("inspected", .is(.inspected, "ward-committee"), true) {
      $0.activity("A1", "training", "1/2", inspected: ["ward-committee"])
    },
    CriterionCase("attended, without a role asked", .is(.type, "training"), false) {
      $0.activity("A1", "training", "1/2", role: .attended)
    },
    CriterionCase("attended, as asked", .roles(.attended), true) {
      $0.activity("A1", "training", "1/2", role: .attended)
    },
    CriterionCase("organised, attended asked", .roles(.attended), false) {
      $0.activity("A1", "training", "1/2")
    },
    CriterionCase("either role", .roles(.attended, .organised), true) {
      $0.activity("A1", "training", "1/2")
    },
  ]

  static let documents: [CriterionCase] = [
    CriterionCase("type", .is(.type, "report"), true) { $0.document("D1", "report", "1/2") },
    CriterionCase("not the type", .not(.type, "report"), false) { $0.document("D1", "report", "1/2") },
    CriterionCase("not another type", .not(.type, "plan"), true) { $0.document("D1", "report", "1/2") },
    CriterionCase("sections", .all(.contains, "objectives", "tasks"), true) {
      $0.document("D1", "report", "1/2", contains: ["tasks", "gender", "objectives"])
    },
    CriterionCase("sections, one missing", .all(.contains, "objectives", "tasks"), false) {
      $0.document("D1", "report", "1/2", contains: ["tasks"])
    },
    CriterionCase("sent to", .is(.sentTo, "labour-office"), true) {
      $0.document("D1", "report", "1/2", sent: [(to: "labour-office", date: nil, received: nil)])
    },
    CriterionCase("not sent", .is(.sentTo, "labour-office"), false) { $0.document("D1", "report", "1/2") },
    CriterionCase("issued by the unit", .is(.issuedBy, "health-office"), true) {
      $0.document("D1", "report", "1/2")
    },
    CriterionCase("issued by another", .is(.issuedBy, "health-office"), false) {
      $0.document("D1", "report", "1/2", by: "culture-centre")
    },
    CriterionCase("covers more", .covering(.period(.quarter(2))), true) {
      $0.document("D1", "report", "1/2", covers: ("1/3", "30/6"))
    },
    CriterionCase("covers a day less", .covering(.period(.quarter(2))), false) {
      $0.document("D1", "report", "1/2", covers: ("2/4", "30/6"))
    },
    CriterionCase("covers one of", .covering(.period(.year), .period(.half(1))), true) {
      $0.document("D1", "report", "1/2", covers: ("1/1", "30/6"))
    },
    CriterionCase("says nothing of what it covers", .covering(.period(.quarter(1))), false) {
      $0.document("D1", "report", "1/2")
    },
  ]
}

@Suite("what a record must be")
struct CriterionTests {
  @Test("of activities", arguments: CriterionCase.activities)
  func activities(_ given: CriterionCase) throws {
    try expect(given, activity(given.criterion))
  }

  @Test("of documents", arguments: CriterionCase.documents)
  func documents(_ given: CriterionCase) throws {
    try expect(given, document(given.criterion))
  }

  private func expect(_ given: CriterionCase, _ what: Requirement) throws {
    let found = try audit(obligation(what: what), asOf: "31/12", given.build)
    #expect(found.decided == (given.meets ? Decided(.pass, .met) : Decided(.pending, .dueToday)))
  }

  @Test("criteria must meet in one record")
  func together() throws {
    let rule = obligation(what: activity(.is(.type, "training"), .is(.topic, "equality")))
    let apart = try audit(rule, asOf: "31/12") {
      $0.activity("A1", "training", "1/2", topics: ["violence"])
      $0.activity("A2", "meeting", "1/2", topics: ["equality"])
    }
    #expect(apart.decided == Decided(.pending, .dueToday))
    #expect(apart.misses.map(\.first) == [.criterion(1), .criterion(0)])
  }

  @Test("the seventieth record counts as the first does")
  func manyRecords() throws {
    let rule = obligation(what: activity(.is(.topic, "equality"), atLeast: 3))
    let found = try audit(rule, asOf: "31/12") { builder in
      for number in 0..<130 {
        builder.activity(
          "A\(number)",
          "training",
          "1/2",
          topics: [0, 64, 129].contains(number) ? ["equality"] : []
        )
      }
    }
    #expect(found.decided == Decided(.pass, .met))
    #expect(found.counted.map(\.record.index) == [0, 64, 129])
  }
}
