import Terms

/// What the templates see around a paper's content: what the layout itself has to know or to say.
///
/// A name that the content has not is looked up here, so these names are long enough to be nobody else's.
struct Sheet: Sendable {
  let paperTemplate: String
  let paperContent: any PaperContent
  let layoutMeasures: HeadMeasures
  let layoutWords: LayoutWords

  static let templateName = "sheet"
  static let template = "{{#paperContent}}{{>*paperTemplate}}{{/paperContent}}"

  init(_ paper: Paper) {
    paperTemplate = PaperTemplates.name(of: paper.kind, in: paper.language)
    paperContent = paper.content
    layoutMeasures = HeadMeasures(of: paper.content.letterhead)
    layoutWords = LayoutWords(in: paper.language)
  }
}

/// What the layout says by itself.
struct LayoutWords: Sendable {
  /// Above the list of those who get a copy.
  let recipients: String

  init(in language: Language) {
    switch language {
    case .vietnamese: recipients = "Nơi nhận:"
    case .english: recipients = "Recipients:"
    }
  }
}
