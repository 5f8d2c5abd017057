import Diagnostics
import Rules
import Terms
import TestSupport
import Testing

@testable import Rules

struct CheckTests {
  /// A rule author reads what a check says; the stored texts are what they read, in both languages.
  @Test(arguments: Check.all.map(\.id))
  func saysWhatIsWrong(_ check: String) {
    let texts = CheckCase.all.filter { $0.check == check }.map { item in
      let files = RuleFiles(item.texts)
      return "== \(item.wrong)\n\(files.report(in: .english))--\n\(files.report(in: .vietnamese))"
    }
    expectSnapshot(texts.joined(separator: "\n"), "checks/\(check).txt")
  }

  @Test func everyCheckHasACaseThatTriggersIt() {
    let covered = Set(CheckCase.all.map(\.check))
    #expect(covered == Set(Check.all.map(\.id)))
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
  }

  /// Each case is found by the check that it is about, and not only by one that happens to see it too.
  @Test(arguments: CheckCase.all)
  func theCheckFindsItsCases(_ item: CheckCase) throws {
    let decoded = RuleSet.decode(RuleFiles(item.texts).files)
    #expect(decoded.problems.isEmpty)
    let rules = try #require(decoded.rules)
    var context = CheckContext(rules, rules.plan.lexicon)
    try #require(Check.all.first { $0.id == item.check }).run(&context)
    #expect(!context.problems.isEmpty)
  }

  @Test(arguments: Check.all.map(\.id))
  func aGoodRuleSetPasses(_ check: String) throws {
    let decoded = RuleSet.decode(RuleFiles(RuleTexts.good).files)
    let rules = try #require(decoded.rules)
    var context = CheckContext(rules, rules.plan.lexicon)
    try #require(Check.all.first { $0.id == check }).run(&context)
    #expect(context.problems.isEmpty)
  }
}
