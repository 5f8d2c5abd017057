/// Adding keys.
extension YAMLEditor {
  /// The splices that add `entry` to `mapping`, behind that of the key `after`, or at the end.
  func inserting(_ entry: YAMLValue.Entry, into mapping: NodeID, after: NodeID?) -> [Splice] {
    if isFlow(mapping) { return flowMember({ _ in writer.entry(entry) }, in: mapping, after: after) }
    let entries = Array(tree.entries(mapping))
    let place = after.flatMap { after in entries.firstIndex { $0.key == after } } ?? entries.count - 1
    let isLast = place == entries.count - 1
    let value = entries[place].value
    let column = column(mapping)
    let surroundings = surroundings(of: mapping)
    let comments: Comments =
      if isLast, surroundings.parent == nil {
        .all(column: 0)
      } else {
        .adjoining(column: isLast ? outerColumn(of: surroundings) + 1 : column + 1)
      }
    let text = writer.entry(entry, column: column)
    let isSpaced = surroundings.parent == nil && entry.value.isBlock && hasSpacedSections(entries)
    return lines(isSpaced ? [""] + text : text, at: lineAfter(value, comments), after: last(of: value))
  }

  /// Whether the lists and mappings in lines at the top of the file have blank lines before them.
  private func hasSpacedSections(_ entries: [(key: NodeID, value: NodeID)]) -> Bool {
    let sections = entries.dropFirst().filter { tree.kind($0.value) != .scalar && !isFlow($0.value) }
    return !sections.isEmpty && sections.allSatisfy { hasGap(before: $0.key) }
  }

  /// Whether a blank line stands above `node` and the comments that it has.
  func hasGap(before node: NodeID) -> Bool {
    blankLines(before: node) > 0
  }

  /// How many blank lines stand above `node` and the comments that it has.
  func blankLines(before node: NodeID) -> Int {
    var count = 0
    var at = lines.start(start(node))
    while at > lines.origin {
      at = lines.start(at - (byte(at - 1) == 0x0A && byte(at - 2) == 0x0D ? 2 : 1))
      switch lines.line(at: at) {
      case .blank: count += 1
      case .comment where count == 0: break
      default: return count
      }
    }
    return count
  }
}
