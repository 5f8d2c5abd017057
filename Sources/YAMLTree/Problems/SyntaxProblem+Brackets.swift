internal import Diagnostics
internal import Terms

/// Brackets and braces: unclosed, closed too often, or with a comma missing inside.
extension SyntaxProblem {
  /// Something in brackets or braces where a comma or the closing one was expected.
  func unexpectedInBrackets() -> Diagnostic {
    if let problem = afterQuote() { return problem }
    guard let open = openBracket ?? context else { return unexplained() }
    if place >= text.bytes.count || isClosedTooLate(open) || isColonOfNextEntry(open) { return unclosed(open) }
    switch text.byte(place) {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return wrongClosing(open)
    case UInt8(ascii: ":"): return colonInBrackets()
    default: break
    }
    return text.problem(
      "missing-comma",
      place..<max(place + 1, text.wordEnd(place)),
      vi: "thiếu dấu phẩy trước chỗ này",
      en: "a comma is missing before this",
      help: [
        LocalText(
          vi: "viết dấu phẩy giữa các mục; nếu tất cả là một đoạn chữ thì đặt trong dấu ngoặc kép",
          en: "write a comma between the items; if all of it is one text, set it in quotes"
        )
      ]
    )
  }

  /// Nothing where a value was expected.
  func missingContent() -> Diagnostic {
    if place >= text.bytes.count, let open = openBracket { return unclosed(open) }
    let byte = text.byte(place)
    switch byte {
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      guard let open = openBracket else { return strayBracket() }
      return wrongClosing(open)
    case UInt8(ascii: ","):
      guard openBracket != nil else { return mustBeQuoted(place) }
      return text.problem(
        "missing-value",
        place..<place + 1,
        vi: "thiếu giá trị trước dấu phẩy này",
        en: "there is no value before this comma",
        help: [LocalText(vi: "xóa dấu phẩy thừa", en: "delete the comma that is too many")]
      )
    case UInt8(ascii: "-") where openBracket != nil && !isClosedTooLate(openBracket ?? place):
      return misplacedDash()
    default: break
    }
    if let open = openBracket, isClosedTooLate(open) { return unclosed(open) }
    if byte == UInt8(ascii: ":") { return text.missingKey(place) }
    return unexplained()
  }

  /// Whether ``place`` begins a line, below the one of the bracket, that looks like the next entry or item.
  private func isClosedTooLate(_ open: Int) -> Bool {
    let start = text.lineStart(place)
    guard text.skipBlanks(start) == place, start > open else { return false }
    let isItem = text.byte(place) == UInt8(ascii: "-") && !text.isText(text.byte(place + 1))
    return isItem || text.isMarker(place, UInt8(ascii: "-")) || firstColon(place..<text.lineEnd(place)) != nil
  }

  /// Whether ``place`` is the colon of a line, below the one of the bracket and indented no deeper, whose key was
  /// taken for the rest of a text in the brackets.
  private func isColonOfNextEntry(_ open: Int) -> Bool {
    let start = text.lineStart(place)
    let openLine = text.lineStart(open)
    guard text.byte(place) == UInt8(ascii: ":"), start > open else { return false }
    let indent = text.skipBlanks(start) - start
    return indent <= text.skipBlanks(openLine) - openLine && firstColon(start..<place) == nil
  }

  private func unclosed(_ open: Int) -> Diagnostic {
    let mark = quotedMark(open)
    let closing = text.byte(open) == UInt8(ascii: "[") ? "`]`" : "`}`"
    return text.problem(
      "unclosed-bracket",
      open..<open + 1,
      vi: "dấu \(mark) mở ở đây nhưng không được đóng",
      en: "the \(mark) that opens here is not closed",
      help: [LocalText(vi: "viết thêm \(closing) ở cuối", en: "write \(closing) where it ends")]
    )
  }

  private func wrongClosing(_ open: Int) -> Diagnostic {
    let closing = text.byte(open) == UInt8(ascii: "[") ? "`]`" : "`}`"
    return text.problem(
      "wrong-bracket",
      place..<place + 1,
      vi: "dấu \(quotedMark(place)) ở đây không khớp với dấu \(quotedMark(open)) đã mở",
      en: "\(quotedMark(place)) does not match the \(quotedMark(open)) that is open",
      help: [LocalText(vi: "viết \(closing)", en: "write \(closing)")],
      notes: [
        Diagnostic.Note(LocalText(vi: "mở ở đây", en: "opened here"), at: text.span(open..<open + 1))
      ]
    )
  }

  /// A closing bracket or brace without an open one.
  func strayBracket() -> Diagnostic {
    text.problem(
      "stray-bracket",
      place..<place + 1,
      vi: "dấu \(quotedMark(place)) ở đây thừa, không có dấu mở nào trước nó",
      en: "this \(quotedMark(place)) closes nothing that was opened",
      help: [
        LocalText(
          vi: "xóa dấu này; nếu nó thuộc về đoạn chữ thì đặt đoạn chữ trong dấu ngoặc kép",
          en: "delete it; if it belongs to a text, set the text in quotes"
        )
      ]
    )
  }

  private func colonInBrackets() -> Diagnostic {
    text.problem(
      "second-colon",
      place..<place + 1,
      vi: "mục này có hai dấu hai chấm; đoạn chữ có dấu hai chấm phải đặt trong dấu ngoặc kép",
      en: "there are two colons in one entry; a text that has a colon must be quoted",
      help: [LocalText(vi: "đặt đoạn chữ trong dấu ngoặc kép", en: "set the text in quotes")]
    )
  }
}
