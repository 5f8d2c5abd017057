import Evidence
import Rules
import Terms

/// What an audit is of: rules, evidence and visit, which never change while it runs.
///
/// A class, so that the evaluator holds all of it in one word.
final class AuditInput {
  let program: Program
  let tables: ProgramTables
  let evidence: Evidence
  let visit: Visit
  let index: RecordIndex

  init(_ program: Program, _ evidence: Evidence, _ visit: Visit) {
    self.program = program
    tables = program.tables
    self.evidence = evidence
    self.visit = visit
    index = RecordIndex(evidence, visit, program.tables)
  }
}
