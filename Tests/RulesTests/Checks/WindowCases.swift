extension CheckCase {
  /// Checks of days and windows.
  static let windows: [CheckCase] = [
    when("windows", "a deadline on 29 February", "{by: 29/2}"),
    when("windows", "a window of 29 February", "{in: {from: 29/2, to: 29/2}}"),
    when("windows", "a window across New Year", "{in: {from: 15/12, to: 15/1}}"),
    when("windows", "an occasion that is not there", "{each: [womens-day, action-moth]}"),
    when("windows", "a quarter in small letters", "{in: q1}"),
    when("windows", "an of that leaves none", "{each: quarter, of: {from: 1/2, to: 28/2}}"),
    when("windows", "an of that is not there", "{each: quarter, of: spring}"),
    when("windows", "none of the windows", "{each: month, in_at_least: 0}"),
    when(
      "windows",
      "more windows than an of leaves",
      "{each: month, of: {from: 1/5, to: 31/12}, in_at_least: 9}"
    ),
    when("windows", "a window twice", "{each: [Q1, Q2, Q1]}"),
    when("windows", "the same days under two names", "{in: [T1, {from: 1/1, to: 31/1}]}"),
    when("lengths", "a margin of none", "{in: womens-day, margin_days: 0}"),
    when("lengths", "a margin beyond a year", "{in: womens-day, margin_days: 367}"),
    CheckCase(
      "lengths",
      "no days, and more than ten years of them",
      RuleTexts.file(
        ["0", "3651"].map {
          RuleTexts.obligation(
            "if: {circumstance: project}\nwhat: {activity: {type: talk}}\nwhen: {days: \($0), after: project}",
            id: "health.d\($0)"
          )
        }.joined(separator: "\n")
      )
    ),
    CheckCase(
      "lengths",
      "a grace of none",
      RuleTexts.asking("{document: {type: report, covers: window}}", when: "{each: quarter, grace_days: 0}")
    ),
    when("counted-from", "days from a circumstance without an if", "{days: 30, after: decision}"),
    when("counted-from", "days from one that is not there", "{days: 30, after: decisions}"),
    CheckCase(
      "counted-from",
      "an if that is not there",
      RuleTexts.asking("{activity: {type: inspection}}", more: "if: {circumstance: projekt}")
    ),
    CheckCase(
      "counted-from",
      "an alternative that counts from another",
      RuleTexts.asking(
        "{activity: {type: inspection}}",
        more: """
          if: {circumstance: decision}
          reading: {why: {vi: a, en: b}, alternatives: [{name: other, when: {days: 9, before: project}}]}
          """
      )
    ),
    when("grace", "grace for what is done", "{each: quarter, grace_days: 15}"),
    CheckCase(
      "grace",
      "grace for a paper that covers a period",
      RuleTexts.asking("{document: {type: report, covers: Q1}}", when: "{in: Q1, grace_days: 15}")
    ),
    CheckCase(
      "grace",
      "grace over a part that is no paper",
      RuleTexts.asking(
        "{any: [{document: {covers: window}}, {activity: {type: talk}}]}",
        when: "{each: quarter, grace_days: 15}"
      )
    ),
    CheckCase(
      "grace",
      "grace where only a person judges",
      RuleTexts.file(RuleTexts.obligation("judge: {vi: a, en: b}\nwhen: {in: Q1, grace_days: 5}"))
    ),
    CheckCase(
      "covered-window",
      "a paper that covers all days up to its deadline",
      RuleTexts.asking("{document: {type: report, covers: window}}", when: "{by: 31/10}")
    ),
    CheckCase(
      "covered-window",
      "an alternative that makes it so",
      RuleTexts.asking(
        "{document: {type: report, covers: window}}",
        when: "{in: H1}",
        more: "reading: {why: {vi: a, en: b}, alternatives: [{name: other, when: {by: 30/6}}]}"
      )
    ),
    CheckCase(
      "window-coverage",
      "the window beside a period",
      RuleTexts.asking("{document: {type: report, covers: [Q1, window]}}", when: "{each: quarter}")
    ),
    CheckCase(
      "window-coverage",
      "the window in every_one",
      RuleTexts.asking(
        "{document: {type: report}, every_one: {covers: window}}",
        when: "{each: quarter, grace_days: 15}"
      )
    ),
  ]

  private static func when(_ check: String, _ wrong: String, _ when: String) -> CheckCase {
    CheckCase(check, wrong, RuleTexts.asking("{activity: {type: inspection}}", when: when))
  }
}
