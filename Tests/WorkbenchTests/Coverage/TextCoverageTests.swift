import Diagnostics
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

@Suite struct TextCoverageTests {
  @Test func rulesThatAnswerForEveryWordLeaveNothing() throws {
    let (rules, text) = try TreePlan.coverage()
    #expect(TreePlan.remainder(text) == [])
    #expect(text.problems == [])
    #expect(text.isClean)
    #expect(rules.percentCovered == 100)
    #expect(text.remainders.first?.explained.map(\.words) == ["nhằm góp phần làm cho thị xã xanh hơn"])
  }

  /// What an author may forget, and what the report shows of it.
  struct Forgotten: Sendable, CustomTestStringConvertible {
    let what: String
    let old: String
    let new: String
    let shown: [String]

    init(_ what: String, _ old: String, _ new: String, _ shown: [String]) {
      self.what = what
      self.old = old
      self.new = new
      self.shown = shown
    }

    var testDescription: String { what }
  }

  static let forgotten: [Forgotten] = [
    Forgotten(
      "half of a clause",
      "words: [hướng dẫn 4 phường chăm sóc cây]",
      "words: [chăm sóc cây]",
      ["II.1.1 words hướng dẫn 4 phường"]
    ),
    Forgotten(
      "words before and after those that are quoted",
      "Báo cáo UBND thị xã định kỳ 6 tháng/lần",
      "thị xã định kỳ",
      ["II.1.2 words Báo cáo UBND", "II.1.2 words 6 tháng/lần"]
    ),
    Forgotten("some of the wards", "wards: [1, 3]", "wards: [1]", ["II.2.1 says phường 3"]),
    Forgotten(
      "wards by number, where all are bound",
      "{agency: tree-committee, wards: [1, 3]}",
      "tree-committee",
      ["II.2.1 says phường 1", "II.2.1 says phường 3"]
    ),
    Forgotten("the rhythm", "when: {each: month}", "when: {in: year}", ["II.2.1 says 1 lần/ tháng"]),
    Forgotten("the other rhythm", "when: {each: half}", "when: {each: quarter}", ["II.1.2 says 6 tháng/lần"]),
    Forgotten("how many wards", ", for_each: {ward: all}", "", ["II.1.1 says 4 phường"]),
    Forgotten("the deadline", "{by: 31/5}", "{by: 30/6}", ["II.1.2.a says ngày 31/5/2031"]),
    Forgotten(
      "the partner",
      "partner: education-office",
      "site: north-park",
      ["II.1.1 says Phòng Giáo dục", "II.1.1 says đơn vị liên quan"]
    ),
    Forgotten(
      "the partner by name",
      "partner: education-office",
      "partner: any",
      ["II.1.1 says Phòng Giáo dục"]
    ),
    Forgotten("the recipient", ", sent_to: town-government", "", ["II.1.2 says UBND"]),
    Forgotten(
      "the paper, and whose it is",
      "Thực hiện Công văn 12-CV/TU của Thị ủy",
      "Thực hiện công văn",
      ["I.0.1 says 12-CV/TU", "I.0.1 says Thị ủy"]
    ),
    Forgotten(
      "one of three places",
      "site: [north-park, south-park, east-park]",
      "site: [north-park, south-park]",
      ["I.Q1.1 says ba công viên"]
    ),
    Forgotten(
      "the occasion",
      ", occasion: tree-day",
      "",
      ["I.Q1.1 says Tết trồng cây", "I.Q1.1 says 15/1", "II.2.3 says Tết trồng cây"]
    ),
    Forgotten("the quarter of the heading", "when: {in: Q1}", "when: {in: Q2}", ["I.Q1.1 says Quý I/2031"]),
    Forgotten(
      "the agency of the heading",
      "clause: II.1.2.a\n    words: [Báo cáo 6 tháng chậm nhất ngày 31/5/2031]\n    who: economy-office",
      "clause: II.1.2.a\n    words: [Báo cáo 6 tháng chậm nhất ngày 31/5/2031]\n    who: education-office",
      ["II.1.2.a says Phòng Kinh tế Thị xã Minh Thủy"]
    ),
    Forgotten(
      "what carries another clause, with its words",
      ", Hưởng ứng Tết trồng cây",
      "",
      ["II.2.3 words Hưởng ứng Tết trồng cây"]
    ),
  ]

  @Test(arguments: forgotten)
  func whatIsForgottenIsShown(_ item: Forgotten) throws {
    try #require(TreePlan.obligations.contains(item.old))
    let (_, text) = try TreePlan.coverage(
      obligations: TreePlan.obligations.replacing(item.old, with: item.new)
    )
    #expect(TreePlan.remainder(text) == item.shown)
    #expect(!text.isClean)
  }

  /// A rule may say in its texts what its form has no place for.
  @Test func whatARuleSaysInItsTextsIsSaid() throws {
    let obligations = TreePlan.obligations.replacing(", for_each: {ward: all}", with: "")
      .replacing("duty: {vi: Hướng dẫn, en: Guide}", with: "duty: {vi: Hướng dẫn bốn phường, en: Guide}")
    let text = try TreePlan.coverage(obligations: obligations).text
    #expect(TreePlan.remainder(text) == [])
  }

  /// Words that the plan sets apart need nobody, and neither do the numbers in them.
  @Test func wordsThatBindNobodyAreExplained() throws {
    let obligations = TreePlan.obligations.replacing(
      "Các phòng, ban thực hiện Công văn số 12-CV/TU ngày 03 tháng 02 năm 2030 của Thị ủy",
      with: "Các phòng, ban thực hiện"
    ).replacing("Thực hiện Công văn 12-CV/TU của Thị ủy", with: "Thực hiện")
    let open = try TreePlan.coverage(obligations: obligations).text
    #expect(
      TreePlan.remainder(open) == [
        "I.0.1 words Công văn số 12-CV/TU ngày 03 tháng 02 năm 2030 của Thị ủy", "I.0.1 says 12-CV/TU",
        "I.0.1 says Thị ủy",
      ]
    )
    let plan = TreePlan.plan.replacing(
      "not_binding: [",
      with:
        "not_binding: [{words: Công văn số 12-CV/TU ngày 03 tháng 02 năm 2030 của Thị ủy, why: {vi: a, en: b}}, "
    )
    let text = try TreePlan.coverage(plan: plan, obligations: obligations).text
    #expect(TreePlan.remainder(text) == [])
  }

  /// Whichever obligation is left out, something shows.
  @Test func noObligationCanBeLeftOutUnseen() throws {
    let blocks = TreePlan.obligations.split(separator: "  - id: ", omittingEmptySubsequences: false)
    for place in blocks.indices.dropFirst() {
      var rest = blocks
      rest.remove(at: place)
      // A clause without obligations has nothing to set apart.
      let plan =
        place == 1
        ? TreePlan.plan.replacing("not_binding", with: "carried_by: [II.1.1], not_binding") : TreePlan.plan
      let (rules, text) = try TreePlan.coverage(plan: plan, obligations: rest.joined(separator: "  - id: "))
      #expect(rules.percentCovered < 100 || !text.isClean, "\(blocks[place].prefix(30))")
    }
  }

  // MARK: Quotations

  @Test(arguments: [
    ("Giữ gìn cây đã trồng", "giữ  GÌN cây\tđã trồng."),
    ("Giữ gìn cây đã trồng", "Giu\u{303}\u{31B} gi\u{300}n cây đã trồng"),
    ("12-CV/TU", "12–CV/TU"),
    ("\"trường học xanh\"", "“trường học xanh”"),
  ])
  func howWordsAreTypedMakesNoDifference(_ pair: (String, String)) throws {
    try #require(TreePlan.obligations.contains(pair.0))
    let text = try TreePlan.coverage(obligations: TreePlan.obligations.replacing(pair.0, with: pair.1)).text
    #expect(text.problems == [])
    #expect(TreePlan.remainder(text) == [])
  }

  @Test func wordsThatAreNotInTheTextAreToldWithWhatIsMeant() throws {
    let obligations = TreePlan.obligations
      .replacing("[Giữ gìn cây đã trồng]", with: "[Giữ dìn cây đã trồng]")
      .replacing("[hướng dẫn 4 phường chăm sóc cây]", with: "[tưới cây]")
      .replacing("[Báo cáo UBND thị xã định kỳ 6 tháng/lần]", with: "[Cắt cỏ]")
    let plan = TreePlan.plan.replacing("words: nhằm góp phần", with: "words: nhằm góp vốn")
    let files = [
      SourceFile(name: "plan.yaml", text: plan), SourceFile(name: "obligations/all.yaml", text: obligations),
    ]
    let text = try TreePlan.coverage(plan: plan, obligations: obligations).text
    for (language, name) in [(Language.vietnamese, "vi"), (.english, "en")] {
      let messages = DiagnosticRenderer(files: files, language: language).render(text.problems)
      expectSnapshot(messages, "coverage/quotations.\(name).txt")
    }
  }

  // MARK: The plan that changed

  @Test func clausesThatCameWentOrChangedAreTold() throws {
    let text = TreePlan.text
      .replacing("- Giữ gìn cây đã trồng.\n\n", with: "- Giữ gìn cây vừa trồng.\n\n")
      .replacing("- Hưởng ứng Tết trồng cây.", with: "- Tham gia Tết trồng cây.\n\n- Tỉa cây mỗi quý.")
      .replacing("+ Báo cáo 6 tháng **chậm nhất ngày 31/5/2031**;\n\n", with: "")
    let coverage = try TreePlan.coverage(text: text).text
    #expect(coverage.missing.map(\.number) == ["II.2.4"])
    #expect(coverage.gone.map(\.number.value) == ["II.1.2.a"])
    #expect(coverage.changed.map(\.clause.number.value) == ["II.2.2", "II.2.3"])
    #expect(coverage.changed.map(\.beginsOtherwise) == [false, true])
    #expect(coverage.changed.map(\.isReworded) == [true, true])
    #expect(!coverage.isClean)
  }

  /// A clause carried by one that nothing answers for is answered for by nothing.
  @Test func aClauseIsCarriedOnlyByWhatIsCovered() throws {
    let (start, end) = ("  - id: quarter.tree-day", "  - id: economy.schools")
    let all = TreePlan.obligations
    let from = try #require(all.firstRange(of: start)?.lowerBound)
    let to = try #require(all.firstRange(of: end)?.lowerBound)
    let coverage = try TreePlan.coverage(obligations: String(all[..<from] + all[to...])).rules
    #expect(coverage.entries.filter { !$0.isCovered }.map(\.clause.number.value) == ["I.Q1.1", "II.2.3"])
    // Six of eight, rounded down.
    #expect(coverage.percentCovered == 75)
  }

  @Test(arguments: [(0, 0, 100), (0, 7, 0), (2, 3, 66), (78, 79, 98), (999, 1000, 99), (79, 79, 100)])
  func aShareIsRoundedDown(_ example: (part: Int, whole: Int, percent: Int)) {
    #expect(percent(example.part, of: example.whole) == example.percent)
  }

  /// Whatever the text is, nothing traps, and what is left over stands in it.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func anyTextIsCompared(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    var words = TreePlan.text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let odd = [
      "31/13", "99999999999", "phường", "phường 1,", "quý", "quý V", "/", "năm", "%", "12-", "-CV",
      "\u{202E}", "\u{301}", "6", "tháng/", "\n\n-", "lần",
    ]
    for _ in 0..<random.number(in: 0...60) {
      let place = random.number(in: 0...words.count - 1)
      switch random.number(in: 0...2) {
      case 0: words[place] = random.pick(odd)
      case 1: words.insert(random.pick(odd), at: place)
      default: if words.count > 1 { words.remove(at: place) }
      }
    }
    let text = words.joined(separator: " ")
    let whole = FoldedText(text)
    for remainder in try TreePlan.coverage(text: text).text.remainders {
      for stretch in remainder.unclaimed {
        #expect(
          whole.range(of: FoldedText(stretch)) != nil || stretch.contains("-"),
          "seed \(seed): \(stretch)"
        )
      }
    }
  }
}
