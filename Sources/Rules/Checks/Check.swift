import Diagnostics
import Terms

/// One thing that every rule set must hold to before it is used.
///
/// A check reads the decoded rules and reports; it never changes them. None relies on another having run, but for
/// `sizes`, which comes first and bounds the work of all others.
struct Check: Sendable {
  /// Kebab-case and stable; what it reports has ids of its own.
  let id: String
  /// Whether it is about the plan, and not about what any one obligation says: it does not run again where single
  /// obligations are tried under a plan that has passed with all of its own.
  let isOfPlan: Bool
  let run: @Sendable (inout CheckContext) -> Void

  init(_ id: String, ofPlan isOfPlan: Bool = false, _ run: @escaping @Sendable (inout CheckContext) -> Void) {
    self.id = id
    self.isOfPlan = isOfPlan
    self.run = run
  }

  /// Every check, in the order in which a reader of the format meets what they guard.
  static let all: [Check] = [
    .sizes, .spelling, .planYear, .languages, .sameNames, .sharedCodes, .agencies, .calendar, .circumstances,
    .clauses, .notBinding, .uniqueIDs, .replaces, .citations, .bindings, .authority, .alternatives,
    .asksForSomething,
    .ownWhen, .windows, .lengths, .countedFrom, .grace, .coveredWindow, .windowCoverage, .codes,
    .wardNumbers, .repeatedValues, .amounts, .distinctValues, .cells, .singleValues, .contradictions, .proof,
  ]
}
