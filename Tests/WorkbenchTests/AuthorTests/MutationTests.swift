import Diagnostics
import Engine
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// Which small changes of a rule its tests notice.
@Suite struct MutationTestTests {
  /// The changes that survive the tests written in `yaml`, as an author reads them.
  private func survivors(_ yaml: String, of bodies: String...) throws -> [String] {
    let tests = try SmallSet.tests(yaml, of: SmallSet.program(of: bodies))
    return survivors(tests)
  }

  private func survivors(_ tests: AuthorTests, of obligation: Int = 0) -> [String] {
    let results = tests.tests.map(tests.run)
    #expect(results.filter { !$0.passes }.map { $0.test.fullName(in: .vietnamese) } == [])
    let words = GapWords(tests, .english)
    return MutationTest(tests, results).result(of: obligation).survivors.map { words.change($0.change) }
  }

  @Test(arguments: MutationCase.all.indices)
  func theRightTestNoticesAChangeAndAnotherDoesNot(_ place: Int) throws {
    let mutation = MutationCase.all[place]
    let blind = mutation.blind.yaml("blind")
    let before = try survivors(blind, of: mutation.rule)
    #expect(before.contains(mutation.change), "\(before)")
    let after = try survivors(blind + mutation.seeing.yaml("seeing"), of: mutation.rule)
    #expect(!after.contains(mutation.change), "\(after)")
  }

  private let untested =
    "  - {name: t, unit: labour-office, as_of: 01/01/2023, expect: {test.one: not-applicable}}\n"

  @Test func theChangesOfARuleAreThese() throws {
    let rule = """
      who: [{group: member, except: [labour-office]}, {agency: ward-committee, wards: [1, 4]}]
      if: {circumstance: city-decision}
      what:
        all:
          - activity: {type: [training, seminar], topic: equality, women: {at_least: 5}}
            at_least: 2
            for_each: {audience: [teachers, students]}
            proof: {all: [minutes, photos]}
          - figure: {name: leaders}
            at_least: 30%
            when: {by: 31/5}
      when: {each: [Q2, action-month, {from: 1/9, to: 31/12}], in_at_least: 2, margin_days: 1}
      judge: {vi: Có tốt không?, en: Is it good?}
      """
    expectSnapshot(try survivors(untested, of: rule).joined(separator: "\n") + "\n", "mutants.txt")
  }

  @Test(arguments: [
    // One party is bound as a member as well.
    (
      "who: [{group: member, except: [labour-office]}, police]\nwhat: {activity: {type: training}}",
      "`who` without `police`"
    ),
    // To have one of one is to have all of it.
    ("what: {any: [{activity: {type: training}}]}", "any → all"),
    // The days that a window names would stand after the year's end.
    ("what: {activity: {type: training}}\nwhen: {in: Q4}", "last day of `Q4`: 31/12 → 30/12"),
    // A day more leaves the same quarters inside.
    (
      "what: {activity: {type: training}}\nwhen: {each: quarter, of: {from: 2/1, to: 31/12}}",
      "first day of `2/1–31/12`: 2/1 → 3/1"
    ),
    // More windows than there are can't be asked for.
    (
      "what: {activity: {type: training}}\nwhen: {each: half, in_at_least: 2}", "in_at_least: 2 → 3"
    ),
    // Amounts of nothing are refused.
    ("what: {activity: {type: training}}", "at_least: 1 → 0"),
    // What is counted from a circumstance stands under it.
    (
      "if: {circumstance: city-decision}\nwhat: {activity: {type: training}}\nwhen: {days: 9, after: city-decision}",
      "`if` left out"
    ),
  ])
  func whatIsRefusedOrMeansTheSameIsNoMutant(_ rule: String, _ change: String) throws {
    let rule = rule.contains("who:") ? rule : "who: health-office\n\(rule)"
    #expect(!(try survivors(untested, of: rule).contains(change)))
  }

  @Test func aChangeIntoAnAlternativeReadingCounts() throws {
    let rule = """
      who: health-office
      what: {activity: {type: training}, at_least: 2}
      reading:
        authority: labour-office
        why: {vi: v, en: w}
        alternatives: [{name: once, what: {activity: {type: training}}}]
      """
    #expect(try survivors(untested, of: rule).contains("at_least: 2 → 1"))
    let once = """
        - name: s
          unit: health-office
          as_of: 01/01/2023
          evidence: {activities: [{id: A1, type: training, date: 1/2/2022}]}
          expect: {test.one: {verdict: fail, basis: depends}}
      """
    #expect(!(try survivors(untested + once, of: rule).contains("at_least: 2 → 1")))
  }

  @Test func onlyWhatATestSaysIsNoticed() throws {
    let rule = "who: health-office\nwhat: {activity: {type: training, topic: equality}, at_least: 2}"
    let test = """
        - name: t
          unit: health-office
          as_of: 01/01/2023
          evidence: {activities: [{id: A1, type: training, topic: violence, date: 1/2/2022}]}
          expect: {test.one: fail}
      """
    // Without the topic one record is too few where none was found: only a test that says the reason sees that.
    #expect(try survivors(test, of: rule).contains("`topic` left out"))
    let exact = test.replacing("test.one: fail", with: "test.one: fail nothing-found")
    #expect(!(try survivors(exact, of: rule).contains("`topic` left out")))
  }

  @Test func aTestThatFailsNoticesNothing() throws {
    let rule = "who: health-office\nwhat: {activity: {type: training}}"
    let yaml = "  - {name: t, unit: health-office, as_of: 01/01/2023, expect: {test.one: pass}}\n"
    let tests = try SmallSet.tests(yaml, of: SmallSet.program(rule))
    let result = MutationTest(tests, tests.tests.map(tests.run)).result(of: 0)
    #expect(result.mutants > 0 && result.survivors.count == result.mutants)
  }

  @Test func aMutantPointsAtWhatWasChanged() throws {
    let rule = "who: health-office\nwhat:\n  activity: {type: training}\n  at_least: 2\nwhen: {in: Q2}"
    let tests = try SmallSet.tests(untested, of: SmallSet.program(rule))
    let places = TestPlaces(tests.planned.program.rules.source.files)
    let words = GapWords(tests, .english)
    let survivors = MutationTest(tests, tests.tests.map(tests.run)).result(of: 0).survivors
    let lines = Set(survivors.map { "\(places.line($0.span)) \(words.change($0.change))" })
    #expect(
      lines.isSuperset(of: ["10 at_least: 2 → 3", "9 `type` left out", "11 last day of `Q2`: 30/6 → 1/7"])
    )
  }
}
