import Testing

@testable import Diagnostics

@Suite("Lines and columns")
struct LineIndexTests {
  /// Line and column by going over the text from its start.
  private func naive(_ bytes: [UInt8], _ offset: Int) -> LineIndex.Position {
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for at in bytes.indices {
      let endsLine =
        bytes[at] == 0x0A || (bytes[at] == 0x0D && (at + 1 == bytes.count || bytes[at + 1] != 0x0A))
      if endsLine, at < offset {
        line += 1
        start = at + 1
      }
    }
    let before = bytes[min(start, offset)..<offset]
    return LineIndex.Position(
      line: line,
      column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    )
  }

  @Test(
    "agree with counting from the start",
    arguments: [
      "", "a", "a\nb", "a\r\nb\n", "a\rb\r\rc", "\n\n", "\r\n\r\n", "đẳng\ngiới: 😀x\n", "\u{FEFF}a\nb",
      "a\n\rb", "\r", "e\u{301}x\u{202E}\n\ty", "\u{FEFF}",
    ]
  )
  func positions(_ text: String) {
    let bytes = Array(text.utf8)
    let index = LineIndex(bytes)
    for offset in 0...bytes.count {
      // Only whole characters have a column of their own; CRLF is one line end.
      if offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { continue }
      if offset > 0, offset < bytes.count, bytes[offset] == 0x0A, bytes[offset - 1] == 0x0D { continue }
      #expect(
        index.position(of: UInt32(offset)) == naive(bytes, offset),
        "offset \(offset) of \(text.debugDescription)"
      )
    }
  }

  @Test("lines leave out their ends, and there is one more after the last end")
  func lines() {
    let bytes = Array("\u{FEFF}ab\r\nc\r\rd\n".utf8)
    let index = LineIndex(bytes)
    #expect(index.lineCount == 5)
    let lines = (1...5).map { String(decoding: bytes[index.range(ofLine: $0)], as: UTF8.self) }
    #expect(lines == ["ab", "c", "", "d", ""])
    #expect(index.range(ofLine: 9).isEmpty)
    #expect(index.range(ofLine: 0).isEmpty)
  }

  @Test("bytes that are no UTF-8 count one column each")
  func invalid() {
    let index = LineIndex([0x61, 0xFF, 0xC3, 0x28, 0xE1, 0xBA])
    #expect((0...6).map { index.position(of: $0).column } == [1, 2, 3, 4, 5, 6, 7])
    #expect(index.position(of: 99).column == 7)
  }
}

@Suite("Widths")
struct DisplayWidthTests {
  @Test(
    "are counted in columns",
    arguments: [
      ("", 0), ("abc", 3), ("đẳng giới", 9), ("da\u{302}\u{309}ng", 4), ("日本", 4), ("：", 2), ("😀", 2),
      ("…", 1),
      ("가", 2), ("\u{1100}\u{1161}", 2), ("ｱ", 1), ("a\u{200D}b", 2), ("⚡✔", 3),
    ]
  )
  func width(_ text: String, _ columns: Int) {
    #expect(displayWidth(text) == columns)
  }
}
