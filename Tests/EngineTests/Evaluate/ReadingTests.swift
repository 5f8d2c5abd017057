import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@Suite("other readings, and waivers")
struct ReadingTests {
  private func rule(_ alternatives: Alternative...) -> Obligation {
    obligation(what: activity(.is(.type, "training")), when: .eachQuarter(), reading: alternatives)
  }

  private func found(_ rule: Obligation, _ days: [CivilDate], asOf: CivilDate = "1/1/2023") throws -> Finding
  {
    try audit(rule, asOf: asOf) { builder in
      for (place, day) in days.enumerated() { builder.activity("A\(place)", "training", day) }
    }.findings[0]
  }

  private let quarters: [CivilDate] = ["1/2", "1/5", "1/8", "1/11"]
  private let once = Alternative(name: "once", when: .in("year"))
  private let twice = Alternative(name: "twice", what: activity(.is(.type, "training"), atLeast: 2))

  @Test("without a reading the plan itself gives the numbers")
  func stated() throws {
    let plain = obligation(what: activity(.is(.type, "training")))
    #expect(try found(plain, []).basis == .stated)
    #expect(try found(plain, []).alternatives.isEmpty)
  }

  @Test("firm where every other reading decides the same, or there is none")
  func firm() throws {
    #expect(try found(rule(once), quarters).basis == .firm)
    #expect(try found(rule(once, twice), []).basis == .firm)
    #expect(try found(rule(), []).basis == .firm)
  }

  @Test("depends where one of them decides the opposite")
  func depends() throws {
    let passesOnce = try found(rule(once), ["1/2"])
    #expect(passesOnce.verdict == .fail && passesOnce.basis == .depends)
    #expect(passesOnce.alternatives == [AlternativeVerdict(alternative: 0, verdict: .pass)])
    let failsTwice = try found(rule(once, twice), quarters)
    #expect(failsTwice.verdict == .pass && failsTwice.basis == .depends)
    #expect(failsTwice.alternatives.map(\.verdict) == [.pass, .fail])
  }

  @Test("open where it is not decided, or another reading is not")
  func open() throws {
    #expect(try found(rule(once), ["1/2"], asOf: "1/5").basis == .open)
    // The first quarter failed; the year is not over.
    let undecided = try found(rule(once), [], asOf: "1/5")
    #expect(undecided.verdict == .fail && undecided.basis == .open)
  }

  @Test("another reading may bind others, ask later, or ask nothing of this unit")
  func whoAndIf() throws {
    let bindsOthers = Alternative(name: "others", who: [Binding(party: "education-office")])
    let onlyOnceDecided = Alternative(name: "after", condition: .circumstance("city-project"))
    let here = try found(rule(bindsOthers, onlyOnceDecided), quarters)
    #expect(here.alternatives.map(\.verdict) == [.notApplicable, .notApplicable])
    #expect(here.basis == .open)

    let there = try audit(rule(bindsOthers), unit: "education-office", asOf: "1/1/2023").findings[0]
    #expect(there.verdict == .notApplicable && there.reason == .notBound)
    #expect(there.alternatives.map(\.verdict) == [.fail])
    #expect(there.basis == .open)
    #expect(there.explanation == nil && there.timing == nil)

    let nowhere = try audit(rule(bindsOthers), unit: "fatherland-front", asOf: "1/1/2023").findings[0]
    #expect(nowhere.alternatives.isEmpty)
  }

  @Test("a question belongs to every reading")
  func judged() throws {
    var judged = rule(once)
    judged.judge = "is it good?"
    #expect(try found(judged, quarters).alternatives.map(\.verdict) == [.review])
  }

  @Test("a waiver in force is no failure, one that ran out is, and what passes needs none")
  func waivers() throws {
    func finding(_ waivers: [Visit.Waiver], asOf: CivilDate = "1/7", passes: Bool = false) throws -> Finding {
      let plain = obligation(what: activity(.is(.type, "training")), when: .in("Q2"))
      return try audit(plain, visit: Visit(waivers: waivers), asOf: asOf) { builder in
        if passes { builder.activity("A1", "training", "1/5") }
      }.findings[0]
    }
    func waiver(_ until: CivilDate, _ id: String = "test.one") -> Visit.Waiver {
      Visit.Waiver(obligation: id, until: until, by: "Lan", reason: "flood")
    }
    let inForce = try finding([waiver("1/7")])
    #expect(inForce.waiver == WaiverState(waiver: 0, inForce: true))
    #expect(inForce.verdict == .fail && !inForce.countsAsFailure)
    let over = try finding([waiver("30/6")], asOf: "1/7")
    #expect(over.waiver == WaiverState(waiver: 0, inForce: false))
    #expect(over.countsAsFailure)
    #expect(try finding([waiver("1/9"), waiver("1/8")]).waiver?.waiver == 0)
    #expect(try finding([waiver("1/9"), waiver("1/9")]).waiver?.waiver == 1)
    #expect(try finding([waiver("1/9", "test.two")]).waiver == nil)
    #expect(try finding([waiver("1/9")], passes: true).waiver == nil)
    #expect(try finding([waiver("1/9")], asOf: "1/6").waiver == nil)
  }
}
