import Diagnostics
import Engine
import Rules
import Terms

/// Small rule sets as an author writes them, for the analysis to judge.
enum AnalysisRules {
  static let plan = """
    gdcheck: rules/1
    plan: {number: 1/KH, issued: 12/04/2022, year: 2022, language: vi, standing_office: labour-office}
    groups:
      member: {vi: Thành viên, en: Members}
    agencies:
      labour-office: {name: {vi: Phòng Lao động, en: Labour Office}, groups: [member]}
      health-office: {name: {vi: Phòng Y tế, en: Health Office}, groups: [member]}
      ward-committee: {name: {vi: Ban phường, en: Ward Committee}, groups: [member], wards: [1, 2, 12]}
    circumstances:
      ward-project: {since: 1/6/2022, wards: [1, 12], name: {vi: Dự án phường, en: Ward project}}
      city-project: {name: {vi: Dự án Thành phố, en: City project}}
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
      sections:
        gender: {vi: Nội dung giới, en: Gender}
      figures:
        leaders: {unit: {vi: người, en: people}, name: {vi: Nữ lãnh đạo, en: Women leaders}}
    clauses:
      I.1: {begins: Tập huấn}
      I.2: {begins: Kiểm tra}

    """

  /// An obligation of every member under I.1 unless said; `rest` is everything from `what` on.
  static func obligation(_ id: String, who: String = "member", clause: String = "I.1", _ rest: String)
    -> String
  {
    """
      - id: \(id)
        clause: \(clause)
        words: [Tập huấn]
        who: \(who)
        duty: {vi: Việc phải làm, en: Something owed}
    \(rest.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

    """
  }

  /// The files of a rule set that has these obligations.
  static func files(_ obligations: [String]) -> [SourceFile] {
    [
      SourceFile(name: "plan.yaml", text: plan),
      SourceFile(
        name: "obligations/a.yaml",
        text: "gdcheck: obligations/1\nobligations:\n" + obligations.joined()
      ),
    ]
  }

  static func analysis(_ obligations: [String]) throws -> RuleAnalysisOfFiles {
    let files = files(obligations)
    return RuleAnalysisOfFiles(files: files, program: try Program(RuleSet.load(files)))
  }
}

/// A rule set with what its analysis finds.
struct RuleAnalysisOfFiles {
  let files: [SourceFile]
  let program: Program

  /// What `span` marks.
  func text(_ span: SourceSpan) -> String {
    let bytes = files[Int(span.file)].bytes[Int(span.start)..<Int(span.end)]
    return String(decoding: bytes, as: UTF8.self)
  }
}
