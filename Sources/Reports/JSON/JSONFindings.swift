package import Terms

/// Findings as one JSON document; see ``JSONReport``.
package struct JSONFindings: FindingsRenderer {
  /// The documented form.
  package init() {}

  package func head(in language: Language) -> String { JSONReport.head }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String {
    let report = JSONReport(
      unit.rules,
      language: unit.language,
      scope: unit.scope,
      shown: unit.shown,
      fingerprint: unit.fingerprint()
    )
    return try report.unit(unit.audit, asOfSource: unit.asOfSource)
  }

  package var separator: String { JSONReport.separator }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String {
    try JSONReport.tail(notAudited: run.notAudited)
  }
}
