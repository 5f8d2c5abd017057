import Diagnostics
import Engine
import Evidence
import Reports
import Terms

/// What came of one unit.
struct UnitOutcome: Sendable {
  /// The file it came from.
  var name: String
  /// What goes to each output; empty where it was not audited.
  var outputs: [String] = []
  /// What goes to the error output.
  var errors = ""
  var status: ExitStatus
  /// Its counts, for what stands at the end; nil where it was not audited.
  var summary: UnitSummary?
  /// The rules that it was audited by; nil where it was not.
  var rules: ReportedRules?
  /// Whether a finding fails and counts, whatever the status says of it.
  var fails = false
  /// Why it could not be audited, a line each; empty where it was.
  var problems: [String] = []
  /// Whose evidence it is and of which year, to notice a second file of the same; as a text, since a dictionary of a
  /// key type of its own has to be made at run time.
  var identity: String?
  /// Whether it is no unit but a visit in a folder of evidence, which is passed over.
  var isVisit = false
  /// The problem of the rules that kept the unit from being audited; told once for all its units.
  var ruleProblem: RuleProblem?
}

extension UnitOutcome {
  /// What comes of a unit that could not be audited.
  init(_ failure: UnitFailure) {
    self.init(
      name: failure.name,
      errors: failure.errors,
      status: failure.status,
      problems: failure.problems,
      ruleProblem: failure.ruleProblem
    )
  }
}
