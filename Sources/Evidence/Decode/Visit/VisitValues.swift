import Diagnostics
import Terms
import YAMLTree

/// What every part of the file is made of: keys that are filled in or not yet, lists, texts.
extension VisitDecoder {
  /// The value of a key that the mapping must have.
  mutating func required<Key: MappingKey>(_ key: Key, in fields: Fields<Key>) -> NodeID? {
    guard let entry = fields.entry(key) else { return reader.required(key, in: fields) }
    return filled(entry)
  }

  /// The value of a key that the mapping may have.
  mutating func optional<Key: MappingKey>(_ key: Key, in fields: Fields<Key>) -> NodeID? {
    fields.entry(key).flatMap { filled($0) }
  }

  /// The value of `entry`; reports one that is still to be filled in.
  mutating func filled<Key: MappingKey>(_ entry: FieldEntry<Key>) -> NodeID? {
    guard tree.isBlank(entry.value) else { return entry.value }
    reader.report(VisitWording.notFilledIn(reader.key(entry.keyNode)))
    return nil
  }

  /// What `read` makes of each entry of a list, or of the one value in its place; nothing of those that it refuses.
  mutating func each<Value>(
    _ node: NodeID,
    limit: Int? = nil,
    _ read: (inout Self, NodeID) -> Value?
  ) -> [Value] {
    guard tree.kind(node) == .sequence else { return read(&self, node).map { [$0] } ?? [] }
    guard reader.expectSome(node) else { return [] }
    let limit = limit ?? limits.maxEntries
    var values: [Value] = []
    values.reserveCapacity(min(tree.count(node), limit))
    for (place, item) in tree.items(node).enumerated() {
      guard place < limit else {
        reader.report(VisitWording.tooManyEntries(limit, at: reader.place(item)))
        break
      }
      guard !tree.isBlank(item) else {
        reader.report(VisitWording.notFilledIn(at: tree.span(item)))
        continue
      }
      if let value = read(&self, item) { values.append(value) }
    }
    return values
  }

  /// A text, or a list of them.
  mutating func texts(_ node: NodeID) -> [String] {
    each(node) { $0.text($1)?.value }
  }

  /// A text of one or several lines, without the white space at its end.
  mutating func text(_ node: NodeID) -> Located<String>? {
    text(node, limit: limits.maxText)
  }

  /// A text that stands on one line of a paper: a name, an office, a place.
  mutating func line(_ node: NodeID) -> Located<String>? {
    guard let text = text(node, limit: limits.maxLine) else { return nil }
    guard !text.value.unicodeScalars.contains(where: \.breaksLines) else {
      reader.report(VisitWording.severalLines(text))
      return nil
    }
    return text
  }

  private mutating func text(_ node: NodeID, limit: Int) -> Located<String>? {
    guard let text = reader.text(node) else { return nil }
    // Bytes first: a text of few bytes has no more characters than them.
    guard text.value.utf8.count <= limit || text.value.unicodeScalars.count <= limit else {
      reader.report(VisitWording.tooLong(limit, at: text.span))
      return nil
    }
    return text.map(\.withoutTrailingSpace)
  }

  /// How many copies of the minutes are made: a few.
  mutating func copies(_ node: NodeID) -> Int? {
    guard let number = reader.wholeNumber(node) else { return nil }
    guard (1...99).contains(number.value) else {
      reader.report(VisitWording.badCopies(number))
      return nil
    }
    return number.value
  }
}

extension Unicode.Scalar {
  /// Whether a text goes on in a new line after it.
  fileprivate var breaksLines: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension String {
  /// The text up to its last visible character.
  fileprivate var withoutTrailingSpace: String {
    let end = unicodeScalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(unicodeScalars[...$0]) } ?? ""
  }
}
