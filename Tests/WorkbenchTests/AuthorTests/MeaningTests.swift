import Diagnostics
import Engine
import Rules
import Terms
import Testing

@testable import Workbench

/// What decides alike must be told to be alike, and only that.
@Suite struct MeaningTests {
  @Test func noTestTellsRulesOfOneMeaningApart() throws {
    let tests = try PlanTests.tests.get()
    let rules = tests.planned.program.rules.source
    let mutator = Mutator(plan: rules.plan)
    let met = try PlanTests.results.get().flatMap { result in
      result.outcomes.filter(\.isMet).map { (test: result.test, expectation: $0.expectation) }
    }
    let watching = Dictionary(grouping: met, by: \.expectation.obligation)
    var alike = 0
    for (place, obligation) in rules.obligations.enumerated() {
      let meaning = Meaning(obligation, in: rules.plan)
      for mutant in mutator.mutants(of: obligation)
      where Meaning(mutant.obligation, in: rules.plan) == meaning {
        guard var trial = MutantTrial(mutant.obligation, tests) else { continue }
        alike += 1
        for (test, expectation) in watching[place, default: []] {
          let isNoticed = trial.isNoticed(by: test, expectation)
          #expect(!isNoticed, "\(obligation.id.value): \(mutant.change)")
        }
      }
    }
    #expect(alike > 0)
  }

  @Test(arguments: [
    ("who: [police, member]", "who: member"),
    ("who: [{agency: ward-committee, wards: [1, 2, 4]}]", "who: ward-committee"),
    ("who: [{group: member, except: [police, health-office]}]", "who: labour-office"),
  ])
  func partiesAreUnits(_ left: String, _ right: String) throws {
    let what = "\nwhat: {activity: {type: training}}"
    let program = try SmallSet.program(left + what, right + what)
    let rules = program.rules.source
    let meanings = Set(rules.obligations.map { Meaning($0, in: rules.plan) })
    #expect(meanings.count == 1)
  }

  @Test(arguments: [
    ("when: {in: Q2}", "when: {in: {from: 1/4, to: 30/6}}", true),
    ("when: {in: [Q1, Q2]}", "when: {in: H1}", true),
    ("when: {each: [Q1, Q2]}", "when: {in: H1}", false),
    ("when: {each: half, in_at_least: 1}", "when: {each: half}", false),
    ("when: {each: half}", "when: {each: [H2, H1]}", true),
    ("when: {by: 30/6}", "when: {in: H1}", true),
    ("when: {in: year}", "", true),
  ])
  func windowsAreDays(_ left: String, _ right: String, _ isAlike: Bool) throws {
    let body = "who: member\nwhat: {activity: {type: training}}\n"
    let program = try SmallSet.program(body + left, body + right)
    let rules = program.rules.source
    let meanings = Set(rules.obligations.map { Meaning($0, in: rules.plan) })
    #expect(meanings.count == (isAlike ? 1 : 2))
  }

  @Test(arguments: [
    ("{type: report}", true),
    // It must have come by the deadline, and be issued in the half-year.
    ("{type: report, sent_to: labour-office}", false),
  ])
  func deadlinesAreDaysUnlessAPaperMustArrive(_ document: String, _ isAlike: Bool) throws {
    let body = "who: member\nwhat: {document: \(document)}\n"
    let program = try SmallSet.program(body + "when: {by: 30/6}", body + "when: {in: H1}")
    let rules = program.rules.source
    let meanings = Set(rules.obligations.map { Meaning($0, in: rules.plan) })
    #expect(meanings.count == (isAlike ? 1 : 2))
  }

  @Test(arguments: [
    ("{type: [training, seminar]}", "{type: [seminar, training]}", true),
    ("{topic: {all: [equality]}}", "{topic: equality}", true),
    ("{topic: {all: [equality, violence]}}", "{topic: [equality, violence]}", false),
    ("{topic: {not: equality}}", "{topic: violence}", false),
    ("{partner: member}", "{partner: [labour-office, health-office, police]}", true),
    ("{partner: {all: member}}", "{partner: member}", true),
    ("{ward: all}", "{ward: 1}", false),
    ("{type: training, role: organised}", "{type: training, role: attended}", false),
  ])
  func criteriaAreSets(_ left: String, _ right: String, _ isAlike: Bool) throws {
    let program = try SmallSet.program(
      "who: member\nwhat: {activity: \(left)}",
      "who: member\nwhat: {activity: \(right)}"
    )
    let rules = program.rules.source
    let meanings = Set(rules.obligations.map { Meaning($0, in: rules.plan) })
    #expect(meanings.count == (isAlike ? 1 : 2))
  }
}
