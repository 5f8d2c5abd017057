import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// Audits one unit: reads, decodes, evaluates, renders.
///
/// Holds no state, so that many may run side by side.
struct UnitAuditor: Sendable {
  let request: AuditRequest
  let library: RuleLibrary
  let today: CivilDate
  /// Whether the output is coloured, and the error output.
  let colors: (output: Bool, errors: Bool)

  /// What comes of `input`.
  func audit(_ input: UnitInput) -> UnitOutcome {
    switch input {
    case .problem(let problem):
      return notAudited(problem.name, problem)
    case .text(let source, let folder):
      return audit(source, folder: folder)
    case .file(let path):
      do {
        let source = try InputFile.read(path, name: path, limit: LineReader.limit)
        return audit(source, folder: Paths.folder(of: path))
      } catch {
        return notAudited(path, .unreadable(name: path, error))
      }
    }
  }

  private func audit(_ source: SourceFile, folder: String?) -> UnitOutcome {
    var outcome = UnitOutcome(name: source.name, status: .notAudited)
    var language = request.language
    do throws(EvidenceFailure) {
      let parsed = try ParsedEvidence.parse(source)
      let rules: LoadedRules
      do throws(RuleProblem) {
        rules = try library.rules(of: parsed.year)
      } catch {
        outcome.ruleProblem = error
        outcome.status = error.status
        outcome.problems = [error.summary(in: language ?? .vietnamese)]
        return outcome
      }
      language = language ?? rules.program.rules.source.plan.language
      let decoded = try parsed.decode(frame: rules.program.frame)
      let problems = attachmentProblems(decoded.evidence, folder: folder)
      guard problems.isEmpty else { throw EvidenceFailure(decoded.warnings + problems) }
      outcome.errors = render(decoded.warnings, of: source, language)
      report(decoded.evidence, rules, language ?? .vietnamese, into: &outcome)
    } catch {
      outcome.errors = render(error.diagnostics, of: source, language)
      outcome.problems = error.diagnostics.filter { $0.severity == .error }.map { problem in
        line(problem, of: source, language ?? .vietnamese)
      }
    }
    return outcome
  }

  private func report(
    _ evidence: Evidence,
    _ rules: LoadedRules,
    _ language: Language,
    into outcome: inout UnitOutcome
  ) {
    let (asOf, asOfSource) = asOfDate(of: evidence)
    var audit = rules.program.audit(evidence, asOf: asOf)
    let selection = Selection(request.only)
    audit.findings.removeAll { finding in
      !selection.takes(rules.program.rules.source.obligations[finding.obligation])
    }
    let scope: FailureScope = request.failOn == .must ? .must : .any
    let ward = evidence.unit.ward.map { String($0) } ?? "-"
    outcome.identity = "\(evidence.unit.agency.index) \(ward) \(evidence.year)"
    outcome.fails = Tally(audit, rules.reported, scope: scope).failures > 0
    outcome.status = outcome.fails && !request.exitZero ? .failures : .clean
    switch request.format {
    case .text:
      let report = TextReport(
        rules.reported,
        language: language,
        style: colors.output ? .ansi : .plain,
        asOfSource: asOfSource,
        scope: scope,
        shown: request.verdicts
      )
      outcome.output = request.quiet ? report.line(audit) : report.render(audit)
    case .json:
      let report = JSONReport(
        rules.reported,
        language: language,
        scope: scope,
        shown: request.verdicts,
        fingerprint: rules.fingerprint
      )
      do throws(JSONFailure) {
        outcome.output = try report.unit(audit, asOfSource: asOfSource)
      } catch {
        outcome = notAudited(outcome.name, .unwritable)
      }
    }
  }

  /// The date that verdicts are for: the one asked for, else the evidence's own, else today.
  private func asOfDate(of evidence: Evidence) -> (CivilDate, AsOfSource) {
    if let date = request.asOf { return (date, .option) }
    if let date = evidence.asOf { return (date, .evidence) }
    return (today, .today)
  }

  private func attachmentProblems(_ evidence: Evidence, folder: String?) -> [Diagnostic] {
    guard let folder, !request.skipsFiles else { return [] }
    return evidence.attachments.compactMap { attachment in
      AttachedFile.problem(of: attachment, below: folder).map(attachment.diagnostic)
    }
  }

  private func render(_ diagnostics: [Diagnostic], of source: SourceFile, _ language: Language?) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let renderer = DiagnosticRenderer(
      files: [source],
      language: language ?? .vietnamese,
      color: colors.errors
    )
    return renderer.render(diagnostics)
  }

  /// A problem as one line: its place and its message.
  private func line(_ problem: Diagnostic, of source: SourceFile, _ language: Language) -> String {
    let message = escapedForDisplay(problem.message[language])
    guard let span = problem.span else { return message }
    let place = LineIndex(source.bytes).position(of: span.start)
    return "\(place.line):\(place.column): \(message)"
  }

  private func notAudited(_ name: String, _ problem: CommandProblem) -> UnitOutcome {
    let language = request.language ?? .vietnamese
    return UnitOutcome(
      name: name,
      errors: problem.text(in: language),
      status: .notAudited,
      problems: [problem.message.text[language]]
    )
  }
}
