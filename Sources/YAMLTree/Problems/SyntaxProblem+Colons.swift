internal import Diagnostics
internal import Terms

/// Lines whose colon is missing, glued to its value, or one too many.
extension SyntaxProblem {
  /// The longest key that the parser takes, in characters.
  private static let maxKeyLength = 1024

  /// A line that must be an entry and has no colon.
  func missingColon(_ offset: Int) -> Diagnostic {
    let line = offset..<text.lineEnd(offset)
    if line.count > Self.maxKeyLength, firstColon(line) != nil { return keyTooLong(offset) }
    if let problem = gluedMark(line) { return problem }
    // A key of several words with a colon that is none.
    for at in line {
      if let length = text.oddColonLength(at) { return text.noSpaceAfterColon(at..<at + length) }
    }
    var end = line.upperBound
    while end > line.lowerBound, text.isBlank(text.byte(end - 1)) { end -= 1 }
    return text.problem(
      "missing-colon",
      line.lowerBound..<end,
      vi: "dòng này thiếu dấu hai chấm sau tên mục",
      en: "this line has no colon after its key",
      help: [
        LocalText(
          vi: "viết `tên: giá trị`; nếu dòng này nối tiếp đoạn chữ ở trên thì lùi vào sâu hơn dòng đó",
          en: "write `key: value`; if it continues the text above, indent it deeper than that line"
        )
      ]
    )
  }

  /// A colon where no key can be.
  func unexpectedColon() -> Diagnostic {
    let first = contentStart(text.lineStart(place))
    if place - first > Self.maxKeyLength { return keyTooLong(first) }
    if let colon = firstColon(first..<place) { return secondColon(valueStart: text.skipBlanks(colon + 1)) }
    if let above = lineAbove(first) {
      let start = contentStart(above.lowerBound)
      let line = start..<above.upperBound
      if let problem = gluedMark(line) { return problem }
      let isItem = start > text.skipBlanks(above.lowerBound)
      guard isItem || firstColon(line) != nil else { return missingColon(start) }
      let indent = start - above.lowerBound
      return text.problem(
        "indentation",
        text.skipBlanks(text.lineStart(place))..<place + 1,
        vi: "dòng này lùi vào sâu hơn dòng trên, mà dòng trên đã có giá trị",
        en: "this line is indented deeper than the one above, which already has a value",
        help: [
          Self.indentHelp([indent]),
          LocalText(
            vi: "nếu dòng này nối tiếp đoạn chữ ở trên thì đặt cả đoạn chữ trong dấu ngoặc kép",
            en: "if it continues the text above, set the whole text in quotes"
          ),
        ]
      )
    }
    return text.problem(
      "unexpected-colon",
      place..<place + 1,
      vi: "không thể có dấu hai chấm ở đây",
      en: "a colon cannot stand here",
      help: [
        LocalText(
          vi: "nếu dấu này thuộc về đoạn chữ thì đặt đoạn chữ trong dấu ngoặc kép",
          en: "if it belongs to a text, set the text in quotes"
        )
      ]
    )
  }

  /// A colon inside the value of an entry.
  func secondColon(valueStart: Int) -> Diagnostic {
    var end = text.lineEnd(place)
    while end > valueStart, text.isBlank(text.byte(end - 1)) { end -= 1 }
    let value = text.string(valueStart..<max(end, valueStart))
    let isShort =
      value.utf8.count <= 70 && !value.contains("\"") && !value.contains("\\") && !value.contains("#")
    return text.problem(
      "second-colon",
      place..<place + 1,
      vi: "dòng này có hai dấu hai chấm; đoạn chữ có dấu hai chấm phải đặt trong dấu ngoặc kép",
      en: "there are two colons in one line; a text that has a colon must be quoted",
      help: isShort
        ? [LocalText(vi: "viết \(quoted("\"\(value)\""))", en: "write \(quoted("\"\(value)\""))")]
        : [LocalText(vi: "đặt đoạn chữ trong dấu ngoặc kép", en: "set the text in quotes")]
    )
  }

  private func keyTooLong(_ offset: Int) -> Diagnostic {
    text.problem(
      "key-too-long",
      offset..<offset + 1,
      vi: "tên mục bắt đầu ở đây dài hơn \(Self.maxKeyLength) ký tự",
      en: "the key that begins here is longer than \(Self.maxKeyLength) characters",
      help: [
        LocalText(
          vi: "rút ngắn tên mục; nếu đây là đoạn chữ thì đặt trong dấu ngoặc kép",
          en: "shorten the key; if this is a text, set it in quotes"
        )
      ]
    )
  }

  /// A dash or colon that no space follows, or a space that is none, at the start of `line`.
  private func gluedMark(_ line: Range<Int>) -> Diagnostic? {
    let start = line.lowerBound
    if let length = text.oddSpaceLength(start) { return text.oddSpace(start..<start + length) }
    if let colon = text.colonWithoutSpace(line) { return text.noSpaceAfterColon(colon) }
    if text.byte(start) == UInt8(ascii: "-"), start + 1 < line.upperBound, text.isText(text.byte(start + 1)) {
      return text.noSpaceAfterDash(start)
    }
    return nil
  }

  /// The first colon in `range` that a blank or line end follows, outside of quotes.
  func firstColon(_ range: Range<Int>) -> Int? {
    var quote: UInt8 = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = text.byte(at)
      if quote != 0 {
        if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
          at += 1
        } else if byte == quote {
          quote = 0
        }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        at == range.lowerBound || !text.isText(text.byte(at - 1))
      {
        quote = byte
      } else if byte == UInt8(ascii: ":"), at + 1 >= text.bytes.count || !text.isText(text.byte(at + 1)) {
        return at
      }
      at += 1
    }
    return nil
  }

  /// The first character from `offset` on that is no blank and no dash of a list item.
  func contentStart(_ offset: Int) -> Int {
    var at = text.skipBlanks(offset)
    while text.byte(at) == UInt8(ascii: "-"), text.isBlank(text.byte(at + 1)) { at = text.skipBlanks(at + 1) }
    return at
  }

  /// The nearest line above `offset` that holds more than blanks and a comment, without its line end.
  func lineAbove(_ offset: Int) -> Range<Int>? {
    var start = text.lineStart(offset)
    while start > 0 {
      var end = start - 1
      if text.byte(end) == UInt8(ascii: "\n"), text.byte(end - 1) == UInt8(ascii: "\r") { end -= 1 }
      guard end >= 0, text.isBreak(text.byte(end)) else { return nil }
      start = text.lineStart(end)
      let first = text.skipBlanks(start)
      if first < end, text.byte(first) != UInt8(ascii: "#") { return start..<end }
    }
    return nil
  }

  /// `count` as "1 space" or "2 spaces".
  static func spaces(_ count: Int) -> String {
    count == 1 ? "1 space" : "\(count) spaces"
  }
}
