import Reports
import Terms
import Testing

@Suite struct PlanPartTests {
  /// A clause, its part, and that in words.
  @Test(arguments: [
    ("III.5.4", "III.5", "Part III, section 5"), ("III.15.4.b", "III.15", "Part III, section 15"),
    ("II.Q1.6", "II.Q1", "Part II, quarter I"), ("III.0.1", "III.0", "Part III, opening"),
    ("I.2", "I", "Part I"), ("IV", "IV", "Part IV"), ("", "", "Other"),
  ])
  func isWhatClausesHaveInCommon(_ clause: String, _ number: String, _ heading: String) {
    let part = PlanPart(ofClause: clause)
    #expect(part.number == number)
    #expect(part.heading(in: Wording(SampleRules.rules, in: .english)) == heading)
  }

  @Test func standsInAPartAboveIt() {
    #expect(PlanPart(top: PlanPart(ofClause: "III.5.4")).number == "III")
    #expect(PlanPart(top: PlanPart(ofClause: "IV")).number == "IV")
  }
}
