import Mustache
import Terms

/// The templates of all papers over one layout.
///
/// A paper's template is written once, in terms of the layout's parts (`paper`, `heading`, `item`, `table` …); each
/// format brings its own parts.
struct TemplateLibrary: Sendable {
  private let library: Result<MustacheLibrary, PaperFailure>

  static let html = TemplateLibrary(parts: HTMLLayout.parts)

  init(parts: [String: String]) {
    library = Self.library(parts)
  }

  private static func library(_ parts: [String: String]) -> Result<MustacheLibrary, PaperFailure> {
    MustacheContentTypes.register(MarkupText(), named: "MARKUP")
    var library = MustacheLibrary()
    for (name, source) in parts.merging(PaperTemplates.all, uniquingKeysWith: { part, _ in part }) {
      do {
        library.register(try MustacheTemplate(string: "{{% CONTENT_TYPE:MARKUP}}" + source), named: name)
      } catch {
        return .failure(PaperFailure(message: "\(name): \(error)"))
      }
    }
    return .success(library)
  }

  /// The paper as the layout sets it.
  func render(_ paper: Paper) throws(PaperFailure) -> String {
    let name = PaperTemplates.name(of: paper.kind, in: paper.language)
    guard let text = try library.get().render(paper.content, withTemplate: name) else {
      throw PaperFailure(message: "there is no template \(name)")
    }
    return text
  }
}
