import ArgumentParser
import Reports

/// A form in which findings are written.
enum FindingsFormat: String, WordArgument, CaseIterable, Sendable {
  case text
  case json
  case html
  case pdf
  case markdown
  case csv
  case junit
  case sarif
  case oscal

  /// What the ending of the file at `path` says of its form; nil where it says nothing.
  init?(ending path: String) {
    let name = (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
    let endings: [(String, FindingsFormat)] = [
      (".oscal.json", .oscal), (".sarif.json", .sarif), (".sarif", .sarif), (".json", .json),
      (".html", .html),
      (".htm", .html), (".pdf", .pdf), (".md", .markdown), (".markdown", .markdown), (".csv", .csv),
      (".xml", .junit),
      (".txt", .text),
    ]
    guard let format = endings.first(where: { name.hasSuffix($0.0) }) else { return nil }
    self = format.1
  }
}
