import Reports
import Testing

@Suite struct HTMLTextTests {
  /// Whole, part, markup.
  @Test(arguments: [
    ("by An: đã sửa", "đã sửa", "by An: <span lang=\"vi\">đã sửa</span>"),
    ("ran out (An: chờ)", "chờ", "ran out (An: <span lang=\"vi\">chờ</span>)"),
    ("a a", "a", "a <span lang=\"vi\">a</span>"), ("a", "", "a"), ("a", "b", "a"), ("a", "a<b", "a"),
    ("x: <b>", "<b>", "x: <span lang=\"vi\">&lt;b&gt;</span>"),
    ("x\"\u{301}y", "\u{301}y", "x&quot;<span lang=\"vi\">\u{301}y</span>"),
  ])
  func marksAPartOfAnotherLanguage(_ whole: String, _ part: String, _ markup: String) {
    var page = HTMLText()
    page.text(whole, marking: part, as: "vi")
    #expect(Array(page.source.unicodeScalars) == Array(markup.unicodeScalars))
  }

  @Test func marksNothingInThePagesOwnLanguage() {
    var page = HTMLText()
    page.text("x: y", marking: "y", as: nil)
    #expect(page.source == "x: y")
  }
}
