import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// What time and later evidence can do to a verdict, and what they can't.
///
/// The exceptions are those of the definitions: figures and `every_one` speak of the state at the as-of date,
/// and a judgement is a correction.
struct TimeTests {
  static let seeds = (0..<15).map { RunSize.seed &+ 1_000 &+ UInt64($0) }

  @Test(arguments: seeds)
  func noLaterRecordRepairsAFailOrUndoesAPass(seed: UInt64) throws {
    let made = try GeneratedRules(seed: seed)
    let engine = try EngineUnderTest(made)
    for number in 0..<4 {
      var maker = made.evidence(number)
      let today = maker.asOf()
      let before = engine.answers(maker.evidence, maker.visit, today)
      let later = made.laterRecords(from: today, unit: maker.evidence.unit, number: number)
      let grown = maker.evidence.joined(later, prefix: "later-")
      for days in [0, 1, 30, 400] {
        let after = engine.answers(grown, maker.visit, today.adding(days: days))
        for (place, obligation) in made.rules.obligations.enumerated() where before[place].reason != .judged {
          let (was, now) = (before[place].verdict, after[place].verdict)
          // A fail has its windows closed, so only what makes it owed can turn.
          if was == .fail, !obligation.conditionCanTurn {
            #expect(now == .fail, comment(made, obligation, maker, today, days))
          }
          if was == .pass, !obligation.canTurn {
            #expect(now == .pass, comment(made, obligation, maker, today, days))
          }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func aVerdictMovesOneWayAsTimeGoesOn(seed: UInt64) throws {
    let made = try GeneratedRules(seed: seed)
    let engine = try EngineUnderTest(made)
    for number in 0..<3 {
      var maker = made.evidence(number)
      let days = (0..<6).map { _ in maker.asOf() }.sorted()
      var evidence = maker.evidence
      var before: [Answer]?
      for (step, today) in days.enumerated() {
        let after = engine.answers(evidence, maker.visit, today)
        for (place, obligation) in made.rules.obligations.enumerated() where !obligation.canTurn {
          guard let was = before?[place], was.reason != .judged, after[place].reason != .judged else {
            continue
          }
          let mayFollow: [Verdict] =
            switch was.verdict {
            case .notApplicable: Verdict.allCases
            case .pending: [.pending, .pass, .fail, .review]
            case .pass: [.pass]
            case .fail: [.fail]
            case .review: [.review]
            }
          #expect(
            mayFollow.contains(after[place].verdict),
            "was \(was.verdict), \(comment(made, obligation, maker, today, 0))"
          )
        }
        before = after
        // What the unit does from the next day on, in part.
        let next = made.laterRecords(from: today.adding(days: 1), unit: evidence.unit, number: step)
        evidence = evidence.joined(thinned(next, by: &maker.random), prefix: "step\(step)-")
      }
    }
  }

  /// Some of the activities and figures, with all papers.
  private func thinned(_ evidence: Evidence, by random: inout RandomSource) -> Evidence {
    var thinned = evidence
    thinned.activities = evidence.activities.filter { _ in random.chance(15) }
    thinned.figures = evidence.figures.filter { _ in random.chance(15) }
    return thinned
  }

  @Test(arguments: seeds)
  func whatIsPendingCanStillBeMet(seed: UInt64) throws {
    let made = try GeneratedRules(seed: seed)
    let engine = try EngineUnderTest(made)
    for number in 0..<4 {
      var maker = made.evidence(number)
      let today = maker.asOf()
      let before = engine.answers(maker.evidence, .none, today)
      for (place, obligation) in made.rules.obligations.enumerated()
      where before[place].verdict == .pending && obligation.isPlainLeaf {
        var later = EvidenceMaker(made.rules, made.lexicon, seed: seed)
        later.evidence.unit = maker.evidence.unit
        later.faultlessFrom = today
        if let what = obligation.what { later.show(what, obligation.when, 100) }
        // Figures that the file already dates later would speak last: they are not what the unit does next.
        var grown = maker.evidence
        grown.figures.removeAll { $0.date >= today }
        grown = grown.joined(later.evidence, prefix: "later-")
        let end = made.rules.referenceWindows(obligation.when).windows.map(\.closes).max() ?? today
        let after = engine.answers(grown, .none, max(end, today))
        #expect(after[place].verdict == .pass, comment(made, obligation, maker, today, 0))
      }
    }
  }

  @Test(arguments: seeds)
  func emptyEvidenceNeverPasses(seed: UInt64) throws {
    let made = try GeneratedRules(seed: seed)
    let engine = try EngineUnderTest(made)
    for number in 0..<3 {
      var maker = made.evidence(number)
      var empty = maker.evidence
      (empty.activities, empty.documents, empty.figures) = ([], [], [])
      for _ in 0..<6 {
        let today = maker.asOf()
        for (obligation, answer) in zip(made.rules.obligations, engine.answers(empty, .none, today)) {
          #expect(answer.verdict != .pass, comment(made, obligation, maker, today, 0))
          if obligation.what != nil {
            #expect(answer.verdict != .review, comment(made, obligation, maker, today, 0))
          }
        }
      }
    }
  }

  private func comment(
    _ made: GeneratedRules,
    _ obligation: Obligation,
    _ maker: EvidenceMaker,
    _ today: CivilDate,
    _ days: Int
  ) -> Comment {
    let audit = AuditCase(
      seed: made.seed,
      obligation: obligation,
      rules: made,
      evidence: maker.evidence,
      visit: maker.visit,
      today: today
    )
    return "\(audit.description)\nand \(days) days later"
  }
}

extension Obligation {
  /// Whether what makes it owed can turn.
  fileprivate var conditionCanTurn: Bool {
    if case .shown(let requirement) = condition { requirement.canTurn } else { false }
  }

  /// Whether it asks one thing alone, of records or of a figure, that later evidence can bring about.
  fileprivate var isPlainLeaf: Bool {
    guard condition == nil, judge == nil, let what, what.parts.isEmpty else { return false }
    if case .records(let test) = what.ask { return test.everyOne == nil }
    return true
  }
}
