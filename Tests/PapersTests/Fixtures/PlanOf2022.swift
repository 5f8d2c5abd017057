import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport

/// The rule set of 2022 and its examples, as they stand in the repository.
enum PlanOf2022 {
  static let program: Result<Program, any Error> = Result { try Program(RuleSet.load(Repository.rules2022)) }

  static func rules() throws -> ReportedRules { ReportedRules(try program.get()) }

  static let examples = ["health-office", "labour-office", "ward-12", "ward-14", "ward-5"]

  /// The audit of an example at the end of November.
  static func audit(_ example: String) throws -> UnitFindings {
    let program = try program.get()
    guard let file = Repository.file("rules/2022/examples/\(example).yaml") else {
      throw Missing(name: example)
    }
    let evidence = try ParsedEvidence.parse(file).decode(frame: program.frame).evidence
    return program.audit(evidence, asOf: "30/11")
  }

  /// The audit of the same unit with no record at all.
  static func emptied(_ audit: UnitFindings) throws -> UnitFindings {
    var evidence = audit.evidence
    evidence.activities = []
    evidence.documents = []
    evidence.figures = []
    return try program.get().audit(evidence, asOf: audit.asOf)
  }

  struct Missing: Error {
    var name: String
  }
}
