import Diagnostics
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// What two rule sets see differently, and what only looks different.
@Suite struct RuleDiffTests {
  static func rules(_ obligations: [Obligation], _ alter: (inout Plan) -> Void = { _ in }) -> RuleSet {
    var plan = Plan.sample
    alter(&plan)
    return RuleSet(files: [], plan: plan, obligations: obligations)
  }

  static func diff(_ old: Obligation, _ new: Obligation) -> RuleDiff {
    RuleDiff(from: rules([old]), to: rules([new]))
  }

  // MARK: The same in other words

  static let same: [(name: String, old: Obligation, new: Obligation)] = [
    (
      "the order of values",
      obligation(what: activity(.is(.topic, "equality", "violence"))),
      obligation(what: activity(.is(.topic, "violence", "equality")))
    ),
    (
      "the order of criteria",
      obligation(what: activity(.is(.topic, "equality"), .is(.site, "school"))),
      obligation(what: activity(.is(.site, "school"), .is(.topic, "equality")))
    ),
    (
      "all of one value",
      obligation(what: activity(.all(.topic, "equality"))),
      obligation(what: activity(.is(.topic, "equality")))
    ),
    (
      "the role that goes without saying",
      obligation(what: activity(.is(.type, "training"))),
      obligation(what: activity(.is(.type, "training"), .roles(.organised)))
    ),
    (
      "a group and its agencies",
      obligation(who: [Binding(party: "department")], what: activity()),
      obligation(
        who: ["labour-office", "health-office", "education-office"].map {
          Binding(party: Located($0, .nowhere))
        },
        what: activity()
      )
    ),
    (
      "a group of partners and its agencies",
      obligation(what: activity(.is(.partner, "department"))),
      obligation(what: activity(.is(.partner, "health-office", "labour-office", "education-office")))
    ),
    (
      "the order of parts",
      obligation(what: anyOf(activity(.is(.type, "training")), document(.is(.type, "report")))),
      obligation(what: anyOf(document(.is(.type, "report")), activity(.is(.type, "training"))))
    ),
    (
      "all within all",
      obligation(
        what: allOf(activity(), allOf(document(.is(.type, "plan")), document(.is(.type, "report"))))
      ),
      obligation(what: allOf(document(.is(.type, "report")), activity(), document(.is(.type, "plan"))))
    ),
    (
      "a list of one part",
      obligation(what: anyOf(activity(.is(.type, "training")))),
      obligation(what: activity(.is(.type, "training")))
    ),
    (
      "the whole year said or not",
      obligation(what: activity(), when: .in("year")),
      obligation(what: activity())
    ),
    (
      "a quarter by its days",
      obligation(what: activity(), when: .in("Q2")),
      obligation(what: activity(), when: .in("1/4-30/6"))
    ),
    (
      "all wards and every ward",
      obligation(who: [Binding(party: "ward-committee")], what: activity()),
      obligation(
        who: [Binding(party: "ward-committee", wards: Located([1, 2, 12], .nowhere))],
        what: activity()
      )
    ),
    (
      "a when beside the requirement and in it",
      obligation(what: activity(when: .in("Q1"))),
      obligation(what: activity(), when: .in("Q1"))
    ),
    (
      "a covered period beside the window",
      obligation(what: document(.covering(.window, .period(.quarter(1)))), when: .eachQuarter()),
      obligation(what: document(.covering(.window)), when: .eachQuarter())
    ),
    (
      "both ways of typing an accent",
      obligation(judge: "ho\u{E0} gi\u{1EA3}i"),
      obligation(judge: "hoa\u{300} gi\u{1EA3}i")
    ),
  ]

  @Test(arguments: same.map(\.name)) func saysNothingOf(_ name: String) throws {
    let pair = try #require(Self.same.first { $0.name == name })
    #expect(Self.diff(pair.old, pair.new).isEmpty)
    #expect(Self.diff(pair.new, pair.old).isEmpty)
  }

  // MARK: Different

  static let base = obligation(
    what: activity(.is(.type, "training"), proof: proof("minutes")),
    when: .eachQuarter(),
    reading: [Alternative(name: "once", when: .in("year"))]
  )

  static func altered(_ alter: (inout Obligation) -> Void) -> Obligation {
    var result = base
    alter(&result)
    return result
  }

  static let different: [(name: String, new: Obligation, aspects: [Aspect])] = [
    (
      "an amount",
      altered { $0.what = activity(.is(.type, "training"), atLeast: 2, proof: proof("minutes")) }, [.what]
    ),
    ("a criterion", altered { $0.what = activity(.is(.type, "meeting"), proof: proof("minutes")) }, [.what]),
    ("the paper", altered { $0.what = activity(.is(.type, "training"), proof: proof("photo")) }, [.proof]),
    ("the paper dropped", altered { $0.what = activity(.is(.type, "training")) }, [.proof]),
    ("the windows", altered { $0.when = .each("H1", "H2") }, [.when]),
    ("how many windows", altered { $0.when = .eachQuarter(atLeast: 3) }, [.when]),
    ("a margin", altered { $0.when = .each("Q1", "Q2", "Q3", "Q4", margin: 1) }, [.when]),
    ("whom it binds", altered { $0.who = [Binding(party: "education-office")] }, [.who]),
    ("an exception", altered { $0.who = [Binding(party: "department", except: ["health-office"])] }, [.who]),
    ("a condition", altered { $0.condition = .circumstance("city-project") }, [.condition]),
    ("a question", altered { $0.judge = "is it well done?" }, [.judge]),
    ("who chose the reading", altered { $0.reading?.authority = "standing-office" }, [.reading]),
    ("another reading", altered { $0.reading?.alternatives[0].when = .in("Q4") }, [.alternatives]),
    (
      "a reading more", altered { $0.reading?.alternatives.append(Alternative(name: "b", when: .in("H1"))) },
      [.alternatives]
    ),
    ("no reading", altered { $0.reading = nil }, [.reading, .alternatives]),
    ("the clause", altered { $0.clauses = ["I.2"] }, [.clause]),
    ("the force", altered { $0.force = .requested }, [.force]),
    ("the duty's words", altered { $0.duty = "do it well" }, [.wording]),
    ("the advice", altered { $0.remedy = "plan it" }, [.wording]),
    ("the reason", altered { $0.reading?.why = "it gives none" }, [.wording]),
    ("the words answered", altered { $0.words = ["strengthen"] }, [.wording]),
  ]

  @Test(arguments: different.map(\.name)) func names(_ name: String) throws {
    let pair = try #require(Self.different.first { $0.name == name })
    let diff = Self.diff(Self.base, pair.new)
    #expect(diff.changed.map(\.aspects) == [pair.aspects])
    #expect(diff.changed.first?.isWordingOnly == (pair.aspects == [.wording]))
    #expect(Self.diff(pair.new, Self.base).changed.map(\.aspects) == [pair.aspects])
  }

  @Test func aDeadlineIsOnArrivalAndTheYearIsNotWhereSomebodyMustHaveThePaper() {
    func changes(_ what: Requirement) -> [Set<Aspect>] {
      Self.diff(obligation(what: what), obligation(what: what, when: .by("31/12"))).changed.map {
        Set($0.aspects)
      }
    }
    #expect(changes(document(.is(.sentTo, "labour-office"))) == [[.when]])
    #expect(changes(document()).isEmpty)
  }

  // MARK: Which obligation is which

  @Test func toldApartByIdsAndByWhatTheyReplace() {
    let old = ["kept", "renamed", "merged-a", "merged-b", "gone"].map {
      obligation("x.\($0)", what: activity())
    }
    var merged = obligation("x.merged", what: activity(atLeast: 2))
    merged.replaces = ["x.merged-a", "x.merged-b", "x.of-long-ago"]
    let new = [obligation("x.kept", what: activity()), merged, obligation("x.other", what: document())]
    let diff = RuleDiff(from: Self.rules(old), to: Self.rules(new))
    #expect(diff.changed.isEmpty)
    #expect(diff.replaced.map { [$0.old, $0.new] } == [[2, 1], [3, 1]])
    #expect(diff.replaced.map(\.aspects) == [[.what], [.what]])
    #expect(diff.added.map(\.new) == [2])
    #expect(diff.added.map(\.twin) == [nil])
    #expect(diff.retired == [1, 4])
  }

  @Test func aRenamedObligationIsLikelyTheOneThatWentAway() {
    let old = [obligation("x.old-name", what: activity(.is(.type, "training")))]
    let new = [obligation("x.new-name", what: activity(.is(.type, "training")))]
    let diff = RuleDiff(from: Self.rules(old), to: Self.rules(new))
    #expect(diff.added.map(\.twin) == [0])
  }

  // MARK: The plan

  @Test(arguments: [2023, 2024]) func theSameDaysOfAnotherYearAreTheSame(_ year: Int) {
    let rules = [
      obligation("x.a", what: activity(), when: .by("31/5")),
      obligation("x.b", what: activity(), when: .each("womens-day", "action-month", margin: 5)),
      obligation("x.c", what: activity(), when: .in("T2")),
      obligation(
        "x.d",
        if: .circumstance("city-decision"),
        what: activity(),
        when: .days(30, .after, "city-decision")
      ),
    ]
    let diff = RuleDiff(from: Self.rules(rules), to: Self.rules(rules) { $0.year = year })
    #expect(diff.changed.isEmpty)
    #expect(diff.plan.map(\.property) == [.year])
  }

  @Test func anOccasionMovesWhatNamesIt() {
    let rules = [
      obligation("x.a", what: activity(), when: .in("womens-day")),
      obligation("x.b", what: activity(), when: .in("Q1")),
    ]
    let diff = RuleDiff(
      from: Self.rules(rules),
      to: Self.rules(rules) { $0.calendar.occasions[0].days.value = DayRun(from: "9/3", to: "9/3") }
    )
    #expect(diff.changed.map(\.new) == [0])
    #expect(diff.changed.map(\.aspects) == [[.when]])
    #expect(diff.plan.map(\.code) == ["womens-day"])
  }

  @Test func deadlinesThatMoveAreToldOnceAndNotAtEachRule() {
    let rules = [obligation(what: activity(), when: .by("1/5"))]
    let diff = RuleDiff(
      from: Self.rules(rules),
      to: Self.rules(rules) {
        $0.calendar.weekendsOff = true
        $0.calendar.deadlineOnNonWorkingDay = .nextWorkingDay
      }
    )
    #expect(diff.changed.isEmpty)
    #expect(diff.plan.map(\.subject) == [.nonWorkingDays, .deadlines])
  }

  @Test func anAgencyThatLeavesAGroupIsBoundNoLonger() {
    let rules = [obligation(who: [Binding(party: "department")], what: activity())]
    let diff = RuleDiff(
      from: Self.rules(rules),
      to: Self.rules(rules) { $0.agencies[1].groups = ["member"] }
    )
    #expect(diff.changed.map(\.aspects) == [[.who]])
    #expect(diff.plan.map(\.property) == [.groups])
  }

  // MARK: The heads of papers

  static let issuer = Issuer(
    name: "the committee",
    superior: "the district",
    place: "District 10",
    symbol: "BĐG"
  )

  /// The head of papers as it was and as it is, and what is said of the change.
  static let heads: [(old: Issuer?, new: Issuer?, said: String)] = [
    (issuer, nil, "issuer: removed: the committee"),
    (nil, issuer, "issuer: added: the committee"),
    (issuer, altered { $0.name = "the board" }, "issuer: name: the committee → the board"),
    (issuer, altered { $0.superior = "the city" }, "issuer: superior: the district → the city"),
    (issuer, altered { $0.superior = nil }, "issuer: superior: the district → none"),
    (issuer, altered { $0.place = "Ward 1" }, "issuer: place: District 10 → Ward 1"),
    (issuer, altered { $0.symbol = "BCĐ" }, "issuer: symbol: BĐG → BCĐ"),
  ]

  private static func altered(_ alter: (inout Issuer) -> Void) -> Issuer {
    var result = issuer
    alter(&result)
    return result
  }

  @Test(arguments: heads.indices) func anIssuerOnlyChangesWhatPapersSay(_ place: Int) {
    let (old, new, said) = Self.heads[place]
    let diff = RuleDiff(from: Self.rules([]) { $0.issuer = old }, to: Self.rules([]) { $0.issuer = new })
    let plan = Plan.sample
    let reported = ReportedRules(plan: plan, obligations: [], lexicon: Lexicon { _ in [] }, tests: []) { _ in
      ([], 0)
    }
    let words = DiffWords(from: reported, to: reported, in: .english)
    #expect(diff.plan.map { "\(words.name($0)): \(words.text($0))" } == [said])
    #expect(diff.plan.map(\.isWordingOnly) == [true])
    #expect(
      RuleDiff(from: Self.rules([]) { $0.issuer = new }, to: Self.rules([]) { $0.issuer = new }).isEmpty
    )
  }

  @Test func theBodyAboveAnAgencyOnlyChangesWhatPapersSay() {
    let old = Self.rules([]) { $0.agencies[1].superior = "the district" }
    let new = Self.rules([]) { $0.agencies[1].superior = "the city" }
    let diff = RuleDiff(from: old, to: new)
    #expect(diff.plan.map(\.property) == [.superior])
    #expect(diff.plan.map(\.code) == [Plan.sample.agencies[1].code.value])
    #expect(diff.plan.map(\.isWordingOnly) == [true])
  }

  @Test func daysOffAreComparedAsDays() {
    func days(_ runs: DayRun...) -> (inout Plan) -> Void {
      { $0.calendar.daysOff = runs.map { Located($0, .nowhere) } }
    }
    let single = Self.rules([], days(DayRun(from: "30/4", to: "30/4"), DayRun(from: "1/5", to: "1/5")))
    let run = Self.rules([], days(DayRun(from: "30/4", to: "1/5")))
    let longer = Self.rules([], days(DayRun(from: "30/4", to: "2/5")))
    #expect(RuleDiff(from: single, to: run).isEmpty)
    #expect(RuleDiff(from: run, to: longer).plan.map { $0.new?[.english] } == ["30/4–2/5"])
  }

  @Test func aClauseIsKnownByItsTextWhereverItStands() {
    func clauses(_ entries: [(String, String)]) -> (inout Plan) -> Void {
      {
        $0.clauses = entries.map {
          Clause(number: Located($0, .nowhere), begins: $1, fingerprint: $1, bearing: .obligations)
        }
      }
    }
    let old = Self.rules(
      [obligation("x.moved", what: activity())],
      clauses([("I.1", "aa"), ("I.2", "bb"), ("I.3", "cc"), ("I.4", "dd")])
    )
    var moved = obligation("x.moved", what: activity())
    moved.clauses = ["I.2"]
    let new = Self.rules([moved], clauses([("I.1", "ee"), ("I.2", "aa"), ("I.3", "xx"), ("I.5", "yy")]))
    let diff = RuleDiff(from: old, to: new)
    // The obligation went where the text of its clause went.
    #expect(diff.changed.isEmpty)
    let changes = diff.plan.map { "\($0.code) \($0.property.rawValue)" }
    #expect(
      changes == [
        "I.2 renumbered", "I.2 whole", "I.3 begins", "I.3 text", "I.4 whole", "I.1 whole", "I.5 whole",
      ]
    )
  }
}
