import Diagnostics
import Engine
import Rules
import Terms
import Testing

@testable import Workbench

/// What a test and its variants submit, and when they pass.
@Suite struct RunTests {
  private let training = """
    who: [health-office, ward-committee]
    what:
      activity: {type: training, topic: equality}
      proof: minutes
    when: {in: Q2}
    """

  private func outcomes(_ text: String, _ bodies: String...) throws -> [String] {
    let program = try SmallSet.program(of: bodies.isEmpty ? [training] : bodies)
    return SmallSet.outcomes(try SmallSet.tests(text, of: program))
  }

  /// A test of one training in the second quarter, with what `more` adds below it.
  private func test(_ more: String) -> String {
    """
      - name: t
        unit: health-office
        as_of: 01/07/2022
        evidence:
          activities:
            - {id: A1, type: training, topics: [equality], date: 10/05/2022, documents: [D1, {type: photos}]}
          documents: {id: D1, type: minutes, issued: 10/05/2022}
        expect: {test.one: pass}

    """ + more.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  @Test func saysWhetherVerdictReasonAndBasisAreAsExpected() throws {
    let reading = """
      \(training)
      reading:
        authority: labour-office
        why: {vi: v, en: w}
        alternatives: [{name: twice, what: {activity: {type: training}, at_least: 2}}]
      """
    let lines = [
      "pass": true, "pass met": true, "fail": false, "pass judged": false, "{verdict: pass}": true,
      "{verdict: pass, reason: met, basis: depends}": true, "{verdict: pass, basis: firm}": false,
    ]
    for (expectation, isMet) in lines {
      let text = test("").replacing("test.one: pass", with: "test.one: \(expectation)")
      let outcome = try outcomes(text, reading)
      #expect(outcome == ["\(isMet ? "ok" : "not") t: pass met"], "\(expectation)")
    }
  }

  @Test func aVariantChangesOneThingAndStartsFromTheTestEachTime() throws {
    let text = test(
      """
      variants:
        - {name: late, change: {A1: {date: 01/07/2022}, D1: {issued: 01/07/2022}}, expect: {test.one: fail late}}
        - {name: the singular is the same key, change: {A1: {topic: violence}}, expect: {test.one: fail nothing-found}}
        - {name: no paper, drop: D1, expect: {test.one: fail unproven}}
        - {name: no papers, drop: [D1, A1#1], expect: {test.one: fail unproven}}
        - {name: a paper in place, change: {A1#1: {type: minutes}}, drop: D1, expect: {test.one: pass}}
        - {name: no key, drop: A1.topics, expect: {test.one: fail nothing-found}}
        - {name: nothing, drop: [A1, D1], expect: {test.one: fail nothing-found}}
        - name: another instead
          drop: A1
          add: {activity: {id: A2, type: training, topic: equality, date: 10/05/2022, document: D1}}
          expect: {test.one: pass}
        - {name: open, as_of: 30/06/2022, drop: A1, expect: {test.one: pending due-today}}
        - {name: other unit, unit: police, expect: {test.one: not-applicable not-bound}}
        - {name: a ward, unit: {agency: ward-committee, ward: 2}, expect: {test.one: pass}}
        - {name: rejected, visit: {rejected: [A1]}, expect: {test.one: fail rejected}}
      """
    )
    let outcomes = try outcomes(text)
    #expect(outcomes.count == 13)
    #expect(outcomes.filter { !$0.hasPrefix("ok") } == [])
  }

  @Test func whatRecursIsNamedByItsDates() throws {
    let text = """
        - name: t
          unit: health-office
          as_of: 01/07/2022
          evidence:
            activity:
              id: A1
              type: training
              topic: equality
              dates: [10/01/2022, {date: 10/05/2022, documents: [{type: minutes}]}]
          expect: {test.one: pass}
          variants:
            - {name: moved, change: {A1.2: {date: 01/07/2022}}, expect: {test.one: fail late}}
            - {name: into it, change: {A1.1: {date: 11/05/2022, document: {type: minutes}}}, drop: A1.2, expect: {test.one: pass}}
            - {name: paper of a date, drop: A1.2#1, expect: {test.one: fail unproven}}
            - {name: one date less, drop: A1.2, expect: {test.one: fail nothing-found}}
            - {name: all at once, change: {A1: {date: 10/05/2022, document: {type: minutes}}}, drop: A1.dates, expect: {test.one: pass}}
            - {name: none, drop: A1, expect: {test.one: fail nothing-found}}
      """
    #expect(try outcomes(text).filter { !$0.hasPrefix("ok") } == [])
  }

  @Test func aCircumstanceArisesWhenTheTestSaysSo() throws {
    let body = """
      who: health-office
      if: {circumstance: city-decision}
      what: {activity: {type: training}}
      when: {days: 30, after: city-decision}
      """
    let text = """
        - name: t
          unit: health-office
          as_of: 01/06/2022
          evidence: {activities: [{id: A1, type: training, date: 10/05/2022}]}
          expect: {test.one: fail late}
          variants:
            - {name: later, circumstances: {city-decision: 01/05/2022}, expect: {test.one: pass}}
            - {name: never, circumstances: {city-decision: never}, expect: {test.one: not-applicable not-arisen}}
            - {name: another, circumstances: {city-project: 01/01/2022}, expect: {test.one: fail late}}
      """
    #expect(try outcomes(text, body).filter { !$0.hasPrefix("ok") } == [])
  }

  @Test func aPersonJudgesAndWaives() throws {
    let body = "\(training)\njudge: {vi: Có tốt không?, en: Is it good?}"
    let text = test(
      """
      variants:
        - name: judged
          visit: {judgements: [{obligation: test.one, verdict: fail, date: 01/06/2022, by: An}]}
          expect: {test.one: fail judged}
        - name: judged too early
          visit: {judgements: {obligation: test.one, verdict: fail, date: 01/05/2022}}
          expect: {test.one: review}
        - name: waived
          drop: A1
          visit: {waivers: [{obligation: test.one, until: 31/12/2022, by: An, reason: r}]}
          expect: {test.one: fail nothing-found}
      """
    ).replacing("expect: {test.one: pass}", with: "expect: {test.one: review to-judge}")
    #expect(try outcomes(text, body).filter { !$0.hasPrefix("ok") } == [])
  }

  @Test func aUnitThatSubmitsNothingHasNoEvidence() throws {
    let text = "  - {name: t, unit: health-office, as_of: 01/07/2022, expect: {test.one: fail}}\n"
    #expect(try outcomes(text) == ["ok t: fail nothing-found"])
  }

  @Test(arguments: [
    ("QUÝ", ["Quý II", "Quý II / sớm"]), ("sớm", ["Quý II / sớm"]), ("test.two", ["b"]),
    ("Second", ["Quý II", "Quý II / sớm"]), ("none", []), ("", ["Quý II", "Quý II / sớm", "b"]),
  ])
  func aFilterTakesTestsByNameAndObligation(_ filter: String, _ names: [String]) throws {
    let program = try SmallSet.program(training, training)
    let text = """
        - name: {vi: Quý II, en: Second quarter}
          unit: health-office
          as_of: 01/07/2022
          expect: {test.one: fail}
          variants: [{name: sớm, as_of: 01/02/2022, expect: {test.one: pending}}]
        - {name: b, unit: health-office, as_of: 01/07/2022, expect: {test.two: fail}}
      """
    let tests = try SmallSet.tests(text, of: program)
    #expect(tests.selected(by: filter).map { $0.fullName(in: .vietnamese) } == names)
  }
}
