import Diagnostics
import Terms

extension Check {
  /// Refuses an alternative reading that replaces nothing, or that reads just as the rule or an earlier
  /// alternative does: a finding would seem to rest on readings that do not differ.
  static let alternatives = Check("alternatives") { context in
    for obligation in context.rules.obligations where !(obligation.reading?.alternatives ?? []).isEmpty {
      let alternatives = obligation.reading?.alternatives ?? []
      // What no alternative replaces is the same in all readings and need not be put into a shape.
      let own = Shape(
        ObligationParts(
          who: alternatives.contains { $0.who != nil } ? obligation.who : nil,
          condition: alternatives.contains { $0.condition != nil } ? obligation.condition : nil,
          what: alternatives.contains { $0.what != nil } ? obligation.what : nil,
          when: alternatives.contains { $0.when != nil } ? obligation.when : nil
        )
      )
      var seen = [(shape: own, span: obligation.id.span)]
      for alternative in alternatives {
        let parts = ObligationParts(
          who: alternative.who,
          condition: alternative.condition,
          what: alternative.what,
          when: alternative.when
        )
        let shape = Shape(parts, takingOver: own)
        if parts.isEmpty {
          context.report(CheckProblem.alternativeWithoutParts(alternative.name))
        } else if let earlier = seen.first(where: { $0.shape == shape }) {
          context.report(CheckProblem.sameReading(alternative.name, as: earlier.span))
        } else {
          seen.append((shape, alternative.name.span))
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
