internal import Diagnostics

/// Checks of single scalars that parse as YAML but are not what their writer meant.
extension TreeBuilder {
  /// A plain key that is empty, a merge key, or begins with a space that is no space.
  mutating func checkPlainKey(_ node: Node) {
    let start = Int(node.start)
    if node.count == 0 {
      problems.append(text.missingKey(start))
    } else if node.count == 2, base[start] == UInt8(ascii: "<"), base[start + 1] == UInt8(ascii: "<") {
      problems.append(text.mergeKey(start))
    } else if let length = text.oddSpaceLength(start) {
      problems.append(text.oddSpace(start..<start + length))
    }
  }

  /// An entry in braces that has no value.
  ///
  /// It is the rest of an unquoted text after a comma, or a key without the space after its colon. A bare
  /// `{a, b}` is left to whoever reads the entries.
  mutating func checkMissingValue(_ value: Node) {
    let key = nodes[top.key]
    let range = Int(key.end)..<Int(value.start)
    guard range.lowerBound <= range.upperBound, !text.bytes[range].contains(UInt8(ascii: ":")) else { return }
    if key.isPlain, let colon = text.colonWithoutSpace(Int(key.start)..<Int(key.end)) {
      problems.append(text.noSpaceAfterColon(colon))
    } else if top.previousValue >= 0, nodes[top.previousValue].isPlain, nodes[top.previousValue].count > 0 {
      problems.append(text.commaInText(previous: nodes[top.previousValue], key: key))
    }
  }

  /// An unquoted text outside of brackets that looks like a list item or an entry whose space was forgotten.
  mutating func checkBlockText(_ node: Node, isFirstOnLine: Bool) {
    let range = Int(node.start)..<Int(node.end)
    if let length = text.oddSpaceLength(range.lowerBound) {
      problems.append(text.oddSpace(range.lowerBound..<range.lowerBound + length))
    } else if isFirstOnLine {
      if text.byte(range.lowerBound) == UInt8(ascii: "-"), top.kind != .sequence {
        problems.append(text.noSpaceAfterDash(range.lowerBound))
      } else if let colon = text.colonWithoutSpace(range) {
        problems.append(text.noSpaceAfterColon(colon))
      }
    }
  }

  /// An unquoted text over several lines, one of which looks like a list item and is none.
  mutating func checkContinuation(_ node: Node) {
    let end = Int(node.end)
    var at = text.lineEnd(Int(node.start))
    while at < end {
      let first = text.skipToContent(at)
      if first < end, text.byte(first) == UInt8(ascii: "-"), !text.isText(text.byte(first + 1)) {
        problems.append(text.itemInText(first))
        return
      }
      at = text.lineEnd(first)
    }
  }
}
