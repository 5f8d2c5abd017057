import Reports
import Terms

/// How the pieces of a run's output are put together: what stands before, between and after the units.
struct OutputForm {
  let format: AuditFormat
  let quiet: Bool
  let language: Language

  /// What stands before the first unit.
  var head: String {
    format == .json ? JSONReport.head : ""
  }

  /// What `outcome` adds; `isFirst` where nothing was written for a unit before it.
  func piece(_ outcome: UnitOutcome, isFirst: Bool) -> String {
    guard !outcome.output.isEmpty, !isFirst else { return outcome.output }
    switch format {
    case .json: return JSONReport.separator + outcome.output
    case .text: return quiet ? outcome.output : "\n\n" + outcome.output
    }
  }

  /// What stands after the last unit.
  func tail(_ ledger: AuditLedger) throws(JSONFailure) -> String {
    switch format {
    case .json: return try JSONReport.tail(notAudited: ledger.notAudited)
    case .text:
      guard ledger.audited + ledger.notAudited.count > 1 else { return "" }
      return (quiet || ledger.audited == 0 ? "" : "\n") + summary(ledger)
    }
  }

  private func summary(_ ledger: AuditLedger) -> String {
    let (audited, failing, refused) = (ledger.audited, ledger.failing, ledger.notAudited.count)
    switch language {
    case .vietnamese:
      let rest = refused > 0 ? "; \(refused) hồ sơ không đánh giá được" : ""
      return "Đã đánh giá \(audited) đơn vị, \(failing) đơn vị có việc chưa đạt\(rest).\n"
    case .english:
      let rest = refused > 0 ? "; \(refused) not audited" : ""
      return
        "\(audited) \(audited == 1 ? "unit" : "units") audited, \(failing) with something not met\(rest).\n"
    }
  }
}
