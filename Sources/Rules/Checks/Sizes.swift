import Diagnostics
import Terms

extension Check {
  /// Refuses rule sets beyond any plan's size: a list of more than 10,000 codes, or more than 10,000 obligations.
  ///
  /// The bounds keep every later step cheap, whatever file is given.
  static let sizes = Check("sizes") { context in
    for list in CodeList.allCases {
      let codes = context.names.codes(of: list)
      if codes.count > maxSize, list != .parties, list != .occasions {
        let place = context.plan.vocabulary[list]?.dropFirst(maxSize).first?.code.span
        context.report(CheckProblem.tooMany("vocabulary.\(list)", maxSize, at: place))
      }
    }
    let plan = context.plan
    for (what, names) in [
      ("agencies", plan.agencies.map(\.code)), ("groups", plan.groups.map(\.code)),
      ("bodies", plan.bodies.map(\.code)), ("occasions", plan.calendar.occasions.map(\.code)),
      ("circumstances", plan.circumstances.map(\.code)), ("clauses", plan.clauses.map(\.number)),
      ("obligations", context.rules.obligations.map(\.id)),
    ] where names.count > maxSize {
      context.report(CheckProblem.tooMany(what, maxSize, at: names[maxSize].span))
    }
  }

  private static let maxSize = 10_000
}
