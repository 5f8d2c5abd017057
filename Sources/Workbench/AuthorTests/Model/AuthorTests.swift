package import Diagnostics
package import Engine
package import Reports
import Rules

/// The tests of a rule set, ready to run.
package struct AuthorTests: Sendable {
  /// The rules as they are under the circumstances of some tests.
  package struct Setting: Sendable {
    package let program: Program
    package let reported: ReportedRules

    init(_ program: Program) {
      self.program = program
      reported = ReportedRules(program)
    }
  }

  /// The files of the tests; the spans of tests refer to them by place.
  package let files: [SourceFile]
  /// Every test and variant, in the order of the files.
  package let tests: [AuthorTest]
  /// The rules under the circumstances of each test.
  private let settings: [CircumstanceDays: Setting]
  /// The rules as the plan has them.
  package let planned: Setting

  init(files: [SourceFile], tests: [AuthorTest], planned: Setting, settings: [CircumstanceDays: Setting]) {
    self.files = files
    self.tests = tests
    self.planned = planned
    self.settings = settings
  }

  /// The rules that `test` is run with.
  package func setting(of test: AuthorTest) -> Setting {
    settings[test.circumstances] ?? planned
  }
}

/// Why the tests of a rule set can't be run: all that is wrong with them, in the order of the files.
package struct AuthorTestsFailure: Error, Sendable {
  package let diagnostics: [Diagnostic]
}
