import Testing

@testable import gdcheck

/// What a converter says is shown short and harmless.
@Suite struct LastWordsTests {
  private func lines(_ chunks: [String]) -> [String] {
    var words = LastWords()
    for chunk in chunks { words.take(chunk.utf8) }
    return words.lines
  }

  @Test func linesAreThoseThatWereSaidHoweverTheyCame() {
    #expect(lines([]) == [])
    #expect(lines(["on", "e\n\ntw", "o\nthree"]) == ["one", "two", "three"])
  }

  @Test func theLastLinesAreKept() {
    let said = (1...100).map { "line \($0)\n" }
    #expect(lines(said) == (93...100).map { "line \($0)" })
    #expect(lines([said.joined()]) == (93...100).map { "line \($0)" })
  }

  @Test func aFloodIsCut() {
    let flood = lines(Array(repeating: String(repeating: "x", count: 1000), count: 1000))
    #expect(flood == [String(repeating: "x", count: 200) + "…"])
    let long = String(repeating: "ế", count: 201)
    #expect(lines([long, "\n"]) == [String(repeating: "ế", count: 200) + "…"])
    let tail = lines([String(repeating: "y", count: 5000), "\nthe reason\n"])
    #expect(tail == ["the reason"], "half of a line is no line")
  }

  @Test func nothingSteersTheTerminal() {
    #expect(lines(["a\u{1B}[2Jb\r\n", "\u{202E}c\n"]) == ["a\\u{1B}[2Jb\\r", "\\u{202E}c"])
  }

  @Test func whatIsNoTextIsStillShown() {
    var words = LastWords()
    words.take([0xFF, 0x41, 0x00, 0x0A])
    #expect(words.lines == ["\u{FFFD}A\\u{0}"])
  }
}
