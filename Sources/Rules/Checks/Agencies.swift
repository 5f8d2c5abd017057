import Diagnostics
import Terms

extension Check {
  /// Refuses an agency in a group that the plan does not name, a repeated ward, a standing office that is no
  /// agency, and a group that no agency is in.
  static let agencies = Check("agencies", ofPlan: true) { context in
    let names = context.names
    for agency in context.plan.agencies {
      for group in agency.groups where !names.groups.contains(group.value) {
        context.reportUnknown(.group, group) { $0.names.groups.sorted() }
      }
      for (ward, next) in zip(agency.wards, agency.wards.dropFirst()) where ward == next {
        context.report(CheckProblem.repeated("\(ward)", at: agency.code.span, first: nil))
      }
      for ward in agency.wards where !(1...999).contains(ward) {
        context.report(CheckProblem.notAWard(ward, at: agency.code.span))
      }
    }
    for group in context.plan.groups where names.members[group.code.value, default: []].isEmpty {
      context.report(CheckProblem.emptyGroup(group.code))
    }
    let office = context.plan.standingOffice
    if names.agencies[office.value] == nil {
      context.reportUnknown(.agency, office) { $0.plan.agencies.map(\.code.value) }
    }
  }
}
