import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// The engine decides every generated case as the definitions do.
///
/// `GDCHECK_SEED` starts elsewhere and `GDCHECK_CASES` tries more.
@Test func engineAgreesWithTheDefinitions() throws {
  var tally = Tally()
  var failures = 0
  var seed = RunSize.seed
  while tally.cases < RunSize.cases, failures < 3 {
    let made = try GeneratedRules(seed: seed)
    let engine = try EngineUnderTest(made)
    for number in 0..<4 {
      var maker = made.evidence(number)
      for _ in 0..<4 {
        let today = maker.asOf()
        let reference = made.reference(maker.evidence, maker.visit, today)
        let answers = engine.answers(maker.evidence, maker.visit, today)
        for (obligation, found) in zip(made.rules.obligations, answers) {
          let expected = reference.answer(obligation)
          tally.count(expected)
          guard found != expected, failures < 3 else { continue }
          failures += 1
          report(
            AuditCase(
              seed: seed,
              obligation: obligation,
              rules: made,
              evidence: maker.evidence,
              visit: maker.visit,
              today: today
            )
          )
        }
      }
    }
    seed &+= 1
  }
  print(tally.table)
  guard failures == 0 else { return }
  for verdict in Verdict.allCases {
    #expect(tally.verdicts[verdict, default: 0] > 0, "no case was decided \(verdict.rawValue)")
  }
  for reason in Reason.allCases {
    #expect(tally.reasons[reason, default: 0] > 0, "no case was decided for \(reason.rawValue)")
  }
  for basis in Basis.allCases {
    #expect(tally.bases[basis, default: 0] > 0, "no case had the basis \(basis.rawValue)")
  }
}

/// Both answers to one obligation; nil where its rules can't be checked alone.
private func bothAnswers(_ audit: AuditCase) -> (engine: Answer, reference: Answer)? {
  guard
    let made = try? GeneratedRules(
      seed: audit.seed,
      plan: audit.rules.rules.plan,
      obligations: [audit.obligation]
    ),
    let found = try? EngineUnderTest(made).answers(audit.evidence, audit.visit, audit.today).first
  else { return nil }
  return (found, made.reference(audit.evidence, audit.visit, audit.today).answer(audit.obligation))
}

private func report(_ audit: AuditCase) {
  let smallest = audit.shrunk { candidate in
    guard let (engine, reference) = bothAnswers(candidate) else { return false }
    return engine != reference
  }
  guard let (engine, reference) = bothAnswers(smallest) else { return }
  Issue.record(
    """
    the engine and the definitions disagree
    \(smallest.description)
    engine:    \("\(engine)".replacing("Engine.", with: ""))
    reference: \("\(reference)".replacing("Engine.", with: ""))
    """
  )
}

/// How often each verdict, reason and basis was reached.
private struct Tally {
  var cases = 0
  var verdicts: [Verdict: Int] = [:]
  var reasons: [Reason: Int] = [:]
  var bases: [Basis: Int] = [:]

  mutating func count(_ answer: Answer) {
    cases += 1
    verdicts[answer.verdict, default: 0] += 1
    reasons[answer.reason, default: 0] += 1
    bases[answer.basis, default: 0] += 1
  }

  /// A line each of verdicts, reasons and bases.
  var table: String {
    func row<Key: Hashable & RawRepresentable<String>>(_ keys: [Key], _ counts: [Key: Int]) -> String {
      keys.map { "\($0.rawValue) \(counts[$0, default: 0])" }.joined(separator: ", ")
    }
    return """
      \(cases) cases from seed \(RunSize.seed)
        verdicts: \(row(Verdict.allCases, verdicts))
        reasons:  \(row(Reason.allCases, reasons))
        bases:    \(row(Basis.allCases, bases))
      """
  }
}
