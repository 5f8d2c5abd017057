import Diagnostics
import Rules
import Terms
import TestSupport

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
      criteria.append(.covers(random.some(random.pick([1, 1, 2]), of: Self.periods).map { at(.period($0)) }))
    }
    var test = RecordTest(kind: .document, criteria: criteria, atLeast: amount())
    amounts(&test, keys: [.sentTo, .topic, .site, .contains], taken: fields)
    if random.chance(12) {
      test.everyOne =
        random.chance(30)
        ? [.codes(.sentTo, match(.sentTo, .document))]
        : [.codes(.contains, CodeMatch(.any, [at(random.pick(["tasks", "budget"]))]))]
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
      // Recipients are drawn more often: each has a day of arrival of its own.
      let drawn =
        keys.first == .sentTo && random.chance(50)
        ? [.sentTo] : random.some(random.chance(25) ? 2 : 1, of: keys)
      for key in drawn {
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
