import TestSupport

@testable import Papers

/// A paper's page as its readers go through it.
struct PageText {
  /// The paragraphs, those of tables among them.
  let paragraphs: [String]

  init(_ html: String) {
    paragraphs = PaperText.paragraphs(html: html)
  }

  /// The paragraphs behind the one that begins with `heading`, up to the one that begins with `next`, or all that
  /// follow; nil where the page has no such heading.
  func section(_ heading: String, upTo next: String? = nil) -> [String]? {
    guard let start = paragraphs.firstIndex(where: { $0.hasPrefix(heading) }) else { return nil }
    let rest = paragraphs[(start + 1)...]
    guard let next else { return Array(rest) }
    return rest.firstIndex { $0.hasPrefix(next) }.map { Array(rest[..<$0]) }
  }

  /// Whether some paragraph holds all of `texts`.
  func says(_ texts: String...) -> Bool {
    paragraphs.contains { paragraph in texts.allSatisfy(paragraph.contains) }
  }
}

/// The tags of a page in their order, without what stands between them.
///
/// By scalars: before a combining mark `<` is no Character of its own.
func tags(_ html: String) -> [String] {
  var tags: [String] = []
  var tag: String.UnicodeScalarView?
  for scalar in html.unicodeScalars {
    switch (scalar, tag) {
    case ("<", nil): tag = String.UnicodeScalarView()
    case (">", let whole?):
      tags.append(String(whole))
      tag = nil
    case (_, nil): break
    default: tag?.append(scalar)
    }
  }
  return tags
}
