extension CheckCase {
  /// Checks of the codes in requirements.
  static let codes: [CheckCase] = [
    asking("codes", "a type that is not there", "{activity: {type: inspektion}}"),
    asking("codes", "a code of another list", "{activity: {topic: [health, women]}}"),
    asking("codes", "a code like none", "{activity: {site: moon}}"),
    asking("codes", "a document's type in an activity", "{activity: {type: report}}"),
    asking("codes", "a proof that is no document", "{activity: {type: talk}, proof: [minutes, photos]}"),
    asking("codes", "a figure that is not there", "{figure: {name: women-leader}, at_least: 1}"),
    asking("codes", "an occasion that is not there", "{activity: {occasion: {not: womans-day}}}"),
    asking("codes", "an unknown partner", "{activity: {partner: {all: [citty, member]}}}"),
    asking("codes", "a group where agencies are asked for", "{document: {sent_to: member}}"),
    asking("codes", "an inspected body", "{activity: {inspected: city}}"),
    asking("codes", "a value of for_each", "{activity: {type: talk}, for_each: {audience: [women, mn]}}"),
    asking("codes", "a section in every_one", "{document: {type: report}, every_one: {contains: objective}}"),
    CheckCase(
      "codes",
      "codes in an if, a part and an alternative",
      RuleTexts.asking(
        "{all: [{activity: {type: talk}}, {any: [{document: {topic: halth}}, {activity: {club: mens-clubs}}]}]}",
        more: """
          if: {activity: {type: tlk}}
          reading: {why: {vi: a, en: b}, alternatives: [{name: other, what: {activity: {type: tallk}}}]}
          """
      )
    ),
    asking("ward-numbers", "a ward that is not there", "{activity: {ward: [1, 3]}}"),
    asking("ward-numbers", "a ward of for_each", "{activity: {type: talk}, for_each: {ward: [1, 3]}}"),
    CheckCase(
      "ward-numbers",
      "wards in a plan without any",
      plan: ", wards: [1, 2, 4]}",
      "}",
      RuleTexts.asking("{activity: {ward: all}, distinct: {ward: 1}}")
    ),
  ]

  /// An obligation that asks for `what`.
  static func asking(_ check: String, _ wrong: String, _ what: String) -> CheckCase {
    CheckCase(check, wrong, RuleTexts.asking(what))
  }
}
