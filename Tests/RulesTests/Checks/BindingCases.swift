extension CheckCase {
  /// Checks of whom an obligation binds.
  static let bindings: [CheckCase] = [
    binding("an agency that is not there", "[health-ofice]"),
    binding("a group that is not there", "{group: membr}"),
    binding("a body", "[health-office, city]"),
    binding("an agency written as a group", "{group: union}"),
    binding("a group written as an agency", "{agency: member}"),
    binding("an exception outside the group", "{group: member, except: [union]}"),
    binding("an exception that is not there", "{group: member, except: [health-offise]}"),
    binding("everyone excepted", "{group: member, except: [labour-office, health-office]}"),
    binding("wards of an agency without wards", "{agency: union, wards: [1]}"),
    binding("a ward that is not there", "{agency: ward-committee, wards: [1, 3]}"),
    CheckCase(
      "bindings",
      "nobody in an alternative",
      RuleTexts.asking(
        "{activity: {type: inspection}}",
        more: "reading: {why: {vi: a, en: b}, alternatives: [{name: b, who: [nobody]}]}"
      )
    ),
    CheckCase(
      "repeated-values",
      "an agency, an exception and a ward twice",
      RuleTexts.file(
        RuleTexts.obligation(
          "judge: {vi: Tốt chưa?, en: Is it good?}",
          who: "[union, union, {group: member, except: [health-office, health-office]}, "
            + "{agency: ward-committee, wards: [2, 2]}]"
        )
      )
    ),
    CheckCase(
      "repeated-values",
      "a group of an agency twice",
      plan: "groups: [member]}\n  union",
      "groups: [member, member]}\n  union"
    ),
    CheckCase(
      "repeated-values",
      "codes twice",
      RuleTexts.asking(
        "{activity: {type: [talk, talk], ward: [1, 1], role: [attended, attended]}, "
          + "for_each: {topic: [health, health]}, proof: [minutes, minutes]}"
      ),
      RuleTexts.file(RuleTexts.obligation("what: {document: {covers: [Q1, Q1]}}", id: "other"))
    ),
  ]

  private static func binding(_ wrong: String, _ who: String) -> CheckCase {
    CheckCase(
      "bindings",
      wrong,
      RuleTexts.file(RuleTexts.obligation("judge: {vi: Tốt chưa?, en: Is it good?}", who: who))
    )
  }
}
