import Engine
import Rules

/// A changed obligation, compiled alone for each set of circumstances that a test asks for.
struct MutantTrial {
  private let tests: AuthorTests
  private let obligation: Obligation
  /// Whether its alternatives stand: they fall where the change makes the rule read as one of them does.
  private let hasAlternatives: Bool
  private var programs: [CircumstanceDays: Program]

  /// Nil where the checks refuse the obligation.
  init?(_ obligation: Obligation, _ tests: AuthorTests) {
    self.tests = tests
    let rules = tests.planned.program.rules
    if let program = Self.compile(obligation, rules) {
      self.obligation = obligation
      hasAlternatives = true
      programs = [.asPlanned: program]
      return
    }
    var alone = obligation
    alone.reading?.alternatives = []
    guard obligation.reading?.alternatives.isEmpty == false, let program = Self.compile(alone, rules) else {
      return nil
    }
    self.obligation = alone
    hasAlternatives = false
    programs = [.asPlanned: program]
  }

  /// Whether `test`, which passes with the rule as it is, fails with the changed one.
  mutating func isNoticed(by test: AuthorTest, _ expectation: Expectation) -> Bool {
    guard let program = program(under: test) else { return false }
    let audit = program.audit(test.evidence, visit: test.visit, asOf: test.asOf)
    guard let finding = audit.findings.first else { return false }
    var expectation = expectation
    if !hasAlternatives { expectation.basis = nil }
    return !expectation.isMet(by: finding)
  }

  private mutating func program(under test: AuthorTest) -> Program? {
    if let known = programs[test.circumstances] { return known }
    let program = Self.compile(obligation, tests.setting(of: test).program.rules)
    programs[test.circumstances] = program
    return program
  }

  private static func compile(_ obligation: Obligation, _ rules: CheckedRules) -> Program? {
    guard let checked = try? rules.with([obligation]) else { return nil }
    return try? Program(checked)
  }
}
