import Reports
import Terms

/// How the pieces of a run's output are put together: what stands before, between and after the units.
struct OutputForm: Sendable {
  let renderer: any FindingsRenderer

  /// The form that `format` names; text is coloured where `colors` says so.
  init(_ request: AuditRequest, colors: Bool) {
    let style: Style = colors ? .ansi : .plain
    renderer =
      switch request.format {
      case .text: TextFindings(request.quiet ? .line : .whole, style: style)
      case .json: JSONFindings()
      case .html: HTMLFindings()
      case .markdown: MarkdownFindings()
      case .csv: CSVFindings()
      case .junit: JUnitFindings()
      case .sarif: SARIFFindings()
      case .oscal: OSCALFindings()
      }
  }

  /// What a unit adds that is written as `piece`; `isFirst` where nothing was written for a unit before it.
  func joined(_ piece: String, isFirst: Bool) -> String {
    piece.isEmpty || isFirst ? piece : renderer.separator + piece
  }
}
