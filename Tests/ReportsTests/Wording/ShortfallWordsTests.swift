import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import Testing

@Suite struct ShortfallWordsTests {
  private let vi = Wording(SampleRules.rules, in: .vietnamese)
  private let en = Wording(SampleRules.rules, in: .english)

  static let quarter = SamplePlan.window(.quarter(2))
  static let activity = RecordRef(.activity, 1)
  static let document = RecordRef(.document, 1)
  static let figure = RecordRef(.figure, 0)

  private static func context(_ ask: ReportedRules.Test.Ask, _ window: Window = quarter) -> MissContext {
    MissContext(
      test: .init(ask, cells: [SampleRules.cell("men")]),
      cell: 0,
      window: window,
      evidence: SampleAudit.evidence,
      visit: SampleAudit.visit
    )
  }

  static let inspection = context(.records(SampleRules.inspection))
  static let report = context(.records(SampleRules.report), SamplePlan.by(SamplePlan.date(31, 10)))
  /// The same, which nobody must have.
  static let drawnUp: MissContext = {
    var test = SampleRules.report
    test.criteria.remove(at: 1)
    return context(.records(test), SamplePlan.by(SamplePlan.date(31, 10)))
  }()
  static let share = context(.figure(SampleRules.share))
  static let asked: MissContext = {
    var test = SampleRules.inspection
    test.criteria = [.participants(SamplePlan.at(30)), .womenShare(SamplePlan.at(8_000))]
    test.everyOne = [.anyPartner(SamplePlan.span)]
    return context(.records(test))
  }()

  static let told: [(RecordRef, Explanations.Shortfall, MissContext, String, String)] = [
    (
      RecordRef(.activity, 2), .criterion(1), inspection, "chủ đề là sức khỏe sinh sản",
      "topic is reproductive health"
    ),
    (
      RecordRef(.activity, 0), .criterion(0), asked, "số người tham gia là 6, cần từ 30",
      "the number taking part is 6, asked is at least 30"
    ),
    (
      RecordRef(.activity, 0), .criterion(1), asked, "tỷ lệ nữ tham gia là 4/6 (66,66%), cần từ 80%",
      "women's share of those taking part is 4 of 6 (66.66%), asked is at least 80%"
    ),
    (
      activity, .criterion(0), asked, "không ghi số người tham gia (cần từ 30)",
      "does not state the number taking part (asked: at least 30)"
    ),
    (activity, .everyOne(0), asked, "không ghi đơn vị phối hợp", "names no partner"),
    (activity, .value(0), inspection, "không ghi đối tượng", "states no audience"),
    (
      activity, .notOrganised, inspection, "đơn vị tổ chức, không phải cử người tham dự",
      "the unit organised it; attending is what is asked"
    ),
    (
      RecordRef(.activity, 0), .early(day: SamplePlan.date(18, 2), days: 42), inspection,
      "tổ chức ngày 18/02/2022, sớm 42 ngày so với quý II", "held 18/02/2022, 42 days before quarter II"
    ),
    (
      activity, .late(day: SamplePlan.date(5, 7), days: 5), inspection,
      "tổ chức ngày 05/07/2022, sau khi quý II kết thúc 5 ngày",
      "held 05/07/2022, 5 days after quarter II ended"
    ),
    (
      document, .late(day: SamplePlan.date(12, 11), days: 12), report, "gửi ngày 12/11/2022, muộn 12 ngày",
      "sent 12/11/2022, 12 days late"
    ),
    (
      document, .late(day: SamplePlan.date(1, 11), days: 1), report, "ban hành ngày 01/11/2022, muộn 1 ngày",
      "issued 01/11/2022, 1 day late"
    ),
    (
      activity, .afterAsOf(day: SamplePlan.date(20, 12)), inspection,
      "tổ chức ngày 20/12/2022, sau ngày tính đến",
      "held 20/12/2022, after the as-of date"
    ),
    (
      document, .undated, report, "không ghi ngày ban hành hoặc ngày gửi", "bears no date of issue or sending"
    ),
    (document, .undated, drawnUp, "không ghi ngày ban hành", "bears no date of issue"),
    (
      document, .late(day: SamplePlan.date(12, 11), days: 12), drawnUp,
      "ban hành ngày 12/11/2022, muộn 12 ngày", "issued 12/11/2022, 12 days late"
    ),
    (activity, .noProof, inspection, "chưa kèm biên bản", "names no minutes"),
    (
      activity, .proofBeforeActivity(document: 0), inspection,
      "biên bản D1 ghi ngày 19/02/2022, trước ngày tổ chức 05/07/2022",
      "minutes D1 is dated 19/02/2022, before it was held on 05/07/2022"
    ),
    (
      activity, .rejected(0), inspection, "Đoàn không chấp nhận hồ sơ: không có chữ ký của phòng khám",
      "the team rejected the record: không có chữ ký của phòng khám"
    ),
    (
      activity, .proofRejected(0), inspection,
      "Đoàn không chấp nhận giấy tờ chứng minh A9: không có chữ ký của phòng khám",
      "the team rejected its proof A9: không có chữ ký của phòng khám"
    ),
    (
      figure, .beyondBound, share, "số liệu là 3/8 (37,5%), yêu cầu ít nhất 30%",
      "the figure is 3 of 8 (37.5%), asked is at least 30%"
    ),
    (
      figure, .incomparable, share, "thiếu tổng số hoặc số năm trước để so sánh",
      "gives no whole or no figure of last year to compare with"
    ),
    (
      figure, .superseded, share, "có số liệu mới hơn trong kỳ", "a later figure of the same window decides"
    ),
  ]

  @Test(arguments: told.indices) func tellsWhatARecordLacks(_ place: Int) {
    let (record, shortfall, context, vi, en) = Self.told[place]
    let miss = Explanations.Miss(record: record, first: shortfall)
    #expect(self.vi.miss(miss, context) == vi)
    #expect(self.en.miss(miss, context) == en)
  }

  @Test func tellsTwoThingsOneAfterTheOther() {
    let miss = Explanations.Miss(
      record: Self.activity,
      first: .noProof,
      second: .late(day: SamplePlan.date(5, 7), days: 5)
    )
    #expect(
      en.miss(miss, Self.inspection) == "names no minutes; held 05/07/2022, 5 days after quarter II ended"
    )
  }

  @Test func placesThatAreNotThereTrapNothing() {
    let shortfalls: [Explanations.Shortfall] = [
      .criterion(99), .everyOne(99), .value(99), .proofBeforeActivity(document: 99), .rejected(99),
      .proofRejected(99),
    ]
    for shortfall in shortfalls {
      let miss = Explanations.Miss(record: RecordRef(.activity, 99), first: shortfall)
      #expect(!vi.miss(miss, Self.inspection).isEmpty)
    }
  }
}
