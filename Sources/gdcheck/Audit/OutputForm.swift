import Reports
import Terms

/// How the pieces of a run's output are put together: what stands before, between and after the units.
struct OutputForm {
  let request: AuditRequest

  /// What stands before the first unit.
  var head: String {
    ""
  }

  /// What `outcome` adds.
  func piece(_ outcome: UnitOutcome, isFirst: Bool) -> String {
    guard !outcome.output.isEmpty else { return "" }
    let separates = request.format == .text && !request.quiet && !isFirst
    return (separates ? "\n" : "") + outcome.output
  }

  /// What stands after the last unit.
  func tail(_ ledger: AuditLedger) -> String {
    ""
  }
}
