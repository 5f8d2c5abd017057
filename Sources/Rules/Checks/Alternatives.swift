import Diagnostics
import Terms

extension Check {
  /// Refuses an alternative reading that replaces nothing, or that reads just as the rule or an earlier
  /// alternative does: a finding would seem to rest on readings that do not differ.
  static let alternatives = Check("alternatives") { context in
    for obligation in context.rules.obligations where !(obligation.reading?.alternatives ?? []).isEmpty {
      let own = Shape(
        ObligationParts(
          who: obligation.who,
          condition: obligation.condition,
          what: obligation.what,
          when: obligation.when
        )
      )
      var seen = [own: obligation.id.span]
      for alternative in obligation.reading?.alternatives ?? [] {
        let parts = ObligationParts(
          who: alternative.who,
          condition: alternative.condition,
          what: alternative.what,
          when: alternative.when
        )
        let shape = Shape(parts, takingOver: own)
        if parts.isEmpty {
          context.report(CheckProblem.alternativeWithoutParts(alternative.name))
        } else if let earlier = seen[shape] {
          context.report(CheckProblem.sameReading(alternative.name, as: earlier))
        } else {
          seen[shape] = alternative.name.span
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
