import Diagnostics
import Terms

extension Check {
  /// Refuses a code that stands for two of agency, group and body: `who` and `partner` name all three by code.
  static let sharedCodes = Check("shared-codes", ofPlan: true) { context in
    let plan = context.plan
    context.reportRepeated(
      plan.agencies.map(\.code) + plan.groups.map(\.code) + plan.bodies.map(\.code),
      { $0 }
    )
  }
}
