import Diagnostics
import Engine
import Reports
import Terms
import TestSupport
import Testing
import Workbench

/// The plan's own rules, told to people.
@Suite struct ExplainPlanTests {
  @Test(arguments: Language.allCases) func everyObligationIsToldWithinTheColumns(_ language: Language) throws
  {
    let program = try PlanRules.program.get()
    let report = ExplainReport(ReportedRules(program), language: language)
    for place in program.obligations.indices {
      let text = report.render(obligation: place)
      #expect(!text.isEmpty)
      for line in text.split(separator: "\n") { #expect(displayWidth(String(line)) <= 80, "\(line)") }
    }
  }

  @Test func anInspectionIsToldWithAnExample() throws {
    let program = try PlanRules.program.get()
    let ids = ["health.clinic-inspections", "health.adult-communication", "committees.half-year-report"]
    let report = ExplainReport(ReportedRules(program), language: .vietnamese)
    let texts = ids.map { id -> String in
      guard let place = program.obligations.firstIndex(where: { $0.id == id }) else { return "no \(id)" }
      return report.render(obligation: place, example: try? Witness(for: place, of: program).yaml)
    }
    expectSnapshot(texts.joined(separator: "\n\n"), "explain.vi.txt")
  }
}
