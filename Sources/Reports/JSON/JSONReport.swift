package import Engine
import Rules
package import Terms

/// Audits as one JSON document, `findings/1`, written piece by piece: the memory that it takes is that of one unit.
///
/// ```text
/// head                { "gdcheck": "findings/1", "units": [
/// unit(first)           { … }
/// separator           ,
/// unit(second)          { … }
/// tail(notAudited:)   ], "not_audited": […] }
/// ```
///
/// One unit and many have the same form. ``FindingsSchema`` describes it.
package struct JSONReport: Sendable {
  /// The version of the document's form.
  package static let version = "findings/1"

  private let wording: Wording
  private let scope: FailureScope
  private let shown: Set<Verdict>?
  private let fingerprint: String?

  /// Units audited by `rules`, their words in `language`.
  ///
  /// `scope` says which fails count for the exit status, `shown` the verdicts whose findings are written (nil for
  /// all; the counts are always of all), and `fingerprint` tells rule sets of one plan apart.
  package init(
    _ rules: ReportedRules,
    language: Language,
    scope: FailureScope = .any,
    shown: Set<Verdict>? = nil,
    fingerprint: String? = nil
  ) {
    wording = Wording(rules, in: language)
    self.scope = scope
    self.shown = shown
    self.fingerprint = fingerprint
  }

  /// What stands before the first unit.
  package static let head = """
    {
      "gdcheck" : "\(version)",
      "units" : [
    """

  /// What stands between two units.
  package static let separator = ","

  /// One unit.
  package func unit(_ audit: UnitFindings, asOfSource: AsOfSource) throws(JSONFailure) -> String {
    let maker = DocumentMaker(wording: wording, audit: audit, shown: shown)
    let document = maker.unit(asOfSource: asOfSource, scope: scope, rules: rules)
    return "\n    " + JSONText.indented(try JSONText.encode(document), by: 4)
  }

  /// What stands after the last unit, with the inputs that could not be audited.
  package static func tail(notAudited: [NotAudited] = []) throws(JSONFailure) -> String {
    let inputs = notAudited.map { NotAuditedDocument(input: $0) }
    return "\n  ],\n  \"not_audited\" : \(JSONText.indented(try JSONText.encode(inputs), by: 2))\n}\n"
  }

  private var rules: RulesDocument {
    let plan = wording.rules.plan
    return RulesDocument(
      plan: plan.number,
      issued: DayDocument(plan.issued),
      year: plan.year,
      obligations: wording.rules.obligations.count,
      fingerprint: fingerprint
    )
  }
}
