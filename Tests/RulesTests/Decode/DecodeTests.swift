import Diagnostics
import Rules
import Terms
import TestSupport
import Testing

struct DecodeTests {
  /// What an author reads of a file that can't be decoded, in both languages.
  @Test(arguments: DecodeCase.groups.map(\.name))
  func saysWhatIsWrong(_ group: String) throws {
    let cases = try #require(DecodeCase.groups.first { $0.name == group }).cases
    let texts = cases.map { item in
      let files = RuleFiles(item.texts)
      return "== \(item.wrong)\n\(files.report(in: .english))--\n\(files.report(in: .vietnamese))"
    }
    expectSnapshot(texts.joined(separator: "\n"), "decode/\(group).txt")
  }

  /// What can't be decoded is never used, and what is shown lies in the files.
  @Test(arguments: DecodeCase.groups.flatMap(\.cases))
  func isRefusedAtAPlace(_ item: DecodeCase) {
    let files = RuleFiles(item.texts)
    guard case .failure(let failure) = files.loaded else {
      Issue.record("it was accepted")
      return
    }
    #expect(failure.diagnostics.hasErrors)
    for span in failure.diagnostics.compactMap(\.span) {
      #expect(span.start <= span.end)
      #expect(Int(span.end) <= files.files[Int(span.file)].bytes.count)
    }
  }

  @Test func filesAreToldApartByTheirKeyAndNotByNameOrOrder() {
    let files = [
      SourceFile(name: "b.yaml", text: RuleTexts.good[1]), SourceFile(name: "a.txt", text: RuleTexts.plan),
    ]
    let decoded = RuleSet.decode(files)
    #expect(decoded.problems.isEmpty)
    #expect(decoded.rules?.obligations.map(\.id.value) == ["health.visits"])
    #expect(decoded.rules?.plan.standingOffice.span.file == 1)
  }

  @Test func moreFilesThanAnyRuleSetHasAreRefused() {
    let files = Array(repeating: SourceFile(name: "a.yaml", text: RuleTexts.good[1]), count: 1001)
    #expect(RuleSet.decode(files).problems.map(\.id) == ["too-many-files"])
  }

  @Test func anObligationWithAProblemIsLeftOutAndTheOthersAreRead() {
    let obligations = RuleTexts.file(
      RuleTexts.obligation("judge: {vi: a, en: b}", id: "one") + "\n"
        + RuleTexts.obligation("jugde: x", id: "two")
        + "\n" + RuleTexts.obligation("judge: {vi: a, en: b}", id: "three")
    )
    let decoded = RuleSet.decode(RuleFiles([RuleTexts.plan, obligations]).files)
    #expect(decoded.rules?.obligations.map(\.id.value) == ["one", "three"])
    #expect(decoded.problems.map(\.id) == ["unknown-key"])
  }

  @Test func aPlainTextIsInThePlansLanguage() throws {
    let plan = RuleTexts.plan.replacing("language: vi", with: "language: en")
      .replacing("{vi: Thành phố, en: The City}", with: "The City")
    let decoded = RuleSet.decode(RuleFiles([plan, RuleTexts.good[1]]).files)
    let body = try #require(decoded.rules?.plan.bodies.first)
    #expect(body.name.languages == [.english])
    #expect(body.name[.vietnamese] == "The City")
  }

  @Test func aFileOfMistakesIsReadToTheEndAndItsFirstProblemsAreKept() {
    let keys = (0..<6000).map { "k\($0): 1" }.joined(separator: "\n")
    let problems = RuleSet.decode(RuleFiles([RuleTexts.plan, "gdcheck: obligations/1\n\(keys)\n"]).files)
      .problems
    #expect(problems.count == 5000)
  }
}
