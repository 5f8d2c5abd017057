package import Terms

/// Findings as JUnit XML.
package struct JUnitFindings: FindingsRenderer {
  package init() {}

  package func head(in language: Language) -> String { "" }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String { "" }

  package var separator: String { "" }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String { "" }
}
