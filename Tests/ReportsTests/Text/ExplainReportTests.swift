import Reports
import Terms
import TestSupport
import Testing

@Suite struct ExplainReportTests {
  @Test(arguments: Language.allCases) func saysWhatARuleAsks(_ language: Language) {
    let report = ExplainReport(SampleRules.rules, language: language)
    let example = "gdcheck: evidence/1\nunit: {agency: health-office}\n"
    let texts = SampleRules.rules.obligations.indices.map { report.render(obligation: $0, example: example) }
    expectSnapshot(texts.joined(separator: "\n\n"), "explain.\(language.rawValue).txt")
  }

  @Test func saysNothingOfARuleThatIsNotThere() {
    #expect(ExplainReport(SampleRules.rules, language: .english).render(obligation: 99).isEmpty)
  }
}
