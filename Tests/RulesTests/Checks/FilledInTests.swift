import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// A frame that is still to be filled in is told for what it is, and nothing else is said of it.
@Suite struct FilledInTests {
  /// An ellipsis in each place where one can stand, and the keys that are named for it.
  static let open: [(rest: String, who: String, keys: String)] = [
    ("what: {activity: {type: …}}", "union", "`what`"),
    ("what: {any: [{document: {type: plan}}, {activity: {}, proof: …}]}", "union", "`what`"),
    ("what: {activity: {type: inspection}, every_one: {topic: [health, …]}}", "union", "`what`"),
    ("what: {figure: {name: …}, at_least: 1}", "union", "`what`"),
    ("judge: {vi: …, en: Is it good?}", "union", "`judge`"),
    ("judge: {vi: a, en: b}\nask: {vi: a, en: …}\nremedy: …", "union", "`ask`, `remedy`"),
    ("judge: {vi: a, en: b}", "…", "`who`"),
    ("judge: {vi: a, en: b}\nreading: {why: {vi: …, en: b}}", "union", "`reading`"),
  ]

  @Test(arguments: open.indices) func isRefusedWithWhatIsLeftToWrite(_ place: Int) {
    let (rest, who, keys) = Self.open[place]
    let told = RuleFiles([RuleTexts.plan, RuleTexts.file(RuleTexts.obligation(rest, who: who))]).report()
    #expect(told.contains("is not filled in: `…` still stands in \(keys)\n"), "\(told)")
    #expect(told.errorCount == 1, "\(told)")
  }

  @Test func isNotTakenForAnEllipsisInAText() throws {
    let rest = "judge: {vi: Đã làm gì…?, en: \"What …?\"}"
    #expect(RuleFiles([RuleTexts.plan, RuleTexts.file(RuleTexts.obligation(rest))]).report() == "")
  }

  @Test func theOtherObligationsAreCheckedAllTheSame() {
    let items = [("one", "{activity: {type: …}}"), ("two", "{activity: {type: inspektion}}")].map {
      id,
      what in
      RuleTexts.obligation("what: \(what)", id: id)
    }
    let both = RuleTexts.file(items.joined(separator: "\n"))
    let told = RuleFiles([RuleTexts.plan, both]).report()
    #expect(told.contains("not filled in"))
    #expect(told.contains("`inspektion`"))
  }
}

extension String {
  /// How many errors a rendered text tells.
  fileprivate var errorCount: Int {
    split(separator: "\n").count { $0.contains(": error: ") }
  }
}
