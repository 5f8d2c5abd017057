import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// A document due by 31/5, and the day by which it counts.
struct ArrivalCase: CustomTestStringConvertible, Sendable {
  var name: String
  var issued: CivilDate?
  var sent: [(to: String, date: CivilDate?, received: CivilDate?)]
  /// The criterion that asks for recipients, where one does.
  var sentTo: Criterion?
  var day: CivilDate?
  var isRemarked = false

  var testDescription: String { name }

  static let toOffice = Criterion.is(.sentTo, "labour-office")

  /// Somebody must have it.
  static let asked: [ArrivalCase] = [
    ArrivalCase(
      name: "received",
      issued: "1/5",
      sent: [(to: "labour-office", date: "2/5", received: "3/5")],
      sentTo: toOffice,
      day: "3/5"
    ),
    ArrivalCase(
      name: "sent",
      issued: "1/5",
      sent: [(to: "labour-office", date: "2/5", received: nil)],
      sentTo: toOffice,
      day: "2/5",
      isRemarked: true
    ),
    ArrivalCase(
      name: "sent, no day: issued",
      issued: "1/5",
      sent: [(to: "labour-office", date: nil, received: nil)],
      sentTo: toOffice,
      day: "1/5",
      isRemarked: true
    ),
    ArrivalCase(
      name: "the earliest of its sendings there",
      issued: "1/5",
      sent: [
        (to: "labour-office", date: nil, received: "9/5"), (to: "labour-office", date: "4/5", received: nil),
      ],
      sentTo: toOffice,
      day: "4/5",
      isRemarked: true
    ),
    ArrivalCase(
      name: "the earliest at those asked for, not at others",
      issued: "1/5",
      sent: [
        (to: "culture-centre", date: "2/5", received: nil), (to: "labour-office", date: nil, received: "9/5"),
        (to: "fatherland-front", date: nil, received: "8/6"),
      ],
      sentTo: .is(.sentTo, "labour-office", "fatherland-front"),
      day: "9/5"
    ),
    ArrivalCase(
      name: "the last of those that all must have it",
      issued: "1/5",
      sent: [
        (to: "culture-centre", date: nil, received: "9/5"), (to: "labour-office", date: "2/5", received: nil),
        (to: "culture-centre", date: nil, received: "8/5"),
      ],
      sentTo: .all(.sentTo, "labour-office", "culture-centre"),
      day: "8/5"
    ),
    ArrivalCase(
      name: "one recipient without any day",
      issued: nil,
      sent: [
        (to: "culture-centre", date: nil, received: nil), (to: "labour-office", date: "2/5", received: nil),
      ],
      sentTo: .all(.sentTo, "labour-office", "culture-centre"),
      day: nil
    ),
    ArrivalCase(
      name: "to anybody but some: the earliest of all",
      issued: "1/5",
      sent: [(to: "culture-centre", date: nil, received: "3/5")],
      sentTo: .not(.sentTo, "labour-office"),
      day: "3/5"
    ),
  ]

  /// It must be drawn up, whoever has it.
  static let notAsked: [ArrivalCase] = [
    ArrivalCase(name: "not sent", issued: "31/5", sent: [], day: "31/5"),
    ArrivalCase(
      name: "forwarded after the deadline",
      issued: "31/5",
      sent: [(to: "labour-office", date: "7/6", received: "9/6")],
      day: "31/5"
    ),
    ArrivalCase(
      name: "forwarded without a day",
      issued: "31/5",
      sent: [(to: "labour-office", date: nil, received: nil)],
      day: "31/5"
    ),
    ArrivalCase(
      name: "no day of issue",
      issued: nil,
      sent: [(to: "labour-office", date: "2/5", received: "3/5")],
      day: nil
    ),
    ArrivalCase(name: "no day at all", issued: nil, sent: [], day: nil),
  ]
}

@Suite("the day of a document")
struct DocumentDayTests {
  @Test(
    "for a deadline it is the day of arrival where somebody must have it, else that of issue",
    arguments: ArrivalCase.asked + ArrivalCase.notAsked
  )
  func arrival(_ given: ArrivalCase) throws {
    let what =
      given.sentTo.map { document(.is(.type, "report"), $0) } ?? document(.is(.type, "report"))
    let found = try audit(obligation(what: what, when: .by("31/5")), asOf: "31/12") {
      $0.document("D1", "report", given.issued, sent: given.sent)
    }
    guard let day = given.day else {
      #expect(found.decided == Decided(.fail, .nothingFound))
      #expect(found.misses.map(\.first) == [.undated])
      return
    }
    #expect(found.decided == Decided(.pass, .met))
    #expect(found.counted[0].day == day)
    #expect(found.counted[0].remarks.contains(.arrivalNotRecorded) == given.isRemarked)
  }

  @Test("a paper that somebody must have is late when it arrives late, however early it was issued")
  func arrivesLate() throws {
    let rule = obligation(what: document(.is(.type, "report"), ArrivalCase.toOffice), when: .by("31/5"))
    let found = try audit(rule, asOf: "31/12") {
      $0.document(
        "D1",
        "report",
        "1/5",
        sent: [
          (to: "culture-centre", date: nil, received: "2/5"),
          (to: "labour-office", date: nil, received: "1/6"),
        ]
      )
    }
    #expect(found.decided == Decided(.fail, .late))
    #expect(found.misses.map(\.first) == [.late(day: "1/6", days: 1)])
  }

  @Test(
    "however a rule asks for recipients, the paper must arrive in time",
    arguments: [
      document(.is(.type, "report"), distinct: (.field(.sentTo), 1), when: .by("31/5")),
      document(.is(.type, "report"), everyOne: [ArrivalCase.toOffice], when: .by("31/5")),
      document(.is(.type, "report"), forEach: [values(.sentTo, "labour-office")], when: .by("31/5")),
    ]
  )
  func waysOfAsking(_ what: Requirement) throws {
    for (received, verdict) in [("31/5", .pass), ("1/6", .fail)] as [(CivilDate, Verdict)] {
      let found = try audit(obligation(what: what), asOf: "31/12") {
        $0.document("D1", "report", "1/5", sent: [(to: "labour-office", date: nil, received: received)])
      }
      #expect(found.findings[0].verdict == verdict)
    }
  }

  @Test("for a window by name it is the day of issue, wherever it was sent")
  func issued() throws {
    let found = try audit(obligation(what: document(.is(.type, "report")), when: .in("Q2")), asOf: "31/12") {
      $0.document("D1", "report", "30/6", sent: [(to: "labour-office", date: nil, received: "5/7")])
      $0.document("D2", "report", nil, sent: [(to: "labour-office", date: "1/5", received: nil)])
    }
    #expect(found.counted == [.init(record: RecordRef(.document, 0), day: "30/6")])
  }

  @Test("for days from a circumstance it is as for a deadline")
  func days() throws {
    func found(_ what: Requirement) throws -> UnitFindings {
      let rule = obligation(
        if: .circumstance("city-decision"),
        what: what,
        when: .days(30, .after, "city-decision")
      )
      return try audit(rule, asOf: "31/12") {
        $0.document("D1", "plan", "20/11", sent: [(to: "labour-office", date: nil, received: "27/11")])
      }
    }
    #expect(try found(document(.is(.type, "plan"))).decided == Decided(.pass, .met))
    let sent = try found(document(.is(.type, "plan"), ArrivalCase.toOffice))
    #expect(sent.decided == Decided(.fail, .late))
    #expect(sent.misses.map(\.first) == [.late(day: "27/11", days: 1)])
  }

  @Test("where each recipient is asked about by itself, its own copy must arrive in time")
  func eachRecipient() throws {
    let rule = obligation(
      what: document(.is(.type, "report"), forEach: [values(.sentTo, "labour-office", "culture-centre")]),
      when: .by("31/5")
    )
    let found = try audit(rule, asOf: "31/12") {
      $0.document(
        "D1",
        "report",
        "1/5",
        sent: [
          (to: "culture-centre", date: nil, received: "1/6"),
          (to: "labour-office", date: "2/5", received: nil),
        ]
      )
    }
    #expect(found.cells.map(\.reason) == [.met, .late])
    #expect(found.explanations.counted.map(\.day) == ["2/5"])
    #expect(found.explanations.misses.map(\.first) == [.late(day: "1/6", days: 1)])
  }

  /// A report on each quarter to the labour office, with half a month of grace.
  private let quarterly = obligation(
    what: document(.is(.type, "report"), .covering(.window), ArrivalCase.toOffice),
    when: .eachQuarter(grace: 15)
  )

  @Test("a report on a window that nobody must have counts by its issue")
  func graceByIssue() throws {
    let rule = obligation(
      what: document(.is(.type, "report"), .covering(.window)),
      when: .in("Q2", grace: 15)
    )
    for (issued, decided) in [("15/7", .init(.pass, .met)), ("16/7", .init(.fail, .late))]
      as [(CivilDate, Decided)]
    {
      let found = try audit(rule, asOf: "31/12") {
        $0.document(
          "D1",
          "report",
          issued,
          sent: [(to: "labour-office", date: nil, received: "1/8")],
          covers: ("1/4", "30/6")
        )
      }
      #expect(found.decided == decided)
    }
  }

  @Test(
    "a report on a window counts until its grace ends, however early it came",
    arguments: [
      (received: "1/1" as CivilDate, passes: true), (received: "30/6", passes: true),
      (received: "1/7", passes: true), (received: "15/7", passes: true), (received: "16/7", passes: false),
    ]
  )
  func grace(received: CivilDate, passes: Bool) throws {
    let found = try audit(quarterly, asOf: "31/12") {
      $0.document(
        "D1",
        "report",
        received,
        sent: [(to: "labour-office", date: nil, received: received)],
        covers: ("1/4", "30/6")
      )
    }
    #expect(found.cells.map(\.verdict) == [.fail, passes ? .pass : .fail, .fail, .pending])
    #expect(found.cells[1].reason == (passes ? .met : .late))
    if !passes {
      #expect(found.explanations.misses[found.cells[1].misses].map(\.first) == [.late(day: "16/7", days: 1)])
    }
  }

  @Test("a window with grace is due until the grace ends")
  func dueWithGrace() throws {
    let first = obligation(
      what: document(.is(.type, "report"), .covering(.window)),
      when: .in("Q1", grace: 15)
    )
    #expect(try audit(first, asOf: "14/4").decided == Decided(.pending, .notDue))
    #expect(try audit(first, asOf: "15/4").decided == Decided(.pending, .dueToday))
    #expect(try audit(first, asOf: "16/4").decided == Decided(.fail, .nothingFound))
    let window = try #require(try audit(first, asOf: "16/4").cells[0].window)
    #expect(window == Window(first: "1/1", last: "31/3", closes: "15/4", label: .period(.quarter(1))))
  }

  @Test("a report counts for the windows that it covers, wholly and not by a day less")
  func covers() throws {
    let sent = [(to: "labour-office", date: nil as CivilDate?, received: nil as CivilDate?)]
    let found = try audit(quarterly, asOf: "31/12") {
      $0.document("D1", "report", "1/7", sent: sent, covers: ("1/1", "30/6"))
      $0.document("D2", "report", "1/10", sent: sent, covers: ("2/7", "30/9"))
    }
    // D1 came too late for the first quarter, and D2 leaves a day out.
    #expect(found.cells.map(\.reason) == [.late, .met, .nothingFound, .notDue])
  }

  @Test("what must be covered is the window as named, without its margin")
  func margin() throws {
    let rule = obligation(
      what: document(.is(.type, "report"), .covering(.window)),
      when: .in("Q2", "womens-day", margin: 5)
    )
    let found = try audit(rule, asOf: "31/12") { $0.document("D1", "report", "1/7", covers: ("8/3", "30/6")) }
    #expect(found.decided == Decided(.pass, .met))
    let less = try audit(rule, asOf: "31/12") { $0.document("D1", "report", "1/7", covers: ("1/4", "30/6")) }
    #expect(less.decided == Decided(.fail, .nothingFound))
  }
}
