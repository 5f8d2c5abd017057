import Diagnostics
import Evidence
import Terms

/// What decoding `unit.yaml` with the further records of `further.yaml` came to.
struct FurtherOutcome {
  let files: [SourceFile]
  let evidence: Evidence?
  let diagnostics: [Diagnostic]

  init(_ unit: String, _ further: String, limits: EvidenceLimits = .standard) {
    files = [SourceFile(name: "unit.yaml", text: unit), SourceFile(name: "further.yaml", text: further)]
    do throws(EvidenceFailure) {
      let parsed = try ParsedEvidence.parse(files[0])
      let records = try FurtherRecords.parse(files[1], file: 1)
      let decoded = try parsed.decode(with: records, frame: SamplePlan.frame, limits: limits)
      evidence = decoded.evidence
      diagnostics = decoded.warnings
    } catch {
      evidence = nil
      diagnostics = error.diagnostics
    }
  }

  /// `id: file: the text that it points at` for each, in the order given.
  var found: [String] {
    diagnostics.map { "\($0.id): \($0.span.map(pointedAt) ?? "")" }
  }

  private func pointedAt(_ span: SourceSpan) -> String {
    guard files.indices.contains(Int(span.file)) else { return "NO FILE" }
    let file = files[Int(span.file)]
    guard span.start <= span.end, Int(span.end) <= file.bytes.count else { return "OUTSIDE" }
    return "\(file.name): " + String(decoding: file.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  /// The messages as people see them.
  func rendered(_ language: Language) -> String {
    DiagnosticRenderer(files: files, language: language, limit: 200).render(diagnostics)
  }
}
