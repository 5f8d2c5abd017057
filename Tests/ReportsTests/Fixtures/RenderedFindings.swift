import Engine
import Evidence
import Reports
import Terms

/// A run of the sample units, written by a renderer as `gdcheck audit` puts its pieces together.
func rendered(
  _ renderer: some FindingsRenderer,
  _ audits: [UnitFindings] = [SampleAudit.audit],
  in language: Language = .english,
  rules: ReportedRules = SampleRules.rules,
  shown: Set<Verdict>? = nil,
  notAudited: [NotAudited] = []
) throws -> String {
  let units = audits.map { audit in
    AuditedUnit(
      audit,
      rules,
      asOfSource: .visit,
      language: language,
      shown: shown,
      fingerprint: { "4f1c" }
    )
  }
  let run = RunSummary(
    units: units.map { UnitSummary($0) },
    notAudited: notAudited,
    rules: audits.isEmpty ? [] : [rules],
    language: language
  )
  return renderer.head(in: language)
    + (try units.map { try renderer.unit($0) }.filter { !$0.isEmpty }.joined(separator: renderer.separator))
    + (try renderer.tail(run))
}

extension SampleAudit {
  /// The sample audit as that of the labour office, from a file of its own.
  static let ofLabourOffice: UnitFindings = {
    var audit = SampleAudit.audit
    audit.evidence.unit.agency = SamplePlan.code("labour-office", .parties)
    return audit
  }()
}
