import Terms
import Testing

@testable import Diagnostics

/// What is worth knowing and asks for nothing.
@Suite struct RemarkTests {
  @Test func standBehindWarningsAndAreNoErrors() {
    let span = SourceSpan(file: 0, start: 0, end: 1)
    let both = [
      Diagnostic("b", .remark, LocalText(vi: "hai", en: "two"), at: span),
      Diagnostic("a", .warning, LocalText(vi: "một", en: "one"), at: span),
    ]
    #expect(!both.hasErrors)
    let file = SourceFile(name: "a.yaml", text: "x\n")
    let lines = Language.allCases.map { language in
      DiagnosticRenderer(files: [file], language: language).render(both).split(separator: "\n")
        .filter { $0.hasPrefix("a.yaml") }
    }
    #expect(lines[0] == ["a.yaml:1:1: cảnh báo: một", "a.yaml:1:1: lưu ý: hai"])
    #expect(lines[1] == ["a.yaml:1:1: warning: one", "a.yaml:1:1: remark: two"])
  }
}
