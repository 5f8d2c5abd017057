import Diagnostics
package import Rules
package import Terms

/// A plan as OSCAL's documents refer to it: the resource that describes it, who issued it, and the ids of its controls.
package struct OSCALPlan: Sendable {
  private let plan: Plan
  private let words: OSCALWords

  /// `plan`, spoken of in `language`.
  package init(_ plan: Plan, language: Language) {
    self.plan = plan
    words = OSCALWords(language)
  }

  /// The name of who issued it; of the agency that runs the committee's work where the plan file names nobody.
  package var issuer: String {
    if let issuer = plan.issuer { return issuer.name[words.language] }
    let office = plan.agencies.first { $0.code.value == plan.standingOffice.value }
    return office?.name[words.language] ?? plan.standingOffice.value
  }

  /// The UUID of ``resource``.
  package var uuid: String { NameUUID.of("plan", [plan.number, "\(plan.year)"]) }

  /// The plan as a resource of the back matter.
  package var resource: JSONValue {
    let properties = [
      OSCALPart.property("plan-number", plan.number), OSCALPart.property("plan-year", "\(plan.year)"),
      OSCALPart.property("plan-issued", plan.issued.iso),
    ]
    return [
      "uuid": .string(uuid),
      "title": .string(OSCALText.title(words.plan(plan))),
      "description": .string(OSCALText.prose([words.planDescription])),
      "props": .array(properties.compactMap { $0 }),
      "citation": ["text": .string(OSCALText.title(words.citation(plan, issuer: issuer)))],
    ]
  }

  /// The UUID of the catalogue that `gdcheck rules export` makes of the rule set with this fingerprint.
  package func catalogue(fingerprint: String) -> String {
    NameUUID.of("catalog", [plan.number, "\(plan.year)", fingerprint])
  }

  /// The id of the control that an obligation is.
  package static func control(_ obligation: Obligation) -> String { OSCALText.token(obligation.id.value) }

  /// The id of the objective that is assessed for a control.
  package static func objective(_ obligation: Obligation) -> String { control(obligation) + "_obj" }
}
