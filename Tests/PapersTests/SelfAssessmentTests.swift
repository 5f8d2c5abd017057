import Engine
import Evidence
import Reports
import Terms
import TestSupport
import Testing

@testable import Papers

@Suite("Self-assessment")
struct SelfAssessmentTests {
  @Test("the report stands on the unit's own head")
  func head() throws {
    let head = try Self.report(try SmallUnit.audit()).letterhead
    #expect(head.superior == "ỦY BAN NHÂN DÂN QUẬN 10")
    #expect(head.issuer == "PHÒNG Y TẾ QUẬN 10")
    #expect(head.number?.hasSuffix("/BC-………") == true)
  }

  @Test("what is not met is told with its reason, and what came near")
  func shortcomings() throws {
    let told = try Self.report(try SmallUnit.audit()).shortcomings.map { [$0.title, $0.why] + $0.details }
    #expect(
      told == [
        [
          "2. Gửi kế hoạch năm về Thường trực (II.Q1.1)",
          "Có văn bản phù hợp nhưng muộn 4 ngày so với hạn 31/03/2022",
          "Gần đạt: KH1, đến ngày 04/04/2022, muộn 4 ngày",
        ],
        [
          "4. Tuyên truyền phòng chống bạo lực (III.5.1)",
          "Có hoạt động phù hợp nhưng chưa có biên bản, trong 6 tháng cuối năm (01/07–31/12/2022)",
          "Gần đạt: NC2, chưa kèm biên bản",
        ],
        [
          "5. Kiểm tra các phòng khám (III.5.2, I.2.1)",
          "Có hoạt động phù hợp nhưng muộn 5 ngày so với quý II (01/04–30/06/2022)",
        ],
      ]
    )
  }

  @Test("the unit promises what can still be done, by its day; for the rest there is advice")
  func steps() throws {
    let steps = try #require(try Self.report(try SmallUnit.audit()).steps)
    #expect(
      steps.rows.map { $0.cells.map { $0.lines.map(\.text).joined() } } == [
        ["2", "Gửi bổ sung kế hoạch.", "…………", ""],
        ["4", "Kèm biên bản lập từ ngày 10/11/2022 trở đi cho NC2", "31/12/2022", ""],
        [
          "5", "Thêm 1 cuộc kiểm tra về phá thai vì lý do giới tính, chậm nhất 31/12/2022, có biên bản",
          "31/12/2022", "",
        ],
      ]
    )
  }

  @Test("what recurs stands on one line with its days")
  func recurrences() throws {
    let content = try Self.report(try SmallUnit.audit())
    let lines = content.parts.flatMap(\.table.rows).flatMap(\.cells).flatMap(\.lines).map(\.text)
    #expect(lines.contains("– Kiểm tra phòng khám: 3 lần, ngày 18/02/2022; 05/07/2022; 12/08/2022 (KT)"))
  }

  @Test("a unit that submits nothing still has a report to complete")
  func empty() throws {
    let audit = try SmallUnit.audit("gdcheck: evidence/1\nunit: {agency: health-office}\nyear: 2022\n")
    let content = try Self.report(audit)
    #expect(content.figures == nil && content.records == nil && content.directions.isEmpty)
    let html = try Paper.selfAssessment(of: audit, try SmallUnit.rules(), in: .vietnamese).html()
    #expect(
      PaperText.paragraphs(html: html).contains(
        "Đơn vị chưa nêu văn bản chỉ đạo, triển khai nào trong hồ sơ."
      )
    )
  }

  @Test("nothing is promised for a day that is over", arguments: PlanOf2022.examples)
  func noStepInThePast(_ example: String) throws {
    let audit = try PlanOf2022.audit(example)
    let paper = Paper.selfAssessment(of: audit, try PlanOf2022.rules(), in: .vietnamese)
    let rows = try #require(paper.content as? SelfAssessmentContent).steps?.rows ?? []
    #expect(!rows.isEmpty)
    for row in rows {
      let due = row.cells[2].lines.map(\.text).joined()
      #expect(due == "…………" || CivilDate(stringLiteral: due) >= audit.asOf)
      #expect(!row.cells[1].lines.contains { $0.text.lowercased().contains("lẽ ra") })
    }
  }

  private static func report(_ audit: UnitFindings) throws -> SelfAssessmentContent {
    let paper = Paper.selfAssessment(of: audit, try SmallUnit.rules(), in: .vietnamese)
    return try #require(paper.content as? SelfAssessmentContent)
  }
}
