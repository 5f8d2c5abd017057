import Engine
import Evidence
import Reports
import Terms
import Testing

@Suite struct WhyWordsTests {
  private static let quarter = SamplePlan.window(.quarter(3))

  private static func why(_ tree: SampleFindings.Tree, _ language: Language) -> String {
    var audit = SampleAudit.audit
    let finding = SampleFindings.finding(0, tree, &audit.explanations)
    return Wording(SampleRules.rules, in: language).why(finding, in: audit)
  }

  @Test func ofSeveralWaysItTellsTheOneThatGaveTheReason() {
    let far = SampleFindings.cell(2, 1, quarter, .fail, .nothingFound)
    let near = SampleFindings.cell(0, 0, quarter, .fail, .unproven)
    let tree = SampleFindings.group(.any, .fail, .unproven, [far, near])
    #expect(
      Self.why(tree, .english) == "done, but without minutes, in quarter III (01/07–30/09/2022)"
    )
    #expect(
      Self.why(tree, .vietnamese)
        == "có hoạt động phù hợp nhưng chưa có biên bản, trong quý III (01/07–30/09/2022)"
    )
  }

  @Test func ofSeveralWaysWithOneReasonItTellsTheOneFurthestOn() {
    let less = SampleFindings.cell(0, 0, quarter, .fail, .tooFew, 1, of: 4)
    let more = SampleFindings.cell(0, 0, quarter, .fail, .tooFew, 2, of: 3)
    let tree = SampleFindings.group(.any, .fail, .tooFew, [less, more])
    #expect(Self.why(tree, .english) == "2 of 3, in quarter III (01/07–30/09/2022)")
  }

  @Test func ofAllPartsItTellsTheFirstThatFails() {
    let met = SampleFindings.cell(0, 0, quarter, .pass, .met, 1)
    let first = SampleFindings.cell(0, 0, quarter, .fail, .tooFew, 1, of: 4)
    let second = SampleFindings.cell(0, 0, quarter, .fail, .unproven)
    let tree = SampleFindings.group(.all, .fail, .tooFew, [met, first, second])
    #expect(Self.why(tree, .english) == "1 of 4, in quarter III (01/07–30/09/2022)")
  }

  private var quarter: Window { Self.quarter }
}
