import Diagnostics
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// When whoever meets one obligation has met another.
@Suite struct ImplicationTests {
  struct Pair: CustomTestStringConvertible {
    let name: String
    let stronger: Obligation
    let weaker: Obligation

    init(_ name: String, _ stronger: Obligation, _ weaker: Obligation) {
      self.name = name
      self.stronger = stronger
      self.weaker = weaker
    }

    var testDescription: String { name }
  }

  private static let training = activity(.is(.type, "training"))

  static let implied: [Pair] = [
    Pair("itself", obligation(what: training), obligation(what: training)),
    Pair(
      "fewer values, more criteria",
      obligation(what: activity(.is(.type, "training"), .is(.topic, "equality"))),
      obligation(what: activity(.is(.type, "training", "meeting")))
    ),
    Pair(
      "all of two, one of them",
      obligation(what: activity(.all(.topic, "equality", "violence"))),
      obligation(what: activity(.is(.topic, "violence")))
    ),
    Pair(
      "a member, its group",
      obligation(what: activity(.is(.partner, "health-office"))),
      obligation(what: activity(.is(.partner, "department")))
    ),
    Pair(
      "some partner",
      obligation(what: activity(.not(.partner, "health-office"))),
      obligation(what: activity(.withPartner))
    ),
    Pair(
      "more shut out",
      obligation(what: activity(.not(.topic, "equality", "violence"))),
      obligation(what: activity(.not(.topic, "violence")))
    ),
    Pair(
      "another type than the one shut out",
      obligation(what: training),
      obligation(what: activity(.not(.type, "contest")))
    ),
    Pair(
      "a ward, any ward",
      obligation(what: activity(.wards(.any, 1))),
      obligation(what: activity(.wards()))
    ),
    Pair(
      "more of them",
      obligation(what: activity(.is(.type, "training"), atLeast: 3)),
      obligation(what: activity(.is(.type, "training"), atLeast: 2))
    ),
    Pair(
      "for each value, for one of them",
      obligation(what: activity(forEach: [values(.topic, "equality", "violence")])),
      obligation(what: activity(.is(.topic, "violence")))
    ),
    Pair(
      "for each of more values",
      obligation(what: activity(forEach: [wardValues()])),
      obligation(what: activity(forEach: [wardValues(1, 2)]))
    ),
    Pair(
      "more different values",
      obligation(what: activity(distinct: (.field(.club), 3))),
      obligation(what: activity(distinct: (.field(.club), 2)))
    ),
    Pair(
      "proof by fewer kinds of paper",
      obligation(what: activity(proof: proof("minutes"))),
      obligation(what: activity(proof: proof("minutes", "photo")))
    ),
    Pair("proof, none", obligation(what: activity(proof: proof("minutes"))), obligation(what: activity())),
    Pair(
      "in a quarter, in the year",
      obligation(what: training, when: .in("Q2")),
      obligation(what: training)
    ),
    Pair(
      "each month, each quarter",
      obligation(
        what: training,
        when: .each("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12")
      ),
      obligation(what: training, when: .eachQuarter())
    ),
    Pair(
      "some quarters, the year",
      obligation(what: training, when: .eachQuarter(atLeast: 2)),
      obligation(what: training)
    ),
    Pair(
      "sooner",
      obligation(what: document(.is(.type, "plan"), .is(.sentTo, "labour-office")), when: .by("31/5")),
      obligation(what: document(.is(.type, "plan"), .is(.sentTo, "labour-office")), when: .by("30/6"))
    ),
    Pair(
      "a part of all",
      obligation(what: allOf(training, document(.is(.type, "plan")))),
      obligation(what: document(.is(.type, "plan", "report")))
    ),
    Pair(
      "one of any",
      obligation(what: training),
      obligation(what: anyOf(document(.is(.type, "plan")), training))
    ),
    Pair(
      "every part of any",
      obligation(what: anyOf(training, activity(.is(.type, "meeting")))),
      obligation(what: activity(.is(.type, "meeting", "training")))
    ),
    Pair(
      "owed later",
      obligation(what: training),
      obligation(if: .circumstance("city-decision"), what: training)
    ),
    Pair(
      "of all records the same",
      obligation(what: activity(.is(.type, "training"), everyOne: [.is(.topic, "equality")])),
      obligation(what: activity(.is(.type, "training"), everyOne: [.is(.topic, "equality", "violence")]))
    ),
    Pair(
      "a figure with a lower bound",
      obligation(what: figure("women-leaders", .atLeast, .share(3000)), when: .in("H1")),
      obligation(what: figure("women-leaders", .atLeast, .share(2500)), when: .in("H1"))
    ),
  ]

  static let notImplied: [Pair] = [
    Pair("the year, a quarter", obligation(what: training), obligation(what: training, when: .in("Q2"))),
    Pair(
      "four in the year by one that runs through it",
      obligation(what: training, when: .eachQuarter()),
      obligation(what: activity(.is(.type, "training"), atLeast: 4))
    ),
    Pair(
      "another topic beside the one asked for",
      obligation(what: activity(.is(.topic, "equality"))),
      obligation(what: activity(.not(.topic, "violence")))
    ),
    Pair(
      "attended, organised",
      obligation(what: activity(.is(.type, "training"), .roles(.organised, .attended))),
      obligation(what: training)
    ),
    Pair(
      "issued in the window, arrived in it",
      obligation(what: document(.is(.type, "plan"), .is(.sentTo, "labour-office")), when: .in("Q1")),
      obligation(what: document(.is(.type, "plan"), .is(.sentTo, "labour-office")), when: .by("30/6"))
    ),
    Pair(
      "arrived with one, with all",
      obligation(what: document(.is(.sentTo, "labour-office")), when: .by("30/6")),
      obligation(what: document(.is(.sentTo, "health-office")), when: .by("30/6"))
    ),
    Pair(
      "two quarters, two others",
      obligation(what: training, when: .eachQuarter(atLeast: 2)),
      obligation(what: training, when: .each("Q1", "Q2"))
    ),
    Pair(
      "different parts in different windows",
      obligation(
        what: anyOf(training, document(.is(.type, "plan"))),
        when: .eachQuarter()
      ),
      obligation(
        what: anyOf(
          activity(.is(.type, "training"), when: .eachQuarter()),
          document(.is(.type, "plan"), when: .eachQuarter())
        )
      )
    ),
    Pair(
      "two parts in the same windows of several",
      obligation(
        what: allOf(
          activity(.is(.type, "training"), when: .each("Q1", "Q2")),
          document(.is(.type, "plan"), when: .each("Q3", "Q4"))
        )
      ),
      obligation(
        what: allOf(training, document(.is(.type, "plan"))),
        when: .eachQuarter(atLeast: 2)
      )
    ),
    Pair(
      "a quarter that may not be owed any more",
      obligation(if: .circumstance("city-decision"), what: training, when: .in("Q1")),
      obligation(if: .circumstance("city-decision"), what: training)
    ),
    Pair(
      "owed under a circumstance, owed always",
      obligation(if: .circumstance("city-decision"), what: training),
      obligation(what: training)
    ),
    Pair(
      "some of the records, all of them",
      obligation(what: activity(.is(.type, "training"), .is(.topic, "equality"))),
      obligation(what: activity(.is(.type, "training"), everyOne: [.is(.topic, "equality")]))
    ),
    Pair(
      "the figure of another time",
      obligation(what: figure("women-leaders", .atLeast, .number(3)), when: .in("H1")),
      obligation(what: figure("women-leaders", .atLeast, .number(3)))
    ),
    Pair(
      "a person must still judge",
      obligation(what: training),
      obligation(what: training, judge: "is it good?")
    ),
  ]

  @Test(arguments: implied) func whoeverMeetsTheFirstMeetsTheSecond(_ pair: Pair) {
    #expect(RuleImplication(plan: .sample).holds(pair.stronger, pair.weaker))
  }

  @Test(arguments: notImplied) func isNotSaidWhereItIsNotCertain(_ pair: Pair) {
    #expect(!RuleImplication(plan: .sample).holds(pair.stronger, pair.weaker))
  }

  @Test func unitsAreComparedOneByOne() {
    func units(_ bindings: Binding...) -> BoundUnits { BoundUnits(bindings, .sample) }
    let wards = Binding(party: "ward-committee")
    let some = Binding(party: "ward-committee", wards: Located([1, 12], .nowhere))
    let members = Binding(party: "member")
    #expect(units(some).isSubset(of: units(wards)))
    #expect(!units(wards).isSubset(of: units(some)))
    #expect(units(wards, Binding(party: "health-office")).isSubset(of: units(members)))
    #expect(units(members).isSubset(of: units(members)))
    #expect(!units(members).isSubset(of: units(Binding(party: "member", except: ["health-office"]))))
    #expect(units(Binding(party: "ward-committee", wards: Located([1, 2, 12], .nowhere))) == units(wards))
  }
}
