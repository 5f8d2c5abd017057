package import Terms

/// Findings as text for a terminal: of one unit all that is to be said of it, of many a line each and a table.
package struct TextFindings: FindingsRenderer {
  /// How much is said of a unit.
  package enum Extent: Sendable {
    /// All findings.
    case whole
    /// One line.
    case line
  }

  private let extent: Extent
  private let style: Style
  /// Whether a table of the units stands at the end.
  private let hasTable: Bool

  /// Text in `style`; `extent` says how much of each unit, and with `hasTable` a table of all ends it.
  package init(_ extent: Extent, style: Style = .plain, hasTable: Bool = false) {
    self.extent = extent
    self.style = style
    self.hasTable = hasTable
  }

  package func head(in language: Language) -> String { "" }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String {
    let report = TextReport(
      unit.rules,
      language: unit.language,
      style: style,
      asOfSource: unit.asOfSource,
      scope: unit.scope,
      shown: unit.shown
    )
    return extent == .line ? report.line(unit.audit) : report.render(unit.audit)
  }

  package var separator: String { extent == .line ? "" : "\n\n" }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String {
    guard run.units.count + run.notAudited.count > 1 else { return "" }
    var text = extent == .line || run.units.isEmpty ? "" : "\n"
    if hasTable, !run.units.isEmpty { text += UnitTable(run, style: style).text + "\n" }
    return text + closing(run)
  }

  private func closing(_ run: RunSummary) -> String {
    let (audited, refused) = (run.units.count, run.notAudited.count)
    let failing = run.units.count { $0.failures > 0 }
    switch run.language {
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
