package import Diagnostics
package import Terms

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

  /// Decodes and checks the files of one rule set; see ``decode(_:by:)`` for what they are.
  ///
  /// - Throws: ``RulesFailure`` with everything that is wrong with any of them. Where the plan could be read, the
  ///   obligations that could be read are checked too, so that one run shows all.
  package static func load(
    _ files: [SourceFile],
    by work: WorkSharing = .inTurn
  ) throws(RulesFailure) -> CheckedRules {
    let decoded = decode(files, by: work)
    guard let rules = decoded.rules else { throw RulesFailure(diagnostics: decoded.problems) }
    return try rules.checked(besides: decoded.problems, by: work)
  }

  private func checked(
    besides earlier: [Diagnostic],
    by work: WorkSharing = .inTurn
  ) throws(RulesFailure) -> CheckedRules {
    let lexicon = plan.lexicon
    let (rules, unfinished) = filledIn()
    var context = CheckContext(rules, lexicon)
    context.runChecks(by: work)
    let warnings = try context.warnings(besides: earlier + unfinished)
    return CheckedRules(source: self, lexicon: lexicon, names: context.names, warnings: warnings)
  }
}

extension CheckedRules {
  /// The same plan with `obligations` in place of its own; only what concerns these is checked and remarked.
  ///
  /// - Throws: ``RulesFailure`` where a check refuses something.
  package func with(_ obligations: [Obligation]) throws(RulesFailure) -> CheckedRules {
    let rules = RuleSet(files: source.files, plan: source.plan, obligations: obligations)
    let (finished, unfinished) = rules.filledIn()
    var context = CheckContext(finished, lexicon, names: names)
    context.runChecks(by: .inTurn)
    let warnings = try context.warnings(besides: unfinished)
    return CheckedRules(source: rules, lexicon: lexicon, names: names, warnings: warnings)
  }
}

extension CheckContext {
  /// Runs all checks; those of the plan alone only where it is not known to pass.
  ///
  /// Each reports for itself, since none relies on another, and what they say is taken in their order.
  fileprivate mutating func runChecks(by work: WorkSharing) {
    Check.sizes.run(&self)
    guard problems.isEmpty else { return }
    let checks = Check.all.filter { $0.id != Check.sizes.id && !(isPlanChecked && $0.isOfPlan) }
    let unchecked = self
    let reports = work.map(checks.count) { place in
      var context = unchecked
      checks[place].run(&context)
      return context
    }
    for report in reports { take(report) }
  }

  /// What was reported, and `earlier`, in the order of the files.
  ///
  /// - Throws: ``RulesFailure`` where there is an error among it.
  fileprivate func warnings(besides earlier: [Diagnostic]) throws(RulesFailure) -> [Diagnostic] {
    let all = (earlier + problems).sorted(by: Diagnostic.inFileOrder)
    if all.hasErrors { throw RulesFailure(diagnostics: all) }
    return all
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
