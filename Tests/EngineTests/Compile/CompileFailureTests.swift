import Diagnostics
import Engine
import Rules
import Terms
import TestSupport
import Testing

@Suite("rules that empty evidence would meet")
struct CompileFailureTests {
  private func refused(_ obligation: Obligation) -> [String] {
    do {
      _ = try program(obligation)
      return []
    } catch {
      return error.diagnostics.map { $0.message[.english] }
    }
  }

  private let nothing = activity(.is(.type, "training"), atLeast: 0)
  private let something = activity(.is(.type, "training"))

  @Test("an obligation that asks for nothing is refused, whatever makes it owed")
  func obligations() {
    let expected = ["obligation `test.one` is met by empty evidence"]
    #expect(refused(obligation(what: nothing)) == expected)
    #expect(refused(obligation(if: .circumstance("city-project"), what: nothing)) == expected)
    #expect(refused(obligation(what: anyOf(something, nothing))) == expected)
    #expect(refused(obligation(what: something, when: .eachQuarter(atLeast: 0))) == expected)
    #expect(refused(obligation(what: activity(forEach: [values(.topic)]))) == expected)
    #expect(
      refused(
        obligation(
          if: .circumstance("city-project"),
          what: nothing,
          when: .days(30, .after, "city-project")
        )
      ) == expected
    )
    #expect(refused(obligation(what: nothing, judge: "is it good?")) == expected)
  }

  @Test("so are an `if` and another reading")
  func conditionsAndReadings() {
    #expect(
      refused(obligation(if: .shown(nothing), what: something))
        == ["the `if` of obligation `test.one` is met by empty evidence"]
    )
    #expect(
      refused(obligation(what: something, reading: [Alternative(name: "none", what: nothing)]))
        == ["reading `none` of obligation `test.one` is met by empty evidence"]
    )
    #expect(
      refused(obligation(what: something, reading: [Alternative(name: "none", condition: .shown(nothing))]))
        == ["reading `none` of obligation `test.one` is met by empty evidence"]
    )
  }

  @Test("what asks for something is not, nor is a question alone")
  func accepted() {
    #expect(refused(obligation(what: allOf(something, nothing))).isEmpty)
    #expect(refused(obligation(judge: "was it done?")).isEmpty)
    #expect(refused(obligation(what: figure("women-leaders", .atMost, .number(5)))).isEmpty)
    #expect(refused(obligation(if: .shown(something), what: something)).isEmpty)
    #expect(refused(obligation(what: activity(everyOne: []))).isEmpty)
    #expect(refused(obligation(what: activity(.is(.topic, "unheard-of")))).isEmpty)
  }

  @Test("a pair of lists that would ask for too many cells is refused")
  func tooManyCells() {
    let long = ValueList(.codes(.topic, Array(repeating: "equality", count: 101)), span: .nowhere)
    let messages = refused(obligation(what: activity(forEach: [long, long])))
    #expect(messages.first == "`for_each` asks for more than 10000 values or pairs of values")
  }
}
