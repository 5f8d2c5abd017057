/// Where lines can be written outside of brackets.
extension YAMLEditor {
  /// What of the comments below a value belongs to it.
  enum Comments {
    /// Those directly below it, set in by at least so many columns.
    case adjoining(column: Int)
    /// Those set in by at least so many columns, blank lines between them included.
    case all(column: Int)

    var column: Int {
      switch self {
      case .adjoining(let column), .all(let column): column
      }
    }
  }

  /// The offset of the line that follows `node` and the comments that belong to it.
  func lineAfter(_ node: NodeID, _ comments: Comments) -> Int {
    commentEnd(from: contentEnd(node), comments)
  }

  /// The offset of the line that follows the comments from `start` on, the first byte of a line, that belong to what
  /// stands above.
  func commentEnd(from start: Int, _ comments: Comments) -> Int {
    var end = start
    var at = start
    while at < lines.bytes.count {
      switch lines.line(at: at) {
      case .comment(let column) where column >= comments.column: end = lines.next(at)
      case .blank:
        if case .adjoining = comments { return end }
      default: return end
      }
      at = lines.next(at)
    }
    return end
  }

  /// The offset of the line that follows all that `node` says; of a block of lines, the blank lines that are part of
  /// its text included.
  func contentEnd(_ node: NodeID) -> Int {
    let last = last(of: node)
    var end = lines.next(self.end(node))
    guard isBlockText(last) else { return end }
    let keepsBlanks = keepsBlanks(last)
    var at = end
    while at < lines.bytes.count, lines.line(at: at) == .blank {
      let next = lines.next(at)
      // A line of blanks may be text that is set in further.
      if keepsBlanks || lines.skipBlanks(at) > at { end = next }
      at = next
    }
    return end
  }

  /// Writes `text` as lines before the line that begins at `place`, which may be the end of the file.
  ///
  /// `last` is the scalar that the lines follow. Blank lines at their beginning are left out where they would become
  /// part of its text.
  func lines(_ text: [String], at place: Int, after last: NodeID) -> [Splice] {
    let lineEnd = lines.lineEnd(near: place)
    var text = text[...]
    if keepsBlanks(last), contentEnd(last) == place { text = text.drop { $0.isEmpty } }
    if place < lines.bytes.count || lines.endsWithLineEnd || lines.bytes.isEmpty {
      return [Splice(at: place, text.map { $0 + lineEnd }.joined())]
    }
    // The last line of the file has no line end; nor has it then.
    return closing(last) + [Splice(at: place, text.map { lineEnd + $0 }.joined())]
  }

  /// What keeps the text of `last` as it is once a line end follows it: of a block of lines at the end of the file,
  /// that it has none.
  private func closing(_ last: NodeID) -> [Splice] {
    guard isBlockText(last), !header(of: last).contains(UInt8(ascii: "-")),
      lines.end(end(last)) == lines.bytes.count
    else { return [] }
    let mark = start(last) + 1
    let plus = header(of: last).firstIndex(of: UInt8(ascii: "+"))
    return [plus.map { Splice($0..<$0 + 1, "-") } ?? Splice(at: mark, "-")]
  }

  /// Whether `node` is a text written as a block of lines, `|` or `>`.
  func isBlockText(_ node: NodeID) -> Bool {
    guard tree.kind(node) == .scalar, !tree.isPlain(node) else { return false }
    let first = byte(start(node))
    return first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
  }

  /// Whether `node` is a block of lines of whose text the blank lines below it are part.
  private func keepsBlanks(_ node: NodeID) -> Bool {
    isBlockText(node) && header(of: node).contains(UInt8(ascii: "+"))
  }

  /// The first line of a block of lines, up to its comment.
  private func header(of block: NodeID) -> ArraySlice<UInt8> {
    let start = start(block)
    let line = lines.bytes[start..<lines.end(start)]
    return line.prefix { $0 != UInt8(ascii: "#") }
  }
}
