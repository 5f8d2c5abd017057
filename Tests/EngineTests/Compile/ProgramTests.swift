import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// Bindings, and the units of the sample plan that they bind.
struct BindingCase: Sendable {
  var who: [Binding]
  var bound: [String]

  static let all: [BindingCase] = [
    BindingCase(who: [Binding(party: "health-office")], bound: ["health-office"]),
    BindingCase(
      who: [Binding(party: "department")],
      bound: ["labour-office", "health-office", "education-office"]
    ),
    BindingCase(
      who: [Binding(party: "department", except: ["labour-office"]), Binding(party: "fatherland-front")],
      bound: ["health-office", "education-office", "fatherland-front"]
    ),
    BindingCase(who: [Binding(party: "ward-committee")], bound: ["ward-committee 1", "ward-committee 2"]),
    BindingCase(who: [wards(2, 12)], bound: ["ward-committee 2"]),
    BindingCase(who: [wards(12), wards(1)], bound: ["ward-committee 1"]),
    BindingCase(
      who: [wards(12), Binding(party: "member")],
      bound: [
        "labour-office", "health-office", "education-office", "fatherland-front", "ward-committee 1",
        "ward-committee 2",
      ]
    ),
    // Wards say nothing of agencies that have none.
    BindingCase(
      who: [Binding(party: "member", except: ["labour-office"], wards: .init([1], .nowhere))],
      bound: ["health-office", "education-office", "fatherland-front", "ward-committee 1"]
    ),
    BindingCase(who: [Binding(party: "unheard-of")], bound: []),
  ]

  private static func wards(_ wards: Int...) -> Binding {
    Binding(party: "ward-committee", wards: .init(wards, .nowhere))
  }
}

@Suite("a compiled program")
struct ProgramTests {
  private func unit(_ agency: String, ward: Int? = nil) throws -> Unit {
    let code = try #require(
      try program(obligation(what: activity(.is(.type, "training")))).frame.lexicon[.parties].code(agency)
    )
    return Unit(agency: code, ward: ward)
  }

  @Test("whom an obligation binds", arguments: BindingCase.all)
  func binds(_ given: BindingCase) throws {
    let program = try program(obligation(who: given.who, what: activity(.is(.type, "training"))))
    let units: [(String, Unit)] =
      try ["labour-office", "health-office", "education-office", "fatherland-front"].map {
        ($0, try unit($0))
      }
      + [1, 2].map { (ward: Int) in ("ward-committee \(ward)", try unit("ward-committee", ward: ward)) }
    #expect(units.filter { program.binds(obligation: 0, unit: $0.1) }.map(\.0) == given.bound)
  }

  @Test("force is the obligation's own, else the agency's")
  func force() throws {
    let who = [Binding(party: "member")]
    let program = try program(
      obligation("a.one", who: who, what: activity(.is(.type, "training"))),
      obligation("a.two", who: who, what: activity(.is(.type, "training")), force: .must),
      obligation("a.three", who: who, what: activity(.is(.type, "training")), force: .requested)
    )
    let front = try unit("fatherland-front")
    let health = try unit("health-office")
    #expect((0..<3).map { program.force(obligation: $0, unit: front) } == [.requested, .must, .requested])
    #expect((0..<3).map { program.force(obligation: $0, unit: health) } == [.must, .must, .requested])
  }

  @Test("the frame names the agencies that can be a unit, and their wards")
  func frame() throws {
    let frame = try program(obligation(what: activity(.is(.type, "training")))).frame
    #expect(frame.year == 2022)
    #expect(frame.agencies == Set((0..<5).map { Code($0) }))
    #expect(frame.wards == [Code(4): [1, 2, 12]])
    #expect(frame.lexicon[.parties].code("culture-centre") == Code(5))
  }

  @Test("the windows of a `when`, for people")
  func windows() throws {
    let program = try program(obligation(what: activity(.is(.type, "training"))))
    let year = program.windows(of: nil)
    #expect(year.windows.map(\.label) == [.period(.year)] && year.needed == 1)
    let some = program.windows(of: .each("womens-day", "Q1", atLeast: 1, margin: 2))
    #expect(some.windows.map(\.label) == [.period(.quarter(1)), .occasion(Code(0))])
    #expect(some.windows.map(\.first) == ["30/12/2021", "6/3"])
    #expect(some.needed == 1)
    #expect(
      program.windows(of: .days(30, .after, "city-decision")).windows.map(\.label) == [
        .after(circumstance: 0)
      ]
    )
    #expect(program.windows(of: .days(30, .after, "city-project")).windows.isEmpty)
    #expect(program.windows(of: .by("31/5")).windows.map(\.last) == ["31/5"])
  }

  @Test("a unit that the plan does not know is bound by nothing and stops nothing")
  func unknownUnit() throws {
    let program = try program(obligation(what: activity(.is(.type, "training"))))
    let unit = Unit(agency: Code(60_000))
    #expect(!program.binds(obligation: 0, unit: unit))
    #expect(program.force(obligation: 0, unit: unit) == .must)
  }

  @Test("set aside is what comes after the as-of date, in the order of the file")
  func setAside() throws {
    let found = try audit(obligation(what: activity(.is(.type, "training"))), asOf: "1/6") {
      $0.document("D0", "report", "2/6")
      $0.activity("A0", "training", "2/6")
      $0.activity("A1", "training", "1/6", to: "9/6")
      $0.document("D1", "photo", nil)
      $0.document("D2", "photo", nil, sent: [(to: "labour-office", date: "3/6", received: nil)])
      $0.figure("F0", "budget", "2/6", 1)
      $0.figure("F1", "budget", "1/6", 1)
    }
    #expect(
      found.setAside == [
        RecordRef(.document, 0), RecordRef(.activity, 0), RecordRef(.document, 2), RecordRef(.figure, 0),
      ]
    )
  }

  @Test(
    "an as-of date after the evidence's own is remarked, the same day and an evidence without one are not"
  )
  func outruns() throws {
    let program = try program(obligation(what: activity(.is(.type, "training"))))
    var evidence = EvidenceBuilder(program.frame.lexicon).evidence
    #expect(!program.audit(evidence, asOf: "1/6").outrunsEvidence)
    evidence.asOf = "1/6"
    #expect(!program.audit(evidence, asOf: "1/6").outrunsEvidence)
    #expect(program.audit(evidence, asOf: "2/6").outrunsEvidence)
  }
}
