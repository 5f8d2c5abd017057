import Rules
import Terms
import Testing

struct GoodRulesTests {
  @Test func aRuleSetInWhichNothingIsWrongLoads() {
    #expect(RuleFiles(RuleTexts.good).report() == "")
  }
}
