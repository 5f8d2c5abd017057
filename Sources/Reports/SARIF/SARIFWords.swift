import Terms

/// The words of a SARIF log itself, in its language.
struct SARIFWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String {
    language == .vietnamese ? vi : en
  }

  /// What a notification is about.
  var notAudited: String { say("không kiểm tra được tệp này", "this input could not be audited") }

  /// What is said of a unit of which no finding is written.
  func nothingToShow(_ unit: String) -> String {
    say(
      "\(unit): đã kiểm tra, không có kết quả nào thuộc loại được hỏi",
      "\(unit): audited; it has no finding of those asked for"
    )
  }
}
