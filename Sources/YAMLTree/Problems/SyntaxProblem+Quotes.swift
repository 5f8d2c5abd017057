internal import Diagnostics
internal import Terms

/// Quotes, escapes and characters that an unquoted text cannot begin with.
extension SyntaxProblem {
  /// Something after a closing quote, or nil where no quoted text ends just before ``place``.
  func afterQuote() -> Diagnostic? {
    guard let scalar = lastScalar, !scalar.isPlain else { return nil }
    let start = Int(scalar.start)
    let end = Int(scalar.end)
    let quote = text.byte(start)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), end <= place,
      text.lineEnd(end) >= place, text.skipBlanks(end) == place || end == place
    else { return nil }
    // A text over several lines that ends before more text swallowed the lines up to the next quote.
    if text.lineEnd(start) < end { return text.unclosedQuote(start) }
    let isSingle = quote == UInt8(ascii: "'")
    return text.problem(
      "after-quote",
      place..<max(place + 1, text.wordEnd(place)),
      vi: "còn chữ sau dấu ngoặc đóng",
      en: "text follows the closing quote",
      help: [
        isSingle
          ? LocalText(
            vi: "dấu nháy ' bên trong thì viết hai lần (''), hoặc đặt cả đoạn chữ trong dấu ngoặc kép \"…\"",
            en: "write an apostrophe inside as two (''), or set the whole text in double quotes \"…\""
          )
          : LocalText(
            vi: "đặt cả đoạn chữ trong một cặp ngoặc; dấu \" bên trong thì viết \\\"",
            en: "set the whole text in one pair of quotes; write a \" inside as \\\""
          )
      ]
    )
  }

  /// A backslash in double quotes that begins no escape.
  func badEscape(isSurrogate: Bool) -> Diagnostic {
    var start = place
    while start > 0, place - start < 2, text.byte(start) != UInt8(ascii: "\\") { start -= 1 }
    if text.byte(start) != UInt8(ascii: "\\") { start = place }
    if isSurrogate {
      return text.problem(
        "bad-escape",
        start..<start + 6,
        vi: "\(quoted(text.string(start..<start + 6))) không phải mã của một ký tự trọn vẹn",
        en: "\(quoted(text.string(start..<start + 6))) is not the code of a whole character",
        help: [
          LocalText(
            vi: "viết thẳng ký tự vào, hoặc dùng dạng `\\U0001F600` với tám chữ số",
            en: "write the character itself, or its code with eight digits as in `\\U0001F600`"
          )
        ]
      )
    }
    let end = start + 1 + scalarLength(start + 1)
    return text.problem(
      "bad-escape",
      start..<end,
      vi:
        "\(quoted(text.string(start..<end))) không có nghĩa trong dấu ngoặc kép, nơi dấu `\\` là ký tự đặc biệt",
      en: "\(quoted(text.string(start..<end))) means nothing in double quotes, where `\\` is special",
      help: [
        LocalText(
          vi: "đặt đường dẫn trong dấu nháy đơn: 'C:\\…', hoặc viết dấu \\ hai lần",
          en: "set a path in single quotes: 'C:\\…', or write each \\ twice"
        )
      ]
    )
  }

  private func scalarLength(_ offset: Int) -> Int {
    let byte = text.byte(offset)
    return byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
  }

  /// A tab, or a character that no unquoted text can begin with.
  func badFirstCharacter() -> Diagnostic {
    if text.byte(place) == UInt8(ascii: "\t") { return tab(place) }
    return mustBeQuoted(place)
  }

  /// A text that begins with a character which YAML keeps for itself.
  func mustBeQuoted(_ offset: Int) -> Diagnostic {
    let mark = quotedMark(offset)
    return text.problem(
      "must-be-quoted",
      offset..<offset + 1,
      vi: "đoạn chữ không có ngoặc không thể bắt đầu bằng \(mark)",
      en: "a text without quotes cannot begin with \(mark)",
      help: [LocalText(vi: "đặt đoạn chữ trong dấu ngoặc kép", en: "set the text in quotes")]
    )
  }

  /// The character at `offset` in backquotes; a backquote itself in double quotes.
  func quotedMark(_ offset: Int) -> String {
    let mark = text.string(offset..<offset + scalarLength(offset))
    return mark == "`" ? "\"`\"" : quoted(mark)
  }

  /// A text that begins with `|` or `>`, which YAML keeps for texts of several lines.
  func badBlockText() -> Diagnostic {
    mustBeQuoted(context ?? place)
  }

  /// A tab where YAML wants spaces.
  func tab(_ offset: Int) -> Diagnostic {
    var end = offset
    while text.byte(end) == UInt8(ascii: "\t") { end += 1 }
    let isIndent = text.skipBlanks(text.lineStart(offset)) >= offset
    let help = LocalText(
      vi: "thay mỗi tab bằng dấu cách (phím cách), ví dụ hai dấu cách cho mỗi bậc",
      en: "replace each tab by spaces, such as two for each level"
    )
    return isIndent
      ? text.problem(
        "tab",
        offset..<max(end, offset + 1),
        vi: "dòng này lùi đầu dòng bằng tab; hãy dùng dấu cách",
        en: "a tab is used to indent; use spaces",
        help: [help]
      )
      : text.problem(
        "tab",
        offset..<max(end, offset + 1),
        vi: "ở đây có tab; hãy dùng dấu cách",
        en: "a tab stands here; use spaces",
        help: [help]
      )
  }
}

extension SourceText {
  /// A quote that opens a text and is not closed.
  func unclosedQuote(_ offset: Int) -> Diagnostic {
    let mark = byte(offset) == UInt8(ascii: "'") ? "'" : "\""
    return problem(
      "unclosed-quote",
      offset..<offset + 1,
      vi: "dấu \(mark) mở ở đây nhưng không được đóng",
      en: "the quote \(mark) that opens here is not closed",
      help: [
        LocalText(
          vi: "viết thêm dấu \(mark) ở cuối đoạn chữ",
          en: "write another \(mark) at the end of the text"
        )
      ]
    )
  }
}
