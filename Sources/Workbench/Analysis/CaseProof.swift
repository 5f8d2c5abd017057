import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// What trying one case of a rule has shown.
struct CaseProof {
  /// What is wrong with it.
  enum Trouble {
    /// No evidence could be made.
    case noWitness(Witness.Failure)
    /// The evidence that was made does not meet it.
    case witnessFails(Reason)
    /// It is met, or not failed, by what its `if` alone asks for.
    case neverFails
    /// It is met though something is lacking.
    case shortIsEnough(OneStepShort.Lack, SourceSpan)
  }

  private(set) var troubles: [Trouble] = []
  /// Evidences one step short that were tried, and failed.
  private(set) var shortsThatFail = 0

  /// Tries the obligation at `place` of `program`, which has no `any`.
  init(_ place: Int, of program: Program) {
    let witness: Witness
    do throws(Witness.Failure) {
      witness = try Witness(for: place, of: program)
    } catch {
      troubles = [.noWitness(error)]
      return
    }
    let rule = program.rules.source.obligations[place]
    let asOf = witness.decidedFrom
    let trial = WitnessTrial(place, of: program, unit: witness.unit, decidedFrom: asOf)
    let judged = rule.judge == nil ? nil : true
    let decision = trial.decide(witness.collected, judged: judged)
    guard decision.verdict == .pass else {
      troubles = [.witnessFails(decision.reason)]
      return
    }
    let days = DaysAround(rule, program.rules.source.plan)
    // What the `if` asks for stays: without it nothing is owed.
    let nothing = trial.decide(witness.condition, asOf: days.after, judged: rule.what == nil ? false : judged)
    guard nothing.verdict == .fail else {
      troubles = [.neverFails]
      return
    }
    guard witness.collected.count <= WitnessTrial.mostTried else { return }
    let maker = OneStepShortMaker(
      plan: program.rules.source.plan,
      lexicon: program.rules.lexicon,
      records: trial.least(of: witness.collected) { !$0.isOfCondition },
      before: days.before,
      after: days.after
    )
    for short in maker.make() {
      // Where another record stands in for the one that was changed, all of them are tried without.
      let fails = [short.records, short.everywhere].contains { records in
        trial.decide(records, asOf: days.after, judged: judged).verdict == .fail
      }
      if fails { shortsThatFail += 1 } else { troubles.append(.shortIsEnough(short.lack, short.span)) }
    }
  }
}

/// The day before every window that a rule speaks of, and the first day on which all are closed.
struct DaysAround {
  private(set) var before: CivilDate
  private(set) var after: CivilDate

  init(_ rule: Obligation, _ plan: Plan) {
    let year = Period.year.range(in: plan.year) ?? DateRange(plan.issued)
    before = year.first.adding(days: -1)
    after = year.last.adding(days: 1)
    var whens = [rule.when] + (rule.what?.everyWhen ?? [])
    if case .shown(let requirement)? = rule.condition { whens += requirement.everyWhen }
    for window in whens.compactMap({ $0 }).flatMap({ plan.resolve($0)?.windows ?? [] }) {
      before = min(before, window.first.adding(days: -1))
      after = max(after, window.closes.adding(days: 1))
    }
  }
}

extension Requirement {
  /// Every `when` that is written in it.
  var everyWhen: [When?] {
    switch ask {
    case .records, .figure: [when]
    case .all(let parts), .any(let parts): [when] + parts.flatMap(\.everyWhen)
    }
  }
}
