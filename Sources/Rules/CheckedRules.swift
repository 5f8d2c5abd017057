package import Diagnostics
package import Terms

/// A rule set that has passed every check of `Checks/`: each name in it resolves, each window exists, and
/// every obligation asks for something.
///
/// The engine takes nothing else, so it can't meet an unchecked rule.
package struct CheckedRules: Sendable {
  /// The rules as written.
  package let source: RuleSet
  /// Every code that evidence may use.
  package let lexicon: Lexicon
  /// What the checks remarked without refusing.
  package let warnings: [Diagnostic]

  /// The names that the plan defines.
  let names: NameIndex

  /// Only the checks make one.
  init(source: RuleSet, lexicon: Lexicon, names: NameIndex? = nil, warnings: [Diagnostic]) {
    self.source = source
    self.lexicon = lexicon
    self.names = names ?? NameIndex(source.plan)
    self.warnings = warnings
  }
}
