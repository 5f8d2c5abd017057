import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// Audits one unit: reads it, evaluates it, renders what was found.
///
/// Holds no state, so that many may run side by side.
struct UnitAuditor: Sendable {
  let request: AuditRequest
  let reader: UnitReader
  /// The forms that findings are wanted in.
  let forms: [OutputForm]

  /// What comes of `input`.
  func audit(_ input: UnitInput) -> UnitOutcome {
    do throws(UnitFailure) {
      switch input {
      case .problem(let problem):
        throw UnitFailure(problem.name, problem, in: request.language ?? .vietnamese)
      case .text(let source, let folder):
        return try report(reader.read(source, folder: folder, visit: try request.visit.map(reader.file)))
      case .file(let path, _):
        return try report(reader.read(path, visit: request.visit))
      }
    } catch {
      var outcome = UnitOutcome(error)
      if case .file(let path, isNamed: false) = input { outcome.isVisit = VisitFile.stands(at: path) }
      return outcome
    }
  }

  private func report(_ unit: VisitedUnit) throws(UnitFailure) -> UnitOutcome {
    let (rules, evidence) = (unit.rules, unit.evidence)
    var audit = unit.audit
    let selection = Selection(request.only)
    audit.findings.removeAll { finding in
      !selection.takes(rules.program.rules.source.obligations[finding.obligation])
    }
    let scope: FailureScope = request.failOn == .must ? .must : .any
    let audited = AuditedUnit(
      audit,
      rules.reported,
      asOfSource: unit.asOfSource,
      language: unit.language,
      scope: scope,
      shown: request.verdicts,
      fingerprint: { rules.fingerprint }
    )
    var outcome = UnitOutcome(name: evidence.source.name, status: .clean)
    outcome.errors = unit.warnings
    let ward = evidence.unit.ward.map { String($0) } ?? "-"
    outcome.identity = "\(evidence.unit.agency.index) \(ward) \(evidence.year)"
    outcome.fails = Tally(audit, rules.reported, scope: scope).failures > 0
    outcome.status = outcome.fails && !request.exitZero ? .failures : .clean
    outcome.summary = UnitSummary(audited)
    outcome.rules = rules.reported
    do throws(JSONFailure) {
      for form in forms { outcome.outputs.append(try form.renderer.unit(audited)) }
    } catch {
      throw UnitFailure(evidence.source.name, .unwritable, in: request.language ?? .vietnamese)
    }
    return outcome
  }
}
