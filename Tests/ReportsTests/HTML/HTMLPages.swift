import Diagnostics
import Engine
import Evidence
import Reports
import Terms

/// Pages of the sample units, as a run writes them.
enum HTMLPages {
  /// Two units and an input that could not be audited.
  static func run(in language: Language) throws -> String {
    let refused = NotAudited(
      source: "evidence/ward-3.yaml",
      problems: ["ward-3.yaml:2:31: error: the plan has no ward 3", "</script><b>&amp; a\u{202E}b"]
    )
    return try page(
      [SampleAudit.audit, elsewhere(VisitedAudit.audit())],
      in: language,
      notAudited: [refused]
    )
  }

  /// One unit alone.
  static func alone(_ audit: UnitFindings = SampleAudit.audit, in language: Language = .english) throws
    -> String
  {
    try page([audit], in: language)
  }

  static func page(
    _ audits: [UnitFindings],
    in language: Language,
    shown: Set<Verdict>? = nil,
    notAudited: [NotAudited] = []
  ) throws -> String {
    let html = HTMLFindings()
    let units = audits.map {
      AuditedUnit(
        $0,
        SampleRules.rules,
        asOfSource: .visit,
        language: language,
        shown: shown,
        fingerprint: { "4f1c" }
      )
    }
    let run = RunSummary(
      units: units.map(UnitSummary.init),
      notAudited: notAudited,
      rules: units.isEmpty ? [] : [SampleRules.rules],
      language: language
    )
    return try html.head(in: language) + units.map { try html.unit($0) }.joined(separator: html.separator)
      + html.tail(run)
  }

  /// The audit as of another file.
  private static func elsewhere(_ audit: UnitFindings) -> UnitFindings {
    var audit = audit
    audit.evidence.source = .init(
      name: "visited/health-office.yaml",
      text: String(decoding: audit.evidence.source.bytes, as: UTF8.self)
    )
    return audit
  }

  /// The pages that every check of a page is run over.
  static let all: [@Sendable () throws -> String] = [
    { try run(in: .vietnamese) }, { try run(in: .english) }, { try alone() },
    { try page([], in: .english, notAudited: [NotAudited(source: "a.yaml", problems: ["no"])]) },
    { try page([SampleAudit.audit], in: .vietnamese, shown: [.pass]) },
    { try alone(SampleAudit.titled("</script><b>\"' onload=x")) },
  ]
}
