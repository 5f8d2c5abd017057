import Diagnostics
import Terms

extension Check {
  /// Refuses a value that stands twice in one list: it adds nothing, so something else was meant.
  static let repeatedValues = Check("repeated-values") { context in
    for agency in context.plan.agencies { context.reportRepeated(agency.groups) { $0 } }
    for obligation in context.rules.obligations {
      for who in obligation.everyWho {
        context.reportRepeated(who.filter { $0.wards == nil }.map(\.party)) { $0 }
        for binding in who {
          context.reportRepeated(binding.except) { $0 }
          if let wards = binding.wards {
            context.reportRepeated(wards.value.map { Located($0, wards.span) }) { "\($0)" }
          }
        }
      }
    }
    for test in context.recordTests { check(test, &context) }
  }

  private static func check(_ test: RecordTest, _ context: inout CheckContext) {
    for criterion in test.allCriteria {
      switch criterion {
      case .codes(_, let match): context.reportRepeated(match.values) { $0 }
      case .ward(let match, _): context.reportRepeated(match.wards ?? []) { "\($0)" }
      case .role(let roles): context.reportRepeated(roles) { $0.rawValue }
      case .covers(let coverages): context.reportRepeated(coverages) { $0.word }
      case .anyPartner, .participants, .women, .womenShare: break
      }
    }
    for values in test.forEach {
      switch values.values {
      case .codes(_, let codes): context.reportRepeated(codes) { $0 }
      case .wards(let wards): context.reportRepeated(wards ?? []) { "\($0)" }
      }
    }
    context.reportRepeated(test.proof?.values ?? []) { $0 }
  }
}
