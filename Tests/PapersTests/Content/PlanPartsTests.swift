import Diagnostics
import Reports
import Rules
import Terms
import Testing

@testable import Papers

@Suite("Duties by part of the plan")
struct PlanPartsTests {
  @Test("parts stand in the order of the plan, each duty under the clause that it cites first")
  func order() throws {
    let parts = PlanParts(of: try SmallUnit.audit(), in: Wording(try SmallUnit.rules(), in: .vietnamese))
    #expect(parts.parts.map(\.number) == ["I.2", "II.Q1", "III.5", "III"])
    #expect(
      parts.parts.map(\.heading) == ["Phần I, mục 2", "Phần II, quý I", "Phần III, mục 5", "Phần III"]
    )
    #expect(
      parts.duties.map(\.obligation.id.value) == [
        "health.leaders", "health.plan", "health.talks", "health.violence", "health.inspections",
        "health.project", "health.club",
      ]
    )
    #expect(parts.duties.map(\.number) == Array(1...7))
    #expect(parts.duties[4].clauses == "III.5.2, I.2.1")
  }

  @Test("parts are named in English too")
  func english() throws {
    let parts = PlanParts(of: try SmallUnit.audit(), in: Wording(try SmallUnit.rules(), in: .english))
    #expect(
      parts.parts.map(\.heading) == [
        "Part I, section 2", "Part II, quarter I", "Part III, section 5", "Part III",
      ]
    )
  }
}
