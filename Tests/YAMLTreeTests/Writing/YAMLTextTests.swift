import Diagnostics
import Testing

@testable import YAMLTree

@Suite("YAML as it is written")
struct YAMLTextTests {
  static let texts = [
    "", " ", "plain", "Phòng Y tế Quận 10", "a # b", "- {record: A1, seen: true}", "\"quoted\" and \\back\\",
    "quote with a mark \"\u{301} and \\\u{301}", "one\ntwo\r\nthree\ttab", "\u{85}\u{2028}\u{2029}",
    "a\u{202E}dcba\u{202C}", "\u{200B}\u{FEFF}\u{E0041}", "\u{1B}[31mred", "👩‍👩‍👧 漢字", "…",
  ]

  @Test("a quoted text is one line that is safe to show, and is read back as it was", arguments: texts)
  func quotes(_ text: String) throws {
    let quoted = YAMLText.quoted(text)
    #expect(!quoted.unicodeScalars.contains { $0.isUnsafeToPrint })
    let parsed = try tree("text: \(quoted)  # behind it\nlist: [\(quoted), {a: \(quoted)}]\n")
    #expect(
      parsed.value(parsed.root)
        == .entries(["text", "list"], [.text(text), .list([.text(text), .entries(["a"], [.text(text)])])])
    )
  }

  @Test("every scalar that a text may hold is read back")
  func everyScalar() throws {
    for value in UInt32(1)...0xFFFF {
      // The reader refuses noncharacters however they are written.
      guard let scalar = Unicode.Scalar(value), value & 0xFFFE != 0xFFFE, !(0xFDD0...0xFDEF).contains(value)
      else { continue }
      guard value % 97 == 0 || scalar.isUnsafeToPrint else { continue }
      let text = "a\(scalar)b"
      let parsed = try tree(YAMLText.quoted(text))
      #expect(parsed.string(parsed.root) == text, "U+\(String(value, radix: 16))")
    }
  }

  @Test("a comment is one line that no text ends", arguments: texts)
  func comments(_ text: String) throws {
    let comment = YAMLText.comment(text)
    #expect(comment.first == "#")
    #expect(!comment.unicodeScalars.contains { $0.isUnsafeToPrint })
    let parsed = try tree("a: 1\n\(comment)\nb: 2 \(comment)\n")
    #expect(parsed.value(parsed.root) == .entries(["a", "b"], [.text("1"), .text("2")]))
  }
}
