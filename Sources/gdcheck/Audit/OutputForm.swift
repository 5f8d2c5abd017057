import Reports
import Terms

/// How the pieces of a run's output are put together: what stands before, between and after the units.
struct OutputForm: Sendable {
  let renderer: any FindingsRenderer

  /// The form that `format` names, for what `request` asks; text is coloured where `colors` says so.
  init(_ format: FindingsFormat, for request: AuditRequest, colors: Bool) {
    renderer =
      switch format {
      case .text: Self.text(request, style: colors ? .ansi : .plain)
      case .json: JSONFindings()
      case .html, .pdf: HTMLFindings()
      case .markdown: MarkdownFindings()
      case .csv: CSVFindings(request.isForExcel ? .spreadsheet : .standard)
      case .junit: JUnitFindings()
      case .sarif: SARIFFindings(version: GDCheck.version)
      case .oscal: OSCALFindings(version: GDCheck.version)
      }
  }

  /// Of one unit everything; of many a line each and a table, unless they are wanted whole.
  private static func text(_ request: AuditRequest, style: Style) -> TextFindings {
    if request.isQuiet { return TextFindings(.line, style: style) }
    let isBatch = request.namesMany && !request.wantsDetails
    return TextFindings(isBatch ? .line : .whole, style: style, hasTable: request.namesMany)
  }

  /// What a unit adds that is written as `piece`; `isFirst` where nothing was written for a unit before it.
  func joined(_ piece: String, isFirst: Bool) -> String {
    piece.isEmpty || isFirst ? piece : renderer.separator + piece
  }
}
