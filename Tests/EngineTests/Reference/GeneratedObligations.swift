import Diagnostics
import Rules
import Terms
import TestSupport

/// Makes obligations of every shape over a generated plan, small enough that verdicts are mixed.
struct ObligationMaker {
  let plan: Plan
  var random: RandomSource

  /// An obligation that the checks of rule sets accept; most that are drawn are.
  ///
  /// - Throws: what the checks say of the last one where they accept none of many.
  mutating func obligation(_ number: Int) throws -> Obligation {
    var refused = 0
    while true {
      let candidate = candidate(number)
      do {
        _ = try RuleSet(files: [], plan: plan, obligations: [candidate]).checked()
        return candidate
      } catch {
        refused += 1
        guard refused < 100 else { throw error }
      }
    }
  }

  private mutating func candidate(_ number: Int) -> Obligation {
    let circumstance = random.chance(18) ? random.pick(GeneratedPlan.circumstances) : nil
    var obligation = Obligation(
      id: at("part.o\(number)"),
      clauses: [at("I.1")],
      who: who(),
      duty: GeneratedPlan.text("duty"),
      span: nowhere
    )
    if let circumstance {
      obligation.condition = .circumstance(at(circumstance))
    } else if random.chance(12) {
      obligation.condition = .shown(requirement(depth: 1, nil))
    }
    if random.chance(15) { obligation.judge = GeneratedPlan.text("question") }
    if obligation.judge == nil || random.chance(60) {
      obligation.what = requirement(depth: 0, circumstance)
    }
    obligation.when = when(obligation.what, circumstance)
    if random.chance(35) { obligation.reading = reading(of: obligation, circumstance) }
    if random.chance(15) { obligation.force = random.pick([.must, .requested]) }
    return obligation
  }

  private mutating func who() -> [Binding] {
    if random.chance(80) { return [Binding(party: at("member")), Binding(party: at("department"))] }
    switch random.number(in: 0...3) {
    case 0: return [Binding(party: at("member"), except: [at(random.pick(["office", "union"]))])]
    case 1:
      return [
        Binding(party: at("department")),
        Binding(party: at("ward-committee"), wards: at(random.some(2, of: GeneratedPlan.wards))),
      ]
    case 2: return [Binding(party: at(random.pick(GeneratedPlan.agencies)))]
    default: return [Binding(party: at("department"), except: [at("school")]), Binding(party: at("union"))]
    }
  }

  private mutating func reading(of obligation: Obligation, _ circumstance: String?) -> Reading {
    let alternatives = (1...random.number(in: 1...2)).map { number in
      var alternative = Alternative(name: at("reading-\(number)"))
      let choice = random.number(in: 0...9)
      if choice <= 3, let what = obligation.what {
        alternative.what = random.chance(60) ? varied(what) : requirement(depth: 1, circumstance)
      }
      if choice == 4 { alternative.who = who() }
      if choice == 5, circumstance == nil { alternative.condition = .shown(requirement(depth: 1, nil)) }
      let isUnchanged =
        alternative.what == nil && alternative.who == nil && alternative.condition == nil
      // A `when` with grace is only for what covers the window, so one without serves any requirement.
      if choice >= 8 || isUnchanged {
        alternative.when = plainWhen(circumstance)
        if let what = obligation.what, asksWindowOnly(what), random.chance(30) {
          alternative.when?.graceDays = at(random.number(in: 1...20))
        }
      } else if obligation.when?.graceDays != nil, let what = alternative.what, !asksWindowOnly(what) {
        alternative.when = plainWhen(circumstance)
      }
      return alternative
    }
    return Reading(
      authority: at("standing-office"),
      why: GeneratedPlan.text("why"),
      alternatives: alternatives,
      span: nowhere
    )
  }

  /// The same requirement with other amounts, so that readings come apart.
  private mutating func varied(_ requirement: Requirement) -> Requirement {
    var varied = requirement
    switch requirement.ask {
    case .records(var test):
      test.atLeast = at(max(1, test.atLeast.value + random.pick([-1, 1, 1])))
      if random.chance(30) { test.proof = nil }
      if random.chance(20), test.criteria.count > 1, !asksWindowOnly(requirement) {
        test.criteria.removeLast()
      }
      varied.ask = .records(test)
    case .figure(var test):
      test.comparison = random.pick(FigureTest.Comparison.allCases)
      varied.ask = .figure(test)
    case .all(let parts): varied.ask = random.chance(50) ? .any(parts) : .all(parts.map { self.varied($0) })
    case .any(let parts): varied.ask = random.chance(50) ? .all(parts) : .any(parts.map { self.varied($0) })
    }
    return varied
  }
}
