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

  /// A value of a `for_each`.
  package enum CellValue: Hashable, Sendable {
    case code(Field, Code)
    /// Any member of a group of partners, as a place in `Plan.groups`.
    case group(Int)
    case ward(Int)
    /// A name that the plan does not know.
    case unknown(String)
  }

  package let plan: Plan
  package let obligations: [Obligation]
  package let lexicon: Lexicon
  package let tests: [Test]
  private let windowsOf: @Sendable (When?) -> [Window]

  /// The rules of `plan`; `windows` resolves a `when` to its windows in the plan's year.
  package init(
    plan: Plan,
    obligations: [Obligation],
    lexicon: Lexicon,
    tests: [Test],
    windows: @escaping @Sendable (When?) -> [Window]
  ) {
    self.plan = plan
    self.obligations = obligations
    self.lexicon = lexicon
    self.tests = tests
    windowsOf = windows
  }

  /// The windows of `when` in the plan's year, empty where its circumstance has not arisen.
  package func windows(of when: When?) -> [Window] {
    windowsOf(when)
  }

  /// The agency of this code.
  func agency(_ code: Code) -> Agency? {
    let name = lexicon[.parties][code].code
    return plan.agencies.first { $0.code.value == name }
  }
}
