import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import Testing

@testable import Papers

@Suite("Outline")
struct OutlineTests {
  @Test("the annex asks for the figures that the unit's duties go by, and for no other")
  func figures() throws {
    let content = try Self.outline(try SmallUnit.audit(), try SmallUnit.rules())
    let names = try #require(content.figures).rows.map { $0.cells[1].lines.map(\.text).joined() }
    #expect(names == ["Số nữ giữ chức vụ lãnh đạo"])
  }

  @Test("each unit is asked for the figures of the rules that bind it")
  func figuresOfThePlan() throws {
    let (program, rules) = (try PlanOf2022.program.get(), try PlanOf2022.rules())
    var audit = try PlanOf2022.emptied(try PlanOf2022.audit("health-office"))
    #expect(
      try Self.figures(audit, rules).contains(
        "Số phòng khám đã ký cam kết không nạo, phá thai vì lý do giới tính"
      )
    )
    var evidence = audit.evidence
    evidence.unit = Unit(agency: try #require(rules.lexicon[.parties].code("home-affairs-office")))
    audit = program.audit(evidence, asOf: audit.asOf)
    let asked = try Self.figures(audit, rules)
    #expect(asked.contains("Số nữ giữ chức vụ lãnh đạo, quản lý"))
    #expect(!asked.contains { $0.contains("phòng khám") })
  }

  @Test("a circumstance that has not arisen is said, and one that has by its day")
  func conditions() throws {
    let content = try Self.outline(try PlanOf2022.audit("labour-office"), try PlanOf2022.rules())
    let lines = content.parts.flatMap(\.table.rows).flatMap(\.cells).flatMap(\.lines).map(\.text)
    #expect(
      lines.contains { $0.hasPrefix("Chỉ báo cáo khi ") && $0.hasSuffix("(đến 30/11/2022 chưa phát sinh)") }
    )
    #expect(lines.contains { $0.hasPrefix("Chỉ báo cáo khi ") && $0.hasSuffix("(từ ngày 27/10/2022)") })
  }

  @Test("the standing office reports to the committee, all others to the standing office")
  func addressee() throws {
    let rules = try PlanOf2022.rules()
    #expect(
      try Self.outline(try PlanOf2022.audit("labour-office"), rules).addressee
        == "Ban Vì sự tiến bộ phụ nữ và bình đẳng giới Quận 10"
    )
    #expect(
      try Self.outline(try PlanOf2022.audit("ward-5"), rules).addressee
        == "Phòng Lao động - Thương binh và Xã hội Quận 10"
    )
  }

  private static func outline(_ audit: UnitFindings, _ rules: ReportedRules) throws -> OutlineContent {
    try #require(Paper.outline(of: audit, rules, in: .vietnamese).content as? OutlineContent)
  }

  private static func figures(_ audit: UnitFindings, _ rules: ReportedRules) throws -> [String] {
    try outline(audit, rules).figures?.rows.map { $0.cells[1].lines.map(\.text).joined() } ?? []
  }
}
