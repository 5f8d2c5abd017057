package import Terms

/// Findings as CSV.
package struct CSVFindings: FindingsRenderer {
  let flavour: CSVText.Flavour

  package init(_ flavour: CSVText.Flavour = .standard) {
    self.flavour = flavour
  }

  package func head(in language: Language) -> String { "" }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String { "" }

  package var separator: String { "" }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String { "" }
}
