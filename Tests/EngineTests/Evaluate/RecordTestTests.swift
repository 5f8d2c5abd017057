import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// Evidence about inspections in Q2, and what becomes of it on 31/12.
struct ReasonCase: CustomTestStringConvertible, Sendable {
  var name: String
  var expected: Decided
  var rejections: [String] = []
  var build: @Sendable (inout EvidenceBuilder) -> Void

  var testDescription: String { name }

  /// Asked: two inspections of at least 20 people in Q2, with minutes.
  static let rule = obligation(
    what: activity(.is(.type, "inspection"), .participants(20), atLeast: 2, proof: proof("minutes")),
    when: .in("Q2")
  )

  /// An inspection of so many people.
  static func inspection(
    _ builder: inout EvidenceBuilder,
    _ id: String,
    _ day: CivilDate,
    people: Int = 20,
    minutes: Bool = true
  ) {
    if minutes { builder.document("M\(id)", "minutes", day) }
    builder.activity(
      id,
      "inspection",
      day,
      participants: Participants(total: people),
      papers: minutes ? ["M\(id)"] : []
    )
  }

  static let all: [ReasonCase] = [
    ReasonCase(name: "enough", expected: Decided(.pass, .met)) {
      inspection(&$0, "A1", "1/4")
      inspection(&$0, "A2", "30/6")
    },
    ReasonCase(name: "nothing", expected: Decided(.fail, .nothingFound)) { _ in },
    ReasonCase(name: "something else", expected: Decided(.fail, .nothingFound)) {
      $0.activity("A1", "meeting", "1/5", participants: Participants(total: 50))
    },
    ReasonCase(name: "one", expected: Decided(.fail, .tooFew)) { inspection(&$0, "A1", "1/5") },
    ReasonCase(name: "one, without its proof", expected: Decided(.fail, .tooFew)) {
      inspection(&$0, "A1", "1/5", minutes: false)
    },
    ReasonCase(name: "one in time and one small", expected: Decided(.fail, .belowThreshold)) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "2/5", people: 19)
    },
    ReasonCase(name: "a small one without its proof does not help", expected: Decided(.fail, .tooFew)) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "2/5", people: 19, minutes: false)
    },
    ReasonCase(name: "late before small", expected: Decided(.fail, .late)) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "2/5", people: 19)
      inspection(&$0, "A3", "1/7")
    },
    ReasonCase(name: "late without its proof is not late", expected: Decided(.fail, .tooFew)) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "1/7", minutes: false)
    },
    ReasonCase(name: "too early is not late", expected: Decided(.fail, .tooFew)) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "31/3")
    },
    ReasonCase(name: "unproven before late", expected: Decided(.fail, .unproven)) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "2/5", minutes: false)
      inspection(&$0, "A3", "1/7")
    },
    ReasonCase(name: "rejected before unproven", expected: Decided(.fail, .rejected), rejections: ["A3"]) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "2/5", minutes: false)
      inspection(&$0, "A3", "3/5")
    },
    ReasonCase(name: "a rejected paper", expected: Decided(.fail, .rejected), rejections: ["MA2"]) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "2/5")
    },
    ReasonCase(
      name: "a rejected one that would not do",
      expected: Decided(.fail, .tooFew),
      rejections: ["A2"]
    ) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "2/5", minutes: false)
    },
    ReasonCase(name: "rejected what was not needed", expected: Decided(.pass, .met), rejections: ["A3"]) {
      inspection(&$0, "A1", "1/5")
      inspection(&$0, "A2", "2/5")
      inspection(&$0, "A3", "3/5")
    },
    ReasonCase(name: "rejected by what recurs", expected: Decided(.fail, .rejected), rejections: ["B"]) {
      $0.document("M", "minutes", nil)
      for day in 1...2 {
        $0.activity(
          "B.\(day)",
          "inspection",
          CivilDate(stringLiteral: "\(day)/5"),
          recurrence: "B",
          participants: Participants(total: 20),
          papers: ["M"]
        )
      }
    },
  ]
}

@Suite("tests of records")
struct RecordTestTests {
  @Test("why a closed window failed", arguments: ReasonCase.all)
  func reasons(_ given: ReasonCase) throws {
    let visit = Visit(rejections: given.rejections.map { Visit.Rejection(record: $0, reason: "seen") })
    #expect(try audit(ReasonCase.rule, visit: visit, asOf: "31/12", given.build).decided == given.expected)
  }

  @Test("while the window is open only a missing proof is told apart")
  func pending() throws {
    let unproven = try audit(ReasonCase.rule, asOf: "30/6") {
      ReasonCase.inspection(&$0, "A1", "1/5")
      ReasonCase.inspection(&$0, "A2", "2/5", minutes: false)
    }
    #expect(unproven.decided == Decided(.pending, .unproven))
    #expect(unproven.cells[0].need == .proof(1))
    let rejected = try audit(
      ReasonCase.rule,
      visit: Visit(rejections: [.init(record: "A2", reason: "seen")]),
      asOf: "30/6"
    ) {
      ReasonCase.inspection(&$0, "A1", "1/5")
      ReasonCase.inspection(&$0, "A2", "2/5")
    }
    #expect(rejected.decided == Decided(.pending, .dueToday))
    #expect(rejected.cells[0].need == .records(1, values: 0))
  }

  @Test(
    "a paper proves an activity when it is of the kind and was not written before it",
    arguments: [
      (type: "minutes", issued: "1/5" as CivilDate?, proves: true),
      (type: "minutes", issued: "30/4", proves: false),
      (type: "minutes", issued: "31/12/2023", proves: true),
      (type: "photo", issued: nil, proves: true),
      (type: "plan", issued: "1/5", proves: false),
    ]
  )
  func proofs(type: String, issued: CivilDate?, proves: Bool) throws {
    let rule = obligation(what: activity(.is(.type, "training"), proof: proof("minutes", "photo")))
    let found = try audit(rule, asOf: "31/12") {
      $0.document("D1", type, issued)
      $0.activity("A1", "training", "1/5", to: "3/5", papers: ["D1"])
    }
    #expect(found.decided == (proves ? Decided(.pass, .met) : Decided(.pending, .unproven)))
    if proves {
      #expect(found.counted[0].proof == 0)
      #expect(found.counted[0].remarks.contains(.proofWrittenLater) == (issued == "31/12/2023"))
    }
  }

  @Test("all kinds of proof, and the first paper that counts is named")
  func severalProofs() throws {
    let rule = obligation(what: activity(.is(.type, "training"), proof: proofOfAll("minutes", "photo")))
    let both = try audit(rule, asOf: "31/12") {
      $0.document("D1", "minutes", "30/4")
      $0.document("D2", "photo", nil)
      $0.document("D3", "minutes", "1/5")
      $0.activity("A1", "training", "1/5", papers: ["D1", "D2", "D3"])
    }
    #expect(both.decided == Decided(.pass, .met))
    #expect(both.counted[0].proof == 1)
    let one = try audit(rule, asOf: "31/12") {
      $0.document("D1", "minutes", "1/5")
      $0.activity("A1", "training", "1/5", papers: ["D1"])
    }
    #expect(one.decided == Decided(.pending, .unproven))
  }

  @Test("for each value by itself, and for two keys for each pair")
  func forEach() throws {
    let rule = obligation(
      what: activity(
        .is(.type, "training"),
        forEach: [values(.topic, "equality", "violence"), values(.audience, "teachers", "students")]
      )
    )
    let found = try audit(rule, asOf: "31/12") {
      $0.activity("A1", "training", "1/2", topics: ["equality"], audiences: ["teachers", "students"])
      $0.activity("A2", "training", "1/2", topics: ["violence"], audiences: ["students"])
    }
    #expect(found.decided == Decided(.pending, .dueToday))
    #expect(found.cells.map(\.verdict) == [.pass, .pass, .pending, .pass])
    #expect(found.findings[0].progress == Progress(done: 3, needed: 4))
    let test = try program(rule).tests[0]
    #expect(test.cells.count == 4)
    #expect(test.cells[2] == [.code(.topic, Code(1)), .code(.audience, Code(0))])
    // The nearest misses of violence for teachers lack one value each.
    #expect(found.explanations.misses.map(\.first) == [.value(0), .value(1)])
  }

  @Test("for each ward, of the plan where none is named")
  func forEachWard() throws {
    let rule = obligation(what: activity(.is(.type, "training"), forEach: [wardValues()]))
    let found = try audit(rule, asOf: "31/12") { $0.activity("A1", "training", "1/2", wards: [1, 12]) }
    #expect(found.cells.map(\.verdict) == [.pass, .pending, .pass])
    #expect(try program(rule).tests[0].cells == [[.ward(1)], [.ward(2)], [.ward(12)]])
  }

  @Test("different values are counted among the records that count")
  func distinct() throws {
    let rule = obligation(
      what: activity(.is(.type, "meeting"), atLeast: 2, distinct: (.field(.club), 3), proof: proof("minutes"))
    )
    func found(_ clubs: [[String]], minutes: Bool = true) throws -> UnitFindings {
      try audit(rule, asOf: "31/12") { builder in
        builder.document("D1", "minutes", nil)
        for (place, clubs) in clubs.enumerated() {
          builder.activity("A\(place)", "meeting", "1/2", clubs: clubs, papers: minutes ? ["D1"] : [])
        }
      }
    }
    #expect(try found([["fathers-club", "mothers-club"], ["youth-club"]]).decided == Decided(.pass, .met))
    let same = try found([["fathers-club"], ["fathers-club"], ["mothers-club"]])
    #expect(same.decided == Decided(.pending, .dueToday))
    #expect(same.findings[0].progress == Progress(done: 2, needed: 3))
    #expect(same.cells[0].need == .records(1, values: 1))
    // One record with all of them is still one record.
    let one = try found([["fathers-club", "mothers-club", "youth-club"]])
    #expect(one.decided == Decided(.pending, .dueToday))
    #expect(one.cells[0].need == .records(1, values: 0))
    let unproven = try found([["fathers-club", "mothers-club"], ["youth-club"]], minutes: false)
    #expect(unproven.decided == Decided(.pending, .unproven))
  }

  /// Keys by which two records of `twoRecords` have two values together.
  static let keys: [(kind: RecordTest.Kind, key: ValueKey)] =
    Field.fields(of: .activity).map { (.activity, .field($0)) } + [(.activity, .ward)]
    + Field.fields(of: .document).map { (.document, .field($0)) }

  @Test("different values of every key that a kind of record has", arguments: keys)
  func distinctKeys(kind: RecordTest.Kind, key: ValueKey) throws {
    func decided(_ count: Int) throws -> Verdict {
      let what = kind == .activity ? activity(distinct: (key, count)) : document(distinct: (key, count))
      return try audit(obligation(what: what), asOf: "1/6", twoRecords).findings[0].verdict
    }
    #expect(try decided(2) == .pass)
    #expect(try decided(3) == .pending)
  }

  private func twoRecords(_ builder: inout EvidenceBuilder) {
    let labour = (to: "labour-office", date: "1/2" as CivilDate?, received: nil as CivilDate?)
    let centre = (to: "culture-centre", date: "1/2" as CivilDate?, received: nil as CivilDate?)
    builder.document(
      "D1",
      "report",
      "1/2",
      sent: [labour],
      contains: ["tasks"],
      topics: ["equality"],
      sites: ["clinic"]
    )
    builder.document(
      "D2",
      "plan",
      "1/2",
      by: "culture-centre",
      sent: [labour, centre],
      contains: ["tasks", "gender"],
      topics: ["violence", "equality"],
      sites: ["school"]
    )
    builder.activity(
      "A1",
      "training",
      "1/2",
      topics: ["equality"],
      audiences: ["teachers"],
      sites: ["clinic"],
      clubs: ["youth-club"],
      occasions: ["womens-day"],
      partners: ["labour-office"],
      inspected: ["ward-committee"],
      wards: [1]
    )
    builder.activity(
      "A2",
      "contest",
      "1/2",
      topics: ["equality", "violence"],
      audiences: ["students", "teachers"],
      sites: ["school"],
      clubs: ["youth-club", "fathers-club"],
      occasions: ["action-month"],
      partners: ["culture-centre"],
      inspected: ["education-office"],
      wards: [2, 1]
    )
  }

  @Test("every one that matches must meet more")
  func everyOne() throws {
    let rule = obligation(
      what: document(.is(.type, "plan"), everyOne: [.is(.contains, "gender")]),
      when: .in("H1")
    )
    let all = try audit(rule, asOf: "30/6") {
      $0.document("D1", "plan", "1/2", contains: ["gender"])
      $0.document("D2", "plan", "1/3", contains: ["gender", "tasks"])
    }
    #expect(all.decided == Decided(.pass, .met))
    func oneWithout(_ asOf: CivilDate) throws -> UnitFindings {
      try audit(rule, asOf: asOf) {
        $0.document("D1", "plan", "1/2", contains: ["gender"])
        $0.document("D2", "plan", "1/3", contains: ["tasks"])
      }
    }
    // The plan that falls short turns what passed before it.
    #expect(try oneWithout("1/2").decided == Decided(.pass, .met))
    let short = try oneWithout("1/3")
    #expect(short.decided == Decided(.pending, .notDue))
    #expect(short.findings[0].progress == Progress(done: 0, needed: 1))
    #expect(short.counted.map(\.record.index) == [0])
    #expect(short.misses == [.init(record: RecordRef(.document, 1), first: .everyOne(0))])
    #expect(short.cells[0].need == .everyOne(1))
    #expect(try oneWithout("1/7").decided == Decided(.fail, .belowThreshold))
    #expect(try audit(rule, asOf: "1/7").decided == Decided(.fail, .nothingFound))
  }

  @Test("fewer activities than documents, and more, are kept apart")
  func manyOfOneKind() throws {
    let rule = obligation(what: anyOf(activity(.is(.type, "inspection")), document(.is(.type, "report"))))
    let found = try audit(rule, asOf: "31/12") { builder in
      builder.activity("A1", "training", "1/2")
      for number in 0..<200 { builder.document("D\(number)", number == 199 ? "report" : "photo", "1/2") }
    }
    #expect(found.decided == Decided(.pass, .met))
    #expect(found.explanations.counted.map(\.record) == [RecordRef(.document, 199)])
  }
}
