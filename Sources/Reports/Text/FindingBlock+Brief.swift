import Diagnostics
import Engine
import Evidence
import Rules
import Terms

// A finding on one line of a text report.
extension FindingBlock {
  /// The finding on one line, `aside` at its right; what hangs on the reading is said below.
  func brief(_ finding: Finding, _ aside: String, _ page: inout Page) {
    guard let obligation = obligation(finding) else { return }
    let width = Layout.width - Page.margin
    let aside = Layout.cut(aside, width: 22)
    let left = aside.isEmpty ? width : width - displayWidth(aside) - 2
    let duty = Layout.cut(obligation.duty[wording.language], width: left)
    page.line(
      Layout.cut(clauses(obligation), width: Page.margin - 1),
      aside.isEmpty ? duty : Layout.padded(duty, left),
      aside
    )
    if finding.basis == .depends, let reading = wording.reading(finding) {
      page.row("", reading, ink: .faint)
    }
    if let judgement = judgement(finding) {
      page.row("", Layout.cut(judgement, width: Self.longestNote), ink: .faint)
    }
    if let open = wording.notChecked(uncheckedIds(finding), showing: Self.shownIds) {
      page.row("", open, ink: .warn)
    }
  }

  /// Ids beyond so many are counted only.
  static let shownIds = 12

  /// The ids of the records that the finding rests on and that the team has not looked at.
  private func uncheckedIds(_ finding: Finding) -> [String] {
    (visit?.unchecked(of: finding) ?? []).compactMap { RecordFacts($0.record, in: audit.evidence).id }
  }

  /// The ids of the records that counted, the first few.
  func evidenceIds(_ finding: Finding) -> String {
    guard let root = finding.explanation else { return "" }
    let ids = audit.explanations.evidence(of: root).compactMap {
      RecordFacts($0.record, in: audit.evidence).id
    }
    let shown = ids.prefix(3).joined(separator: ", ")
    return ids.count > 3 ? "\(shown) +\(ids.count - 3)" : shown
  }

  /// The next day by which something must be there.
  func dueDate(_ finding: Finding) -> String {
    guard let timing = finding.timing else { return "" }
    let done =
      finding.progress.done > 0 && finding.progress.needed > 1
      ? "\(finding.progress.done)/\(finding.progress.needed) · " : ""
    return done + wording.say("hạn \(timing.due)", "due \(timing.due)")
  }

  /// Findings that wait for the same thing, in the order of the rules.
  func byCause(_ findings: [Finding]) -> [(cause: String, findings: [Finding])] {
    var groups: [(cause: String, findings: [Finding])] = []
    for finding in findings {
      var cause = wording.reason(.notArisen)
      if case .circumstance(let name)? = obligation(finding)?.condition { cause = wording.circumstance(name) }
      if let place = groups.firstIndex(where: { $0.cause == cause }) {
        groups[place].findings.append(finding)
      } else {
        groups.append((cause, [finding]))
      }
    }
    return groups
  }
}
