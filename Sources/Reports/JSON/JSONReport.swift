package import Engine
import Rules
package import Terms

/// Audits as one JSON document, `findings/1`, written piece by piece: the memory that it takes is that of one unit.
///
/// ```text
/// head()                                 { "gdcheck": "findings/1", …, "units": [
/// unit(first, isFirst: true)               { … }
/// unit(second, isFirst: false)           , { … }
/// tail(notAudited:)                      ], "not_audited": […] }
/// ```
///
/// One unit and many have the same form. ``FindingsSchema`` describes it.
package struct JSONReport: Sendable {
  /// The version of the document's form.
  package static let version = "findings/1"

  private let wording: Wording
  private let scope: FailureScope
  private let fingerprint: String?

  /// A document whose words are in `language`; `fingerprint` tells rule sets of one plan apart.
  package init(
    _ rules: ReportedRules,
    language: Language,
    scope: FailureScope = .any,
    fingerprint: String? = nil
  ) {
    wording = Wording(rules, in: language)
    self.scope = scope
    self.fingerprint = fingerprint
  }

  /// What stands before the first unit.
  package func head() throws(JSONFailure) -> String {
    let plan = wording.rules.plan
    let rules = RulesDocument(
      plan: plan.number,
      issued: DayDocument(plan.issued),
      year: plan.year,
      obligations: wording.rules.obligations.count,
      fingerprint: fingerprint
    )
    return """
      {
        "gdcheck" : "\(Self.version)",
        "language" : "\(wording.language.rawValue)",
        "rules" : \(JSONText.indented(try JSONText.encode(rules), by: 2)),
        "units" : [
      """
  }

  /// One unit, with the comma before it unless it is the first.
  package func unit(
    _ audit: UnitFindings,
    asOfSource: AsOfSource,
    isFirst: Bool
  ) throws(JSONFailure) -> String {
    let document = DocumentMaker(wording: wording, audit: audit).unit(asOfSource: asOfSource, scope: scope)
    return (isFirst ? "\n    " : ",\n    ") + JSONText.indented(try JSONText.encode(document), by: 4)
  }

  /// What stands after the last unit, with the inputs that could not be audited.
  package func tail(notAudited: [NotAudited] = []) throws(JSONFailure) -> String {
    let inputs = notAudited.map { NotAuditedDocument(input: $0) }
    return "\n  ],\n  \"not_audited\" : \(JSONText.indented(try JSONText.encode(inputs), by: 2))\n}\n"
  }
}
