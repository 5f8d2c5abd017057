package import Engine

/// An obligation about which two audits of one unit by the same rules say something else.
///
/// `rules diff` compares verdicts too, but of two rule sets, whose obligations must be matched and have no progress in
/// common; here both sides are of one obligation, and all that moves is told.
package struct FindingChange: Sendable {
  /// What has become of the finding.
  package enum Effect: String, Sendable, CaseIterable {
    /// Its verdict is nearer to met, or it is owed no longer.
    case better
    /// Its verdict is farther from met, or it is owed now and was not.
    case worse
    /// Its verdict stands; the reason, the progress or the date is another.
    case progress
  }

  package let before: Finding
  package let after: Finding
  package let effect: Effect

  /// What became of `before`; nil where neither verdict, reason, progress nor due date differs.
  package init?(from before: Finding, to after: Finding) {
    let isSame =
      before.verdict == after.verdict && before.reason == after.reason && before.progress == after.progress
      && before.timing?.due == after.timing?.due
    guard !isSame else { return nil }
    self.before = before
    self.after = after
    let (was, now) = (before.verdict.distance, after.verdict.distance)
    effect = now < was ? .better : now > was ? .worse : .progress
  }

  /// The changes from `before` to `after`, which must be audits by the same rules: the better ones first, then the
  /// worse, then the others, each in the order of the rules.
  package static func all(from before: UnitFindings, to after: UnitFindings) -> [FindingChange] {
    let changes = zip(before.findings, after.findings).compactMap { FindingChange(from: $0, to: $1) }
    return Effect.allCases.flatMap { effect in changes.filter { $0.effect == effect } }
  }
}

extension Verdict {
  /// How far it is from met, for a unit: what is not owed is nothing to do, but nothing done either.
  fileprivate var distance: Int {
    switch self {
    case .pass: 0
    case .notApplicable: 1
    case .review: 2
    case .pending: 3
    case .fail: 4
    }
  }
}
