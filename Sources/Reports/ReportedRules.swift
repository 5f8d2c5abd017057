import Diagnostics
package import Engine
package import Rules
package import Terms

/// What reports read of a program: its rules, its codes, and the tests that findings refer to.
package struct ReportedRules: Sendable {
  /// A test that findings name by its place.
  package struct Test: Sendable {
    /// What the test asks.
    package enum Ask: Sendable {
      case records(RecordTest)
      case figure(FigureTest)
    }

    package var ask: Ask
    /// For each cell its `for_each` value or pair of values; one empty cell where there is no `for_each`.
    package var cells: [[CellValue]]

    /// A test with its cells.
    package init(_ ask: Ask, cells: [[CellValue]] = [[]]) {
      self.ask = ask
      self.cells = cells
    }
  }

  package let plan: Plan
  package let obligations: [Obligation]
  package let lexicon: Lexicon
  package let tests: [Test]
  private let windowsOf: @Sendable (When?) -> (windows: [Window], needed: Int)

  /// The rules of `plan`; `windows` resolves a `when` to its windows in the plan's year and says
  /// how many of them must be met.
  package init(
    plan: Plan,
    obligations: [Obligation],
    lexicon: Lexicon,
    tests: [Test],
    windows: @escaping @Sendable (When?) -> (windows: [Window], needed: Int)
  ) {
    self.plan = plan
    self.obligations = obligations
    self.lexicon = lexicon
    self.tests = tests
    windowsOf = windows
  }

  /// What reports read of `program`.
  package init(_ program: Program) {
    self.init(
      plan: program.rules.source.plan,
      obligations: program.rules.source.obligations,
      lexicon: program.rules.lexicon,
      tests: program.tests.map { test in
        switch test.source {
        case .records(let records): Test(.records(records), cells: test.cells)
        case .figure(let figure): Test(.figure(figure), cells: test.cells)
        }
      },
      windows: { program.windows(of: $0) }
    )
  }

  /// The windows of `when` in the plan's year, none where its circumstance has not arisen, and how many of them
  /// must be met.
  package func windows(of when: When?) -> (windows: [Window], needed: Int) {
    windowsOf(when)
  }

  /// The agency of this code.
  package func agency(_ code: Code) -> Agency? {
    let name = lexicon[.parties][code].code
    return plan.agencies.first { $0.code.value == name }
  }
}
