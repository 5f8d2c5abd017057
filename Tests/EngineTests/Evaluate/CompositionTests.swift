import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// What was held of a training due in Q1 and a contest due in Q2, and what all or any of them come to.
struct CompositionCase: Sendable {
  var held: [String: CivilDate]
  var asOf: CivilDate
  var expected: Decided
  var done: Int
  var due: CivilDate

  init(_ held: [String: CivilDate], _ asOf: CivilDate, _ expected: Decided, done: Int, due: CivilDate) {
    self.held = held
    self.asOf = asOf
    self.expected = expected
    self.done = done
    self.due = due
  }

  static let all: [CompositionCase] = [
    CompositionCase(["training": "1/2", "contest": "1/5"], "1/5", .init(.pass, .met), done: 2, due: "30/6"),
    CompositionCase(["training": "1/2"], "30/6", .init(.pending, .dueToday), done: 1, due: "30/6"),
    CompositionCase(["training": "1/2"], "1/7", .init(.fail, .nothingFound), done: 1, due: "30/6"),
    CompositionCase([:], "31/3", .init(.pending, .dueToday), done: 0, due: "31/3"),
    CompositionCase([:], "1/4", .init(.fail, .nothingFound), done: 0, due: "31/3"),
    CompositionCase(["training": "2/4", "contest": "1/5"], "1/5", .init(.fail, .late), done: 1, due: "31/3"),
  ]

  static let any: [CompositionCase] = [
    CompositionCase(["contest": "1/5"], "1/5", .init(.pass, .met), done: 1, due: "30/6"),
    CompositionCase([:], "31/3", .init(.pending, .dueToday), done: 0, due: "31/3"),
    CompositionCase([:], "1/4", .init(.pending, .notDue), done: 0, due: "30/6"),
    CompositionCase(["training": "2/4"], "1/7", .init(.fail, .late), done: 0, due: "31/3"),
    CompositionCase(["contest": "1/7"], "2/7", .init(.fail, .late), done: 0, due: "30/6"),
  ]
}

@Suite("all and any of several parts")
struct CompositionTests {
  /// A training, due in Q1, and a contest, due in Q2.
  private let parts = [
    activity(.is(.type, "training"), when: .in("Q1")), activity(.is(.type, "contest"), when: .in("Q2")),
  ]

  private func decided(_ what: Requirement, _ types: [String: CivilDate], _ asOf: CivilDate) throws
    -> UnitFindings
  {
    try audit(obligation(what: what), asOf: asOf) { builder in
      for (type, day) in types.sorted(by: { $0.key < $1.key }) { builder.activity(type, type, day) }
    }
  }

  @Test("all: one that fails decides, then one that is pending", arguments: CompositionCase.all)
  func all(_ given: CompositionCase) throws {
    let found = try decided(allOf(parts[0], parts[1]), given.held, given.asOf)
    #expect(found.decided == given.expected)
    #expect(found.findings[0].progress == Progress(done: given.done, needed: 2))
    #expect(found.findings[0].timing == Timing(due: given.due, daysLeft: given.due.days(since: given.asOf)))
  }

  @Test("any: one that passes decides, then one that is pending", arguments: CompositionCase.any)
  func any(_ given: CompositionCase) throws {
    let found = try decided(anyOf(parts[0], parts[1]), given.held, given.asOf)
    #expect(found.decided == given.expected)
    #expect(found.findings[0].progress == Progress(done: given.done, needed: 1))
    #expect(found.findings[0].timing?.due == given.due)
  }

  /// What falls short in Q1, for each of the reasons, the nearest first.
  private let shortParts: [(reason: Reason, part: Requirement)] = [
    (.rejected, activity(.is(.type, "inspection"))),
    (.unproven, activity(.is(.type, "training"), proof: proof("minutes"))),
    (.late, activity(.is(.type, "contest"))),
    (.belowThreshold, activity(.is(.type, "training"), .participants(1_000))),
    (.tooFew, activity(.is(.type, "training"), atLeast: 2)),
    (.nothingFound, document(.is(.type, "plan"))),
  ]

  private func short(_ what: Requirement, asOf: CivilDate = "31/12") throws -> UnitFindings {
    let visit = Visit(rejections: [Visit.Rejection(record: "A1", reason: "not seen")])
    return try audit(obligation(what: what, when: .in("Q1")), visit: visit, asOf: asOf) {
      $0.activity("A1", "inspection", "1/2")
      $0.activity("A2", "training", "1/2", participants: Participants(total: 5))
      $0.activity("A3", "contest", "2/4")
    }
  }

  @Test("any: of the parts that fail, the one that came nearest gives the reason, wherever it stands")
  func nearestFails() throws {
    for (place, near) in shortParts.enumerated() {
      for far in shortParts[place...] {
        #expect(try short(anyOf(near.part, far.part)).decided == Decided(.fail, near.reason))
        #expect(try short(anyOf(far.part, near.part)).decided == Decided(.fail, near.reason))
        #expect(try short(allOf(far.part, near.part)).decided == Decided(.fail, far.reason))
      }
    }
  }

  @Test("any: a part that lacks only its proof gives the reason while there is time, too")
  func nearestPending() throws {
    let (unproven, open) = (shortParts[1].part, shortParts[5].part)
    for day in ["1/3", "31/3"] as [CivilDate] {
      #expect(try short(anyOf(open, unproven), asOf: day).decided == Decided(.pending, .unproven))
      #expect(try short(anyOf(unproven, open), asOf: day).decided == Decided(.pending, .unproven))
    }
    #expect(try short(anyOf(open, open), asOf: "1/3").decided == Decided(.pending, .notDue))
    #expect(try short(anyOf(open, open), asOf: "31/3").decided == Decided(.pending, .dueToday))
  }

  @Test("any: a part that can't be met any more gives no reason while another can")
  func lostPart() throws {
    let later = activity(.is(.type, "contest"), atLeast: 2, when: .in("H1"))
    let found = try short(anyOf(shortParts[1].part, later), asOf: "1/5")
    #expect(found.decided == Decided(.pending, .notDue))
  }

  @Test("any: of parts as near by their reason, the one with the greatest share done decides")
  func nearestByShare() throws {
    let rule = obligation(
      what: anyOf(
        activity(.is(.type, "inspection"), when: .in("Q1")),
        activity(.is(.type, "training"), when: .each("Q1", "Q2")),
        activity(.is(.type, "contest"), when: .each("Q2", "Q3"))
      )
    )
    let found = try audit(rule, asOf: "31/12") {
      $0.activity("A1", "training", "1/2")
      $0.activity("A2", "contest", "1/5")
    }
    #expect(found.decided == Decided(.fail, .nothingFound))
    // The trainings, the first of the two that are one of two.
    #expect(found.findings[0].timing?.due == "30/6")
    #expect(found.findings[0].progress == Progress(done: 1, needed: 2))
  }

  @Test("any of them shows how far the furthest part is, the first of equals")
  func furthest() throws {
    let what = anyOf(
      activity(.is(.type, "inspection"), atLeast: 4),
      activity(.is(.type, "training"), atLeast: 3),
      activity(.is(.type, "contest"), atLeast: 6)
    )
    let found = try audit(obligation(what: what), asOf: "1/6") {
      $0.activity("A1", "inspection", "1/2")
      $0.activity("A2", "training", "1/2")
      $0.activity("A3", "contest", "1/2")
      $0.activity("A4", "contest", "1/2")
    }
    #expect(found.findings[0].progress == Progress(done: 1, needed: 3))
  }

  @Test("the windows range over the whole node: any may be met by one part now and by another later")
  func windowsOverAny() throws {
    let rule = obligation(
      what: anyOf(activity(.is(.type, "training")), activity(.is(.type, "contest"))),
      when: .each("Q1", "Q2")
    )
    let found = try audit(rule, asOf: "31/12") {
      $0.activity("A1", "training", "1/2")
      $0.activity("A2", "contest", "1/5")
    }
    #expect(found.decided == Decided(.pass, .met))
    #expect(found.explanations.nodes.map(\.kind).prefix(2) == [.windows(needed: 2), .any])
    #expect(found.explanations.nodes.map(\.verdict) == [.pass, .pass, .pass, .fail, .pass, .fail, .pass])
  }

  @Test("the outermost count that says something is the progress")
  func headline() throws {
    // One window, one part of two, the values of which are three.
    let rule = obligation(
      what: allOf(
        activity(.is(.type, "training"), forEach: [values(.audience, "teachers", "students", "parents")]),
        when: .in("Q1")
      )
    )
    let found = try audit(rule, asOf: "1/2") { $0.activity("A1", "training", "1/2", audiences: ["teachers"]) }
    #expect(found.findings[0].progress == Progress(done: 1, needed: 3))
    let plain = try audit(obligation(what: activity(.is(.type, "training"), atLeast: 5)), asOf: "1/2") {
      $0.activity("A1", "training", "1/2")
    }
    #expect(plain.findings[0].progress == Progress(done: 1, needed: 5))
    #expect(plain.cells[0].need == .records(4, values: 0))
  }

  @Test("parts within parts")
  func nested() throws {
    let rule = obligation(
      what: allOf(
        document(.is(.type, "plan"), when: .by("28/2")),
        anyOf(
          allOf(activity(.is(.type, "training")), activity(.is(.type, "contest"))),
          document(.is(.type, "report"))
        )
      ),
      when: .in("H1")
    )
    let found = try audit(rule, asOf: "1/7") {
      $0.document("D1", "plan", "28/2")
      $0.activity("A1", "training", "1/3")
      $0.activity("A2", "contest", "2/7")
    }
    #expect(found.decided == Decided(.fail, .nothingFound))
    let early = try audit(rule, asOf: "1/4") {
      $0.document("D1", "plan", "28/2")
      $0.activity("A1", "training", "1/3")
      $0.activity("A2", "contest", "1/4")
    }
    #expect(early.decided == Decided(.pass, .met))
  }
}
