import Terms

/// The papers' templates: one a paper, in each language.
enum PaperTemplates {
  /// Each by its name.
  static let all: [String: String] = [
    "minutes.vi": text(PackageResources.minutes_vi_mustache),
    "minutes.en": text(PackageResources.minutes_en_mustache),
  ]

  static func name(of kind: PaperKind, in language: Language) -> String {
    "\(kind.rawValue).\(language.rawValue)"
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
