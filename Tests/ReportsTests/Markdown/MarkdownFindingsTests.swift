import Reports
import Terms
import TestSupport
import Testing

@Suite struct MarkdownFindingsTests {
  @Test(arguments: Language.allCases) func tellsWhatATextTells(_ language: Language) throws {
    let text = try SampleRun.text(MarkdownFindings(), [SampleRun.unit(language)], language)
    expectSnapshot(text, "unit.\(language.rawValue).md")
  }

  @Test(arguments: Language.allCases) func tellsWhatTheTeamLookedAt(_ language: Language) throws {
    let unit = SampleRun.unit(VisitedAudit.audit(), language)
    expectSnapshot(
      try SampleRun.text(MarkdownFindings(), [unit], language),
      "visited.\(language.rawValue).md"
    )
  }

  @Test(arguments: Language.allCases) func endsARunWithATableOfItsUnits(_ language: Language) throws {
    let units = [
      SampleRun.unit(language, shown: []), SampleRun.unit(VisitedAudit.audit(), language, shown: []),
    ]
    let text = try SampleRun.text(MarkdownFindings(), units, notAudited: SampleRun.refused, language)
    expectSnapshot(text, "run.\(language.rawValue).md")
  }

  @Test func endsOneUnitWithItself() throws {
    let unit = SampleRun.unit(.english)
    let text = try SampleRun.text(MarkdownFindings(), [unit], .english)
    #expect(text == (try MarkdownFindings().unit(unit)))
    let refused = try SampleRun.text(MarkdownFindings(), [], notAudited: SampleRun.refused, .english)
    #expect(refused.hasPrefix("# Not audited (2)\n"))
  }
}
