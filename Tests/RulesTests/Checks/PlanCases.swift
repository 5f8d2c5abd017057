extension CheckCase {
  /// Checks of the plan alone.
  static let plan: [CheckCase] = [
    CheckCase("sizes", "too many codes in a list", plan: "sites: {", "sites: {\(manySites), "),
    CheckCase("sizes", "too many wards", plan: "wards: [1, 2, 4]", "wards: [\(manyWards)]"),
    CheckCase(
      "sizes",
      "too many parts",
      RuleTexts.asking("{any: [\(Array(repeating: "{activity: {}}", count: 1000).joined(separator: ", "))]}")
    ),
    CheckCase(
      "sizes",
      "too many windows",
      RuleTexts.asking(
        "{activity: {}}",
        when: "{each: [\(Array(repeating: "T1", count: 367).joined(separator: ", "))]}"
      )
    ),
    CheckCase(
      "sizes",
      "too many bound",
      RuleTexts.file(
        RuleTexts.obligation(
          "judge: {vi: a, en: b}",
          who: "[\(Array(repeating: "union", count: 1001).joined(separator: ", "))]"
        )
      )
    ),
    CheckCase(
      "sizes",
      "too many alternatives",
      RuleTexts.asking(
        "{activity: {type: talk}}",
        more: "reading:\n  why: {vi: a, en: b}\n  alternatives:\n"
          + (1...51).map { "  - {name: a\($0), when: {by: \($0 % 28 + 1)/\($0 % 12 + 1)}}" }.joined(
            separator: "\n"
          )
      )
    ),
    CheckCase("spelling", "a code in capitals", plan: "{health: {vi: sức khỏe", "{Health: {vi: sức khỏe"),
    CheckCase("spelling", "a code in Vietnamese", plan: "clinic:", "phòng-khám:"),
    CheckCase("spelling", "two hyphens in a code", plan: "book-club:", "book--club:"),
    CheckCase(
      "spelling",
      "an occasion called like a quarter",
      plan: "womens-day:",
      "q1: {day: 1/1, name: {vi: a, en: b}}\n    Q1:"
    ),
    CheckCase("spelling", "a body called by a word of the language", plan: "city: {", "any: {"),
    CheckCase("spelling", "a clause number with a space", plan: "I.3:", "I 3:"),
    CheckCase(
      "spelling",
      "an id with a space",
      RuleTexts.file(RuleTexts.obligation("judge: {vi: Tốt chưa?, en: Is it good?}", id: "health visits"))
    ),
    CheckCase("plan-year", "issued three years before", plan: "12/04/2022", "12/04/2019"),
    CheckCase(
      "languages",
      "a name in the plan's language only",
      plan: "{vi: phòng khám, en: clinic}",
      "phòng khám"
    ),
    CheckCase("languages", "a name in English only", plan: "{vi: Công đoàn, en: Union}", "{en: Union}"),
    CheckCase(
      "languages",
      "a duty and a judge in one language",
      RuleTexts.file(
        RuleTexts.obligation("judge: Tốt chưa?").replacing(
          "duty: {vi: Kiểm tra, en: Inspect}",
          with: "duty: Kiểm tra"
        )
      )
    ),
    CheckCase("same-names", "two topics of one name", plan: "vi: gia đình", "vi: sức khỏe"),
    CheckCase("same-names", "a body called like an agency", plan: "en: The City", "en: Union"),
    CheckCase("shared-codes", "a body with the code of an agency", plan: "city: {", "union: {"),
    CheckCase("shared-codes", "a group with the code of an agency", plan: "member: {", "labour-office: {"),
    CheckCase("agencies", "an unknown group", plan: "groups: [member]}", "groups: [members]}"),
    CheckCase(
      "agencies",
      "a standing office that is no agency",
      plan: "standing_office: labour-office",
      "standing_office: labour-ofice"
    ),
    CheckCase("agencies", "a ward twice", plan: "wards: [1, 2, 4]", "wards: [4, 1, 4]"),
    CheckCase("agencies", "a ward 0", plan: "wards: [1, 2, 4]", "wards: [0, 1, 4]"),
    CheckCase(
      "agencies",
      "a group that nobody is in",
      plan: "groups:\n  member:",
      "groups:\n  party: {vi: Đảng, en: Party}\n  member:"
    ),
    CheckCase("calendar", "an occasion on 29 February", plan: "{day: 8/3,", "{day: 29/2,"),
    CheckCase(
      "calendar",
      "an occasion across New Year",
      plan: "{from: 15/11, to: 15/12,",
      "{from: 15/12, to: 15/1,"
    ),
    CheckCase("calendar", "days off that the year lacks", plan: "30/4, {", "29/2, {"),
    CheckCase("calendar", "a day off twice", plan: "30/4, {", "30/4, 30/4, {"),
    CheckCase(
      "circumstances",
      "one that arose in the last century",
      plan: "since: 27/10/2022",
      "since: 27/10/1922"
    ),
    CheckCase(
      "circumstances",
      "one that touches a ward that is none",
      plan: "wards: [1, 4], name",
      "wards: [1, 3], name"
    ),
  ]

  private static let manyWards = (1...1001).map(String.init).joined(separator: ", ")

  private static let manySites = (1...10_001).map { "s\($0): {vi: s\($0), en: s\($0)}" }.joined(
    separator: ", "
  )
}
