import Mustache
import Terms

/// The templates of all papers over one layout.
///
/// A paper's template is written once, in terms of the layout's parts (`paper`, `heading`, `item`, `table` …); each
/// format brings its own parts.
struct TemplateLibrary: Sendable {
  private let library: Result<MustacheLibrary, PaperFailure>

  /// The papers as pages for a browser and a printer.
  static let html = TemplateLibrary(parts: HTMLLayout.parts)
  /// The papers as the `word/document.xml` of a DOCX.
  static let word = TemplateLibrary(parts: WordLayout.parts)

  /// The library of `papers`, set in `parts`; both by name.
  init(parts: [String: String], papers: [String: String] = PaperTemplates.all) {
    library = Self.assembled(parts, papers)
  }

  private static func assembled(
    _ parts: [String: String],
    _ papers: [String: String]
  ) -> Result<MustacheLibrary, PaperFailure> {
    MustacheContentTypes.register(MarkupText(), named: "MARKUP")
    do throws(PaperFailure) {
      var library = MustacheLibrary()
      for (name, source) in parts { try register(source, named: name, in: &library) }
      for (name, source) in papers {
        try register(try PaperSource.tidied(source, name), named: name, in: &library)
      }
      try register(Sheet.template, named: Sheet.templateName, in: &library)
      return .success(library)
    } catch {
      return .failure(error)
    }
  }

  private static func register(
    _ source: String,
    named name: String,
    in library: inout MustacheLibrary
  ) throws(PaperFailure) {
    do {
      library.register(try MustacheTemplate(string: "{{% CONTENT_TYPE:MARKUP}}" + source), named: name)
    } catch {
      throw PaperFailure(message: "\(name): \(error)")
    }
  }

  /// The paper as the layout sets it.
  func render(_ paper: Paper) throws(PaperFailure) -> String {
    let library = try library.get()
    let sheet = Sheet(paper)
    guard library.getTemplate(named: sheet.paperTemplate) != nil,
      let text = library.render(sheet, withTemplate: Sheet.templateName)
    else {
      throw PaperFailure(message: "there is no template \(sheet.paperTemplate)")
    }
    return text
  }
}
