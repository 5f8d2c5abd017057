package import Diagnostics
import Terms

/// Why a rule set can't be used: all that is wrong with it, errors and warnings, in the order of its files.
package struct RulesFailure: Error, Sendable {
  package let diagnostics: [Diagnostic]
}

extension RuleSet {
  /// The rules with every name resolved and every window there, and what evidence may say.
  ///
  /// - Throws: ``RulesFailure`` where a check refuses something.
  package func checked() throws(RulesFailure) -> CheckedRules {
    try checked(besides: [])
  }

  /// Decodes and checks the files of one rule set; see ``decode(_:)`` for what they are.
  ///
  /// - Throws: ``RulesFailure`` with everything that is wrong with any of them. Where the plan could be read, the
  ///   obligations that could be read are checked too, so that one run shows all.
  package static func load(_ files: [SourceFile]) throws(RulesFailure) -> CheckedRules {
    let decoded = decode(files)
    guard let rules = decoded.rules else { throw RulesFailure(diagnostics: decoded.problems) }
    return try rules.checked(besides: decoded.problems)
  }

  private func checked(besides earlier: [Diagnostic]) throws(RulesFailure) -> CheckedRules {
    let lexicon = plan.lexicon
    let warnings = try problems(lexicon, besides: earlier)
    return CheckedRules(source: self, lexicon: lexicon, warnings: warnings)
  }

  /// What the checks remark, and `earlier`, in the order of the files; `lexicon` is the plan's.
  ///
  /// - Throws: ``RulesFailure`` where a check refuses something, or something earlier is an error.
  fileprivate func problems(
    _ lexicon: Lexicon,
    besides earlier: [Diagnostic]
  ) throws(RulesFailure) -> [Diagnostic] {
    let (rules, unfinished) = filledIn()
    var context = CheckContext(rules, lexicon)
    Check.sizes.run(&context)
    if context.problems.isEmpty {
      for check in Check.all where check.id != Check.sizes.id { check.run(&context) }
    }
    let problems = (earlier + unfinished + context.problems).sorted(by: Diagnostic.inFileOrder)
    if problems.hasErrors { throw RulesFailure(diagnostics: problems) }
    return problems
  }
}

extension CheckedRules {
  /// The same plan with `obligations` in place of its own, checked anew.
  ///
  /// - Throws: ``RulesFailure`` where a check refuses something.
  package func with(_ obligations: [Obligation]) throws(RulesFailure) -> CheckedRules {
    let rules = RuleSet(files: source.files, plan: source.plan, obligations: obligations)
    return CheckedRules(source: rules, lexicon: lexicon, warnings: try rules.problems(lexicon, besides: []))
  }
}

extension Plan {
  /// Every code that evidence may use; parties are the agencies and then the bodies.
  var lexicon: Lexicon {
    Lexicon { list in
      switch list {
      case .parties: agencies.map { .init(code: $0.code.value, name: $0.name) } + bodies.map(\.entry)
      case .occasions: calendar.occasions.map { .init(code: $0.code.value, name: $0.name) }
      default: vocabulary[list, default: []].map(\.entry)
      }
    }
  }
}

extension NamedCode {
  fileprivate var entry: CodeTable.Entry {
    CodeTable.Entry(code: code.value, name: name)
  }
}
