import Diagnostics
import Rules
import Terms
import TestSupport

/// Makes obligations of every shape over a generated plan, small enough that verdicts are mixed.
struct ObligationMaker {
  let plan: Plan
  var random: RandomSource

  mutating func obligation(_ number: Int) -> Obligation {
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

// MARK: What

extension ObligationMaker {
  mutating func requirement(depth: Int, _ circumstance: String?) -> Requirement {
    let isLeaf = random.chance(depth == 0 ? 65 : depth == 1 ? 85 : 100)
    let ask: Requirement.Ask
    if isLeaf {
      let kind = random.number(in: 0...99)
      ask =
        kind < 50 ? .records(activityTest()) : kind < 85 ? .records(documentTest()) : .figure(figureTest())
    } else {
      let parts = (1...random.number(in: 2...3)).map { _ in self.requirement(depth: depth + 1, circumstance) }
      ask = random.chance(50) ? .all(parts) : .any(parts)
    }
    var requirement = Requirement(ask, span: nowhere)
    if depth > 0, random.chance(40) { requirement.when = when(requirement, circumstance) }
    return requirement
  }

  private mutating func activityTest() -> RecordTest {
    var fields: [Field] = random.chance(70) ? [.type] : []
    fields += random.some(
      random.pick([0, 1, 1, 2]),
      of: [.topic, .audience, .site, .club, .occasion, .partner, .inspected]
    )
    if fields.isEmpty { fields = [.type] }
    var criteria: [Criterion] = fields.map { .codes($0, match($0, .activity)) }
    if random.chance(8), !fields.contains(.partner) { criteria.append(.anyPartner(nowhere)) }
    if random.chance(12) {
      let mode = random.pick([CodeMatch.Mode.any, .any, .all, .not])
      let wards =
        mode == .any && random.chance(30) ? nil : random.some(2, of: GeneratedPlan.wards).map { at($0) }
      criteria.append(.ward(WardMatch(mode, wards), nowhere))
    }
    if random.chance(12) {
      criteria.append(.role(random.pick([[at(.attended)], [at(.organised), at(.attended)]])))
    }
    if random.chance(22) { criteria.append(threshold()) }

    var test = RecordTest(kind: .activity, criteria: criteria, atLeast: amount())
    amounts(&test, keys: [.topic, .audience, .site, .club, .partner], taken: fields)
    if random.chance(15) {
      test.everyOne = [
        random.chance(50)
          ? threshold() : .codes(.topic, CodeMatch(.any, [at(random.pick(["rights", "law"]))]))
      ]
    }
    if random.chance(40) { test.proof = proof() }
    return test
  }

  private mutating func documentTest() -> RecordTest {
    var fields: [Field] = random.chance(75) ? [.type] : []
    fields += random.some(random.pick([0, 1, 1]), of: [.topic, .site, .issuedBy, .contains])
    if random.chance(35) { fields.append(.sentTo) }
    if fields.isEmpty { fields = [.type] }
    var criteria: [Criterion] = fields.map { .codes($0, match($0, .document)) }
    let coverage = random.number(in: 0...99)
    if coverage < 25 {
      criteria.append(.covers([at(.window)]))
    } else if coverage < 40 {
      criteria.append(.covers(random.some(random.pick([1, 1, 2]), of: periods).map { at(.period($0)) }))
    }
    var test = RecordTest(kind: .document, criteria: criteria, atLeast: amount())
    amounts(&test, keys: [.topic, .site, .sentTo, .contains], taken: fields)
    if random.chance(12) {
      test.everyOne = [.codes(.contains, CodeMatch(.any, [at(random.pick(["tasks", "budget"]))]))]
    }
    return test
  }

  private mutating func figureTest() -> FigureTest {
    let bound = random.pick([FigureTest.Bound.number(5), .number(0), .share(3_000), .share(5_000), .lastYear])
    var comparison = random.pick(FigureTest.Comparison.allCases)
    // "At least none" asks nothing of anybody.
    if bound == .number(0), comparison == .atLeast { comparison = .moreThan }
    return FigureTest(
      name: at(random.pick(GeneratedPlan.codes(.figures))),
      comparison: comparison,
      bound: at(bound)
    )
  }

  private mutating func amount() -> Located<Int> {
    at(random.pick([1, 1, 1, 2, 2, 3]))
  }

  private mutating func amounts(_ test: inout RecordTest, keys: [Field], taken: [Field]) {
    var keys = keys.filter { !taken.contains($0) }
    if random.chance(18) {
      for key in random.some(random.chance(25) ? 2 : 1, of: keys) {
        let names = random.some(2, of: GeneratedPlan.codes(key.list(for: test.kind))).map { at($0) }
        test.forEach.append(ValueList(.codes(key, names), span: nowhere))
        keys.removeAll { $0 == key }
      }
    } else if test.kind == .activity, random.chance(4), !test.criteria.contains(where: \.isWard) {
      test.forEach = [ValueList(.wards(random.chance(50) ? nil : [at(2), at(12)]), span: nowhere)]
    }
    if random.chance(12), let key = keys.first {
      test.distinct = Distinct(key: .field(key), count: at(2))
      // Several records may name as many values as one; both sides of that are tried.
      test.atLeast = at(random.pick([1, 1, 2, 3]))
    }
  }

  private mutating func match(_ field: Field, _ kind: RecordTest.Kind) -> CodeMatch {
    var mode = random.pick([CodeMatch.Mode.any, .any, .any, .any, .any, .all, .not])
    // A record has one type and one issuer: all of two could never be met.
    if mode == .all, field == .type || field == .issuedBy { mode = .any }
    var names = GeneratedPlan.codes(field.list(for: kind))
    if field == .inspected { names = GeneratedPlan.agencies }
    if field == .partner { names += ["member"] }
    let count = mode == .any ? random.pick([1, 1, 2]) : mode == .all ? 2 : 1
    return CodeMatch(mode, random.some(count, of: names).map { at($0) })
  }

  private mutating func proof() -> CodeMatch {
    let mode = random.pick([CodeMatch.Mode.any, .any, .all])
    let names = random.some(mode == .all ? 2 : random.pick([1, 1, 2]), of: GeneratedPlan.codes(.documents))
    return CodeMatch(mode, names.map { at($0) })
  }

  private mutating func threshold() -> Criterion {
    switch random.number(in: 0...2) {
    case 0: .participants(at(20))
    case 1: .women(at(5))
    default: .womenShare(at(random.pick([3_000, 5_000])))
    }
  }

  /// Whether every test in it is of documents that cover the window, so that grace may be given.
  func asksWindowOnly(_ requirement: Requirement) -> Bool {
    switch requirement.ask {
    case .records(let test): test.asksWindow
    case .figure: false
    case .all(let parts), .any(let parts): parts.allSatisfy { $0.when != nil || asksWindowOnly($0) }
    }
  }
}

extension Criterion {
  fileprivate var isWard: Bool {
    if case .ward = self { true } else { false }
  }
}

// MARK: When

private let periods: [Period] =
  [.year] + [1, 2].map { .half($0) } + (1...4).map { .quarter($0) } + [2, 6, 7, 12].map { .month($0) }

extension ObligationMaker {
  mutating func when(_ what: Requirement?, _ circumstance: String?) -> When? {
    guard random.chance(88) else { return nil }
    var when = plainWhen(circumstance)
    if let what, asksWindowOnly(what), random.chance(50) { when.graceDays = at(random.number(in: 1...20)) }
    return when
  }

  private mutating func plainWhen(_ circumstance: String?) -> When {
    var when = When(form(circumstance), span: nowhere)
    if random.chance(15) { when.marginDays = at(random.number(in: 1...12)) }
    return when
  }

  private mutating func form(_ circumstance: String?) -> When.Form {
    if let circumstance, random.chance(45) {
      let days = at(random.pick([0, 5, 15, 30, 90]))
      return .days(days, random.pick([.after, .after, .before]), circumstance: at(circumstance))
    }
    switch random.number(in: 0...9) {
    case 0...2: return .by(at(GeneratedPlan.day(plan.year, &random)))
    case 3...5: return .within((1...random.pick([1, 1, 2])).map { _ in at(window()) })
    default: return .each(each())
    }
  }

  private mutating func each() -> When.Each {
    let rules = RuleSet(files: [], plan: plan, obligations: [])
    while true {
      let windows: [WindowName] =
        switch random.number(in: 0...9) {
        case 0: (1...12).map { .period(.month($0)) }
        case 1...4: (1...4).map { .period(.quarter($0)) }
        case 5, 6: (1...2).map { .period(.half($0)) }
        default: (1...random.number(in: 2...3)).map { _ in window() }
        }
      var each = When.Each(windows: windows.map { at($0) })
      if random.chance(25) { each.inside = at(.days(GeneratedPlan.run(plan.year, &random))) }
      let kept = rules.referenceWindows(When(.each(each), span: nowhere)).windows.count
      guard kept > 0, windows.count < 12 || kept <= 5 || random.chance(20) else { continue }
      if kept > 1, random.chance(30) { each.atLeast = at(random.number(in: 1...kept)) }
      return each
    }
  }

  private mutating func window() -> WindowName {
    switch random.number(in: 0...4) {
    case 0, 1: .period(random.pick(periods))
    case 2: .occasion(random.pick(GeneratedPlan.occasions))
    default: .days(GeneratedPlan.run(plan.year, &random))
    }
  }
}
