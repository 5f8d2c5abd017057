import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules coverage`, as a rule author runs it.
@Suite struct CoverageCommandTests {
  /// A plan for the small rules: each clause as they have it, and every word quoted.
  static let text = """
    KẾ HOẠCH

    I. VIỆC TRONG NĂM

    1. Tập huấn.

    2. Kiểm tra.

    - Gửi kế hoạch

    3. Đề nghị tập huấn.

    Nơi nhận:
    """

  @Test(arguments: ["vi", "en"]) func listsEachClauseWithWhatAnswersForIt(_ language: String) throws {
    let work = try Workplace()
    try work.write("rules/2022/plan.yaml", Self.plan)
    let told = try coverage(["--lang", language], in: work)
    #expect(told.errors == "")
    #expect(told.status == .failures)
    expectSnapshot(told.output, "rules/coverage.\(language).txt")
  }

  /// The small plan with a clause that others carry, one that binds nobody, and one that nothing answers for.
  private static let plan =
    SmallRules.plan() + """
        II.1: {begins: Thực hiện nghiêm túc, carried_by: [I.1, I.2]}
        II.2: {begins: Mục tiêu, not_an_obligation: {vi: Chỉ nêu mục tiêu., en: It only names the aim.}}
        II.3: {begins: Báo cáo}

      """

  @Test func everyClauseAnsweredForIsClean() throws {
    let work = try Workplace()
    #expect(try coverage([], in: work).status == .clean)
    let told = try coverage(["--plan", try work.write("plan.txt", Self.text), "--lang", "en"], in: work)
    #expect(told.status == .clean)
    #expect(told.output.contains("no word is left over"))
  }

  @Test(arguments: ["vi", "en"]) func showsWhatOfTheTextNothingAnswers(_ language: String) throws {
    let work = try Workplace()
    try work.write(
      "rules/2022/plan.yaml",
      Self.plan.replacing("I.3: {begins: Đề nghị", with: "I.3: {begins: Mời")
    )
    let plan = try work.write("plan.txt", Self.changed)
    let told = try coverage(["--plan", plan, "--lang", language], in: work)
    #expect(told.status == .failures)
    expectSnapshot(told.output.replacing(work.path(""), with: ""), "rules/coverage-plan.\(language).txt")
  }

  @Test func theDocumentHoldsTheSame() throws {
    let work = try Workplace()
    try work.write("rules/2022/plan.yaml", Self.plan)
    let plan = try work.write("plan.txt", Self.changed)
    let told = try coverage(["--plan", plan, "--lang", "en", "--format", "json"], in: work)
    #expect(told.status == .failures)
    expectSnapshot(told.output.replacing(work.path(""), with: ""), "rules/coverage.json")
  }

  /// Words added, changed and taken away.
  private static let changed =
    text
    .replacing("Kiểm tra.", with: "Kiểm tra ba trường học cùng Phòng Y tế chậm nhất ngày 30/6.")
    .replacing("Gửi kế hoạch", with: "Gửi đề án")
    .replacing("3. Đề nghị", with: "- Tổng kết, khen thưởng.\n\n3. Đề nghị")

  @Test func explainedWordsAreCountedAndShownOnRequest() throws {
    let work = try Workplace()
    try work.write(
      "rules/2022/plan.yaml",
      SmallRules.plan().replacing(
        "I.1: {begins: Tập huấn",
        with: "I.1: {begins: Tập huấn, not_binding: [{words: cho vui, why: {vi: Mục đích., en: A purpose.}}]"
      )
    )
    let plan = try work.write("plan.txt", Self.text.replacing("1. Tập huấn.", with: "1. Tập huấn cho vui."))
    let short = try coverage(["--plan", plan, "--lang", "en"], in: work)
    #expect(short.status == .clean)
    #expect(short.output.contains("1 stretch set apart"))
    #expect(!short.output.contains("cho vui"))
    let long = try coverage(["--plan", plan, "--lang", "en", "--verbose"], in: work)
    #expect(long.output.contains("“cho vui”\n"))
    #expect(long.output.contains("A purpose."))
  }

  // MARK: Where the text comes from, and where the answer goes

  @Test func readsThePlanFromStandardInput() throws {
    let work = try Workplace()
    #expect(try coverage(["--plan", "-"], in: work, input: Self.text).status == .clean)
    #expect(try coverage(["--plan", "-"], in: work, input: Self.changed).status == .failures)
  }

  @Test func writesToAFile() throws {
    let work = try Workplace()
    let told = try coverage(["-o", work.path("out.txt"), "--lang", "en"], in: work)
    #expect(told.output == "")
    #expect(told.status == .clean)
    let printed = try coverage(["--lang", "en"], in: work).output
    #expect(try work.read("out.txt") == printed)
  }

  @Test func colourIsOnlyForTerminals() throws {
    let work = try Workplace()
    let plain = try coverage([], in: work).output
    let coloured = try coverage(["--color", "always"], in: work).output
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}"))
  }

  // MARK: Bad input

  @Test func aPlanThatIsNotThereIsNamed() throws {
    let work = try Workplace()
    let told = try coverage(["--plan", work.path("missing.txt"), "--lang", "en"], in: work)
    #expect(told.status == .notAudited)
    #expect(told.output == "")
    #expect(told.errors.contains("no such file"))
  }

  @Test func aHugePlanIsRefused() throws {
    let work = try Workplace()
    let plan = try work.folder.write("plan.txt", bytes: [UInt8](repeating: 0x20, count: PlanFile.limit + 1))
    let told = try coverage(["--plan", plan, "--lang", "en"], in: work)
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("at most 4 MiB"))
  }

  /// "Bình đẳng giới" in the encodings of old papers.
  @Test(arguments: [
    (
      "TCVN3",
      [0x42, 0xD7, 0x6E, 0x68, 0x20, 0xAE, 0xBC, 0x6E, 0x67, 0x20, 0x67, 0x69, 0xED, 0x69] as [UInt8]
    ),
    ("UTF-16", [0xFF, 0xFE, 0x42, 0x00, 0xEC, 0x00]),
  ])
  func anotherEncodingIsNamed(_ example: (name: String, bytes: [UInt8])) throws {
    let work = try Workplace()
    let plan = try work.folder.write("plan.txt", bytes: example.bytes)
    let told = try coverage(["--plan", plan, "--lang", "en"], in: work)
    #expect(told.status == .notAudited)
    #expect(told.output == "")
    #expect(told.errors.contains(example.name))
  }

  @Test func aTextWithoutClausesLacksThemAll() throws {
    let work = try Workplace()
    let told = try coverage(["--plan", "-", "--lang", "en"], in: work, input: "\n\n")
    #expect(told.status == .failures)
    #expect(told.output.contains("In the rule set and not in the text"))
  }

  /// What a text does to a terminal is shown, not done.
  @Test func hostileTextIsEscaped() throws {
    let work = try Workplace()
    let text = Self.text.replacing("Kiểm tra.", with: "Kiểm tra \u{1B}[31mđỏ\u{202E}ngược\u{7}.")
      .replacing("3. Đề nghị", with: "4. Xóa \u{1B}[2J hết.\n\n3. Đề nghị")
    for format in ["text", "json"] {
      let told = try coverage(["--plan", "-", "--format", format], in: work, input: text)
      #expect(told.status == .failures)
      #expect(!told.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
    }
  }

  @Test func brokenRulesAreToldAndNothingIsPrinted() throws {
    let work = try Workplace()
    try work.write("rules/2022/obligations/all.yaml", "gdcheck: obligations/1\nobligations: []\n")
    let told = try coverage([], in: work)
    #expect(told.status == .notAudited)
    #expect(told.output == "")
  }
}
