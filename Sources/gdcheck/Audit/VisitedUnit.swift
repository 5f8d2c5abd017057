import Engine
import Evidence
import Reports
import Terms

/// A unit's evidence with what a visit laid over it, audited.
struct VisitedUnit: Sendable {
  let evidence: Evidence
  /// Nil where the unit is looked at without a visit.
  let visit: VisitRecord?
  let rules: LoadedRules
  let audit: UnitFindings
  /// Where the as-of date came from.
  let asOfSource: AsOfSource
  /// The language to tell it in.
  let language: Language
  /// What was remarked on the way, as the error output shows it; empty where nothing was.
  let warnings: String
}

/// Why a unit could not be audited.
struct UnitFailure: Error, Sendable {
  /// The file that was read, as it was named.
  var name: String
  /// What the error output says of the files, in full; empty where only the rules are at fault.
  var errors: String
  /// The same a line each, for a document.
  var problems: [String]
  var status: ExitStatus
  /// The problem of the rules, which concerns every unit of its year.
  var ruleProblem: RuleProblem?

  /// The whole of it, as the error output of a command about one unit shows it.
  func text(in language: Language, color: Bool) -> String {
    errors + (ruleProblem?.text(in: language, color: color) ?? "")
  }
}

extension UnitFailure {
  /// Both failures, told one after the other.
  func and(_ other: UnitFailure?) -> UnitFailure {
    guard let other else { return self }
    var both = self
    both.errors += other.errors
    both.problems += other.problems
    both.status = max(status, other.status)
    return both
  }

  /// A problem outside the contents of a file.
  init(_ name: String, _ problem: CommandProblem, in language: Language) {
    self.init(
      name: name,
      errors: problem.text(in: language),
      problems: [problem.message.text[language]],
      status: .notAudited
    )
  }
}
