package import Terms

/// Diagnostics as text for a terminal or a log, with the lines that they concern.
///
/// ```text
/// health-office.yaml:14:14: error: unknown topic `sex-selectve-abortion`
///    14 |     topics: [sex-selectve-abortion]
///       |              ^~~~~~~~~~~~~~~~~~~~~
///    help: did you mean `sex-selective-abortion`?
/// ```
///
/// They are sorted by file and place, errors before warnings at one place, those without a place last. Nothing
/// of a file reaches the text raw. Every line ends with a line feed.
package struct DiagnosticRenderer: Sendable {
  private let files: [SourceFile]
  private let indices: [LineIndex]
  private let language: Language
  private let style: Style
  private let limit: Int

  /// A renderer for diagnostics whose spans point into `files`, by the place of the file in that list.
  ///
  /// At most `limit` diagnostics are shown; a last line counts the others. With `color` the text carries ANSI
  /// colours.
  package init(files: [SourceFile], language: Language, color: Bool = false, limit: Int = 50) {
    self.files = files
    indices = files.map { LineIndex($0.bytes) }
    self.language = language
    style = Style(isOn: color)
    self.limit = max(0, limit)
  }

  /// The text of `diagnostics`, empty where there are none.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.enumerated().sorted { left, right in
      Self.sortKey(left.element, left.offset) < Self.sortKey(right.element, right.offset)
    }
    var text = ""
    for (_, diagnostic) in sorted.prefix(limit) { text += render(diagnostic) }
    if sorted.count > limit { text += Words.andMore(sorted.count - limit)[language] + "\n" }
    return text
  }

  /// File, offset and severity as one number each; the place in the list keeps equal ones in order.
  private static func sortKey(_ diagnostic: Diagnostic, _ order: Int) -> (Int, UInt32, Int, Int) {
    guard let span = diagnostic.span else { return (Int.max, 0, diagnostic.severity.rawValue, order) }
    return (Int(span.file), span.start, diagnostic.severity.rawValue, order)
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let (word, color) =
      switch diagnostic.severity {
      case .error: (Words.error, Style.Color.red)
      case .warning: (Words.warning, Style.Color.yellow)
      case .remark: (Words.remark, Style.Color.cyan)
      }
    var text = located(word, color, diagnostic.message, at: diagnostic.span)
    for help in diagnostic.help {
      text += "   " + style.paint(Words.help[language], .cyan) + ": " + oneLine(help) + "\n"
    }
    for note in diagnostic.notes { text += located(Words.note, .cyan, note.message, at: note.span) }
    return text
  }

  /// `file:line:column: word: message` and the line with its mark, or `word: message` alone.
  private func located(
    _ word: LocalText,
    _ color: Style.Color,
    _ message: LocalText,
    at span: SourceSpan?
  ) -> String {
    let said = style.paint(word[language], color) + ": " + oneLine(message) + "\n"
    guard let span, Int(span.file) < files.count else { return said }
    let file = files[Int(span.file)]
    let index = indices[Int(span.file)]
    let position = index.position(of: span.start)
    let place = "\(escapedForDisplay(file.name)):\(position.line):\(position.column):"
    let excerpt = SourceExcerpt(
      file.bytes,
      line: index.range(ofLine: position.line),
      span: Int(span.start)..<Int(max(span.start, span.end))
    )
    let number = String(position.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let blank = String(repeating: " ", count: gutter.count)
    let indent = String(repeating: " ", count: excerpt.indent)
    return style.paint(place, .bold) + " " + said
      + "\(gutter) |\(excerpt.text.isEmpty ? "" : " " + excerpt.text)\n"
      + "\(blank) | \(indent)\(style.paint(excerpt.marks, color))\n"
  }

  private func oneLine(_ text: LocalText) -> String {
    escapedForDisplay(text[language])
  }
}

/// The words of the renderer itself.
private enum Words {
  static let error = LocalText(vi: "lỗi", en: "error")
  static let warning = LocalText(vi: "cảnh báo", en: "warning")
  static let remark = LocalText(vi: "lưu ý", en: "remark")
  static let help = LocalText(vi: "gợi ý", en: "help")
  static let note = LocalText(vi: "ghi chú", en: "note")

  static func andMore(_ count: Int) -> LocalText {
    LocalText(
      vi: "… và \(count) vấn đề nữa",
      en: "… and \(count) more \(count == 1 ? "problem" : "problems")"
    )
  }
}

/// ANSI colours, or none.
private struct Style: Sendable {
  enum Color: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
  }

  let isOn: Bool

  func paint(_ text: String, _ color: Color) -> String {
    isOn ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
