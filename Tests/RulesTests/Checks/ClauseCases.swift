extension CheckCase {
  /// Checks of clauses and ids.
  static let clauses: [CheckCase] = [
    CheckCase(
      "clauses",
      "carried by a clause that is not there",
      plan: "carried_by: [I.1]",
      "carried_by: [I.11]"
    ),
    CheckCase("clauses", "carried by itself", plan: "carried_by: [I.1]", "carried_by: [I.2]"),
    CheckCase(
      "clauses",
      "carried in a loop, with one that only hangs on it",
      plan: "I.2: {begins: \"Tiếp tục\", carried_by: [I.1]}",
      "I.2: {begins: a, carried_by: [I.4]}\n  I.4: {begins: b, carried_by: [I.5]}\n"
        + "  I.5: {begins: c, carried_by: [I.4]}"
    ),
    CheckCase("clauses", "carried by what binds nobody", plan: "carried_by: [I.1]", "carried_by: [I.3]"),
    CheckCase("clauses", "carried by one clause twice", plan: "carried_by: [I.1]", "carried_by: [I.1, I.1]"),
    CheckCase(
      "not-binding",
      "words of a clause that binds nobody, and words twice",
      plan: "carried_by: [I.1]",
      "carried_by: [I.1], not_binding: [{words: a, why: {vi: a, en: b}}, {words: a, why: {vi: a, en: b}}]}\n"
        + "  I.6: {begins: c, not_binding: [{words: d, why: {vi: a, en: b}}]"
    ),
    CheckCase(
      "citations",
      "a clause that is not there",
      RuleTexts.asking("{activity: {type: inspection}}").replacing("clause: I.1", with: "clause: [I.1, I.9]")
    ),
    CheckCase(
      "citations",
      "a clause that others carry",
      RuleTexts.asking("{activity: {type: inspection}}").replacing("clause: I.1", with: "clause: I.2")
    ),
    CheckCase(
      "citations",
      "a clause that binds nobody",
      RuleTexts.asking("{activity: {type: inspection}}").replacing("clause: I.1", with: "clause: I.3")
    ),
    CheckCase(
      "citations",
      "a clause and words twice",
      RuleTexts.asking("{activity: {type: inspection}}")
        .replacing("clause: I.1", with: "clause: [I.1, I.1]")
        .replacing(#"["tăng cường"]"#, with: #"["tăng cường", "tăng cường"]"#)
    ),
    CheckCase(
      "unique-ids",
      "two obligations of one id in two files",
      RuleTexts.asking("{activity: {type: inspection}}"),
      RuleTexts.asking("{activity: {type: talk}}")
    ),
    CheckCase(
      "unique-ids",
      "two alternatives of one name",
      RuleTexts.asking(
        "{activity: {type: inspection}}",
        more: """
          reading:
            why: {vi: a, en: b}
            alternatives:
              - {name: other, when: {in: Q1}}
              - {name: other, when: {in: Q2}}
          """
      )
    ),
    CheckCase(
      "replaces",
      "an obligation of this very year",
      RuleTexts.asking("{activity: {type: inspection}}", more: "replaces: [health.visits, health.old]")
    ),
  ]
}
