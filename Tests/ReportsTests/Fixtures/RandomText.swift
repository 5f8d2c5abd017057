import TestSupport

/// Texts made of pieces that some form or other takes for more than text.
enum RandomText {
  private static let pieces = [
    "*", "**", "_", "`", "``", "|", "\\", "\\|", "<b>", "</td>", "<!-- x -->", "&amp;", "&#39;", "&", "@nhan",
    "@",
    "#1", "#", "!1", "!", "[x](y)", "![a](b)", "[^1]", "http://x.vn", "www.x.vn", "a@b.vn", "mailto:", "~~",
    "~",
    "$x$", "^1", "%1", "{{x}}", ":smile:", ":", "---", "===", "/close", "1.", "2)", "-", "+", "=", ">", "]]>",
    "=1+1", "=HYPERLINK(\"http://x\",\"y\")", "@SUM(1)", "'", "''", "\"", ";", ",", ";=1", ",=1", ", \"+1",
    "\t",
    " ", "  ", "\n", "\r\n", "\r", "\\n", "\\u{41}", "\\\\", "\u{301}", "\u{338}", "\u{202E}", "\u{1B}[31m",
    "\u{0}",
    "\u{FEFF}", "\u{FFFE}", "\u{A0}", "\u{3000}", "\u{2028}", "＝", "＠", "﹦", "đ", "Ủy ban", "ha\u{300}",
    "một", "x",
    "7", "漢字", "👩‍👩‍👧",
  ]

  /// So many texts that belong to `seed`.
  static func texts(_ count: Int, seed: UInt64) -> [String] {
    var random = RandomSource(seed: seed)
    return (0..<count).map { _ in
      (0...random.number(in: 0...7)).map { _ in random.pick(pieces) }.joined()
    }
  }
}
