import Diagnostics
import TestSupport
import Testing

@testable import Papers

@Suite("The layout of papers")
struct LayoutTests {
  @Test("every part as HTML")
  func html() throws {
    expectSnapshot(try EveryPart().html(), "every-part.html")
  }

  @Test("every part as WordprocessingML")
  func word() throws {
    // One element a line, for the reader of the snapshot; in the paper nothing stands between elements.
    let document = try EveryPart().wordDocument()
    #expect(!document.contains("\n") && !document.contains("> <"))
    let lines = ["<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tbl>", "<w:sectPr>"].reduce(document) {
      $0.replacing($1, with: "\n" + $1)
    }
    expectSnapshot(lines + "\n", "every-part.xml")
  }

  @Test("the DOCX says what the HTML says, in the same order")
  func sameText() throws {
    let (html, word) = try texts(EveryPart())
    #expect(html == word)
    #expect(html.contains("Số:      /BB-BVSTBPN&BĐG"))
    #expect(html.contains("I. THÀNH PHẦN & NỘI DUNG"))
    #expect(html.contains("1. Đoàn <kiểm tra>"))
    #expect(html.contains("- Ông Trần Văn Ơn, Thư ký"))
    #expect(html.contains("Đoàn làm việc từ 08 giờ 00 tại trụ sở đơn vị, biên bản lập thành 02 bản."))
    #expect(html.last == "- Lưu: VT.")
  }

  @Test(
    "what stands at the foot depends on who signs",
    arguments: [
      (Signatures(right: signature("CHỦ TỊCH"), recipients: ["- VT."]), ["Nơi nhận:", "- VT.", "CHỦ TỊCH"]),
      (Signatures(right: signature("CHỦ TỊCH")), ["CHỦ TỊCH"]),
      (Signatures(left: signature("ĐƠN VỊ"), right: signature("ĐOÀN")), ["ĐƠN VỊ", "ĐOÀN"]),
      (
        Signatures(left: signature("ĐƠN VỊ"), below: signature("THƯ KÝ"), recipients: ["- VT."]),
        ["ĐƠN VỊ", "THƯ KÝ", "Nơi nhận:", "- VT."]
      ),
    ]
  )
  func foot(signatures: Signatures, expected: [String]) throws {
    let (html, word) = try texts(EveryPart(signatures: signatures))
    #expect(html.suffix(expected.count) == expected[...])
    #expect(html == word)
  }

  @Test("a hostile text in any place is shown escaped, and read back equal", arguments: HostileText.all)
  func hostile(text: String) throws {
    let content = EveryPart { "\(text)\($0)" }
    let (html, word) = try texts(content)
    #expect(html == word)
    #expect(html.count == (try texts(EveryPart())).html.count)
    // Equal scalar by scalar: as Strings, canonically equivalent texts are equal too.
    let shown = Array(escapedForDisplay(text).unicodeScalars)
    let values = html.filter {
      $0.unicodeScalars.starts(with: shown) || $0.unicodeScalars.dropFirst(2).starts(with: shown)
    }
    #expect(values.count == 33)
    let page = try content.html()
    #expect(
      !page.contains("<script") && !page.contains("</p></w:t>") && !page.unicodeScalars.contains("\u{202E}")
    )
  }

  private func texts(_ content: EveryPart) throws -> (html: [String], word: [String]) {
    (
      PaperText.paragraphs(html: try content.html()),
      PaperText.paragraphs(wordDocument: try content.wordDocument())
    )
  }

  private static func signature(_ title: String) -> Signature {
    Signature(title: title)
  }
}

/// Texts that try to get out of a paper.
enum HostileText {
  static let all = [
    "\u{0}\u{7}\u{1B}[31m\u{7F}\u{85}\r\n\t",
    "\u{202E}\u{2066}\u{200F}\u{2028}\u{2029}",
    "<script>alert(1)</script>",
    "</p></w:t></w:r></w:p>",
    "\"\u{301} onload=\"\u{301}x",
    "<\u{338}b>\u{338}",
    "]]> <![CDATA[ --> <!-- <?xml ?>",
    nonCharacters,
    "\u{301}\u{338}",
    "&amp;&#x3C;&lt;&",
    "{{letterhead.kind}}{{{sentence}}}{{/body}}",
    "%s %n $(id) `id` \\u{41}",
  ]

  /// Swift's literals refuse them, XML does too.
  private static let nonCharacters = String(
    String.UnicodeScalarView(
      [0xFFFE, 0xFFFF, 0xFDD0, 0x10_FFFF].compactMap(Unicode.Scalar.init as (UInt32) -> Unicode.Scalar?)
    )
  )

  /// All of them in one.
  static let joined = all.joined(separator: " ")
}
