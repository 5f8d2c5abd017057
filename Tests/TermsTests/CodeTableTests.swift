import Testing

@testable import Terms

@Suite("Tables of codes")
struct CodeTableTests {
  private let table = CodeTable([
    CodeTable.Entry(code: "training", name: LocalText(vi: "Tập huấn", en: "Training")),
    CodeTable.Entry(code: "inspection", name: LocalText("Kiểm tra", in: .vietnamese)),
    CodeTable.Entry(code: "visit", name: LocalText("Kiểm tra", in: .vietnamese)),
    CodeTable.Entry(code: "Training", name: LocalText("hoà giải", in: .vietnamese)),
    CodeTable.Entry(code: "training", name: LocalText("lặp lại", in: .vietnamese)),
  ])

  @Test("find a code by itself or by a name")
  func found() {
    #expect(table.code("training") == Code(0))
    #expect(table.code("Tập huấn") == Code(0))
    #expect(table.code("inspection") == Code(1))
    #expect(table.code("training ") == nil)
    #expect(table.code("TRAINING") == nil)
    #expect(table[Code(1)].code == "inspection")
  }

  @Test("take a code before a name that is spelt the same")
  func codeFirst() {
    #expect(table.code("Training") == Code(3))
  }

  @Test("compare names canonically")
  func canonical() {
    #expect(table.code("hoa\u{300} giải") == Code(3))
    #expect(table.code("hòa giải") == nil)
  }

  @Test("know a name that two codes share")
  func ambiguous() {
    #expect(table.code("Kiểm tra") == nil)
    #expect(table.isAmbiguous("Kiểm tra"))
    #expect(!table.isAmbiguous("Tập huấn"))
    #expect(!table.isAmbiguous("unknown"))
  }

  @Test("make a lexicon, one for each list")
  func lexicon() {
    let lexicon = Lexicon { list in
      [CodeTable.Entry(code: "\(list)", name: LocalText("\(list)", in: .english))]
    }
    for list in CodeList.allCases { #expect(lexicon[list].code("\(list)") == Code(0)) }
    #expect(lexicon[.topics].code("clubs") == nil)
  }

  @Test("speak the language asked for, or the other")
  func localText() {
    let both = LocalText(vi: "a", en: "b")
    let one = LocalText("c", in: .english)
    #expect(both[.vietnamese] == "a" && both[.english] == "b")
    #expect(one[.vietnamese] == "c" && one[.english] == "c")
    #expect(both.languages == [.vietnamese, .english] && one.languages == [.english])
  }
}
