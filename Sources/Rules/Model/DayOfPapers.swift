// Which day of a paper a rule counts. One that need only be drawn up is not late because it was sent on later; one
// that somebody must have is there when it has come.

import Diagnostics

extension RecordTest {
  /// Whether papers count by their arrival, and not by their issue; `underDeadline` where the `when` is `by` or
  /// `days`.
  package func countsByArrival(underDeadline: Bool) -> Bool {
    kind == .document && (underDeadline || asksAboutItsWindow) && asksForRecipient
  }

  /// Whether it asks for recipients: by a criterion, for each of them, for so many different ones, or of every one.
  package var asksForRecipient: Bool {
    if distinct?.key == .field(.sentTo) { return true }
    return allCriteria.contains { if case .codes(.sentTo, _) = $0 { true } else { false } }
      || forEach.contains { if case .codes(.sentTo, _) = $0.values { true } else { false } }
  }

  /// Whether a paper counts for the window that it covers, however early it came.
  package var asksAboutItsWindow: Bool {
    criteria.contains { criterion in
      if case .covers(let coverages) = criterion { coverages.contains { $0.value == .window } } else { false }
    }
  }
}

extension Requirement {
  /// Whether a test in it asks for recipients.
  package var asksForRecipient: Bool {
    switch ask {
    case .records(let test): test.asksForRecipient
    case .figure: false
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForRecipient)
    }
  }
}
