import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@Suite("what a person judges")
struct JudgementTests {
  private func judgement(_ passes: Bool, _ date: CivilDate, of id: String = "test.one") -> Visit.Judgement {
    Visit.Judgement(obligation: id, passes: passes, by: "Lan", date: date)
  }

  private let withEvidence = obligation(
    what: document(.is(.type, "report")),
    when: .in("Q2"),
    judge: "is it good?"
  )

  private func found(_ judgements: [Visit.Judgement], asOf: CivilDate = "31/12") throws -> Finding {
    try audit(withEvidence, visit: Visit(judgements: judgements), asOf: asOf) {
      $0.document("D1", "report", "10/5")
    }.findings[0]
  }

  @Test("nobody is asked before the evidence is there")
  func before() throws {
    let pending = try audit(
      withEvidence,
      visit: Visit(judgements: [judgement(true, "9/5")]),
      asOf: "9/5"
    )
    #expect(pending.decided == Decided(.pending, .notDue))
    #expect(pending.findings[0].judgement == nil)
  }

  @Test("a person is asked once it is there, and their answer stands from its day on")
  func after() throws {
    let asked = try found([])
    #expect(Decided(asked.verdict, asked.reason) == Decided(.review, .toJudge))
    #expect(asked.timing == Timing(due: "30/6", daysLeft: -184))
    let passed = try found([judgement(true, "10/5")])
    #expect(Decided(passed.verdict, passed.reason) == Decided(.pass, .judged))
    #expect(passed.judgement == 0)
    let failed = try found([judgement(false, "10/5")])
    #expect(Decided(failed.verdict, failed.reason) == Decided(.fail, .judged))
    #expect(failed.timing?.due == "30/6")
  }

  @Test(
    "an answer given before the evidence was there, or after the as-of date, or to another question, is none"
  )
  func idle() throws {
    #expect(try found([judgement(true, "9/5")]).verdict == .review)
    #expect(try found([judgement(true, "11/5")], asOf: "10/5").verdict == .review)
    #expect(try found([judgement(true, "11/5", of: "test.two")]).verdict == .review)
  }

  @Test("the latest answer stands, of one day the later listed")
  func latest() throws {
    let later = try found([judgement(false, "1/12"), judgement(true, "1/11")])
    #expect(later.verdict == .fail && later.judgement == 0)
    let listed = try found([judgement(false, "1/12"), judgement(true, "1/12")])
    #expect(listed.verdict == .pass && listed.judgement == 1)
    let asOfThen = try found([judgement(false, "1/12"), judgement(true, "1/11")], asOf: "30/11")
    #expect(asOfThen.verdict == .pass && asOfThen.judgement == 1)
    // The last one was given when nothing was there: the one before it stands.
    let early = try found([judgement(true, "11/5"), judgement(false, "9/5")])
    #expect(early.verdict == .pass && early.judgement == 0)
  }

  @Test("a question alone is asked when all its windows have closed")
  func judgeOnly() throws {
    let rule = obligation(when: .each("Q1", "Q2"), judge: "was it done?")
    func decided(_ asOf: CivilDate, _ judgements: [Visit.Judgement] = []) throws -> Decided {
      try audit(rule, visit: Visit(judgements: judgements), asOf: asOf).decided
    }
    let first = try audit(rule, asOf: "31/3")
    #expect(first.decided == Decided(.pending, .notDue))
    #expect(first.findings[0].timing == Timing(due: "31/3", daysLeft: 0))
    #expect(first.findings[0].progress == Progress(done: 0, needed: 1))
    #expect(first.explanations.nodes.map(\.kind) == [.judgeOnly])
    #expect(try decided("30/6") == Decided(.pending, .dueToday))
    #expect(try decided("1/7") == Decided(.review, .toJudge))
    #expect(try decided("31/12", [judgement(true, "1/7")]) == Decided(.pass, .judged))
    #expect(try decided("31/12", [judgement(true, "30/6")]) == Decided(.review, .toJudge))
  }

  @Test("a question about what arose after its window is not asked")
  func owed() throws {
    let rule = obligation(if: .circumstance("city-decision"), when: .in("Q3"), judge: "was it done?")
    #expect(try audit(rule, asOf: "31/12").decided == Decided(.notApplicable, .aroseAfterWindow))
    let asked = obligation(if: .circumstance("city-decision"), when: .each("Q3", "Q4"), judge: "was it done?")
    #expect(try audit(asked, asOf: "31/12").decided == Decided(.pending, .dueToday))
  }
}
