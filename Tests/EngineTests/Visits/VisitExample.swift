import Diagnostics
import Engine
import Evidence
import Rules
import TestSupport
import Testing

/// The rules of 2022 with the health office's evidence, over which the example visit and the article's lie.
struct VisitExample {
  let program: Program
  let evidence: Evidence

  static let loaded = Result { try VisitExample() }

  init() throws {
    program = try Program(RuleSet.load(Repository.rules2022))
    let file = try #require(Repository.file("rules/2022/examples/health-office.yaml"))
    evidence = try ParsedEvidence.parse(file).decode(frame: program.frame).evidence
  }

  /// The visit that `file` records.
  func decode(_ file: SourceFile) throws(EvidenceFailure) -> DecodedVisit {
    try ParsedVisit.parse(file).decode(
      evidence: evidence,
      frame: program.frame,
      obligations: program.obligations.map(\.id)
    )
  }

  /// The file of the example visit.
  static let file = Repository.file("rules/2022/examples/visits/health-office.yaml")
}
