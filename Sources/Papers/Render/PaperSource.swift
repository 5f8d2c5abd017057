/// A paper's template made ready for the template library.
///
/// Authors wrap and indent templates as they like; what stands between parts is only space and is dropped here, so
/// that none of it becomes text of a DOCX. What stands in a part's text is prose: its lines are joined by one space
/// and it is escaped, so that a template cannot write HTML or XML, not even by accident.
enum PaperSource {
  /// The template `source`, which is called `name` in what is said about it.
  static func tidied(_ source: String, _ name: String) throws(PaperFailure) -> String {
    var result = ""
    var block: Block?
    for piece in try pieces(source, name) {
      switch piece {
      case .prose(let prose):
        if block != nil {
          block?.append(prose: prose)
        } else if prose.contains(where: { !$0.isWhitespace }) {
          throw PaperFailure(message: "\(name): text outside a part: \(prose)")
        }
      case .tag(let tag) where tag.hasPrefix("!"):
        continue
      case .tag(let tag):
        if let text = block {
          guard tag != "/\(text.name)" else {
            result += text.text + "{{\(tag)}}"
            block = nil
            continue
          }
          guard !isPart(tag) else { throw PaperFailure(message: "\(name): a part within a text: {{\(tag)}}") }
          block?.append(tag: tag)
        } else {
          result += "{{\(tag)}}"
          if tag.hasPrefix("$"), tag != "$body" { block = Block(name: tag.dropFirst()) }
        }
      }
    }
    return result
  }

  private enum Piece {
    case prose(Substring)
    case tag(Substring)
  }

  private static func pieces(_ source: String, _ name: String) throws(PaperFailure) -> [Piece] {
    var pieces: [Piece] = []
    var rest = source[...]
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw PaperFailure(message: "\(name): a tag without an end")
      }
      let tag = rest[open.upperBound..<close.lowerBound]
      guard !tag.hasPrefix("{"), !tag.hasPrefix("&") else {
        throw PaperFailure(message: "\(name): an unescaped value: {{\(tag)}}")
      }
      pieces += [.prose(rest[..<open.lowerBound]), .tag(tag)]
      rest = rest[close.upperBound...]
    }
    return pieces + [.prose(rest)]
  }

  private static func isPart(_ tag: Substring) -> Bool {
    tag.hasPrefix("<") || tag.hasPrefix(">") || tag.hasPrefix("$")
  }

  /// The text of a part while it is read, line by line.
  private struct Block {
    let name: Substring
    private var lines: [String] = [""]

    init(name: Substring) {
      self.name = name
    }

    mutating func append(prose: Substring) {
      let parts = prose.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        // Only the ends of lines are without meaning; spaces around a tag within a line are text.
        var part = part
        if index > 0 { part = part.trimmingPrefix(while: \.isWhitespace) }
        if index < parts.count - 1 {
          while part.last?.isWhitespace == true { part.removeLast() }
        }
        if index > 0 { lines.append("") }
        lines[lines.count - 1] += MarkupText().escapeText(String(part))
      }
    }

    mutating func append(tag: Substring) {
      lines[lines.count - 1] += "{{\(tag)}}"
    }

    /// The lines as one: a line that is only the start or the end of a section adds no space.
    var text: String {
      var text = ""
      var isFirst = true
      for line in lines where !line.isEmpty {
        let isBare = Self.isSectionTag(line)
        text += isFirst || isBare ? line : " " + line
        if !isBare { isFirst = false }
      }
      return text
    }

    private static func isSectionTag(_ line: String) -> Bool {
      ["{{#", "{{^", "{{/"].contains { line.hasPrefix($0) } && line.hasSuffix("}}")
        && line.ranges(of: "{{").count == 1
    }
  }
}
