import Diagnostics
import Rules
import Terms
import Testing

/// Rule files that other checkers are known to accept in silence: each is refused, and for the right reason.
struct BadRulesTests {
  static let cases: [(what: String, texts: [String], ids: Set<String>)] = [
    (
      "a misspelt key, which would drop what it says",
      [RuleTexts.plan, RuleTexts.good[1].replacing("duty:", with: "serverity: high\n  duty:")],
      ["unknown-key"]
    ),
    (
      "two rules of one id",
      [RuleTexts.plan, RuleTexts.good[1], RuleTexts.good[1]],
      ["repeated"]
    ),
    (
      "a window on 29 February in a common year",
      [RuleTexts.plan, RuleTexts.asking("{activity: {}}", when: "{in: {from: 29/2, to: 29/2}}")],
      ["no-such-day"]
    ),
    (
      "a window across New Year",
      [RuleTexts.plan, RuleTexts.asking("{activity: {}}", when: "{in: {from: 1/11, to: 28/2}}")],
      ["ends-before-it-begins"]
    ),
    (
      "a rule that can never fail",
      [RuleTexts.plan, RuleTexts.asking("{activity: {}, at_least: 0}")],
      ["asks-for-none"]
    ),
    (
      "a field that records do not have",
      [RuleTexts.plan, RuleTexts.asking("{activity: {femail: {at_least: 1}}}")],
      ["unknown-key"]
    ),
    (
      "a number compared with a date",
      [RuleTexts.plan, RuleTexts.asking("{figure: {name: women-leaders}, more_than: 2022-01-01}")],
      ["scalar-not-whole-number"]
    ),
    (
      "a share without its unit",
      [RuleTexts.plan, RuleTexts.asking("{activity: {women_share: {at_least: 30}}}")],
      ["scalar-bare-share"]
    ),
    (
      "a share as a fraction",
      [RuleTexts.plan, RuleTexts.asking("{activity: {women_share: {at_least: 0.3}}}")],
      ["scalar-bare-share"]
    ),
    (
      "an include",
      [
        RuleTexts.plan,
        "include: [../../../etc/passwd, missing.yaml, 'https://x/y.yaml']\n" + RuleTexts.good[1],
      ],
      ["unknown-key"]
    ),
    (
      "a clause that rests on one which is not there",
      [RuleTexts.plan.replacing("carried_by: [I.1]", with: "carried_by: [I.99]"), RuleTexts.good[1]],
      ["unknown-name"]
    ),
    (
      "a rule that takes over from one of the same year",
      [RuleTexts.plan, RuleTexts.asking("{activity: {}}", more: "replaces: health.visits")],
      ["replaces-present"]
    ),
    (
      "no rules at all",
      [RuleTexts.plan, "gdcheck: obligations/1\nobligations: []\n"],
      ["empty-value"]
    ),
    ("an empty rule file", [RuleTexts.plan, ""], ["empty"]),
    ("a plan and nothing else", [RuleTexts.plan], ["no-obligations"]),
    ("evidence in the place of rules", ["gdcheck: evidence/1\n", RuleTexts.good[1]], ["not-rules"]),
  ]

  @Test(arguments: cases)
  func isRefused(_ item: (what: String, texts: [String], ids: Set<String>)) {
    guard case .failure(let failure) = RuleFiles(item.texts).loaded else {
      Issue.record("\(item.what) was accepted")
      return
    }
    #expect(Set(failure.diagnostics.map(\.id)) == item.ids)
  }

  @Test func bothPlacesOfARepeatedIdAreShownAcrossFiles() throws {
    let files = RuleFiles([RuleTexts.plan, RuleTexts.good[1], RuleTexts.good[1]])
    guard case .failure(let failure) = files.loaded else {
      Issue.record("it was accepted")
      return
    }
    let repeated = try #require(failure.diagnostics.first)
    #expect(repeated.span?.file == 2)
    #expect(repeated.notes.map(\.span.file) == [1])
  }

  /// A year that has the day takes the same rule.
  @Test func twentyNineFebruaryIsThereInALeapYear() {
    let plan = RuleTexts.plan.replacing("year: 2022", with: "year: 2024")
      .replacing("issued: 12/04/2022", with: "issued: 12/04/2024")
      .replacing("since: 27/10/2022", with: "since: 27/10/2024")
    let file = RuleTexts.asking("{activity: {}}", when: "{in: {from: 29/2, to: 29/2}}")
    #expect(RuleFiles([plan, file]).report() == "")
  }

  /// 30% is kept as 3000 hundredths of a percent, so that 3 of 10 meets it exactly.
  @Test func sharesAreWholeNumbers() throws {
    let file = RuleTexts.asking("{figure: {name: women-leaders}, at_least: 30%}")
    let rules = try RuleFiles([RuleTexts.plan, file]).loaded.get()
    guard case .figure(let test) = rules.source.obligations[0].what?.ask else {
      Issue.record("it is no figure")
      return
    }
    #expect(test.bound.value == .share(3000))
  }

  /// Where the plan can be read, what is wrong with the obligations is said along with what is wrong with the plan.
  @Test func everythingWrongIsSaidAtOnce() {
    let plan = RuleTexts.plan.replacing("carried_by: [I.1]", with: "carried_by: [I.99]")
    let broken = RuleTexts.file(RuleTexts.obligation("jugde: x", id: "one"))
    let wrong = RuleTexts.asking("{activity: {type: inspektion}}")
    guard case .failure(let failure) = RuleFiles([plan, broken, wrong]).loaded else {
      Issue.record("it was accepted")
      return
    }
    #expect(failure.diagnostics.map(\.id) == ["unknown-name", "unknown-key", "unknown-code"])
    #expect(failure.diagnostics.compactMap(\.span?.file) == [0, 1, 2])
  }
}
