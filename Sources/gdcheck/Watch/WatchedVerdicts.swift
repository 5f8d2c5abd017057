import Diagnostics
import Engine
import Reports
import Rules
import Terms

/// The verdicts of the units of a watched audit, to tell which of them a save has changed.
struct WatchedVerdicts {
  /// A verdict that is another than at the last audit at which the unit could be read.
  struct Change {
    /// The file of the unit.
    let unit: String
    let obligation: String
    let before: Verdict
    let after: Verdict
    let wording: Wording
  }

  /// For each file that could be read the verdicts by the obligations' ids.
  private var verdicts: [String: [String: Verdict]] = [:]

  /// Audits `units` and takes note of their verdicts; what changed, in the order of the units and of the rules, or nil
  /// where none of the units can be read.
  ///
  /// Of a unit that can't be read at the moment the last verdicts stay.
  mutating func update(
    _ units: [String],
    of request: AuditRequest,
    in surroundings: Surroundings
  ) -> [Change]? {
    let reader = UnitReader(
      library: RuleLibrary(RuleFolder(given: request.rules, in: surroundings)),
      today: surroundings.today,
      asOf: request.asOf,
      language: request.language,
      skipsFiles: request.skipsFiles
    )
    var changes: [Change] = []
    var isRead = units.isEmpty
    for path in units {
      guard let unit = Self.unit(path, request, reader, surroundings) else { continue }
      isRead = true
      let obligations = unit.rules.program.rules.source.obligations
      let selection = Selection(request.only)
      let wording = Wording(unit.rules.reported, in: unit.language)
      let earlier = verdicts[path]
      var now: [String: Verdict] = [:]
      for finding in unit.audit.findings {
        let obligation = obligations[finding.obligation]
        guard finding.reason != .notBound, selection.takes(obligation) else { continue }
        let id = obligation.id.value
        now[id] = finding.verdict
        guard let before = earlier?[id], before != finding.verdict else { continue }
        changes.append(
          Change(unit: path, obligation: id, before: before, after: finding.verdict, wording: wording)
        )
      }
      verdicts[path] = now
    }
    return isRead ? changes : nil
  }

  private static func unit(
    _ path: String,
    _ request: AuditRequest,
    _ reader: UnitReader,
    _ surroundings: Surroundings
  ) -> VisitedUnit? {
    do throws(UnitFailure) {
      guard let whatIf = request.whatIf else { return try reader.read(path, visit: request.visit) }
      return try WhatIfRun(request, further: whatIf, in: surroundings).unit().unit
    } catch {
      return nil
    }
  }
}
