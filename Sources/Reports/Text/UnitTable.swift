import Diagnostics
import Terms

/// The units of a run, a row each, with their counts.
struct UnitTable {
  private let run: RunSummary
  private let style: Style

  init(_ run: RunSummary, style: Style) {
    self.run = run
    self.style = style
  }

  var text: String { "" }
}
