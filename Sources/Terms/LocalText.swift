/// A text shown to people, in the two languages of gdcheck.
///
/// At least one language is always there. A rule author may leave the other out; the checks of a rule set
/// ask for it, and a reader is shown what exists rather than nothing.
package struct LocalText: Hashable, Sendable {
  private let vietnamese: String?
  private let english: String?

  /// A text in both languages.
  package init(vi: String, en: String) {
    vietnamese = vi
    english = en
  }

  /// A text written in one language only.
  package init(_ text: String, in language: Language) {
    vietnamese = language == .vietnamese ? text : nil
    english = language == .english ? text : nil
  }

  /// The text in `language`, or in the other one where it was not written.
  package subscript(_ language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese ?? english ?? ""
    case .english: english ?? vietnamese ?? ""
    }
  }

  /// The languages in which the text was written.
  package var languages: [Language] {
    Language.allCases.filter { $0 == .vietnamese ? vietnamese != nil : english != nil }
  }
}
