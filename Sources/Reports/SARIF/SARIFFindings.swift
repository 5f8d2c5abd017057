import Diagnostics
import Engine
import Rules
package import Terms

/// Findings as a SARIF 2.1.0 log, for editors and code hosts that show them beside the evidence.
///
/// A log has one run. Each finding of an obligation that binds the unit is a result:
///
/// | verdict | `kind` | `level` |
/// | --- | --- | --- |
/// | pass | `pass` | `none` |
/// | fail | `fail` | `error`, or `warning` where the plan only requests it |
/// | pending | `open` | `none` |
/// | review | `review` | `none` |
/// | not applicable | `notApplicable` | `none` |
///
/// The level says how strongly the plan binds and not how near the unit came: what lacks only its proof fails like the
/// rest, and `standing` says so. A fail that is waived keeps its level and has an accepted suppression. SARIF allows
/// no level but `none` beside another kind than `fail`.
///
/// A result stands on the records that counted; where none did, on the record that came nearest, else on the line that
/// names the unit. Near misses are its related locations, each with what it lacks.
///
/// Rules are the obligations of all rule sets that units were audited by, in the order of their years. An obligation
/// keeps its id from year to year, so that results of several years can be compared; where a run holds several years,
/// `guid` tells which year's rule a result is of.
///
/// What SARIF has no place for stands in `properties`: the standing, reason, basis, other readings, progress and dates,
/// the judgement, and a waiver that has run out. Not told at all are the steps of a decision (its windows, parts and
/// values, with the verdict of each), what every near miss but the nearest lacks, the records set aside, and the
/// visit's counts; `--format json` tells these.
package struct SARIFFindings: FindingsRenderer {
  private let version: String?

  /// A log by gdcheck `version`; where that is nil the log does not name one.
  package init(version: String? = nil) {
    self.version = version
  }

  package func head(in language: Language) -> String {
    """
    {
      "$schema" : "\(SARIFReport.schema)",
      "version" : "\(SARIFReport.format)",
      "runs" : [
        {
          "columnKind" : "unicodeCodePoints",
          "language" : "\(language.rawValue)",
          "results" : [
    """
  }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String {
    let maker = SARIFResults(unit)
    let bound = unit.findings.filter { $0.reason != .notBound }
    var results = bound.compactMap(maker.result)
    if results.isEmpty { results = [maker.nothingToShow()] }
    var pieces: [String] = []
    for result in results {
      pieces.append("\n        " + JSONText.indented(try JSONText.encode(result), by: 8))
    }
    return pieces.joined(separator: ",")
  }

  package var separator: String { "," }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String {
    var driver: [String: JSONValue] = [
      "name": "gdcheck",
      "language": .string(run.language.rawValue),
      "rules": .array(run.rules.flatMap { SARIFRules($0, language: run.language).all }),
      "notifications": [
        [
          "id": .string(Self.notAudited),
          "shortDescription": SARIFText.message(SARIFWords(run.language).notAudited),
          "defaultConfiguration": ["level": "error"],
        ]
      ],
    ]
    if let version { driver["semanticVersion"] = .string(version) }
    let members: [(String, JSONValue)] = [
      ("invocations", [invocation(run)]),
      ("properties", ["units": .array(run.units.map(summary)), "plans": .array(run.rules.map(plan))]),
      ("tool", ["driver": .object(driver)]),
    ]
    var text = "\n      ]"
    for (name, value) in members {
      text += ",\n      \"\(name)\" : " + JSONText.indented(try JSONText.encode(value), by: 6)
    }
    return text + "\n    }\n  ]\n}\n"
  }

  private static let notAudited = "not-audited"

  private func invocation(_ run: RunSummary) -> JSONValue {
    let notifications = run.notAudited.flatMap { input -> [JSONValue] in
      let named = EvidenceRegions.named(input.source)
      let region: [String: JSONValue] = named.line.map { ["region": ["startLine": .int($0)]] } ?? [:]
      let place = ["artifactLocation": ["uri": .string(SARIFReport.uri(named.file))]].merging(region) { $1 }
      let problems = input.problems.isEmpty ? [SARIFWords(run.language).notAudited] : input.problems
      return problems.map { problem in
        [
          "descriptor": ["id": .string(Self.notAudited)],
          "level": "error",
          "message": SARIFText.message(problem),
          "locations": [["physicalLocation": .object(place)]],
        ]
      }
    }
    var invocation: [String: JSONValue] = ["executionSuccessful": .bool(run.notAudited.isEmpty)]
    if !notifications.isEmpty { invocation["toolExecutionNotifications"] = .array(notifications) }
    return .object(invocation)
  }

  private func summary(_ unit: UnitSummary) -> JSONValue {
    [
      "source": .string(unit.source), "name": .string(unit.name), "year": .int(unit.year),
      "asOf": .string(unit.asOf.iso),
      "counts": [
        "pass": .int(unit.passed), "fail": .int(unit.failed), "unproven": .int(unit.unproven),
        "review": .int(unit.review), "pending": .int(unit.pending),
        "notApplicable": .int(unit.notApplicable), "failures": .int(unit.failures),
      ],
    ]
  }

  private func plan(_ rules: ReportedRules) -> JSONValue {
    [
      "number": .string(rules.plan.number), "year": .int(rules.plan.year),
      "issued": .string(rules.plan.issued.iso), "obligations": .int(rules.obligations.count),
    ]
  }
}
