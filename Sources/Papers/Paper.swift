package import Terms

/// A paper ready to be written: what it says, in one language.
///
/// HTML and DOCX come of the same template over the same content, and so say the same.
package struct Paper: Sendable {
  package let kind: PaperKind
  package let language: Language
  let content: any PaperContent

  init(_ kind: PaperKind, in language: Language, _ content: any PaperContent) {
    self.kind = kind
    self.language = language
    self.content = content
  }

  /// The paper as one HTML file that prints on A4 and loads nothing.
  package func html() throws(PaperFailure) -> String {
    try TemplateLibrary.html.render(self)
  }

  /// The same paper as a DOCX, with styles by which it is edited in Word.
  package func docx() throws(PaperFailure) -> [UInt8] {
    try WordPackage.bytes(
      document: TemplateLibrary.word.render(self),
      title: title,
      locale: locale
    )
  }

  /// The kind of paper and what it is about.
  var title: String {
    let head = content.letterhead
    return head.subject.map { "\(head.kind) – \($0)" } ?? head.kind
  }

  private var locale: String {
    switch language {
    case .vietnamese: "vi-VN"
    case .english: "en-GB"
    }
  }
}

/// Why a paper could not be made: a fault of its template, never of what a file says.
package struct PaperFailure: Error, Sendable {
  /// What the template library says, for whoever mends the template.
  package let message: String
}
