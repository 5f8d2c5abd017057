import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// An audit with findings of every verdict, over evidence of a made-up health office.
enum SampleAudit {
  static let source = SourceFile(
    name: "evidence/health-office.yaml",
    text: (1...60).map { "line \($0)\n" }.joined()
  )

  /// A place on line `line` of ``source``.
  static func line(_ line: Int) -> SourceSpan {
    let start = (1..<line).reduce(0) { $0 + "line \($1)\n".utf8.count }
    return SourceSpan(file: 0, start: UInt32(start), end: UInt32(start + 4))
  }

  static let evidence: Evidence = {
    var evidence = Evidence(
      source: source,
      unit: Unit(agency: SamplePlan.code("health-office", .parties), name: "Phòng Y tế Quận 10"),
      year: 2022,
      asOf: SamplePlan.date(30, 11)
    )
    func activity(_ id: String, _ title: String?, _ day: CivilDate, at place: Int, _ topic: String)
      -> Activity
    {
      var activity = Activity(
        id: id,
        type: SamplePlan.code("inspection", .activities),
        days: DateRange(day),
        span: line(place)
      )
      activity.title = title
      activity.topics = [SamplePlan.code(topic, .topics)]
      activity.sites = [SamplePlan.code("clinic", .sites)]
      return activity
    }
    evidence.activities = [
      activity(
        "A1",
        "Kiểm tra phòng khám sản phụ khoa, phường 12",
        SamplePlan.date(18, 2),
        at: 7,
        "sex-selective-abortion"
      ),
      activity("A7", "Kiểm tra phòng khám tư nhân", SamplePlan.date(5, 7), at: 14, "sex-selective-abortion"),
      activity("A9", nil, SamplePlan.date(20, 5), at: 21, "reproductive-health"),
      activity("A10", "Kiểm tra cuối năm", SamplePlan.date(20, 12), at: 28, "sex-selective-abortion"),
    ]
    evidence.activities[0].participants = Participants(total: 6, women: 4)
    var minutes = Document(
      id: "D1",
      type: SamplePlan.code("minutes", .documents),
      issuedBy: SamplePlan.code("health-office", .parties),
      span: line(35)
    )
    minutes.issued = SamplePlan.date(19, 2)
    var report = minutes
    report.id = "D3"
    report.type = SamplePlan.code("report", .documents)
    report.number = "12/BC-PYT"
    report.issued = SamplePlan.date(10, 11)
    report.sent = [Sending(to: SamplePlan.code("labour-office", .parties), date: SamplePlan.date(12, 11))]
    report.span = line(42)
    evidence.documents = [minutes, report]
    evidence.figures = [
      Figure(
        id: "F1",
        name: SamplePlan.code("women-in-leadership", .figures),
        date: SamplePlan.date(30, 6),
        value: .init(count: 3, of: 8),
        lastYear: .init(count: 2, of: 8),
        span: line(50)
      )
    ]
    return evidence
  }()

  static let visit = Visit(
    date: SamplePlan.date(5, 12),
    rejections: [.init(record: "A9", reason: "không có chữ ký của phòng khám")],
    judgements: [
      .init(
        obligation: "health.talks",
        passes: true,
        by: "Trần Thị B",
        date: SamplePlan.date(5, 12),
        note: "có chuyển biến"
      )
    ],
    waivers: [
      .init(
        obligation: "health.year-report",
        until: SamplePlan.date(31, 12),
        by: "Thường trực Ban",
        reason: "đơn vị mới kiện toàn nhân sự"
      )
    ]
  )

  static let asOf = SamplePlan.date(5, 12)

  /// The audit of ``evidence`` under ``SampleRules/rules``.
  static let audit: UnitFindings = {
    var tree = Explanations()
    let findings = SampleFindings.all(&tree)
    return UnitFindings(
      evidence: evidence,
      visit: visit,
      asOf: asOf,
      findings: findings,
      explanations: tree,
      setAside: [RecordRef(.activity, 3)]
    )
  }()
}
