import Diagnostics
import Engine
import Rules
import Terms
import Testing

@testable import Workbench

/// A small plan, rules written for one test, and tests of these rules.
enum SmallSet {
  static let plan = """
    gdcheck: rules/1
    plan: {number: 1/KH, issued: 12/01/2022, year: 2022, language: vi, standing_office: labour-office}
    groups:
      member: {vi: Thành viên, en: Members}
    agencies:
      labour-office: {name: {vi: Phòng Lao động, en: Labour Office}, groups: [member]}
      health-office: {name: {vi: Phòng Y tế, en: Health Office}, groups: [member]}
      police: {name: {vi: Công an, en: Police}, groups: [member]}
      ward-committee: {name: {vi: Ban phường, en: Ward Committee}, wards: [1, 2, 4]}
    calendar:
      occasions:
        action-month: {from: 15/11, to: 15/12, name: {vi: Tháng hành động, en: Action Month}}
    circumstances:
      city-decision: {since: 01/03/2022, name: {vi: Có quyết định, en: A decision}}
      city-project: {name: {vi: Có dự án, en: A project}}
    vocabulary:
      activities:
        training: {vi: Tập huấn, en: Training}
        seminar: {vi: Hội thảo, en: Seminar}
        inspection: {vi: Kiểm tra, en: Inspection}
      topics:
        equality: {vi: Bình đẳng, en: Equality}
        violence: {vi: Bạo lực, en: Violence}
      audiences:
        teachers: {vi: Giáo viên, en: Teachers}
        students: {vi: Học sinh, en: Students}
      clubs:
        fathers-club: {vi: Câu lạc bộ cha, en: Fathers' club}
        mothers-club: {vi: Câu lạc bộ mẹ, en: Mothers' club}
      documents:
        minutes: {vi: Biên bản, en: Minutes}
        photos: {vi: Hình ảnh, en: Photographs}
        report: {vi: Báo cáo, en: Report}
      figures:
        leaders: {unit: {vi: người, en: people}, name: {vi: Nữ lãnh đạo, en: Women leaders}}
        budget: {unit: {vi: đồng, en: dong}, name: {vi: Kinh phí, en: Budget}}
    clauses:
      I.1: {begins: Tập huấn}

    """

  /// A file of obligations: `bodies` are those of `test.one`, `test.two` and so on, everything below `duty`.
  static func obligations(_ bodies: [String]) -> String {
    let numbers = ["one", "two", "three"]
    var text = "gdcheck: obligations/1\nobligations:\n"
    for (number, body) in zip(numbers, bodies) {
      text += "  - id: test.\(number)\n    clause: I.1\n    words: [Tập huấn]\n"
      text += "    duty: {vi: Tập huấn, en: Hold a training}\n"
      for line in body.split(separator: "\n") { text += "    \(line)\n" }
    }
    return text
  }

  static func program(_ bodies: String...) throws -> Program {
    try program(of: bodies)
  }

  static func program(of bodies: [String]) throws -> Program {
    let files = [
      SourceFile(name: "plan.yaml", text: plan),
      SourceFile(name: "rules.yaml", text: obligations(bodies)),
    ]
    do {
      return try Program(RuleSet.load(files))
    } catch let error as RulesFailure {
      Issue.record("\(DiagnosticRenderer(files: files, language: .english).render(error.diagnostics))")
      throw error
    }
  }

  /// The tests that the text below `tests:` of a file holds.
  static func tests(_ text: String, of program: Program) throws -> AuthorTests {
    let file = SourceFile(name: "tests.yaml", text: "gdcheck: tests/1\ntests:\n" + text)
    do throws(AuthorTestsFailure) {
      return try AuthorTests.decode([file], testing: program)
    } catch {
      Issue.record("\(DiagnosticRenderer(files: [file], language: .english).render(error.diagnostics))")
      throw error
    }
  }

  /// Each test's name and whether it passes.
  static func outcomes(_ tests: AuthorTests) -> [String] {
    tests.tests.map { test in
      let result = tests.run(test)
      let got = result.outcomes.map { "\($0.finding.verdict.rawValue) \($0.finding.reason.rawValue)" }
      let mark = result.passes ? "ok" : "not"
      return "\(mark) \(test.fullName(in: .vietnamese)): \(got.joined(separator: ", "))"
    }
  }
}
