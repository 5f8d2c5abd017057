import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import Testing

@testable import Papers

@Suite("Checklist")
struct ChecklistTests {
  @Test(
    "asks what no file says: whether it came up, and what a person must judge",
    arguments: PlanOf2022.examples
  )
  func questions(_ example: String) throws {
    let audit = try PlanOf2022.audit(example)
    let rules = try PlanOf2022.rules()
    let lines = try Self.rows(audit, rules).flatMap(\.cells).flatMap(\.lines).map(\.text)
    let duties = PlanParts(of: audit, in: Wording(rules, in: .vietnamese)).duties
    let judged = duties.filter { $0.isOwed && $0.obligation.judge != nil }
    #expect(lines.count { $0.hasSuffix("☐\u{A0}đạt   ☐\u{A0}chưa đạt") } == judged.count)
    let unclaimed = duties.filter { $0.finding.reason == .notClaimed }
    #expect(lines.count { $0.hasSuffix("☐\u{A0}có   ☐\u{A0}không") } == unclaimed.count)
    for duty in duties {
      guard let ask = duty.obligation.ask else { continue }
      #expect(lines.contains("Câu hỏi: \(ask[.vietnamese])"))
    }
  }

  @Test("each duty leaves room to write", arguments: PlanOf2022.examples)
  func room(_ example: String) throws {
    let rows = try Self.rows(try PlanOf2022.audit(example), try PlanOf2022.rules())
    let heads = rows.indices.filter { rows[$0].isHeading }
    for (place, head) in heads.enumerated() {
      let end = place + 1 < heads.count ? heads[place + 1] : rows.count
      #expect(rows[head..<end].contains { $0.cells.contains { !$0.blanks.isEmpty } })
    }
  }

  @Test("the overview counts every duty once, and those that hang on the reading besides")
  func overview() throws {
    let paper = Paper.checklist(of: try SmallUnit.audit(), try SmallUnit.rules(), in: .english)
    let content = try #require(paper.content as? ChecklistContent)
    #expect(
      content.overview.rows.map { $0.cells.map { $0.lines.map(\.text).joined() } } == [
        ["Not met", "2", "2, 5"], ["Not yet proven", "1", "4"], ["To be judged", "1", "3"],
        ["Met", "1", "1"],
        ["Not arisen", "1", "6"], ["Not applicable", "1", "7"], ["Depends on the reading", "1", "5"],
      ]
    )
  }

  @Test("what the team rejected is opened again, with its reason")
  func rejected() throws {
    var visited = try SmallUnit.audit()
    let program = try SmallUnit.program.get()
    visited = program.audit(
      visited.evidence,
      visit: .init(rejections: [.init(record: "NC1", reason: "không có danh sách")]),
      asOf: visited.asOf
    )
    let rows = try Self.rows(visited, try SmallUnit.rules())
    let row = try #require(rows.first { $0.cells.first?.lines.first?.text == "NC1" })
    #expect(row.cells[1].lines.contains { $0.text.contains("không có danh sách") && $0.isItalic })
  }

  private static func rows(_ audit: UnitFindings, _ rules: ReportedRules) throws -> [TableContent.Row] {
    let paper = Paper.checklist(of: audit, rules, in: .vietnamese)
    return try #require(paper.content as? ChecklistContent).parts.flatMap(\.table.rows)
  }
}
