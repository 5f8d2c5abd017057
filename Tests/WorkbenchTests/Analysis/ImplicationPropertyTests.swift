import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A yes of the comparison is certain: no evidence meets the one and not the other.
@Suite struct ImplicationPropertyTests {
  static let seed = getenv("GDCHECK_SEED").flatMap { UInt64(String(cString: $0)) } ?? 2022

  @Test func noEvidenceMeetsTheStrongerAndNotTheWeaker() throws {
    var source = RandomSource(seed: Self.seed)
    var (implied, met) = (0, 0)
    for _ in 0..<1500 {
      let first = RandomRule.obligation("test.a", &source)
      var pair = [first, RandomRule.obligation("test.b", &source)]
      // Most pairs are the same rule but for a change or two, to one side or the other.
      if source.chance(80) { pair[1] = RandomRule.changed(first, "test.b", &source) }
      if source.chance(50) { pair.swapAt(0, 1) }
      (pair[0].id, pair[1].id) = ("test.a", "test.b")
      guard RuleImplication(plan: .sample).holds(pair[0], pair[1]),
        let checked = try? RuleSet(files: [], plan: .sample, obligations: pair).checked(),
        let program = try? Program(checked)
      else { continue }
      implied += 1
      for _ in 0..<30 {
        let evidence = RandomRule.evidence(program, &source)
        let day = CivilDate(year: 2022, month: 1, day: 1)?.adding(days: source.number(in: 20...420))
        let asOf = try #require(day)
        guard program.decide(obligation: 0, evidence, asOf: asOf).verdict == .pass else { continue }
        met += 1
        let verdict = program.decide(obligation: 1, evidence, asOf: asOf).verdict
        #expect(
          verdict == .pass || verdict == .notApplicable,
          "seed \(Self.seed): \(verdict) as of \(asOf)\n\(pair[0])\n\(pair[1])\n\(evidence.activities)\n\(evidence.documents)"
        )
        if verdict == .fail || verdict == .pending { return }
      }
    }
    // Rules that say nothing of each other, or that nothing meets, would prove nothing.
    #expect(implied > 100)
    #expect(met > 200)
  }
}

/// Random rules and evidence over few codes, so that they have much to do with each other.
private enum RandomRule {
  static func obligation(_ id: String, _ source: inout RandomSource) -> Obligation {
    TestSupport.obligation(
      id,
      who: [Binding(party: "health-office")],
      if: source.chance(15) ? .circumstance("city-decision") : nil,
      what: requirement(&source),
      when: when(&source)
    )
  }

  /// The obligation with something in it altered, to ask for more, less or something else.
  static func changed(_ obligation: Obligation, _ id: String, _ source: inout RandomSource) -> Obligation {
    var other = obligation
    other.id = Located(id, .nowhere)
    if source.chance(30) { other.when = when(&source) }
    if source.chance(10) { other.condition = source.chance(50) ? nil : .circumstance("city-decision") }
    if source.chance(80) { other.what = other.what.map { changed($0, &source) } }
    return other
  }

  private static func changed(_ requirement: Requirement, _ source: inout RandomSource) -> Requirement {
    var other = requirement
    if source.chance(15) { other.when = source.chance(50) ? nil : when(&source) }
    switch requirement.ask {
    case .figure: break
    case .all(var parts), .any(var parts):
      let place = source.number(in: 0...parts.count - 1)
      if source.chance(15) { return parts[place] }
      parts[place] = changed(parts[place], &source)
      if case .all = requirement.ask { other.ask = .all(parts) } else { other.ask = .any(parts) }
    case .records(var test):
      if source.chance(10) {
        other.ask = source.chance(50) ? .any([requirement, self.test(&source, nil)]) : .all([requirement])
        return other
      }
      if source.chance(40), !test.criteria.isEmpty {
        test.criteria.remove(at: source.number(in: 0...test.criteria.count - 1))
      }
      if source.chance(30) { test.criteria += criteria(of: test.kind, &source) }
      if source.chance(20) {
        test.proof = test.proof == nil && test.kind == .activity ? proof("minutes") : nil
      }
      if source.chance(20) { test.atLeast = Located(source.number(in: 1...2), .nowhere) }
      if source.chance(10) { test.everyOne = nil }
      if source.chance(10) { test.distinct = nil }
      other.ask = .records(test)
    }
    return other
  }

  /// A criterion of a test of the same kind.
  private static func criteria(of kind: RecordTest.Kind, _ source: inout RandomSource) -> [Criterion] {
    guard case .records(let test) = test(&source, nil).ask, test.kind == kind else { return [] }
    return Array(test.criteria.prefix(1))
  }

  static func requirement(_ source: inout RandomSource, depth: Int = 0) -> Requirement {
    let own = source.chance(20) ? when(&source) : nil
    guard depth < 2, source.chance(depth == 0 ? 35 : 15) else { return test(&source, own) }
    let parts = [requirement(&source, depth: depth + 1), requirement(&source, depth: depth + 1)]
    return Requirement(source.chance(50) ? .all(parts) : .any(parts), when: own, span: .nowhere)
  }

  static func when(_ source: inout RandomSource) -> When? {
    source.pick([
      nil, .in("Q2"), .in("H1"), .in("Q1", "Q2"), .by("31/5"), .by("30/6"), .eachQuarter(), .each("Q1", "Q2"),
      .each("H1", "H2"), .eachQuarter(atLeast: 2), .in("womens-day", margin: 10), .in("T3"),
    ])
  }

  private static func test(_ source: inout RandomSource, _ when: When?) -> Requirement {
    let isActivity = source.chance(65)
    var criteria: [Criterion] = []
    let types = isActivity ? ["training", "meeting"] : ["plan", "report"]
    if source.chance(60) { criteria.append(match(.type, types, &source, single: true)) }
    if source.chance(60) { criteria.append(match(.topic, ["equality", "violence"], &source)) }
    if isActivity {
      if source.chance(25) { criteria.append(match(.partner, ["department", "education-office"], &source)) }
      if source.chance(15) { criteria.append(.withPartner) }
      if source.chance(20) { criteria.append(.wards(.any, 1)) }
      if source.chance(15) { criteria.append(.roles(.organised, .attended)) }
    } else {
      if source.chance(35) { criteria.append(.is(.sentTo, "labour-office")) }
      if source.chance(20) { criteria.append(.covering(source.pick([.window, .period(.quarter(2))]))) }
    }
    let record = RecordTest(
      kind: isActivity ? .activity : .document,
      criteria: criteria,
      atLeast: Located(source.chance(25) ? 2 : 1, .nowhere),
      forEach: source.chance(15) && isActivity ? [values(.audience, "teachers", "students")] : [],
      distinct: source.chance(12) ? Distinct(key: .field(.topic), count: 2) : nil,
      everyOne: source.chance(15) ? [match(.topic, ["equality"], &source)] : nil,
      proof: isActivity && source.chance(25) ? proof("minutes") : nil
    )
    return Requirement(.records(record), when: when, span: .nowhere)
  }

  private static func match(
    _ field: Field,
    _ codes: [String],
    _ source: inout RandomSource,
    single: Bool = false
  ) -> Criterion {
    let chosen = source.some(source.number(in: 1...2), of: codes).map { Located($0, SourceSpan.nowhere) }
    return .codes(
      field,
      CodeMatch(source.pick(single ? [.any, .any, .not] : [.any, .any, .all, .not]), chosen)
    )
  }

  static func evidence(_ program: Program, _ source: inout RandomSource) -> Evidence {
    var builder = EvidenceBuilder(program.rules.lexicon)
    for place in 0..<source.number(in: 3...14) {
      builder.document("M\(place)", "minutes", day(&source))
      let start = day(&source)
      builder.activity(
        "A\(place)",
        source.pick(["training", "meeting"]),
        start,
        to: source.chance(20) ? start.adding(days: source.number(in: 1...200)) : nil,
        topics: source.some(source.number(in: 0...2), of: ["equality", "violence"]),
        audiences: source.some(source.number(in: 0...2), of: ["teachers", "students"]),
        partners: source.some(source.number(in: 0...2), of: ["education-office", "culture-centre"]),
        wards: source.chance(50) ? [1] : [],
        role: source.chance(85) ? .organised : .attended,
        papers: source.chance(60) ? ["M\(place)"] : []
      )
    }
    for place in 0..<source.number(in: 3...14) {
      let issued = day(&source)
      let quarter = Period.quarter(source.number(in: 1...4)).range(in: 2022)
      let isSent = source.chance(60)
      builder.document(
        "D\(place)",
        source.pick(["plan", "report"]),
        issued,
        sent: isSent
          ? [(to: "labour-office", date: issued, received: issued.adding(days: source.number(in: 0...9)))]
          : [],
        covers: source.chance(60) ? quarter.map { ($0.first, $0.last) } : nil,
        topics: source.some(source.number(in: 0...2), of: ["equality", "violence"])
      )
    }
    return builder.evidence
  }

  private static func day(_ source: inout RandomSource) -> CivilDate {
    CivilDate(dayNumber: 18_993).adding(days: source.number(in: -10...380))
  }
}
