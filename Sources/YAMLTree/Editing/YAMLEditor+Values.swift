/// Writing values in place of others.
extension YAMLEditor {
  /// The splices that write `value` in place of `node`.
  func replacing(_ node: NodeID, with value: YAMLValue) throws(YAMLEditFailure) -> [Splice] {
    let text = writer.flow(value)
    let start = start(node)
    if tree.isEmptyPlain(node) { return [Splice(at: start, blank(before: start) + text)] }
    if tree.kind(node) == .scalar {
      // Only a block of lines can have a comment, behind its mark.
      let isCommented = isBlockText(node) && lines.bytes[start..<lines.end(start)].contains(UInt8(ascii: "#"))
      guard !isCommented else { throw .commentsInside }
      return [Splice(start..<end(node), text)]
    }
    var range = start..<end(node)
    if !isFlow(node) {
      // A list or mapping in lines goes with the line end above it.
      guard let key = surroundings(of: node).key else { throw .wrongKind }
      let colon = lines.skipBlanks(end(key))
      guard byte(colon) == UInt8(ascii: ":") else { throw .wrongKind }
      range = colon + 1..<range.upperBound
    }
    guard !mayHoldComment(range) else { throw .commentsInside }
    return [Splice(range, isFlow(node) ? text : " " + text)]
  }

  /// The blank that a value at `offset` needs before it.
  func blank(before offset: Int) -> String {
    offset > lines.origin && !lines.isBlank(byte(offset - 1)) && !lines.isBreak(byte(offset - 1)) ? " " : ""
  }

  /// Whether a comment may stand in `range`, after which a line of it ends.
  private func mayHoldComment(_ range: Range<Int>) -> Bool {
    let bytes = lines.bytes[range]
    return bytes.contains(UInt8(ascii: "#")) && bytes.contains(where: lines.isBreak)
  }
}
