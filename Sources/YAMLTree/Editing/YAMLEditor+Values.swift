/// Writing values in place of others.
extension YAMLEditor {
  /// The splices that write `value` in place of `node`.
  func replacing(_ node: NodeID, with value: YAMLValue) throws(YAMLEditFailure) -> [Splice] {
    let text = writer.flow(value)
    let start = start(node)
    if tree.isEmptyPlain(node) {
      return [Splice(at: start, lines.isBlank(byte(start - 1)) ? text : " " + text)]
    }
    guard tree.kind(node) != .scalar, !isFlow(node) else { return [Splice(start..<end(node), text)] }
    guard let key = surroundings(of: node).key else { throw .wrongKind }
    // A list or mapping in lines goes with the line end above it.
    let colon = lines.skipBlanks(end(key))
    let range = colon + 1..<end(node)
    guard byte(colon) == UInt8(ascii: ":") else { throw .wrongKind }
    guard !lines.bytes[range].contains(UInt8(ascii: "#")) else { throw .commentsInside }
    return [Splice(range, " " + text)]
  }
}
