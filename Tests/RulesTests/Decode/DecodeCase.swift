import Testing

/// Files that can't be decoded as they stand, and what about them is wrong.
struct DecodeCase: CustomTestStringConvertible {
  let wrong: String
  let texts: [String]

  init(_ wrong: String, _ texts: [String]) {
    self.wrong = wrong
    self.texts = texts
  }

  /// A good plan with an obligation that asks for `what`.
  init(_ wrong: String, what: String) {
    self.init(wrong, [RuleTexts.plan, RuleTexts.asking(what)])
  }

  /// A good plan with an obligation that asks for an inspection at `when`.
  init(_ wrong: String, when: String) {
    self.init(wrong, [RuleTexts.plan, RuleTexts.asking("{activity: {type: inspection}}", when: when)])
  }

  /// A good rule set in whose plan `old` is altered to `new`.
  init(_ wrong: String, plan old: String, _ new: String) {
    self.init(wrong, [RuleTexts.plan.replacing(old, with: new), RuleTexts.good[1]])
  }

  /// A good rule set in whose obligations `old` is altered to `new`.
  init(_ wrong: String, obligation old: String, _ new: String) {
    self.init(wrong, [RuleTexts.plan, RuleTexts.good[1].replacing(old, with: new)])
  }

  var testDescription: String { wrong }

  /// All of them by the part of the format that they are about.
  static let groups: [(name: String, cases: [DecodeCase])] = [
    ("files", files), ("plan", plan), ("obligations", obligations), ("when", whens), ("records", records),
    ("figures", figures),
  ]
}
