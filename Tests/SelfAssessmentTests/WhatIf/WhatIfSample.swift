import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import SelfAssessment
import TestSupport
import Terms

/// Rules with something of each kind that further records can turn, for the better or the worse.
enum WhatIfSample {
  static let plan = """
    gdcheck: rules/1
    plan: {number: 1/KH, issued: 12/04/2022, year: 2022, language: vi, standing_office: labour-office}
    groups:
      member: {vi: Thành viên, en: Members}
    agencies:
      labour-office: {name: {vi: Phòng Lao động, en: Labour Office}, groups: [member]}
      health-office: {name: {vi: Phòng Y tế, en: Health Office}, groups: [member]}
    vocabulary:
      activities:
        inspection: {vi: Kiểm tra, en: Inspection}
        training: {vi: Tập huấn, en: Training}
      topics:
        equality: {vi: Bình đẳng giới, en: Gender equality}
        violence: {vi: Bạo lực gia đình, en: Domestic violence}
      documents:
        minutes: {vi: Biên bản, en: Minutes}
        plan: {vi: Kế hoạch, en: Plan}
        proposal: {vi: Đề xuất, en: Proposal}
        report: {vi: Báo cáo, en: Report}
      sections:
        gender: {vi: Nội dung về giới, en: Gender content}
      figures:
        women-leaders: {unit: {vi: người, en: people}, name: {vi: Nữ lãnh đạo, en: Women leaders}}
        unserved: {unit: {vi: hộ, en: households}, name: {vi: Hộ chưa tiếp cận, en: Households not reached}}
    clauses:
      I.1: {begins: Tập huấn}
      I.2: {begins: Kiểm tra}
      I.3: {begins: Lồng ghép}
      I.4: {begins: Tỷ lệ}
      I.5: {begins: Báo cáo}

    """

  static let obligations = """
    gdcheck: obligations/1
    obligations:
      - id: year.trainings
        clause: I.1
        words: [Tập huấn]
        who: member
        duty: {vi: Tổ chức hai lớp tập huấn, en: Hold two trainings}
        what:
          activity: {type: training, topic: equality}
          at_least: 2
        when: {in: year}
      - id: quarter.inspections
        clause: I.2
        words: [Kiểm tra]
        who: member
        duty: {vi: Kiểm tra mỗi quý, en: Inspect each quarter}
        what:
          activity: {type: inspection}
          proof: minutes
        when: {each: quarter}
      - id: plans.gender
        clause: I.3
        words: [Lồng ghép]
        who: member
        duty: {vi: Lồng ghép giới vào mọi kế hoạch, en: Bring gender into every plan}
        what:
          document: {type: plan}
          every_one: {contains: gender}
        when: {in: year}
      - id: leaders.share
        clause: I.4
        words: [Tỷ lệ]
        who: member
        duty: {vi: Tỷ lệ nữ lãnh đạo, en: Women among leaders}
        what:
          figure: {name: women-leaders}
          at_least: 30%
        when: {in: year}
      - id: households.unserved
        clause: I.4
        words: [Tỷ lệ]
        who: member
        duty: {vi: Giảm số hộ chưa tiếp cận, en: Reach more households}
        what:
          figure: {name: unserved}
          at_most: 10
        when: {in: year}
      - id: proposals.report
        clause: I.5
        words: [Báo cáo]
        who: member
        duty: {vi: Báo cáo việc đã đề xuất, en: Report on what was proposed}
        if:
          document: {type: proposal}
        what:
          document: {type: report, sent_to: labour-office}
        when: {by: 31/10}
      - id: training.spirit
        clause: I.1
        words: [Tập huấn]
        who: member
        duty: {vi: Tập huấn thực chất, en: Train in earnest}
        what:
          activity: {type: training}
        when: {in: H1}
        judge: {vi: Việc tập huấn có thực chất không?, en: Was the training in earnest?}
      - id: labour.plan
        clause: I.5
        words: [Báo cáo]
        who: labour-office
        duty: {vi: Lập kế hoạch, en: Draw up a plan}
        what:
          document: {type: plan}
        when: {in: Q1}

    """

  static func program() throws -> Program {
    try Program(
      RuleSet.load([
        SourceFile(name: "plan.yaml", text: plan), SourceFile(name: "all.yaml", text: obligations),
      ])
    )
  }

  static let head = "gdcheck: evidence/1\nunit: {agency: health-office}\nyear: 2022\nas_of: 30/11/2022\n"
}

/// What `further` would change in `unit`, with the files.
struct SampleComparison {
  let program: Program
  let whatIf: WhatIf
  let files: [SourceFile]

  init(_ unit: String, _ further: String, visit: Visit = .none, asOf: CivilDate? = nil) throws {
    program = try WhatIfSample.program()
    files = [SourceFile(name: "unit.yaml", text: unit), SourceFile(name: "further.yaml", text: further)]
    let parsed = try ParsedEvidence.parse(files[0])
    let records = try FurtherRecords.parse(files[1], file: 1)
    let evidence = try parsed.decode(with: records, frame: program.frame).evidence
    let day = asOf ?? evidence.asOf ?? CivilDate(dayNumber: 0)
    whatIf = WhatIf(program, after: program.audit(evidence, visit: visit, asOf: day))
  }

  func report(_ language: Language = .english, style: Style = .plain) -> WhatIfReport {
    WhatIfReport(
      whatIf,
      ReportedRules(program),
      files: files,
      language: language,
      style: style,
      WhatIfReport.Setting(asOfSource: .evidence)
    )
  }

  /// `obligation effect: before → after` for each change.
  var changes: [String] {
    whatIf.changes.map { change in
      let id = program.rules.source.obligations[change.after.obligation].id.value
      return
        "\(id) \(change.effect.rawValue): \(change.before.verdict.rawValue) → \(change.after.verdict.rawValue)"
    }
  }

  /// `record: cause` for each record without effect.
  var idle: [String] {
    whatIf.idle(Wording(ReportedRules(program), in: .english)).map { idle in
      let id = RecordFacts(idle.record, in: whatIf.after.evidence).id ?? ""
      return switch idle.cause {
      case .afterAsOf: "\(id): after"
      case .counts(let places):
        "\(id): counts for \(places.map { program.rules.source.obligations[$0].id.value })"
      case .near(let place, let lacks):
        "\(id): near \(program.rules.source.obligations[place].id.value), \(lacks)"
      case .unasked: "\(id): unasked"
      }
    }
  }
}
