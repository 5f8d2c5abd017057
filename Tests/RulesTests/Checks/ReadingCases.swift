extension CheckCase {
  /// Checks of an obligation as a whole, and of its readings.
  static let readings: [CheckCase] = [
    CheckCase(
      "asks-for-something",
      "neither what nor judge",
      RuleTexts.file(RuleTexts.obligation("when: {in: Q1}"))
    ),
    CheckCase(
      "authority",
      "nobody named",
      RuleTexts.file(
        RuleTexts.obligation("judge: {vi: a, en: b}\nreading: {why: {vi: a, en: b}}"),
        defaults: ""
      )
    ),
    CheckCase(
      "authority",
      "one that the plan does not know, named once for the file",
      RuleTexts.file(
        [1, 2].map {
          RuleTexts.obligation("judge: {vi: a, en: b}\nreading: {why: {vi: a, en: b}}", id: "health.r\($0)")
        }.joined(separator: "\n"),
        defaults: "authority: standing-ofice"
      )
    ),
    alternative("replaces nothing", "{name: same, why: {vi: a, en: b}}"),
    alternative("repeats the rule", "{name: year, when: {in: year}}"),
    alternative(
      "repeats the rule in another order",
      "{name: other-order, what: {activity: {topic: [family, health], type: inspection}}}"
    ),
    alternative(
      "repeats an earlier alternative",
      "{name: one, when: {in: Q1}}, {name: two, when: {in: [Q1]}}"
    ),
    CheckCase(
      "own-when",
      "a when that is never used",
      RuleTexts.asking("{activity: {type: inspection}, when: {in: Q1}}", when: "{in: Q2}")
    ),
    CheckCase(
      "own-when",
      "a when of which every part has its own",
      RuleTexts.asking(
        "{all: [{activity: {type: inspection}, when: {in: Q1}}, {document: {type: report}, when: {in: Q2}}]}",
        when: "{each: quarter}"
      )
    ),
    CheckCase(
      "own-when",
      "an alternative's when that is never used",
      RuleTexts.asking(
        "{activity: {type: inspection}, when: {in: Q1}}",
        more: "reading: {why: {vi: a, en: b}, alternatives: [{name: other, when: {in: Q2}}]}"
      )
    ),
  ]

  private static func alternative(_ wrong: String, _ alternatives: String) -> CheckCase {
    CheckCase(
      "alternatives",
      wrong,
      RuleTexts.asking(
        "{activity: {type: inspection, topic: [health, family]}}",
        more: "reading: {why: {vi: a, en: b}, alternatives: [\(alternatives)]}"
      )
    )
  }
}
