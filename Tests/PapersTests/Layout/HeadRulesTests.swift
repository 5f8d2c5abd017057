import Testing

@testable import Papers

@Suite("The rules of a paper's head")
struct HeadRulesTests {
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
    #expect(abs(Double(BoldText.twips(text, points: points)) / 20 - expected) < 0.2)
  }

  @Test("the parts of an accented letter are as wide as the letter")
  func decomposed() {
    #expect(BoldText.twips("o\u{302}\u{323}", points: 14) == BoldText.twips("ộ", points: 14))
  }

  @Test("the rule of a name that fills its column stays in it")
  func long() {
    var letterhead = EveryPart().letterhead
    letterhead.issuer = String(repeating: "BAN ", count: 10_000)
    letterhead.motto = letterhead.issuer
    letterhead.subject = letterhead.issuer
    let rules = HeadRules(under: letterhead)
    let left = WordMeasures.leftColumn - WordMeasures.columnGap
    #expect(rules.issuerIndent == (left - left * 2 / 5) / 2)
    #expect(rules.mottoIndent == 0)
    #expect(WordMeasures.text - 2 * rules.subjectIndent == 2268)
  }
}
