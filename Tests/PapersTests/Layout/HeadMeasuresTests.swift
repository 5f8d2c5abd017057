import Testing

@testable import Papers

@Suite("The measures of a paper's head")
struct HeadMeasuresTests {
  @Test(
    "the width of bold text is that of Times New Roman",
    arguments: [
      // In points, as the typeface itself gives them.
      ("Độc lập - Tự do - Hạnh phúc", 14, 171.38),
      ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 271.20),
      ("Independence - Freedom - Happiness", 14, 222.45),
      ("ĐƠN VỊ Ư ư ơ", 14, 87.96),
    ]
  )
  func width(text: String, points: Int, expected: Double) {
    #expect(abs(Double(BoldText(text, points: points).width) / 20 - expected) < 0.2)
  }

  @Test("the parts of an accented letter are as wide as the letter")
  func decomposed() {
    #expect(BoldText("o\u{302}\u{323}", points: 14).width == BoldText("ộ", points: 14).width)
  }

  @Test(
    "a text of several lines is set in the least width that takes no more lines",
    arguments: [
      // So many letters of equal width a word, the width of the column in words and spaces, the words of a line.
      ("MM MM MM MM MM", 4, 3), ("MM MM MM", 2, 2), ("MM MM MM MM", 3, 2), ("MM MM MM MM MM MM MM", 3, 3),
    ]
  )
  func balanced(text: String, column: Int, line: Int) {
    func width(_ words: Int) -> Int {
      BoldText(Array(repeating: "MM", count: words).joined(separator: " "), points: 13).width
    }
    let balanced = BoldText(text, points: 13).balancedWidth(within: width(column) + 100)
    #expect(width(line)...width(line) + 60 ~= balanced)
  }

  @Test("a text of one line is set in its own width, a word longer than the column in the column's")
  func unbalanced() {
    let word = BoldText("MMMM", points: 13)
    #expect(word.width...word.width + 60 ~= word.balancedWidth(within: 10_000))
    #expect(word.balancedWidth(within: 100) == 100)
  }

  @Test("whatever the texts, nothing leaves its column")
  func long() {
    for text in [
      String(repeating: "BAN ", count: 10_000), String(repeating: "B", count: 10_000), "", " ", "B",
    ] {
      var letterhead = EveryPart().letterhead
      letterhead.issuer = text
      letterhead.motto = text
      letterhead.subject = text
      let measures = HeadMeasures(of: letterhead)
      #expect(0...WordMeasures.leftColumn / 2 ~= measures.issuerIndent)
      #expect(measures.issuerIndent...WordMeasures.leftColumn / 2 ~= measures.issuerRule)
      #expect(0...WordMeasures.rightColumn / 2 ~= measures.mottoRule)
      #expect(0...WordMeasures.text / 2 ~= measures.subjectIndent)
      #expect(567...2268 ~= WordMeasures.text - 2 * measures.subjectRule)
    }
  }
}
