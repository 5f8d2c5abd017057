import Engine
import Evidence
import Terms
import TestSupport
import Testing

@testable import Reports

@Suite struct JUnitFindingsTests {
  @Test(arguments: Language.allCases) func writesACaseAFinding(_ language: Language) throws {
    let units = [SampleRun.unit(language)]
    let text = try SampleRun.text(JUnitFindings(), units, notAudited: SampleRun.refused, language)
    expectSnapshot(text, "unit.\(language.rawValue).junit.xml")
  }

  @Test func writesWhatTheTeamSaid() throws {
    let unit = SampleRun.unit(VisitedAudit.audit(), .vietnamese)
    expectSnapshot(try SampleRun.text(JUnitFindings(), [unit], .vietnamese), "visited.vi.junit.xml")
  }

  /// A pipeline is red exactly where the exit status is.
  @Test(arguments: [FailureScope.any, .must]) func failsWhereTheExitStatusDoes(_ scope: FailureScope) throws {
    var ward = SampleAudit.audit
    ward.evidence.unit.agency = SamplePlan.code("ward-committee", .parties)
    for audit in [SampleAudit.audit, VisitedAudit.audit(), ward] {
      let unit = SampleRun.unit(audit, .english, scope: scope)
      let text = try JUnitFindings().unit(unit)
      let failures = Tally(audit, SampleRules.rules, scope: scope).failures
      #expect(text.contains("failures=\"\(failures)\""))
      #expect(text.split(separator: "<failure ").count == failures + 1)
    }
  }
}
