import Diagnostics
import Terms

extension Check {
  /// Refuses `covers: window` under `by` and `days`: a paper that covers all days up to a deadline can hardly
  /// be there by that deadline, so the period that it must cover has to be named.
  static let coveredWindow = Check("covered-window") { context in
    let obligations = context.obligations { $0.contains { $0.records?.coversWindow == true } }
    for obligation in obligations {
      var reported: Set<SourceSpan> = []
      for (node, when) in obligation.readings.flatMap(\.leaves) {
        switch when?.form {
        case .by, .days: break
        case .within, .each, nil: continue
        }
        for criterion in node.records?.criteria ?? [] {
          guard case .covers(let coverages) = criterion,
            let window = coverages.first(where: { $0.value == .window }),
            reported.insert(window.span).inserted
          else { continue }
          context.report(CheckProblem.coversADeadline(at: window.span))
        }
      }
    }
  }
}
