import Diagnostics
import Engine
import Evidence
import Papers
import Reports
import Rules
import Terms
import TestSupport

/// A visit to a unit of the examples, and papers of it; to the health office, unless said.
struct HealthVisit {
  var evidence: Evidence
  var record: VisitRecord
  let program: Program

  private static let shared: Result<Program, any Error> = Result {
    try Program(RuleSet.load(Repository.rules2022))
  }

  /// The visit with something of everything that a visit can say.
  init() throws {
    program = try Self.shared.get()
    let path = "rules/2022/examples/health-office.yaml"
    guard let file = Repository.file(path) else { throw Missing(path: path) }
    evidence = try ParsedEvidence.parse(file).decode(frame: program.frame).evidence
    record = VisitRecord(
      source: SourceFile(name: "visit.yaml", text: ""),
      unit: evidence.unit,
      date: Located("5/12", .nowhere),
      team: [
        .init(.init(name: "Nguyễn Thị An", position: "Phó Trưởng phòng LĐTBXH"), role: .lead),
        .init(.init(name: "Lê Văn Cường", position: "Chuyên viên Hội LHPN")),
        .init(.init(name: "Trần Thị Bình"), role: .secretary),
      ]
    )
    record.began = ClockTime(hour: 8, minute: 30)
    record.ended = ClockTime(hour: 11, minute: 5)
    record.place = "Phòng họp Phòng Y tế"
    record.grounds = [
      "Quyết định số 45/QĐ-BVSTBPN&BDG ngày 25 tháng 11 năm 2022 về việc thành lập Đoàn kiểm tra;"
    ]
    record.present = [
      .init(name: "Phạm Thị Dung", position: "Trưởng phòng"),
      .init(name: "Vũ Văn Em", position: "Chuyên viên"),
    ]
    record.checks = [
      .init(record: "A1", outcome: .seen),
      .init(record: "D1", outcome: .seen, by: "Lê Văn Cường"),
      .init(record: "A7", outcome: .seen),
      .init(record: "D9", outcome: .seen, note: "bản sao, sẽ bổ sung bản chính"),
      .init(record: "A12", outcome: .seen),
      .init(record: "A3", outcome: .rejected(reason: "danh sách không có chữ ký"), by: "Lê Văn Cường"),
      .init(
        record: "D14",
        outcome: .rejected(reason: "báo cáo không có số liệu nữ"),
        note: "đã trao đổi với đơn vị"
      ),
    ]
    record.judgements = [
      Located(
        .init(
          obligation: "health.population-programme",
          passes: true,
          by: "Nguyễn Thị An",
          date: "5/12",
          note: "hoạt động đều, có phối hợp"
        ),
        .nowhere
      )
    ]
    record.waivers = [
      Located(
        .init(
          obligation: "committees.half-year-report",
          until: "31/12",
          by: "Thường trực Ban",
          reason: "đơn vị vừa thay người phụ trách"
        ),
        .nowhere
      )
    ]
    record.strengths = ["Phối hợp tốt với Trung tâm Y tế trong kiểm tra phòng khám"]
    record.limits = ["Hồ sơ lưu chưa tập trung, khó tra cứu"]
    record.unitComments =
      "Đơn vị thống nhất với kết quả kiểm tra.\nĐề nghị Ban tổ chức tập huấn về lập hồ sơ."
    record.recommendations = [
      .init(
        obligation: "health.clinic-inspections",
        action: "Kiểm tra phòng khám trong quý IV và lập biên bản tại chỗ",
        due: "31/12",
        proof: "biên bản kiểm tra có chữ ký của phòng khám",
        span: .nowhere
      ),
      .init(
        obligation: "committees.progress-checks",
        action: "Bổ sung biên bản giao ban quý II và quý III",
        span: .nowhere
      ),
      .init(action: "Phân công một cán bộ làm đầu mối lưu hồ sơ", due: "31/1/2023", span: .nowhere),
    ]
    record.copies = 4
    record.notice = .init(
      number: "8",
      date: "9/12",
      signedBy: .init(name: "Hoàng Thị Giang", position: "Trưởng ban"),
      recipients: ["Ủy ban nhân dân Quận 10"]
    )
  }

  /// The visit of the examples, read from its file.
  static func example() throws -> HealthVisit {
    var visit = try HealthVisit()
    let path = "rules/2022/examples/visits/health-office.yaml"
    guard let file = Repository.file(path) else { throw Missing(path: path) }
    visit.record = try ParsedVisit.parse(file).decode(
      evidence: visit.evidence,
      frame: visit.program.frame,
      obligations: visit.rules.obligations.map(\.id.value)
    ).record
    return visit
  }

  /// The visit to a unit of the examples before anybody has written anything but its day and who leads.
  static func blank(_ unit: String = "health-office") throws -> HealthVisit {
    var visit = try HealthVisit()
    let path = "rules/2022/examples/\(unit).yaml"
    guard let file = Repository.file(path) else { throw Missing(path: path) }
    visit.evidence = try ParsedEvidence.parse(file).decode(frame: visit.program.frame).evidence
    visit.record = VisitRecord(
      source: visit.record.source,
      unit: visit.evidence.unit,
      date: visit.record.date,
      team: [.init(.init(name: "Nguyễn Thị An"), role: .lead)]
    )
    return visit
  }

  struct Missing: Error {
    var path: String
  }

  var rules: ReportedRules { ReportedRules(program) }

  var audit: UnitFindings { program.audit(evidence, visit: record.overlay, asOf: record.date.value) }

  /// What was found about an obligation, by its id.
  func finding(_ id: String) -> Finding? {
    let audit = audit
    return rules.obligations.firstIndex { $0.id.value == id }.map { audit.findings[$0] }
  }

  func minutes(_ language: Language = .vietnamese) throws -> String {
    try Paper.minutes(of: audit, record, rules, in: language).html()
  }

  func notice(_ language: Language = .vietnamese) throws -> String {
    try Paper.notice(of: audit, record, rules, in: language).html()
  }
}
