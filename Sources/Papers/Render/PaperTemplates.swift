import Terms

/// The papers' templates: one a paper, in each language.
enum PaperTemplates {
  /// Each by its name.
  static let all: [String: String] = [
    "checklist.vi": text(PackageResources.checklist_vi_mustache),
    "checklist.en": text(PackageResources.checklist_en_mustache),
    "minutes.vi": text(PackageResources.minutes_vi_mustache),
    "minutes.en": text(PackageResources.minutes_en_mustache),
    "notice.vi": text(PackageResources.notice_vi_mustache),
    "notice.en": text(PackageResources.notice_en_mustache),
    "outline.vi": text(PackageResources.outline_vi_mustache),
    "outline.en": text(PackageResources.outline_en_mustache),
    "self-assessment.vi": text(PackageResources.self_assessment_vi_mustache),
    "self-assessment.en": text(PackageResources.self_assessment_en_mustache),
  ]

  static func name(of kind: PaperKind, in language: Language) -> String {
    "\(kind.rawValue).\(language.rawValue)"
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
