import Terms
import Testing

@testable import Diagnostics

@Suite("Diagnostics as text")
struct DiagnosticRendererTests {
  private func text(_ name: String) -> LocalText {
    LocalText(vi: "\(name) (vi)", en: "\(name) (en)")
  }

  private func span(_ range: Range<Int>, file: UInt16 = 0) -> SourceSpan {
    SourceSpan(file: file, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
  }

  private func problem(
    _ name: String,
    _ range: Range<Int>,
    _ severity: Diagnostic.Severity = .error,
    file: UInt16 = 0
  ) -> Diagnostic {
    Diagnostic("test", severity, text(name), at: span(range, file: file))
  }

  private func render(_ source: String, _ diagnostics: [Diagnostic], _ language: Language = .english)
    -> String
  {
    DiagnosticRenderer(files: [SourceFile(name: "a.yaml", text: source)], language: language).render(
      diagnostics
    )
  }

  @Test("show place, line, mark and help")
  func whole() {
    let source = "unit: x\n    topics: [sex-selectve-abortion]\n"
    let diagnostic = Diagnostic(
      "unknown-code",
      .error,
      LocalText(vi: "không biết chủ đề", en: "unknown topic"),
      at: span(21..<42),
      help: didYouMean("sex-selectve-abortion", among: ["sex-selective-abortion"]),
      notes: [Diagnostic.Note(text("note"), at: span(0..<4))]
    )
    #expect(
      render(source, [diagnostic]) == """
        a.yaml:2:14: error: unknown topic
            2 |     topics: [sex-selectve-abortion]
              |              ^~~~~~~~~~~~~~~~~~~~~
           help: did you mean `sex-selective-abortion`?
        a.yaml:1:1: note: note (en)
            1 | unit: x
              | ^~~~

        """
    )
    #expect(
      render(source, [diagnostic], .vietnamese) == """
        a.yaml:2:14: lỗi: không biết chủ đề
            2 |     topics: [sex-selectve-abortion]
              |              ^~~~~~~~~~~~~~~~~~~~~
           gợi ý: có phải ý bạn là `sex-selective-abortion`?
        a.yaml:1:1: ghi chú: note (vi)
            1 | unit: x
              | ^~~~

        """
    )
  }

  @Test("put the mark below what it marks, by width")
  func widths() {
    let source = "\tđa\u{302}\u{309}ng 日本: \u{202E}x\u{1B}y"
    let start = Array(source.utf8).firstIndex(of: UInt8(ascii: "x")) ?? 0
    #expect(
      render(source, [problem("here", start..<start + 2)]) == """
        a.yaml:1:14: error: here (en)
            1 | \\tđa\u{302}\u{309}ng 日本: \\u{202E}x\\u{1B}y
              |                      ^~~~~~~

        """
    )
  }

  @Test("show bytes that are no UTF-8 as such")
  func bytes() {
    let file = SourceFile(name: "a\u{1B}.yaml", bytes: [0x61, 0xE9, 0x0D, 0x0A])
    let renderer = DiagnosticRenderer(files: [file], language: .english)
    #expect(
      renderer.render([problem("bad", 1..<2)]) == """
        a\\u{1B}.yaml:1:2: error: bad (en)
            1 | a\\xE9
              |  ^~~~

        """
    )
  }

  @Test("cut a long line to a window around the mark")
  func window() throws {
    let source = String(repeating: "a", count: 500_000) + "MARK" + String(repeating: "b", count: 500_000)
    let lines = render(source, [problem("here", 500_000..<500_004)]).split(separator: "\n")
    #expect(lines[1].count <= 8 + SourceExcerpt.maxWidth + 2)
    let mark = try #require(lines[1].firstRange(of: "MARK"))
    let caret = try #require(lines[2].firstRange(of: "^~~~"))
    #expect(
      lines[1].distance(from: lines[1].startIndex, to: mark.lowerBound)
        == lines[2].distance(from: lines[2].startIndex, to: caret.lowerBound)
    )
    #expect(lines[1].contains("| …a"))
    #expect(lines[1].hasSuffix("b…"))
  }

  @Test("mark the first line of a span over several, and the end of a file")
  func edges() {
    #expect(render("ab\ncd\n", [problem("x", 1..<5)]).contains("| ab\n      |  ^\n"))
    #expect(
      render("ab\n", [problem("x", 3..<3)]) == "a.yaml:2:1: error: x (en)\n    2 |\n      | ^\n"
    )
    #expect(render("", [problem("x", 0..<0)]) == "a.yaml:1:1: error: x (en)\n    1 |\n      | ^\n")
    #expect(render("ab", [problem("x", 90..<99)]).hasPrefix("a.yaml:1:3: error"))
    #expect(render("ab", [problem("x", 0..<1, file: 9)]) == "error: x (en)\n")
  }

  @Test("come by file and place, errors first, those without a place last")
  func order() {
    let files = ["a", "b"].map { SourceFile(name: $0, text: "xyz") }
    let diagnostics = [
      Diagnostic("test", .error, text("run"), at: nil), problem("five", 0..<1, .error, file: 1),
      problem("four", 2..<3, .error), problem("three", 1..<2, .warning), problem("two", 1..<2, .error),
      problem("one", 0..<1, .warning),
    ]
    let lines = DiagnosticRenderer(files: files, language: .english).render(diagnostics).split(
      separator: "\n"
    )
    #expect(
      lines.filter { $0.contains("(en)") } == [
        "a:1:1: warning: one (en)", "a:1:2: error: two (en)", "a:1:2: warning: three (en)",
        "a:1:3: error: four (en)",
        "b:1:1: error: five (en)", "error: run (en)",
      ]
    )
  }

  @Test("stop after fifty, with a count")
  func count() {
    func last(_ count: Int, _ language: Language) -> Substring? {
      render("x", Array(repeating: problem("p", 0..<1), count: count), language).split(separator: "\n").last
    }
    #expect(last(50, .english) == "      | ^")
    #expect(last(51, .english) == "… and 1 more problem")
    #expect(last(62, .english) == "… and 12 more problems")
    #expect(last(62, .vietnamese) == "… và 12 vấn đề nữa")
    #expect(render("x", []) == "")
  }

  @Test("carry colours only where asked")
  func colors() {
    let renderer = DiagnosticRenderer(
      files: [SourceFile(name: "a", text: "x")],
      language: .english,
      color: true
    )
    #expect(
      renderer.render([problem("p", 0..<1, .warning)])
        == "\u{1B}[1ma:1:1:\u{1B}[0m \u{1B}[1;33mwarning\u{1B}[0m: p (en)\n    1 | x\n      | \u{1B}[1;33m^\u{1B}[0m\n"
    )
  }

  @Test("never hand a file's text raw to a terminal")
  func escapes() {
    #expect(
      escapedForDisplay("a\n\r\t\u{1B}\u{202E}\u{2066}\u{FEFF}\u{3164}đ")
        == "a\\n\\r\\t\\u{1B}\\u{202E}\\u{2066}\\u{FEFF}\\u{3164}đ"
    )
    #expect(quoted(String(repeating: "x", count: 99)).count == 82)
    let marked = quoted("\"\u{301}=")
    #expect(Array(marked.utf8) == Array("`\"\u{301}=`".utf8))
  }

  @Test(
    "offer what is near",
    arguments: [
      ("trainning", "training"), ("Training", "training"), ("xyz", nil), ("", nil),
      ("inspectoin", "inspection"),
      ("budgett", "budget"),
    ]
  )
  func near(_ word: String, _ candidate: String?) {
    #expect(nearest(to: word, among: ["training", "inspection", "budget"]) == candidate)
  }
}
