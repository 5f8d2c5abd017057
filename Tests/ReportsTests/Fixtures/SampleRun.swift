import Engine
import Reports
import Terms

/// A run of a renderer over sample audits, as the command puts its pieces together.
enum SampleRun {
  static func unit(_ language: Language, scope: FailureScope = .any, shown: Set<Verdict>? = nil)
    -> AuditedUnit
  {
    unit(SampleAudit.audit, language, scope: scope, shown: shown)
  }

  static func unit(
    _ audit: UnitFindings,
    _ language: Language,
    scope: FailureScope = .any,
    shown: Set<Verdict>? = nil
  ) -> AuditedUnit {
    AuditedUnit(
      audit,
      SampleRules.rules,
      asOfSource: .visit,
      language: language,
      scope: scope,
      shown: shown
    )
  }

  static func text(
    _ renderer: some FindingsRenderer,
    _ units: [AuditedUnit],
    notAudited: [NotAudited] = [],
    _ language: Language
  ) throws -> String {
    let run = RunSummary(
      units: units.map { UnitSummary($0) },
      notAudited: notAudited,
      rules: [SampleRules.rules],
      language: language
    )
    let pieces = try units.map { try renderer.unit($0) }
    return renderer.head(in: language) + pieces.joined(separator: renderer.separator)
      + (try renderer.tail(run))
  }

  /// Inputs that could not be audited.
  static let refused = [
    NotAudited(source: "ward-3.yaml", problems: ["the plan has no ward 3"]),
    NotAudited(source: "*x* <b>.yaml", problems: ["`a|b` is no agency", "unknown key `=1+1`"]),
  ]
}

/// A text as its scalars: what only looks the same is not the same.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
