import Engine
import Reports
import Rules
import Terms
import Testing

@Suite struct VerdictWordsTests {
  static let vi = Wording(SampleRules.rules, in: .vietnamese)
  static let en = Wording(SampleRules.rules, in: .english)

  @Test(arguments: [
    (Standing.met, "đạt", "met"), (.notMet, "chưa đạt", "not met"),
    (.partlyMet, "đạt một phần", "partly met"),
    (.unproven, "chưa đủ minh chứng", "not yet proven"), (.notDue, "chưa đến hạn", "not due yet"),
    (.review, "cần xem xét", "to be judged"), (.notArisen, "chưa phát sinh", "not arisen"),
    (.notApplicable, "không áp dụng", "not applicable"),
  ])
  func tellsAStanding(_ standing: Standing, _ vi: String, _ en: String) {
    #expect(Self.vi.standing(standing) == vi)
    #expect(Self.en.standing(standing) == en)
  }

  @Test(arguments: [
    (Verdict.pass, Reason.met, 1, Standing.met), (.fail, .nothingFound, 0, .notMet),
    (.fail, .tooFew, 1, .partlyMet),
    (.fail, .judged, 1, .notMet), (.fail, .unproven, 0, .unproven), (.fail, .unproven, 2, .unproven),
    (.pending, .notDue, 0, .notDue), (.pending, .notDue, 1, .partlyMet), (.pending, .unproven, 0, .unproven),
    (.pending, .dueToday, 0, .notDue), (.review, .toJudge, 1, .review),
    (.notApplicable, .notArisen, 0, .notArisen),
    (.notApplicable, .notBound, 0, .notApplicable), (.notApplicable, .notClaimed, 0, .notApplicable),
    (.notApplicable, .aroseAfterWindow, 0, .notApplicable),
  ])
  func aStandingFollowsVerdictReasonAndProgress(
    _ verdict: Verdict,
    _ reason: Reason,
    _ done: Int,
    _ standing: Standing
  ) {
    #expect(Standing(verdict, reason, Progress(done: done, needed: 3)) == standing)
  }

  /// Whatever the engine can say, both languages say, each in its own words and in the tone of the visit.
  @Test func everyCodeHasWordsInBothLanguages() {
    var said: [(String, String)] = []
    said += Standing.allCases.map { (Self.vi.standing($0), Self.en.standing($0)) }
    said += Verdict.allCases.map { (Self.vi.verdict($0), Self.en.verdict($0)) }
    said += Reason.allCases.map { (Self.vi.reason($0), Self.en.reason($0)) }
    said += Basis.allCases.map { (Self.vi.basis($0), Self.en.basis($0)) }
    said += Force.allCases.map { (Self.vi.force($0), Self.en.force($0)) }
    said += AsOfSource.allCases.map { (Self.vi.asOfSource($0), Self.en.asOfSource($0)) }
    for (vi, en) in said {
      #expect(!vi.isEmpty && !en.isEmpty)
      #expect(vi != en)
      #expect(!vi.lowercased().contains("vi phạm"))
      #expect(!vi.hasSuffix(".") && !en.hasSuffix("."))
    }
  }

  @Test func noTwoReasonsSoundAlike() {
    for wording in [Self.vi, Self.en] {
      #expect(Set(Reason.allCases.map(wording.reason)).count == Reason.allCases.count)
    }
  }

  @Test(arguments: [
    (0, "hạn cuối là hôm nay, 31/05/2022", "due today, 31/05/2022"),
    (1, "hạn 31/05/2022, còn 1 ngày", "due 31/05/2022, 1 day left"),
    (12, "hạn 31/05/2022, còn 12 ngày", "due 31/05/2022, 12 days left"),
    (-1, "hạn 31/05/2022, đã qua 1 ngày", "was due 31/05/2022, 1 day ago"),
    (-30, "hạn 31/05/2022, đã qua 30 ngày", "was due 31/05/2022, 30 days ago"),
  ])
  func tellsHowFarADateIs(_ days: Int, _ vi: String, _ en: String) {
    let timing = Timing(due: SamplePlan.date(31, 5), daysLeft: days)
    #expect(Self.vi.timing(timing) == vi)
    #expect(Self.en.timing(timing) == en)
  }
}
