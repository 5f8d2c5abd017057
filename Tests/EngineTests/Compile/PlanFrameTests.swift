import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// Obligations, and the types of document that they ask to cover a period.
struct PeriodicCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var obligation: Obligation
  var types: Set<String>

  init(_ testDescription: String, _ types: Set<String>, _ obligation: Obligation) {
    self.testDescription = testDescription
    self.obligation = obligation
    self.types = types
  }

  private static let quarterly = document(.is(.type, "report"), .covering(.period(.quarter(2))))
  private static let dated = document(.is(.type, "plan"))

  static let all: [PeriodicCase] = [
    PeriodicCase("a period", ["report"], TestSupport.obligation(what: quarterly)),
    PeriodicCase(
      "the window, of either type",
      ["report", "plan"],
      TestSupport.obligation(
        what: document(.is(.type, "report", "plan"), .covering(.window)),
        when: .eachQuarter()
      )
    ),
    PeriodicCase("no period", [], TestSupport.obligation(what: dated)),
    PeriodicCase(
      "in a part",
      ["report"],
      TestSupport.obligation(what: allOf(dated, anyOf(dated, quarterly)))
    ),
    PeriodicCase("in an `if`", ["report"], TestSupport.obligation(if: .shown(quarterly), what: dated)),
    PeriodicCase(
      "in another reading",
      ["report"],
      TestSupport.obligation(what: dated, reading: [Alternative(name: "quarterly", what: quarterly)])
    ),
    PeriodicCase(
      "in another reading's `if`",
      ["report"],
      TestSupport.obligation(what: dated, reading: [Alternative(name: "shown", condition: .shown(quarterly))])
    ),
    PeriodicCase(
      "of every one",
      ["report"],
      TestSupport.obligation(
        what: document(.is(.type, "report"), everyOne: [.covering(.period(.quarter(2)))])
      )
    ),
    PeriodicCase(
      "for each type",
      ["report", "plan"],
      TestSupport.obligation(
        what: document(.covering(.period(.quarter(2))), forEach: [values(.type, "report", "plan")])
      )
    ),
    PeriodicCase(
      "any type but one",
      [],
      TestSupport.obligation(what: document(.not(.type, "report"), .covering(.period(.quarter(2)))))
    ),
  ]
}

@Suite("what evidence must fit into")
struct PlanFrameTests {
  @Test("the types of document that are asked to cover a period", arguments: PeriodicCase.all)
  func periodicDocumentTypes(_ given: PeriodicCase) throws {
    let frame = try program(given.obligation).frame
    #expect(Set(frame.periodicDocumentTypes.map { frame.lexicon[.documents][$0].code }) == given.types)
  }
}
