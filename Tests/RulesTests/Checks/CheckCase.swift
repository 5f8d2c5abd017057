import Rules
import Testing

/// A rule set that one check must refuse, or remark on.
struct CheckCase: CustomTestStringConvertible {
  /// The check that it is about.
  let check: String
  /// What is wrong, in a few words.
  let wrong: String
  let texts: [String]

  /// A good plan with files of obligations.
  init(_ check: String, _ wrong: String, _ obligations: String...) {
    self.check = check
    self.wrong = wrong
    texts = [RuleTexts.plan] + obligations
  }

  /// A plan in which `old` is altered to `new`, with obligations that are good unless given.
  init(_ check: String, _ wrong: String, plan old: String, _ new: String, _ obligations: String? = nil) {
    self.check = check
    self.wrong = wrong
    texts = [
      RuleTexts.plan.replacing(old, with: new),
      obligations ?? RuleTexts.asking("{activity: {type: inspection}}"),
    ]
  }

  var testDescription: String { "\(check): \(wrong)" }

  static let all = plan + clauses + bindings + readings + windows + codes + amounts + impossible
}
