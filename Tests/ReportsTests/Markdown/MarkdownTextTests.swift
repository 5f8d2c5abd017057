import Testing

@testable import Reports

/// Text that stays text in Markdown.
@Suite struct MarkdownTextTests {
  @Test(
    arguments: [
      ("Kiểm tra phòng khám, quý II (01/04–30/06/2022)", "Kiểm tra phòng khám, quý II (01/04–30/06/2022)"),
      ("110/KH-BVSTBPN&BDG", "110/KH-BVSTBPN\\&BDG"),
      ("A & B, 30%!", "A & B, 30%!"),
      (
        "*a* _b_ `c` [d](e) ~f~ <g> h|i \\n", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~ \\<g\\> h\\|i \\\\n"
      ),
      ("<\u{338}b>", "\\<\u{338}b\\>"),
      ("# x #", "\\# x \\#"),
      ("1. một", "1\\. một"),
      ("12) một", "12\\) một"),
      ("v1. một", "v1. một"),
      ("- một - hai", "\\- một - hai"),
      ("+ một", "\\+ một"),
      ("===", "\\==="),
      ("/close", "\\/close"),
      ("/assign me", "\\/assign me"),
      ("/srv/units/a.yaml", "/srv/units/a.yaml"),
      (" một hai\u{A0}", "&#32;một hai&#160;"),
      ("  ", "&#32;&#32;"),
      ("https://x.vn www.x.vn", "https\\://x.vn www\\.x.vn"),
      ("a@b.vn @@c", "a`@`b.vn `@@`c"),
      ("D#1 #2 @#3", "D`#`1 `#`2 `@#`3"),
      ("`@x", "&#96;`@`x"),
      ("a:b :smile: 7:30", "a:b `:`smile: 7:30"),
      ("a.yaml:14:7: :100:", "a.yaml:14:7: `:`100:"),
      ("a\nb\u{202E}c", "a\\\\nb\\\\u\\{202E\\}c"),
      ("&copy; !5 ^1 %3", "\\&copy; \\!5 \\^1 \\%3"),
      ("", ""),
    ]
  )
  func escapes(_ text: String, _ markdown: String) {
    #expect(scalars(MarkdownText.escaped(text)) == scalars(markdown))
  }

  @Test func partsBlocksByAnEmptyLine() {
    var text = MarkdownText()
    text.heading(2, "A #1")
    text.paragraph([.strong("b:"), .plain("c"), .plain(""), .strong("")])
    text.list([.init("d", ["e"]), .init("f", ["g", "", "h"])])
    text.table([.init(title: "i"), .init(title: "j", isNumber: true)], [["k|l", "1"], ["", "2"]])
    #expect(
      text.source == """
        ## A `#`1

        **b:** c

        - **d:** e
        - **f:**
          - g
          - h

        | i | j |
        | --- | ---: |
        | k\\|l | 1 |
        |  | 2 |

        """
    )
  }
}
