import Reports
import Terms
import TestSupport
import Testing

@Suite struct TextReportTests {
  @Test(arguments: Language.allCases) func tellsAUnitWhatIsMetAndWhatIsMissing(_ language: Language) {
    let report = TextReport(SampleRules.rules, language: language, asOfSource: .visit)
    expectSnapshot(report.render(SampleAudit.audit), "unit.\(language.rawValue).txt")
  }
}
