package import Diagnostics

/// A rule set as its authors wrote it: the plan and its obligations, decoded but with names not yet resolved.
///
/// Names of agencies, codes, clauses and windows are kept as written, each with its place. `RuleSet.checked()`
/// turns it into `CheckedRules`, the only form that the engine takes.
package struct RuleSet: Sendable {
  /// The files in the order in which they were read; spans refer to them by place.
  package var files: [SourceFile]
  package var plan: Plan
  /// In the order of the files and, within a file, as written.
  package var obligations: [Obligation]

  package init(files: [SourceFile], plan: Plan, obligations: [Obligation]) {
    self.files = files
    self.plan = plan
    self.obligations = obligations
  }
}

/// A name as written: a code, an id or a clause number, with its place.
package typealias Name = Located<String>
