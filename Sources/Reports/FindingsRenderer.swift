import Diagnostics
package import Engine
import Evidence
package import Terms

/// A form in which the findings of a run are written, piece by piece, so that a run of any number of units takes the
/// memory of a few.
///
/// ```text
/// head            once
/// unit(first)     each unit by itself, several side by side
/// separator       between two units
/// unit(second)
/// tail            once, when all are known
/// ```
///
/// A renderer reads findings and never evaluates, shows nothing raw that came from a file, and gives the same bytes for
/// the same input. A form that has no place for an axis of a finding says so in its documentation.
package protocol FindingsRenderer: Sendable {
  /// What stands before the first unit, in the language of the run.
  func head(in language: Language) -> String
  /// One unit.
  func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String
  /// What stands between two units.
  var separator: String { get }
  /// What stands after the last unit.
  func tail(_ run: RunSummary) throws(JSONFailure) -> String
}

/// A unit's findings with what a renderer has to know besides.
package struct AuditedUnit: Sendable {
  package let audit: UnitFindings
  package let rules: ReportedRules
  /// Where the as-of date came from.
  package let asOfSource: AsOfSource
  /// The language of the words.
  package let language: Language
  /// Which fails count for the exit status.
  package let scope: FailureScope
  /// The verdicts whose findings are written, nil for all; the counts are always of all.
  package let shown: Set<Verdict>?
  /// SHA-256 over the rule files in lower-case hex; worked out when asked for.
  package let fingerprint: @Sendable () -> String

  /// The findings `audit` by `rules`.
  package init(
    _ audit: UnitFindings,
    _ rules: ReportedRules,
    asOfSource: AsOfSource,
    language: Language,
    scope: FailureScope = .any,
    shown: Set<Verdict>? = nil,
    fingerprint: @escaping @Sendable () -> String = { "" }
  ) {
    self.audit = audit
    self.rules = rules
    self.asOfSource = asOfSource
    self.language = language
    self.scope = scope
    self.shown = shown
    self.fingerprint = fingerprint
  }

  /// The words for it.
  package var wording: Wording { Wording(rules, in: language) }

  /// Its findings that are to be written, in the order of the rules.
  package var findings: [Finding] {
    audit.findings.filter { shown?.contains($0.verdict) ?? true }
  }
}

/// The counts of a unit, for the table of a run.
package struct UnitSummary: Sendable {
  /// The file as it was named, with its line in a stream.
  package let source: String
  /// The unit's name by the plan.
  package let name: String
  /// The agency's code.
  package let agency: String
  /// The ward's number, where the agency has wards.
  package let ward: Int?
  package let year: Int
  package let asOf: CivilDate
  package let passed: Int
  /// Fails that more than the lack of proof makes.
  package let failed: Int
  /// Fails and pending findings that the lack of proof alone makes so.
  package let unproven: Int
  package let review: Int
  /// Pending findings that lack more than proof.
  package let pending: Int
  /// Of the obligations that bind the unit, those that are not owed.
  package let notApplicable: Int
  /// Fails that count for the exit status.
  package let failures: Int

  /// The counts of `unit`.
  package init(_ unit: AuditedUnit) {
    let tally = Tally(unit.audit, unit.rules, scope: unit.scope)
    source = unit.audit.evidence.source.name
    let audited = unit.audit.evidence.unit
    name = unit.wording.unitName(agency: audited.agency, ward: audited.ward)
    agency = unit.rules.lexicon[.parties][audited.agency].code
    ward = audited.ward
    year = unit.audit.evidence.year
    asOf = unit.audit.asOf
    passed = tally.count(.pass)
    failed = tally.count(.fail) - tally.unprovenFails
    unproven = tally.unprovenFails + tally.unprovenPending
    review = tally.count(.review)
    pending = tally.count(.pending) - tally.unprovenPending
    notApplicable = tally.count(.notApplicable) - tally.notBound
    failures = tally.failures
  }
}

/// What a renderer may say once all units are known.
package struct RunSummary: Sendable {
  /// The units audited, in their order.
  package let units: [UnitSummary]
  /// The inputs that could not be audited, in their order.
  package let notAudited: [NotAudited]
  /// The rule sets that units were audited by, each once, by year.
  package let rules: [ReportedRules]
  /// The language of the run.
  package let language: Language

  /// A run that audited `units` by `rules`.
  package init(units: [UnitSummary], notAudited: [NotAudited], rules: [ReportedRules], language: Language) {
    self.units = units
    self.notAudited = notAudited
    self.rules = rules
    self.language = language
  }
}
