package import Engine
import Evidence
import Diagnostics
import Rules
import Terms

// Why a verdict is what it is, with the numbers and days that it rests on.
extension Wording {
  /// Why a finding is what it is, as a sentence without a period.
  package func why(_ finding: Finding, in audit: UnitFindings) -> String {
    switch finding.verdict {
    case .pass, .review: return reason(finding.reason)
    case .notApplicable: return whyNotOwed(finding)
    case .fail, .pending: break
    }
    guard finding.reason != .judged, let root = finding.explanation,
      let leaf = audit.explanations.decidingLeaf(of: root)
    else { return reason(finding.reason) }
    let node = audit.explanations.nodes[leaf]
    guard case .cell(let test, let cell) = node.kind, rules.tests.indices.contains(test) else {
      return timed(node, finding)
    }
    return why(node, rules.tests[test], cell, finding, audit)
  }

  private func why(
    _ node: Explanations.Node,
    _ test: ReportedRules.Test,
    _ cell: Int,
    _ finding: Finding,
    _ audit: UnitFindings
  ) -> String {
    guard case .records(let records) = test.ask else { return whyFigure(node, finding, audit) }
    let unit = self.unit(records.kind)
    let place = self.place(node, test, cell, records)
    let progress = node.progress
    switch node.reason {
    case .nothingFound:
      return say("không tìm thấy \(unit) nào phù hợp\(place)", "no \(unit) was found that fits\(place)")
    case .tooFew:
      return say(
        "mới có \(progress.done)/\(progress.needed)\(place)",
        "\(progress.done) of \(progress.needed)\(place)"
      )
    case .late:
      guard let days = lateDays(node, audit), let window = node.window else { return reason(.late) + place }
      let value = values(test, cell, records)
      let end = end(of: window)
      return say(
        "có \(unit) phù hợp\(value) nhưng muộn \(days) ngày so với \(end)",
        "the \(unit) that fits\(value) came \(counted(days, "day", "days")) after \(end)"
      )
    case .notDue, .dueToday:
      return timed(node, finding)
    case .unproven:
      let proof = records.proof.map { names($0, .documents) } ?? ""
      return say("có \(unit) phù hợp nhưng chưa có \(proof)\(place)", "done, but without \(proof)\(place)")
    case .rejected: return whyRejected(node, place, audit)
    case .belowThreshold, .met, .judged, .toJudge, .notBound, .notArisen, .notClaimed,
      .aroseAfterWindow:
      return reason(node.reason) + place
    }
  }

  /// The value and the window that a cell was about.
  private func place(
    _ node: Explanations.Node,
    _ test: ReportedRules.Test,
    _ cell: Int,
    _ records: RecordTest
  ) -> String {
    values(test, cell, records) + (node.window.map { ", " + within($0) } ?? "")
  }

  private func values(_ test: ReportedRules.Test, _ cell: Int, _ records: RecordTest) -> String {
    guard test.cells.indices.contains(cell), !test.cells[cell].isEmpty else { return "" }
    return " " + test.cells[cell].map { value($0, of: records.kind) }.joined(separator: " ")
  }

  /// What something is late against: a deadline, or days that end, by the day; a named window by its name and days.
  private func end(of window: Window) -> String {
    switch window.label {
    case .by, .after, .before: say("hạn \(window.closes)", "\(window.closes)")
    case .period, .occasion, .days: self.window(window)
    }
  }

  private func timed(_ node: Explanations.Node, _ finding: Finding) -> String {
    let done =
      finding.progress.done > 0
      ? say(
        "đã có \(finding.progress.done)/\(finding.progress.needed); ",
        "\(finding.progress.done) of \(finding.progress.needed) so far; "
      )
      : ""
    guard let timing = finding.timing else { return done + reason(finding.reason) }
    return done + self.timing(timing)
  }

  /// The date that a verdict turns on and how far it is.
  package func timing(_ timing: Timing) -> String {
    switch timing.daysLeft {
    case 0: say("hạn cuối là hôm nay, \(timing.due)", "due today, \(timing.due)")
    case 1...:
      say(
        "hạn \(timing.due), còn \(timing.daysLeft) ngày",
        "due \(timing.due), \(counted(timing.daysLeft, "day", "days")) left"
      )
    default:
      say(
        "hạn \(timing.due), đã qua \(timing.daysLeft.magnitude) ngày",
        "was due \(timing.due), \(counted(Int(timing.daysLeft.magnitude), "day", "days")) ago"
      )
    }
  }

  /// Evidence that the team did not accept, by its ids; the near misses say who did not and why.
  private func whyRejected(_ node: Explanations.Node, _ place: String, _ audit: UnitFindings) -> String {
    let misses = audit.explanations.misses[node.misses.clamped(to: 0..<audit.explanations.misses.count)]
    let ids = misses.compactMap { miss -> String? in
      guard miss.second == nil else { return nil }
      switch miss.first {
      case .rejected, .proofRejected: return RecordFacts(miss.record, in: audit.evidence).id
      default: return nil
      }
    }
    return reason(.rejected) + place + (ids.isEmpty ? "" : ": " + list(ids, .and))
  }

  private func whyFigure(_ node: Explanations.Node, _ finding: Finding, _ audit: UnitFindings) -> String {
    let place = node.window.map { ", " + within($0) } ?? ""
    switch node.reason {
    case .nothingFound: return say("không có số liệu\(place)", "no figure was given\(place)")
    case .belowThreshold:
      return say("số liệu chưa đạt mức yêu cầu\(place)", "the figure does not reach what is asked\(place)")
    case .notDue, .dueToday: return timed(node, finding)
    case .rejected: return whyRejected(node, place, audit)
    default: return reason(node.reason) + place
    }
  }

  private func lateDays(_ node: Explanations.Node, _ audit: UnitFindings) -> Int? {
    let misses = audit.explanations.misses[node.misses.clamped(to: 0..<audit.explanations.misses.count)]
    for miss in misses where miss.second == nil {
      if case .late(_, let days) = miss.first { return days }
    }
    return nil
  }

  private func whyNotOwed(_ finding: Finding) -> String {
    guard rules.obligations.indices.contains(finding.obligation) else { return reason(finding.reason) }
    let obligation = rules.obligations[finding.obligation]
    switch (finding.reason, obligation.condition) {
    case (.notArisen, .circumstance(let name)?):
      return say("chưa phát sinh: \(circumstance(name))", "has not arisen: \(circumstance(name))")
    case (.notClaimed, .shown(let requirement)?):
      return say(
        "đơn vị không nêu: \(self.requirement(requirement))",
        "the unit claims no such thing as \(self.requirement(requirement))"
      )
    case (.aroseAfterWindow, _):
      let day = finding.owedSince.map { say(" (phát sinh ngày \($0))", " (owed since \($0))") } ?? ""
      return reason(.aroseAfterWindow) + day
    default: return reason(finding.reason)
    }
  }

  /// A circumstance by its name.
  func circumstance(_ name: Name) -> String {
    rules.plan.circumstances.first { $0.code.value == name.value }.map { quotedName($0.name) } ?? name.value
  }
}
