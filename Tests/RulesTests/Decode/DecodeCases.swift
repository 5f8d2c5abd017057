extension DecodeCase {
  static let files: [DecodeCase] = [
    DecodeCase("no file at all", []),
    DecodeCase("an empty file", [RuleTexts.plan, ""]),
    DecodeCase("a plan alone", [RuleTexts.plan]),
    DecodeCase("no plan", [RuleTexts.good[1]]),
    DecodeCase("two plans", [RuleTexts.plan, RuleTexts.good[1], RuleTexts.plan]),
    DecodeCase("a list of no obligations", [RuleTexts.plan, "gdcheck: obligations/1\nobligations: []\n"]),
    DecodeCase("no gdcheck key", [RuleTexts.plan, "obligations:\n- id: a\n"]),
    DecodeCase("a later version", plan: "rules/1", "rules/9"),
    DecodeCase("an obligations file of a later version", obligation: "obligations/1", "obligations/2"),
    DecodeCase("no version", obligation: "obligations/1", "obligations"),
    DecodeCase(
      "a unit's evidence",
      [RuleTexts.plan, "gdcheck: evidence/1\nunit: {agency: a}\nyear: 2022\n"]
    ),
    DecodeCase("a team's record", [RuleTexts.plan, "gdcheck: visit/1\nunit: {agency: a}\n"]),
    DecodeCase("something else", [RuleTexts.plan, "gdcheck: invoices/1\n"]),
    DecodeCase("a list", [RuleTexts.plan, "- gdcheck: obligations/1\n"]),
    DecodeCase(
      "problems in two files",
      [RuleTexts.plan.replacing("number:", with: "nummer:"), RuleTexts.good[1] + "extra: 1\n"]
    ),
  ]

  static let plan: [DecodeCase] = [
    DecodeCase("a misspelt part", plan: "circumstances:", "circumstanses:"),
    DecodeCase("a list that the vocabulary has not", plan: "  sites: {", "  places: {"),
    DecodeCase("no clauses", [RuleTexts.plan.replacing("clauses:", with: "notes:"), RuleTexts.good[1]]),
    DecodeCase("no year", plan: "  year: 2022\n", ""),
    DecodeCase("a year of two digits", plan: "year: 2022", "year: 22"),
    DecodeCase("a date that the calendar lacks", plan: "12/04/2022", "31/04/2022"),
    DecodeCase("a language that is none of the two", plan: "language: vi", "language: fr"),
    DecodeCase(
      "an agency without a name",
      plan: "{name: {vi: Công đoàn, en: Union}, force: requested}",
      "{force: requested}"
    ),
    DecodeCase(
      "an agency that is a text",
      plan: "{name: {vi: Công đoàn, en: Union}, force: requested}",
      "Công đoàn"
    ),
    DecodeCase("a force that is none", plan: "force: requested", "force: request"),
    DecodeCase(
      "a name in a third language",
      plan: "{vi: Thành phố, en: The City}",
      "{vi: Thành phố, fr: La ville}"
    ),
    DecodeCase("an empty name", plan: "{vi: Thành phố, en: The City}", "{vi: '', en: The City}"),
    DecodeCase("a name with nothing in it", plan: "{vi: Thành phố, en: The City}", "{}"),
    DecodeCase("wards that are no numbers", plan: "wards: [1, 2, 4]", "wards: [one, 012]"),
    DecodeCase("an occasion without days", plan: "{day: 8/3, name", "{name"),
    DecodeCase("an occasion of a day and a month", plan: "{day: 8/3, name", "{day: 8/3, to: 9/3, name"),
    DecodeCase("an occasion with an end only", plan: "{from: 15/11, to: 15/12,", "{to: 15/12,"),
    DecodeCase("an occasion that moves otherwise", plan: "moves: lunar", "moves: yes"),
    DecodeCase("a day with its month first", plan: "day: 8/3", "day: 03-08"),
    DecodeCase("a day off that is a word", plan: "[weekends,", "[weekend,"),
    DecodeCase("a deadline rule that is none", plan: "working_day: keep", "working_day: kept"),
    DecodeCase("a figure without a unit", plan: "{unit: {vi: người, en: people}, name", "{name"),
    DecodeCase(
      "a clause carried by others and no obligation",
      plan: "carried_by: [I.1]",
      "carried_by: [I.1], not_an_obligation: x"
    ),
    DecodeCase(
      "a fingerprint in capitals",
      plan: #"{begins: "Tăng cường"}"#,
      #"{begins: "Tăng cường", fingerprint: 4F1C}"#
    ),
    DecodeCase("a key with no value", plan: "  number: 110/KH-BVSTBPN&BDG", "  number:"),
    DecodeCase("no agencies", plan: "bodies:\n  city: {vi: Thành phố, en: The City}", "bodies: {}"),
  ]

  static let obligations: [DecodeCase] = [
    DecodeCase("an id missing and a key misspelt", obligation: "id: health.visits", "ident: health.visits"),
    DecodeCase("a key far from any", obligation: "duty:", "serverity: high\n  duty:"),
    DecodeCase("no words", obligation: #"words: ["tăng cường"]"#, "words: []"),
    DecodeCase("blank words", obligation: #"words: ["tăng cường"]"#, #"words: ["  "]"#),
    DecodeCase("a clause that is a mapping", obligation: "clause: I.1", "clause: {number: I.1}"),
    DecodeCase(
      "obligations by id",
      obligation: "- id: health.visits\n  clause",
      "  health.visits:\n    clause"
    ),
    DecodeCase("who as an empty list", obligation: "who: health-office", "who: []"),
    DecodeCase(
      "a who with agency and group",
      obligation: "who: health-office",
      "who: {agency: union, group: member}"
    ),
    DecodeCase("a who with neither", obligation: "who: health-office", "who: [{wards: [1]}]"),
    DecodeCase("wards of a group", obligation: "who: health-office", "who: {group: member, wards: [1]}"),
    DecodeCase(
      "an exception of an agency",
      obligation: "who: health-office",
      "who: {agency: union, except: [union]}"
    ),
    DecodeCase("an if that is a code", obligation: "what:", "if: decision\n  what:"),
    DecodeCase(
      "an if of two kinds",
      obligation: "what:",
      "if: {circumstance: decision, activity: {type: talk}}\n  what:"
    ),
    DecodeCase(
      "a reading without its reason",
      obligation: "what:",
      "reading: {alternatives: [{name: a, when: {in: Q1}}]}\n  what:"
    ),
    DecodeCase(
      "an alternative without a name",
      obligation: "what:",
      "reading: {why: {vi: a, en: b}, alternatives: [{when: {in: Q1}}]}\n  what:"
    ),
    DecodeCase(
      "an alternative with a judge",
      obligation: "what:",
      "reading: {why: {vi: a, en: b}, alternatives: [{name: c, judge: d}]}\n  what:"
    ),
    DecodeCase("a default that is none", obligation: "{authority: labour-office}", "{author: labour-office}"),
    DecodeCase(
      "a rule that includes another file",
      obligation: "obligations:\n",
      "include: ../other.yaml\nobligations:\n"
    ),
  ]

  static let whens: [DecodeCase] = [
    DecodeCase("a word", when: "quarterly"),
    DecodeCase("nothing in it", when: "{margin_days: 3}"),
    DecodeCase("two forms", when: "{by: 31/5, in: Q2}"),
    DecodeCase("an of without each", when: "{in: Q2, of: H1, in_at_least: 1}"),
    DecodeCase("after without days", when: "{by: 31/5, after: decision}"),
    DecodeCase("days of nothing", when: "{days: 30}"),
    DecodeCase("days after and before", when: "{days: 30, after: decision, before: project}"),
    DecodeCase("a rhythm that is none", when: "{each: week}"),
    DecodeCase("a rhythm misspelt", when: "{each: quater}"),
    DecodeCase("a deadline with a year", when: "{by: 31/05/2022}"),
    DecodeCase("a deadline with the month first", when: "{by: 5/31}"),
    DecodeCase("a window without an end", when: "{in: {from: 15/11}}"),
    DecodeCase("an empty union", when: "{in: []}"),
    DecodeCase("a margin that is no number", when: "{in: Q1, margin_days: ten}"),
    DecodeCase("a number below none", when: "{in: Q1, margin_days: -3}"),
  ]

  static let records: [DecodeCase] = [
    DecodeCase("a list", what: "[activity]"),
    DecodeCase("amounts alone", what: "{at_least: 1}"),
    DecodeCase("two kinds", what: "{activity: {type: talk}, document: {type: report}}"),
    DecodeCase("a kind misspelt", what: "{activty: {type: talk}}"),
    DecodeCase("an activity that is a code", what: "{activity: talk}"),
    DecodeCase("an amount inside and beside", what: "{activity: {type: talk, at_least: 2}, at_least: 3}"),
    DecodeCase("at most, which silence meets", what: "{activity: {type: talk}, at_most: 3}"),
    DecodeCase("an amount of all", what: "{all: [{activity: {type: talk}}], at_least: 2}"),
    DecodeCase("an empty any", what: "{any: []}"),
    DecodeCase("a figure's amount", what: "{document: {type: report}, more_than: 3}"),
    DecodeCase("a criterion of documents", what: "{activity: {type: talk, covers: Q1}}"),
    DecodeCase("a criterion of activities", what: "{document: {type: report, participants: {at_least: 3}}}"),
    DecodeCase("a criterion that is none", what: "{activity: {type: talk, femail: 3}}"),
    DecodeCase("all and not together", what: "{activity: {topic: {all: [health], not: [family]}}}"),
    DecodeCase("none where all is meant", what: "{activity: {topic: {none: [health]}}}"),
    DecodeCase("an empty all", what: "{activity: {topic: {all: []}}}"),
    DecodeCase("a number of people alone", what: "{activity: {participants: 30}}"),
    DecodeCase("a share without its sign", what: "{activity: {women_share: {at_least: 30}}}"),
    DecodeCase("a share as a fraction", what: "{activity: {women_share: {at_least: 0.3}}}"),
    DecodeCase("a date for a number", what: "{activity: {participants: {at_least: 2022-01-01}}}"),
    DecodeCase("a role that is none", what: "{activity: {role: organized}}"),
    DecodeCase("a period that is none", what: "{document: {covers: [Q5, window]}}"),
    DecodeCase("values of another kind", what: "{document: {type: report}, for_each: {audience: [women]}}"),
    DecodeCase("values by type of activity", what: "{activity: {topic: health}, for_each: {type: [talk]}}"),
    DecodeCase(
      "different values by two keys",
      what: "{activity: {type: talk}, distinct: {club: 2, site: 2}}"
    ),
    DecodeCase("different values of what", what: "{activity: {type: talk}, distinct: 2}"),
    DecodeCase(
      "an amount in every_one",
      what: "{activity: {type: talk}, every_one: {topic: health, at_least: 2}}"
    ),
    DecodeCase("an empty every_one", what: "{activity: {type: talk}, every_one: {}}"),
  ]

  static let figures: [DecodeCase] = [
    DecodeCase("no name", what: "{figure: {at_least: 3}}"),
    DecodeCase("no bound", what: "{figure: {name: women-leaders}}"),
    DecodeCase("two bounds", what: "{figure: {name: women-leaders, at_least: 3}, at_most: 5}"),
    DecodeCase("a bound that is a word", what: "{figure: {name: women-leaders}, at_least: many}"),
    DecodeCase("last year misspelt", what: "{figure: {name: women-leaders}, more_than: lastyear}"),
    DecodeCase("a share over the whole", what: "{figure: {name: women-leaders}, at_least: 130%}"),
    DecodeCase("a proof of a figure", what: "{figure: {name: women-leaders, at_least: 3}, proof: report}"),
    DecodeCase(
      "a criterion of a figure",
      what: "{figure: {name: women-leaders, topic: health, at_least: 3}}"
    ),
  ]
}
