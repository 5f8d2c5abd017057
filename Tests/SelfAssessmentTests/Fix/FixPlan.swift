import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import SelfAssessment

/// A plan that leaves open what a session then asks for, and a unit under it.
enum FixPlan {
  static let plan = """
    gdcheck: rules/1
    plan: {number: 1/KH, issued: 12/04/2022, year: 2022, language: vi, standing_office: labour-office}
    groups:
      member: {vi: Thành viên, en: Members}
    agencies:
      labour-office: {name: {vi: Phòng Lao động, en: Labour Office}, groups: [member]}
      health-office: {name: {vi: Phòng Y tế, en: Health Office}, groups: [member]}
      womens-union: {name: {vi: Hội Phụ nữ, en: Women's Union}, groups: [member]}
    vocabulary:
      activities:
        inspection: {vi: Kiểm tra, en: Inspection}
        training: {vi: Tập huấn, en: Training}
        club-meeting: {vi: Sinh hoạt câu lạc bộ, en: Club meeting}
      topics:
        equality: {vi: Bình đẳng giới, en: Gender equality}
      audiences:
        teachers: {vi: Giáo viên, en: Teachers}
        students: {vi: Học sinh, en: Students}
      clubs:
        fathers: {vi: Đồng hành cùng cha, en: Fathers' club}
        mothers: {vi: Câu lạc bộ mẹ, en: Mothers' club}
        youth: {vi: Câu lạc bộ trẻ, en: Youth club}
      documents:
        minutes: {vi: Biên bản, en: Minutes}
        photos: {vi: Hình ảnh, en: Photographs}
        plan: {vi: Kế hoạch, en: Plan}
        report: {vi: Báo cáo, en: Report}
      sections:
        objectives: {vi: Mục tiêu, en: Objectives}
        tasks: {vi: Nhiệm vụ, en: Tasks}
      figures:
        leaders: {unit: {vi: người, en: people}, name: {vi: Nữ lãnh đạo, en: Women leaders}}
    clauses:
      I.1: {begins: Kiểm tra}

    """

  /// A rule by its `what` and what else it says, one line each.
  static func rule(_ id: String, _ what: [String], when: String = "") -> String {
    """
      - id: \(id)
        clause: I.1
        words: [Kiểm tra]
        who: health-office
        duty: {vi: Việc \(id), en: Duty \(id)}
        what:
    \(what.map { "      \($0)" }.joined(separator: "\n"))
    \(when.isEmpty ? "" : "    when: \(when)")

    """
  }

  static let rules: [String] = [
    rule(
      "t.inspection",
      ["activity: {type: inspection}", "proof: [minutes, photos]"],
      when: "{each: quarter}"
    ),
    rule(
      "t.training",
      ["activity: {type: training, topic: equality}", "for_each: {audience: [teachers, students]}"]
    ),
    rule(
      "t.women",
      ["activity: {type: training, participants: {at_least: 20}, women_share: {at_least: 30%}}"]
    ),
    rule("t.clubs", ["activity: {type: club-meeting}", "distinct: {club: 2}"]),
    rule("t.partner", ["activity: {type: [inspection, training], partner: any}"]),
    rule(
      "t.plan",
      ["document: {type: plan, sent_to: labour-office, contains: {all: [objectives, tasks]}}"],
      when: "{by: 31/10}"
    ),
    rule("t.report", ["document: {type: report, covers: window}"], when: "{each: half, grace_days: 15}"),
    rule("t.share", ["figure: {name: leaders}", "at_least: 30%"]),
    rule("t.more", ["figure: {name: leaders}", "more_than: last-year"]),
    rule("t.any", ["any:", "  - document: {type: plan}", "  - activity: {type: training}"]),
    rule("t.union", ["activity: {type: training}"], when: "{in: [Q1, T12]}"),
    rule("t.every", ["document: {type: plan}", "every_one: {contains: tasks}"]),
    rule("t.both", ["activity: {type: inspection}", "proof: {all: [minutes, photos]}"]),
  ]

  static let program: Result<Program, any Error> = Result {
    try Program(
      RuleSet.load([
        SourceFile(name: "plan.yaml", text: plan),
        SourceFile(
          name: "all.yaml",
          text: "gdcheck: obligations/1\nobligations:\n" + rules.joined().replacing("\n\n", with: "\n")
        ),
      ])
    )
  }

  /// The unit with `records` in its file.
  static func file(_ records: String = "") -> String {
    "gdcheck: evidence/1\nunit: {agency: health-office}\nyear: 2022\nas_of: 31/12/2022\n" + records
  }
}

/// A session about one rule of ``FixPlan``, with the file that it writes into.
struct FixTalk {
  private(set) var session: FixSession
  private(set) var file: String
  private(set) var reply: FixReply
  /// All that was said, with the lines typed.
  private(set) var transcript: String
  private let program: Program

  init(
    _ id: String,
    _ records: String = "",
    language: Language = .english,
    asOf: String = "31/12/2022",
    today: String = "24/11/2026"
  ) throws {
    program = try FixPlan.program.get()
    file = FixPlan.file(records)
    let audit = try Self.audit(file, program, asOf)
    session = FixSession(audit, by: program, language: language, today: try #require(Self.date(today))) {
      id.isEmpty || $0.id.value == id
    }
    reply = session.begin()
    transcript = reply.text
  }

  /// Types `lines`, one after another; what is to be written is written.
  mutating func type(_ lines: String...) throws {
    for line in lines {
      transcript += line + "\n"
      reply = session.take(line)
      transcript += reply.text
      if case .file(let bytes) = reply.next {
        file = String(decoding: bytes, as: UTF8.self)
        reply = session.wrote(try Self.audit(file, program, "\(session.audit.asOf)"))
        transcript += reply.text
      }
    }
  }

  /// What was added to the file.
  var added: String { String(file.dropFirst(FixPlan.file().count)) }

  var verdicts: [String: Verdict] {
    Dictionary(
      session.audit.findings.map { (session.rules.obligations[$0.obligation].id.value, $0.verdict) }
    ) { first, _ in first }
  }

  var hasEnded: Bool { if case .end = reply.next { true } else { false } }

  static func audit(_ text: String, _ program: Program, _ asOf: String) throws -> UnitFindings {
    let parsed = try ParsedEvidence.parse(SourceFile(name: "unit.yaml", text: text))
    return program.audit(try parsed.decode(frame: program.frame).evidence, asOf: try #require(date(asOf)))
  }

  static func date(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return parts.count == 3 ? CivilDate(year: parts[2], month: parts[1], day: parts[0]) : nil
  }
}
