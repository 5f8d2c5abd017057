/// The text of a paper as it is read: its paragraphs in their order, those of cells among them, but not those without
/// text.
package enum PaperText {
  /// Of the HTML: what stands between tags, outside the head.
  package static func paragraphs(html: String) -> [String] {
    guard let body = html.firstRange(of: "<body>") else { return [] }
    return paragraphs(html[body.upperBound...]) { tag in
      ["p", "h1", "h2", "h3", "th", "td", "tr", "div", "table", "thead", "tbody", "header", "main", "body"]
        .contains(tag)
    }
  }

  /// Of the XML of `word/document.xml`.
  package static func paragraphs(wordDocument: String) -> [String] {
    paragraphs(wordDocument[...]) { $0 == "w:p" }
  }

  /// What stands between tags, parted at those that part paragraphs.
  ///
  /// By scalars: before a combining mark `<` is no Character of its own.
  private static func paragraphs(_ markup: Substring, parting: (String) -> Bool) -> [String] {
    var paragraphs: [String] = []
    var text = String.UnicodeScalarView()
    var tag: String.UnicodeScalarView?
    for scalar in markup.unicodeScalars {
      switch (scalar, tag) {
      case ("<", nil): tag = String.UnicodeScalarView()
      case (">", let whole?):
        tag = nil
        let name = String(whole).drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" }
        guard parting(String(name)) else { continue }
        paragraphs.append(unescaped(String(text)))
        text = String.UnicodeScalarView()
      case (_, nil): text.append(scalar)
      default: tag?.append(scalar)
      }
    }
    return paragraphs.filter { $0.contains { !$0.isWhitespace } }
  }

  private static func unescaped(_ text: String) -> String {
    let names = ["lt": "<", "gt": ">", "quot": "\"", "#39": "'", "amp": "&"]
    var result = String.UnicodeScalarView()
    var name: String?
    for scalar in text.unicodeScalars {
      switch (scalar, name) {
      case ("&", nil): name = ""
      case (";", let entity?):
        result.append(contentsOf: (names[entity] ?? "(unknown entity \(entity))").unicodeScalars)
        name = nil
      case (_, nil): result.append(scalar)
      default: name?.unicodeScalars.append(scalar)
      }
    }
    return String(result)
  }
}
