import Testing

@testable import YAMLTree

@Suite("Scalars as they are needed")
struct YAMLScalarTests {
  @Test(
    "A text goes without quotes where no reader takes it for something else",
    arguments: [
      "Họp tổ", "12/BB-PYT", "A13", "18/02/2022", "men", "phường 12 (đợt 1)", "110/KH-BVSTBPN&BDG", "a -b",
      "bad",
    ]
  )
  func plain(_ text: String) {
    #expect(YAMLText.scalar(text) == text)
  }

  @Test(
    "Any other stands in quotes",
    arguments: [
      "", " ", " a", "a ", "a  b", "a: b", "a #b", "a, b", "[a]", "- a", "-", "?", "@a", "`a", "%a", "*a",
      "&a", "!a",
      "|", ">", "'a'", "\"a\"", "12", "012", "1e5", "0x1F", "1_000", "2022-05-31", "12.5", "true", "No",
      "null", "~",
      "NaN", "y", "a\nb", "a\tb", "a\u{0}b", "a\u{202E}b", "a\u{301}\u{200B}", "😀", "\u{301}a", "“a”", "a:b",
      "---",
    ]
  )
  func quoted(_ text: String) {
    #expect(YAMLText.scalar(text) == YAMLText.quoted(text))
  }

  @Test(
    "JSON's quotes read back in YAML",
    arguments: ["a\"b\\", "a\nb\tc\r", "a\u{0}\u{1F}\u{7F}", "é😀\u{202E}", ""]
  )
  func json(_ text: String) throws {
    let tree = try tree(#"{"a": \#(YAMLText.quotedJSON(text))}"#)
    let value = try #require(tree.node(at: "a"))
    #expect(Array(tree.string(value).utf8) == Array(text.utf8))
  }
}
