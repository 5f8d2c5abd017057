/// Lists and mappings in brackets and braces.
extension YAMLEditor {
  /// A place inside brackets: the members are items, or keys with their values.
  private struct Member {
    let first: NodeID
    let last: NodeID
  }

  /// Writes `text` as one more member of `collection`, behind the member that begins with `after`, or behind the last.
  func flowMember(_ text: (_ indent: String) -> String, in collection: NodeID, after: NodeID? = nil)
    -> [Splice]
  {
    let members = self.members(of: collection)
    guard let last = members.last else { return fillBrackets(collection, text("")) }
    let place = after.flatMap { after in members.first { $0.first == after } } ?? last
    let start = start(place.first)
    let end = self.end(place.last)
    let comma = comma(after: end)
    let isOwnLine = lines.isFirst(start)
    let indent = isOwnLine ? String(decoding: lines.bytes[lines.start(start)..<start], as: UTF8.self) : ""
    let lead = isOwnLine ? lines.lineEnd(near: start) + indent : " "
    let written = lead + text(indent)
    if let comma {
      // Another member follows, or a comma that somebody left at the end.
      let behind = comma + 1
      return [Splice(at: isOwnLine && lines.isEndOfLine(behind) ? lines.end(behind) : behind, written + ",")]
    }
    guard isOwnLine, lines.isEndOfLine(end) else { return [Splice(at: end, "," + written)] }
    return [Splice(at: end, ","), Splice(at: lines.end(end), written)]
  }

  /// How far the entries of `mapping` are set in where they stand on lines of their own, or nil.
  func entryStep(of mapping: NodeID) -> String? {
    guard isFlow(mapping), let first = members(of: mapping).first, lines.isFirst(start(first.first)) else {
      return nil
    }
    let outer = lines.start(start(mapping))
    let own = lines.column(start(first.first))
    return ValueWriter.spaces(own - (lines.skipBlanks(outer) - outer))
  }

  private func members(of collection: NodeID) -> [Member] {
    switch tree.kind(collection) {
    case .scalar: []
    case .sequence: tree.items(collection).map { Member(first: $0, last: $0) }
    case .mapping: tree.entries(collection).map { Member(first: $0.key, last: $0.value) }
    }
  }

  /// Writes `text` between brackets that hold nothing.
  private func fillBrackets(_ collection: NodeID, _ text: String) -> [Splice] {
    let inner = start(collection) + 1..<end(collection) - 1
    let isBlank = lines.bytes[inner].allSatisfy { lines.isBlank($0) }
    return [isBlank ? Splice(inner, text) : Splice(at: inner.upperBound, text)]
  }

  /// The comma that follows `end`, with nothing but blanks and comments between, or nil.
  private func comma(after end: Int) -> Int? {
    var at = end
    while at < lines.bytes.count {
      switch lines.bytes[at] {
      case UInt8(ascii: ","): return at
      case UInt8(ascii: "#"): at = lines.end(at)
      case let byte where lines.isBlank(byte) || lines.isBreak(byte): at += 1
      default: return nil
      }
    }
    return nil
  }
}
