import Diagnostics
import Terms

extension Check {
  /// Refuses an alternative reading that replaces nothing, or that reads just as the rule or an earlier
  /// alternative does: a finding would seem to rest on readings that do not differ.
  static let alternatives = Check("alternatives") { context in
    for obligation in context.rules.obligations {
      var seen: [String: SourceSpan] = [:]
      let names = [obligation.id] + (obligation.reading?.alternatives ?? []).map(\.name)
      for (index, parts) in obligation.readings.enumerated() {
        if index > 0, obligation.written[index].isEmpty {
          context.report(CheckProblem.alternativeWithoutParts(names[index]))
          continue
        }
        let shape = Shape.of(parts)
        if let earlier = seen[shape] {
          context.report(CheckProblem.sameReading(names[index], as: earlier))
        } else {
          seen[shape] = names[index].span
        }
      }
    }
  }
}

extension ObligationParts {
  /// Whether it says nothing.
  fileprivate var isEmpty: Bool {
    who == nil && condition == nil && what == nil && when == nil
  }
}
