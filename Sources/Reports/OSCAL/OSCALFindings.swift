import Diagnostics
import Engine
import Rules
package import Terms

/// Findings as OSCAL assessment results.
///
/// Each unit is a result, and each of its findings a finding whose target is the objective of a control of the
/// catalogue that `gdcheck rules export --format oscal` makes of the rule set. All UUIDs are made of names, so that a
/// unit, an obligation or a record has the same one in every run.
///
/// | OSCAL | holds |
/// | --- | --- |
/// | `metadata.last-modified` | the latest as-of date, as Vietnam's midnight: no clock is read |
/// | `metadata.parties` | who issued the plans, and the units |
/// | `import-ap` | a resource: no assessment plan is written apart, the rule set is it |
/// | `back-matter` | that resource and one for each plan |
/// | `result.reviewed-controls` | every obligation that binds the unit, whichever findings are shown |
/// | `result.observations` | records that counted, near misses with what they lack, judgements |
/// | `result.risks` | waivers that hold, as approved deviations until their last day |
///
/// OSCAL knows `satisfied` and `not-satisfied`. Only a pass is `satisfied`; a pending, open or inapplicable finding is
/// `not-satisfied`, since nothing passes by default, and `reason` is the verdict: `pass`, `fail`, `pending`, `review`
/// or `not-applicable`. Whoever counts must go by `reason`. Standing, reason, force, basis, other readings, progress and
/// dates are properties of the namespace `urn:gdcheck:oscal`. The steps of a decision (windows, parts and values, with
/// the verdict of each) have no place and are left to `--format json`; so have the days on which a record counted by
/// itself in several windows.
///
/// Titles and prose are Markdown in OSCAL; what a file says is escaped so that it is shown as it stands. Property
/// values are one line each.
package struct OSCALFindings: FindingsRenderer {
  private let version: String?

  /// Results by gdcheck `version`; where that is nil the document does not name one.
  package init(version: String? = nil) {
    self.version = version
  }

  package func head(in language: Language) -> String {
    """
    {
      "assessment-results" : {
        "results" : [
    """
  }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String {
    try Self.item(OSCALResult(unit, version: version).document)
  }

  package var separator: String { "," }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String {
    let words = OSCALWords(run.language)
    // The schema asks for a result at least.
    var text = run.units.isEmpty ? try Self.item(nothingAudited(run, words)) : ""
    text += "\n    ]"
    let plans = run.rules.map { OSCALPlan($0.plan, language: run.language) }
    let assessmentPlan = NameUUID.of(
      "assessment-plan",
      run.rules.flatMap { [$0.plan.number, "\($0.plan.year)"] }
    )
    let resource: JSONValue = [
      "uuid": .string(assessmentPlan),
      "title": .string(OSCALText.title(words.assessmentPlan)),
      "description": .string(OSCALText.prose(words.assessmentPlan(run.rules.map(\.plan)))),
    ]
    let members: [(String, JSONValue)] = [
      ("uuid", .string(uuid(run))),
      ("metadata", metadata(run, plans, words)),
      ("import-ap", ["href": .string("#" + assessmentPlan)]),
      ("back-matter", ["resources": .array([resource] + plans.map(\.resource))]),
    ]
    for (name, value) in members {
      text += ",\n    \"\(name)\" : " + JSONText.indented(try JSONText.encode(value), by: 4)
    }
    return text + "\n  }\n}\n"
  }

  private static func item(_ value: JSONValue) throws(JSONFailure) -> String {
    "\n      " + JSONText.indented(try JSONText.encode(value), by: 6)
  }

  /// A name for the document that another run shares only where it saw the same units with the same counts.
  private func uuid(_ run: RunSummary) -> String {
    var parts = [run.language.rawValue]
    for unit in run.units {
      parts += [unit.source, unit.name, "\(unit.year)", unit.asOf.iso]
      let counts = [unit.passed, unit.failed, unit.unproven, unit.review, unit.pending]
      parts += counts.map { "\($0)" }
    }
    for input in run.notAudited { parts += [input.source] + input.problems }
    return NameUUID.of("assessment-results", parts)
  }

  private func metadata(_ run: RunSummary, _ plans: [OSCALPlan], _ words: OSCALWords) -> JSONValue {
    let latest = run.units.map(\.asOf).max()
    var names: [String] = []
    var seen: Set<String> = []
    for name in plans.map(\.issuer) + run.units.map(\.name) where seen.insert(name).inserted {
      names.append(name)
    }
    var members: [String: JSONValue] = [
      "title": .string(OSCALText.title(words.resultsTitle)),
      "last-modified": .string(latest.map(OSCALText.time) ?? Self.noDay),
      "version": .string(latest?.iso ?? "0"),
      "oscal-version": .string(OSCALText.version),
    ]
    if !names.isEmpty { members["parties"] = .array(names.map { OSCALPart.party($0) }) }
    let problems = problems(run, words)
    if !problems.isEmpty { members["remarks"] = .string(OSCALText.prose(problems)) }
    return .object(members)
  }

  private func problems(_ run: RunSummary, _ words: OSCALWords) -> [String] {
    run.notAudited.flatMap { input in input.problems.map { words.notAudited(input.source, $0) } }
  }

  /// The time that stands where no unit gives a day.
  private static let noDay = "1970-01-01T00:00:00+07:00"

  private func nothingAudited(_ run: RunSummary, _ words: OSCALWords) -> JSONValue {
    let problems = problems(run, words)
    return [
      "uuid": .string(NameUUID.of("no-result", run.notAudited.map(\.source))),
      "title": .string(OSCALText.title(words.nothingAudited)),
      "description": .string(OSCALText.prose([words.nothingAudited] + problems)),
      "start": .string(Self.noDay),
      "reviewed-controls": ["control-selections": [["include-all": [:]]]],
    ]
  }
}
