import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// The sample unit after a visit: records that the team looked at, rejected and left unopened, a judgement each way,
/// a waiver that holds and one that has run out.
enum VisitedAudit {
  /// Places of activities in ``evidence``.
  static let (a1, a7, a9) = (0, 1, 2)
  static let monthly = 4..<14
  /// Places of papers in ``evidence``.
  static let (d1, d3, inPlace, photos) = (0, 1, 2, 3)

  static let evidence: Evidence = {
    var evidence = SampleAudit.evidence
    // What recurs: A20.1 to A20.10.
    for number in 1...10 {
      var meeting = Activity(
        id: "A20.\(number)",
        type: SamplePlan.code("talk", .activities),
        days: DateRange(SamplePlan.date(12, number)),
        span: SampleAudit.line(30)
      )
      meeting.recurrence = "A20"
      meeting.title = "Tọa đàm hằng tháng"
      evidence.activities.append(meeting)
    }
    func paper(_ id: String, _ type: String, _ issued: CivilDate, at line: Int) -> Document {
      var paper = Document(
        id: id,
        type: SamplePlan.code(type, .documents),
        issuedBy: SamplePlan.code("health-office", .parties),
        span: SampleAudit.line(line)
      )
      paper.issued = issued
      return paper
    }
    evidence.documents.append(paper("A9#1", "minutes", SamplePlan.date(21, 5), at: 22))
    evidence.documents.append(paper("D9", "photos", SamplePlan.date(18, 2), at: 45))
    evidence.activities[a1].documents = [photos, d1]
    evidence.activities[a9].documents = [inPlace]
    return evidence
  }()

  static let visit = Visit(
    date: SamplePlan.date(5, 12),
    lead: "Nguyễn Thị A",
    rejections: [
      .init(record: "A7", reason: "biên bản không có chữ ký", by: "Lê Văn C"),
      .init(record: "A10", reason: "chưa diễn ra"),
    ],
    judgements: [
      .init(
        obligation: "health.talks",
        passes: true,
        by: "Trần Thị B",
        date: SamplePlan.date(5, 12),
        note: "có chuyển biến rõ"
      ),
      .init(obligation: "health.own-club", passes: false, by: "Lê Văn C", date: SamplePlan.date(2, 12)),
    ],
    waivers: [
      .init(
        obligation: "health.year-report",
        until: SamplePlan.date(31, 12),
        by: "Thường trực Ban",
        reason: "đơn vị mới kiện toàn nhân sự"
      ),
      .init(
        obligation: "health.own-club",
        until: SamplePlan.date(30, 11),
        by: "Thường trực Ban",
        reason: "chờ kinh phí"
      ),
    ],
    checked: ["A1", "A7", "A9", "A10", "A20.2", "A20.3"]
  )

  /// The audit of ``evidence`` with `visit` laid over it.
  static func audit(_ visit: Visit = visit) -> UnitFindings {
    var tree = Explanations()
    let findings = findings(&tree)
    return UnitFindings(
      evidence: evidence,
      visit: visit,
      asOf: SampleAudit.asOf,
      findings: findings,
      explanations: tree,
      setAside: [RecordRef(.activity, 3)]
    )
  }

  static func counted(_ activity: Int, proof: Int? = nil) -> Explanations.Counted {
    Explanations.Counted(
      record: RecordRef(.activity, activity),
      day: evidence.activities[activity].days.first,
      proof: proof
    )
  }

  private static func findings(_ tree: inout Explanations) -> [Finding] {
    let quarters = (1...2).map { SamplePlan.window(.quarter($0)) }
    let year = SamplePlan.window(.year)
    let clinics = SampleFindings.finding(
      0,
      SampleFindings.group(
        .windows(needed: 2),
        .fail,
        .rejected,
        [
          SampleFindings.cell(0, 0, quarters[0], .pass, .met, 1, counted: [counted(a1, proof: d1)]),
          SampleFindings.cell(
            0,
            0,
            quarters[1],
            .fail,
            .rejected,
            misses: [.init(record: RecordRef(.activity, a7), first: .rejected(0))]
          ),
        ]
      ),
      &tree,
      due: quarters[1].closes
    )
    var report = SampleFindings.finding(
      1,
      SampleFindings.cell(1, 0, SamplePlan.by(SamplePlan.date(31, 10)), .fail, .nothingFound),
      &tree,
      due: SamplePlan.date(31, 10)
    )
    report.waiver = WaiverState(waiver: 0, inForce: true)
    let meetings = SampleFindings.finding(
      2,
      SampleFindings.cell(2, 0, year, .pass, .met, 2, of: 2, counted: monthly.map { counted($0) }),
      &tree,
      due: year.closes,
      verdict: .review,
      reason: .toJudge
    )
    var talks = SampleFindings.finding(
      3,
      SampleFindings.cell(0, 0, year, .pass, .met, 2, of: 2, counted: [counted(a9, proof: inPlace)]),
      &tree,
      due: year.closes,
      reason: .judged
    )
    talks.judgement = 0
    let leaders = SampleFindings.finding(
      4,
      SampleFindings.cell(
        3,
        0,
        year,
        .pass,
        .met,
        1,
        counted: [.init(record: RecordRef(.figure, 0), day: SamplePlan.date(30, 6))]
      ),
      &tree,
      due: year.closes
    )
    var club = SampleFindings.finding(
      6,
      SampleFindings.cell(
        1,
        0,
        year,
        .pass,
        .met,
        1,
        counted: [.init(record: RecordRef(.document, d3), day: SamplePlan.date(10, 11))]
      ),
      &tree,
      due: year.closes,
      verdict: .fail,
      reason: .judged
    )
    club.judgement = 1
    club.waiver = WaiverState(waiver: 1, inForce: false)
    return [clinics, report, meetings, talks, leaders, club]
  }
}
