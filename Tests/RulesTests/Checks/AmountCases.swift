extension CheckCase {
  /// Checks of amounts.
  static let amounts: [CheckCase] = [
    asking("amounts", "none at all", "{activity: {type: talk}, at_least: 0}"),
    asking("amounts", "more than anyone has", "{document: {type: report}, at_least: 10001}"),
    asking(
      "amounts",
      "no participants and no women",
      "{activity: {participants: {at_least: 0}, women: {at_least: 0}}}"
    ),
    asking("amounts", "no share of women", "{activity: {women_share: {at_least: 0%}}}"),
    asking(
      "amounts",
      "women that make the participants idle",
      "{activity: {participants: {at_least: 30}, women: {at_least: 40}}}"
    ),
    asking("amounts", "a figure of at least none", "{figure: {name: women-leaders}, at_least: 0}"),
    asking("amounts", "a share of more than the whole", "{figure: {name: women-leaders, more_than: 100%}}"),
    asking("amounts", "a share of at most the whole", "{figure: {name: women-leaders, at_most: 100%}}"),
    asking("distinct-values", "no club", "{activity: {type: talk}, distinct: {club: 0}}"),
    asking(
      "distinct-values",
      "more clubs than the plan has",
      "{activity: {type: talk}, distinct: {club: 3}}"
    ),
    asking("distinct-values", "more wards than there are", "{activity: {ward: all}, distinct: {ward: 4}}"),
    asking(
      "distinct-values",
      "more types than the criterion lets through",
      "{document: {type: report}, distinct: {type: 2}}"
    ),
    asking(
      "cells",
      "three keys",
      "{activity: {type: talk}, for_each: {topic: [health], audience: [women], site: [clinic]}}"
    ),
    CheckCase(
      "cells",
      "more than 400 pairs",
      plan: "wards: [1, 2, 4]",
      "wards: [\((1...201).map(String.init).joined(separator: ", "))]",
      RuleTexts.asking("{activity: {type: talk}, for_each: {ward: all, audience: [women, men]}}")
    ),
  ]

  /// Checks of what no record can meet.
  static let impossible: [CheckCase] = [
    asking("single-values", "two types at once", "{document: {type: {all: [report, minutes]}}}"),
    asking(
      "single-values",
      "two issuers at once",
      "{document: {type: report}, every_one: {issued_by: {all: [city, union]}}}"
    ),
    asking("contradictions", "every value shut out", "{activity: {topic: {not: [health, family]}}}"),
    asking(
      "contradictions",
      "a value of for_each shut out",
      "{activity: {topic: {not: health}}, for_each: {topic: [family, health]}}"
    ),
    asking(
      "contradictions",
      "a type of for_each that the criterion shuts out",
      "{document: {type: report}, for_each: {type: [report, minutes]}}"
    ),
    asking(
      "contradictions",
      "every one of another type",
      "{activity: {type: talk}, every_one: {type: inspection}}"
    ),
    asking(
      "contradictions",
      "every one with what is shut out",
      "{activity: {audience: {not: women}}, every_one: {audience: {all: [men, women]}}}"
    ),
    asking(
      "contradictions",
      "partners shut out by their group",
      "{activity: {partner: {not: member}}, every_one: {partner: [health-office, labour-office]}}"
    ),
    asking("contradictions", "a ward shut out", "{activity: {ward: {not: [1]}}, for_each: {ward: all}}"),
    asking(
      "contradictions",
      "every one attended, where only what was organised counts",
      "{activity: {type: talk}, every_one: {role: attended}}"
    ),
    asking("proof", "a proof of a document", "{document: {type: report}, proof: minutes}"),
    asking("proof", "a proof by not", "{activity: {type: talk}, proof: {not: minutes}}"),
  ]
}
