import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// One finding in a text report: in full, or on one line.
struct FindingBlock {
  let wording: Wording
  let audit: UnitFindings
  /// What the team looked at; nil where nobody has visited.
  let visit: VisitFacts?
  let lines: FindingLines

  /// The columns of a note or a reason that a person wrote.
  static let longestNote = 400

  init(wording: Wording, audit: UnitFindings, visit: VisitFacts?) {
    self.wording = wording
    self.audit = audit
    self.visit = visit
    lines = FindingLines(wording: wording, audit: audit, visit: visit, limits: .screen)
  }

  /// The finding with everything that a reader needs to defend or to repair it.
  func full(_ finding: Finding, _ ink: Style.Ink, _ page: inout Page) {
    guard let obligation = lines.obligation(finding) else { return }
    let duty = obligation.duty[wording.language]
    page.row(lines.clauses(obligation), duty, labelInk: .heading, ink: .heading, indent: 0)
    page.row("", wording.standingLine(finding, in: audit), ink: ink)
    for entry in lines.entries(finding) {
      if entry.isList {
        page.items(wording.label(entry.label), entry.texts)
      } else {
        for (place, text) in entry.texts.enumerated() {
          page.row(place == 0 ? wording.label(entry.label) : "", text, ink: self.ink(entry.label))
        }
      }
    }
  }

  private func ink(_ label: Wording.Label) -> Style.Ink? {
    switch label {
    case .waiver: .warn
    case .id: .faint
    default: nil
    }
  }
}
