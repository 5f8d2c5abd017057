import Diagnostics
import Engine
import Evidence
import Rules
import Terms

// A finding on one line of a text report.
extension FindingBlock {
  /// The finding on one line, `aside` at its right; what hangs on the reading is said below.
  func brief(_ finding: Finding, _ aside: String, _ page: inout Page) {
    guard let obligation = lines.obligation(finding) else { return }
    let width = Layout.width - Page.margin
    let aside = Layout.cut(aside, width: 22)
    let left = aside.isEmpty ? width : width - displayWidth(aside) - 2
    let duty = Layout.cut(obligation.duty[wording.language], width: left)
    page.line(
      Layout.cut(lines.clauses(obligation), width: Page.margin - 1),
      aside.isEmpty ? duty : Layout.padded(duty, left),
      aside
    )
    for aside in lines.asides(finding) { page.row("", aside.text, ink: aside.isOpen ? .warn : .faint) }
  }
}
