import Engine
import Evidence
import Rules
import Terms

// What is said of a finding that has one line only.
extension FindingLines {
  /// Ids beyond so many are counted only.
  static let shownIds = 12

  /// What a reader must know even of a finding on one line: that it hangs on the reading, who judged it, and, marked
  /// as open, what the team has not looked at.
  func asides(_ finding: Finding) -> [(text: String, isOpen: Bool)] {
    var asides: [(text: String, isOpen: Bool)] = []
    if finding.basis == .depends, let reading = wording.reading(finding) { asides.append((reading, false)) }
    if let judgement = judgement(finding) { asides.append((judgement, false)) }
    if let open = wording.notChecked(uncheckedIds(finding), showing: Self.shownIds) {
      asides.append((open, true))
    }
    return asides
  }

  /// The ids of the records that the finding rests on and that the team has not looked at.
  func uncheckedIds(_ finding: Finding) -> [String] {
    (visit?.unchecked(of: finding) ?? []).compactMap { RecordFacts($0.record, in: audit.evidence).id }
  }

  /// The ids of the records that counted.
  func evidenceIds(_ finding: Finding) -> [String] {
    guard let root = finding.explanation else { return [] }
    return audit.explanations.evidence(of: root).compactMap { RecordFacts($0.record, in: audit.evidence).id }
  }

  /// The same as a text, the first few.
  func evidenceIds(_ finding: Finding, showing limit: Int) -> String {
    let ids = evidenceIds(finding)
    let shown = ids.prefix(limit).joined(separator: ", ")
    return ids.count > limit ? "\(shown) +\(ids.count - limit)" : shown
  }

  /// The next day by which something must be there.
  func dueDate(_ finding: Finding) -> String {
    guard let timing = finding.timing else { return "" }
    let done =
      finding.progress.done > 0 && finding.progress.needed > 1
      ? "\(finding.progress.done)/\(finding.progress.needed) · " : ""
    return done + wording.say("hạn \(timing.due)", "due \(timing.due)")
  }

  /// What a finding waits for that has not arisen.
  func cause(_ finding: Finding) -> String {
    guard case .circumstance(let name)? = obligation(finding)?.condition else {
      return wording.reason(.notArisen)
    }
    return wording.circumstance(name)
  }

  /// Findings that wait for the same thing, in the order of the rules.
  func byCause(_ findings: [Finding]) -> [(cause: String, findings: [Finding])] {
    var groups: [(cause: String, findings: [Finding])] = []
    for finding in findings {
      let cause = cause(finding)
      if let place = groups.firstIndex(where: { $0.cause == cause }) {
        groups[place].findings.append(finding)
      } else {
        groups.append((cause, [finding]))
      }
    }
    return groups
  }
}
