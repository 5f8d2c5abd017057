/// Adding to lists.
extension YAMLEditor {
  /// The splices that make `value` the last item of `list`, of nothing, or of one value without a list.
  func appending(_ value: YAMLValue, to list: NodeID) throws(YAMLEditFailure) -> [Splice] {
    let surroundings = surroundings(of: list)
    if tree.isEmptyPlain(list) { return beginning(with: value, at: list, surroundings) }
    guard tree.kind(list) == .sequence else { return try pairing(list, with: value, surroundings) }
    guard isFlow(list) else { return appendingLines(value, to: list, surroundings) }
    if tree.count(list) == 0, value.isBlock, !surroundings.isInFlow, isOneLine(list),
      let key = surroundings.key
    {
      return opening(list, with: value, under: key)
    }
    return flowMember({ flow(value, like: list, indent: $0) }, in: list)
  }

  /// `value` in brackets or braces, over several lines where the items of `list` are.
  private func flow(_ value: YAMLValue, like list: NodeID, indent: String) -> String {
    guard case .mapping(let entries, _) = value, let sibling = Array(tree.items(list)).last,
      let step = entryStep(of: sibling)
    else { return writer.flow(value) }
    return writer.braces(entries, indent: indent, step: step, lineEnd: lines.lineEnd(near: start(sibling)))
  }

  private func isOneLine(_ node: NodeID) -> Bool {
    lines.end(start(node)) >= end(node)
  }

  // MARK: Lists in lines

  private func appendingLines(_ value: YAMLValue, to list: NodeID, _ surroundings: Surroundings) -> [Splice] {
    let items = Array(tree.items(list))
    guard let sibling = items.last else { return [] }
    let dash = column(list)
    let outer = outerColumn(of: surroundings)
    // Comments as deep as the key are of what follows; those as deep as the dashes are not.
    let place = lineAfter(sibling, .all(column: min(outer, dash) + 1))
    let gap = gap(from: contentEnd(sibling), to: place, spacing: spacing(of: items))
    let text = writer.item(laidOut(value, like: items), column: dash, width: dashWidth(sibling, dash))
    return lines(gap + text, at: place, after: last(of: sibling))
  }

  /// `value` in braces where all mappings among `items` are.
  private func laidOut(_ value: YAMLValue, like items: [NodeID]) -> YAMLValue {
    let mappings = items.filter { tree.kind($0) == .mapping }
    guard case .mapping(let entries, _) = value, !mappings.isEmpty else { return value }
    return .mapping(entries, mappings.allSatisfy(isFlow) ? .flow : .block)
  }

  /// How many columns after its dash an item begins.
  private func dashWidth(_ item: NodeID, _ dash: Int) -> Int {
    let start = start(item)
    let isBesideDash =
      lines.skipBlanks(lines.start(start)) == lines.start(start) + dash && column(item) > dash
    return isBesideDash && !tree.isEmptyPlain(item) ? column(item) - dash : 2
  }

  /// The blank lines that stand between most of `items`.
  private func spacing(of items: [NodeID]) -> Int {
    let gaps = items.dropFirst().map(blankLines)
    return gaps.count { $0 > 0 } * 2 > gaps.count ? gaps.last { $0 > 0 } ?? 0 : 0
  }

  /// The blank lines before an item that comes at `place`: as many as between the others, and one below comments that
  /// blank lines part from each other or from the list.
  private func gap(from start: Int, to place: Int, spacing: Int = 0) -> [String] {
    var at = start
    var hasBlank = false
    while at < place {
      hasBlank = hasBlank || lines.line(at: at) == .blank
      at = lines.next(at)
    }
    return [String](repeating: "", count: max(spacing, hasBlank ? 1 : 0))
  }

  // MARK: Lists that begin

  /// Whether a list that begins with `value` is written in lines: where the value is, and, of the file's own lists, also
  /// where it is in braces.
  private func goesOnLines(_ value: YAMLValue, _ surroundings: Surroundings) -> Bool {
    guard !surroundings.isInFlow else { return false }
    if case .mapping = value, surroundings.ancestors.count == 1 { return true }
    return value.isBlock
  }

  /// Writes `value` as the first item where nothing stands.
  private func beginning(
    with value: YAMLValue,
    at node: NodeID,
    _ surroundings: Surroundings
  ) -> [Splice] {
    guard goesOnLines(value, surroundings), let key = surroundings.key, let parent = surroundings.parent
    else {
      return [Splice(at: start(node), blank(before: start(node)) + writer.flow(.list([value])))]
    }
    let first = lines.next(start(node))
    let section = section(from: first, key: column(key))
    let dash = section.dash ?? column(parent) + listStep()
    let text = gap(from: first, to: section.end) + writer.item(value, column: dash)
    return lines(text, at: section.end, after: node)
  }

  /// Writes `value` in lines where `[]` stands.
  private func opening(_ list: NodeID, with value: YAMLValue, under key: NodeID) -> [Splice] {
    var blanks = start(list)
    while blanks > 0, lines.isBlank(byte(blanks - 1)) { blanks -= 1 }
    guard blanks > lines.start(start(list)), lines.isEndOfLine(end(list)) else {
      return flowMember({ _ in writer.flow(value) }, in: list)
    }
    let dash = column(key) + listStep()
    let below = lines(
      writer.item(value, column: dash),
      at: commentEnd(from: lines.next(end(list)), .adjoining(column: column(key) + 1)),
      after: list
    )
    return [Splice(blanks..<end(list), "")] + below
  }

  /// The comments below a key that has no value, from the line at `start` on: where they end, and in which column the
  /// entries stand that are commented out among them.
  private func section(from start: Int, key: Int) -> (end: Int, dash: Int?) {
    var end = start
    var dash: Int?
    var isOpen = true
    var at = start
    while at < lines.bytes.count {
      switch lines.line(at: at) {
      case .content: return (end, dash)
      case .blank: isOpen = false
      case .comment(let column):
        let entry = commentedDash(at + column)
        if column > key {
          isOpen = true
        } else {
          // As deep as the key, only entries that were commented out are its own.
          guard isOpen, column == key, entry != nil || dash != nil else { return (end, dash) }
        }
        end = lines.next(at)
        if dash == nil, let entry, entry >= key { dash = entry }
      }
      at = lines.next(at)
    }
    return (end, dash)
  }

  /// The column in which the dash of an entry stood before it was commented out at `mark`, or nil for other comments.
  private func commentedDash(_ mark: Int) -> Int? {
    let text = lines.skipBlanks(mark + 1)
    guard byte(text) == UInt8(ascii: "-"), lines.isBlank(byte(text + 1)) else { return nil }
    return lines.column(mark) + max(text - mark - 2, 0)
  }

  /// How much deeper than their keys the lists of the file stand.
  private func listStep() -> Int {
    for (key, value) in tree.entries(tree.root) where tree.kind(value) == .sequence && !isFlow(value) {
      return column(value) - column(key)
    }
    return 2
  }

  // MARK: One value without a list

  /// Makes a list of `node` and `value`.
  private func pairing(
    _ node: NodeID,
    with value: YAMLValue,
    _ surroundings: Surroundings
  ) throws(YAMLEditFailure) -> [Splice] {
    guard let key = surroundings.key else { throw .wrongKind }
    if tree.kind(node) == .mapping, !isFlow(node) {
      return pairingLines(node, with: value, surroundings)
    }
    let isBesideKey = lines.start(start(node)) == lines.start(start(key))
    if goesOnLines(value, surroundings), isBesideKey, tree.kind(node) == .mapping {
      var blanks = start(node)
      while lines.isBlank(byte(blanks - 1)) { blanks -= 1 }
      let dash = column(key) + listStep()
      let lead = lines.lineEnd(near: start(node)) + ValueWriter.spaces(dash) + "- "
      let item = writer.item(value, column: dash)
      let place = lineAfter(node, .adjoining(column: column(key) + 1))
      return [Splice(blanks..<start(node), lead)] + lines(item, at: place, after: last(of: node))
    }
    guard !isOutsideOnly(node) else {
      // Its text is written anew, in a form that brackets may hold.
      let both = YAMLValue.list([.text(tree.string(node)), value])
      return try replacing(node, with: both)
    }
    return [Splice(at: start(node), "["), Splice(at: end(node), ", " + writer.flow(value) + "]")]
  }

  /// Whether the scalar `node` is written in a way that ends where brackets begin: as a block of lines, or without
  /// quotes around what means something in brackets.
  private func isOutsideOnly(_ node: NodeID) -> Bool {
    if isBlockText(node) { return true }
    return tree.isPlain(node) && tree.withUTF8(node) { text in text.contains { ",[]{}".utf8.contains($0) } }
  }

  /// Makes the mapping `node`, which stands in lines, the first item of a list.
  private func pairingLines(_ node: NodeID, with value: YAMLValue, _ surroundings: Surroundings) -> [Splice] {
    let outer = outerColumn(of: surroundings)
    let place = lineAfter(node, .all(column: outer + 1))
    let first = start(node)
    guard column(node) < outer + 2 else {
      // The dash finds room before the first key.
      let item = writer.item(value, column: column(node) - 2)
      return [Splice(first - 2..<first, "- ")] + lines(item, at: place, after: last(of: node))
    }
    var splices = [Splice(at: first, "- ")]
    var at = lines.next(first)
    while at < place {
      if lines.line(at: at) != .blank { splices.append(Splice(at: at, "  ")) }
      at = lines.next(at)
    }
    return splices + lines(writer.item(value, column: column(node)), at: place, after: last(of: node))
  }
}
