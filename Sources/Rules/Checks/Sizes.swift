import Diagnostics
import Terms

extension Check {
  /// Refuses rule sets beyond any plan's size, so that every later step stays cheap whatever file is given: it runs
  /// first, and what it refuses is not looked at any further.
  static let sizes = Check("sizes") { context in
    let plan = context.plan
    for list in CodeList.allCases {
      limit("vocabulary.\(list)", plan.vocabulary[list, default: []].map(\.code), 10_000, &context)
    }
    limit("agencies", plan.agencies.map(\.code), 1000, &context)
    limit("groups", plan.groups.map(\.code), 1000, &context)
    limit("bodies", plan.bodies.map(\.code), 10_000, &context)
    limit("occasions", plan.calendar.occasions.map(\.code), 1000, &context)
    limit("circumstances", plan.circumstances.map(\.code), 1000, &context)
    limit("clauses", plan.clauses.map(\.number), 10_000, &context)
    for clause in plan.clauses { limit("not_binding", clause.notBinding.map(\.words), 1000, &context) }
    limit("obligations", context.rules.obligations.map(\.id), 10_000, &context)
    if plan.calendar.daysOff.count > 1000 {
      context.report(CheckProblem.tooMany("non_working_days", 1000, at: plan.calendar.daysOff[1000].span))
    }
    for agency in plan.agencies where agency.wards.count > 1000 {
      context.report(CheckProblem.tooMany("wards", 1000, at: agency.code.span))
    }
    for obligation in context.rules.obligations {
      for who in obligation.everyWho where who.count > 1000 {
        context.report(CheckProblem.tooMany("who", 1000, at: who[1000].party.span))
      }
      if let alternatives = obligation.reading?.alternatives, alternatives.count > 50 {
        context.report(CheckProblem.tooMany("alternatives", 50, at: alternatives[50].name.span))
      }
    }
    for obligation in context.obligations(withRequirements: { $0.count > 1000 }) {
      for nodes in obligation.roots.map(\.nodes) where nodes.count > 1000 {
        context.report(CheckProblem.tooMany("what", 1000, at: nodes[1000].span))
      }
    }
    for when in context.whens {
      if case .each(let each) = when.form, each.windows.count > 366 {
        context.report(CheckProblem.tooMany("each", 366, at: each.windows[366].span))
      }
    }
  }

  /// `what` is put into words only where there are too many.
  private static func limit(
    _ what: @autoclosure () -> String,
    _ names: [Name],
    _ limit: Int,
    _ context: inout CheckContext
  ) {
    if names.count > limit {
      context.report(CheckProblem.tooMany(what(), limit, at: names[limit].span))
    }
  }
}
