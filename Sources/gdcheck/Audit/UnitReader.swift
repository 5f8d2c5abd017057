import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// Reads one unit's evidence, and what a visit laid over it, and audits it: what every command about a unit starts
/// from.
///
/// Holds no state, so that many units may be read side by side.
struct UnitReader: Sendable {
  let library: RuleLibrary
  let today: CivilDate
  /// The date asked for, or nil.
  var asOf: CivilDate?
  /// Nil where neither the command line nor the environment names one: the plan's then.
  var language: Language?
  /// Whether attached files that the evidence names are left unopened.
  var skipsFiles = false
  /// Whether the error output is coloured.
  var colorsErrors = false

  /// The unit in the evidence file at `path`, with the visit in the file at `visit`, if any, laid over it.
  func read(_ path: String, visit: String? = nil) throws(UnitFailure) -> VisitedUnit {
    let evidence: SourceFile
    do throws(UnitFailure) {
      evidence = try file(path)
    } catch {
      guard let visit else { throw error }
      throw error.and(unreadable(visit))
    }
    return try read(evidence, folder: Paths.folder(of: path), visit: try visit.map(file))
  }

  /// The unit in `evidence`, with what `visit` lays over it; attached files lie below `folder`, where it is known.
  ///
  /// With `further` records the audit is of both; what the team saw are records of the evidence alone. Problems of all
  /// files are collected.
  func read(
    _ evidence: SourceFile,
    folder: String?,
    visit: SourceFile? = nil,
    further: FurtherFile? = nil
  ) throws(UnitFailure) -> VisitedUnit {
    let furtherPlace = UInt16(visit == nil ? 1 : 2)
    var reading = UnitReading(files: [evidence] + [visit, further?.source].compactMap { $0 })
    let parsed = reading.take { () throws(EvidenceFailure) in try ParsedEvidence.parse(evidence) }
    let parsedVisit = visit.flatMap { visit in
      reading.take { () throws(EvidenceFailure) in try ParsedVisit.parse(visit, file: 1) }
    }
    let parsedFurther = further.flatMap { further in
      reading.take { () throws(EvidenceFailure) in
        try FurtherRecords.parse(further.source, file: furtherPlace)
      }
    }
    guard let parsed else { throw failure(reading) }
    let rules = try rules(of: parsed.year, reading)
    reading.language = rules.program.rules.source.plan.language
    let decoded = reading.take { () throws(EvidenceFailure) in
      try decode(parsed, with: parsedFurther, rules) { $0 == furtherPlace ? further?.folder : folder }
    }
    guard let decoded else { throw failure(reading) }
    reading.problems += decoded.warnings
    let seen = further == nil ? decoded.evidence : decoded.evidence.part(ofFile: 0)
    let record = parsedVisit.flatMap { parsed in
      reading.take { () throws(EvidenceFailure) in try decode(parsed, over: seen, rules) }
    }
    reading.problems += record?.warnings ?? []
    guard !reading.problems.hasErrors else { throw failure(reading) }
    let (date, source) = asOfDate(of: decoded.evidence, visit: record?.record)
    return VisitedUnit(
      evidence: decoded.evidence,
      visit: record?.record,
      rules: rules,
      audit: rules.program.audit(decoded.evidence, visit: record?.record.overlay ?? .none, asOf: date),
      asOfSource: source,
      language: language ?? reading.language,
      warnings: render(reading)
    )
  }

  // MARK: Steps

  /// What the file at `path` holds.
  func file(_ path: String) throws(UnitFailure) -> SourceFile {
    do {
      return try InputFile.read(path, name: path, limit: LineReader.limit)
    } catch {
      throw UnitFailure(path, .unreadable(name: path, error), in: language ?? .vietnamese)
    }
  }

  /// Why the file at `path` can't be read; nil where it can.
  private func unreadable(_ path: String) -> UnitFailure? {
    do throws(UnitFailure) {
      _ = try file(path)
      return nil
    } catch {
      return error
    }
  }

  private func decode(
    _ parsed: ParsedEvidence,
    with further: FurtherRecords?,
    _ rules: LoadedRules,
    folder: (_ file: UInt16) -> String?
  ) throws(EvidenceFailure) -> DecodedEvidence {
    let frame = rules.program.frame
    let decoded =
      if let further { try parsed.decode(with: further, frame: frame) } else {
        try parsed.decode(frame: frame)
      }
    let problems = attachmentProblems(decoded.evidence, folder: folder)
    guard problems.isEmpty else { throw EvidenceFailure(decoded.warnings + problems) }
    return decoded
  }

  /// The record of a visit, held against the evidence that it lies over and what that shows by the rules.
  private func decode(
    _ parsed: ParsedVisit,
    over evidence: Evidence,
    _ rules: LoadedRules
  ) throws(EvidenceFailure) -> (record: VisitRecord, warnings: [Diagnostic]) {
    let decoded = try parsed.decode(
      evidence: evidence,
      frame: rules.program.frame,
      obligations: rules.program.rules.source.obligations.map(\.id.value)
    )
    let problems = rules.program.problems(of: decoded.record, evidence: evidence)
    guard !problems.hasErrors else { throw EvidenceFailure(decoded.warnings + problems) }
    return (decoded.record, decoded.warnings + problems)
  }

  private func rules(of year: Int?, _ reading: UnitReading) throws(UnitFailure) -> LoadedRules {
    do throws(RuleProblem) {
      return try library.rules(of: year)
    } catch {
      throw UnitFailure(
        name: reading.files[0].name,
        errors: render(reading),
        problems: [error.summary(in: language ?? .vietnamese)],
        status: error.status,
        ruleProblem: error
      )
    }
  }

  /// The date that verdicts are for: the one asked for, else the visit's, else the evidence's own, else today.
  private func asOfDate(of evidence: Evidence, visit: VisitRecord?) -> (CivilDate, AsOfSource) {
    if let asOf { return (asOf, .option) }
    if let visit { return (visit.date.value, .visit) }
    if let date = evidence.asOf { return (date, .evidence) }
    return (today, .today)
  }

  /// What is wrong with the attached files, each of which lies below the `folder` of the file that names it.
  private func attachmentProblems(
    _ evidence: Evidence,
    folder: (_ file: UInt16) -> String?
  ) -> [Diagnostic] {
    guard !skipsFiles else { return [] }
    return evidence.attachments.compactMap { attachment in
      guard let folder = folder(attachment.path.span.file) else { return nil }
      return AttachedFile.problem(of: attachment, below: folder).map(attachment.diagnostic)
    }
  }

  // MARK: Problems

  private func failure(_ reading: UnitReading) -> UnitFailure {
    let language = language ?? reading.language
    return UnitFailure(
      name: reading.files[0].name,
      errors: render(reading),
      problems: reading.problems.filter { $0.severity == .error }.map { line($0, reading.files, language) },
      status: .notAudited
    )
  }

  private func render(_ reading: UnitReading) -> String {
    guard !reading.problems.isEmpty else { return "" }
    let renderer = DiagnosticRenderer(
      files: reading.files,
      language: language ?? reading.language,
      color: colorsErrors
    )
    return renderer.render(reading.problems)
  }

  /// A problem as one line: its place and its message; the file is named where it is not the evidence.
  private func line(_ problem: Diagnostic, _ files: [SourceFile], _ language: Language) -> String {
    let message = escapedForDisplay(problem.message[language])
    guard let span = problem.span, files.indices.contains(Int(span.file)) else { return message }
    let file = files[Int(span.file)]
    let place = LineIndex(file.bytes).position(of: span.start)
    let name = span.file == 0 ? "" : escapedForDisplay(file.name) + ":"
    return "\(name)\(place.line):\(place.column): \(message)"
  }
}

/// What has been read of a unit so far.
private struct UnitReading {
  /// The evidence, and the visit where there is one: spans name them by these places.
  let files: [SourceFile]
  var problems: [Diagnostic] = []
  var language = Language.vietnamese

  /// What `step` yields; nil, with its problems noted, where it fails.
  mutating func take<Value>(_ step: () throws(EvidenceFailure) -> Value) -> Value? {
    do throws(EvidenceFailure) {
      return try step()
    } catch {
      problems += error.diagnostics
      return nil
    }
  }
}
