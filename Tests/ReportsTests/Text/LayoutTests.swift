import Diagnostics
import Reports
import Terms
import Testing

@Suite struct LayoutTests {
  static func report(_ title: String, _ language: Language, _ style: Style = .plain) -> String {
    TextReport(SampleRules.rules, language: language, style: style, asOfSource: .today)
      .render(SampleAudit.titled(title))
  }

  @Test(arguments: HostileText.all, Language.allCases)
  func noTextBreaksTheColumns(_ title: String, _ language: Language) {
    for line in Self.report(title, language).split(separator: "\n") {
      #expect(displayWidth(String(line)) <= 80, "\(line.debugDescription)")
    }
  }

  @Test(arguments: HostileText.all) func noTextSteersTheTerminal(_ title: String) {
    let text = Self.report(title, .vietnamese)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToPrint })
    let line = TextReport(SampleRules.rules, language: .english, asOfSource: .today)
      .line(SampleAudit.titled(title))
    #expect(line.filter { $0 == "\n" }.count == 1)
  }

  @Test func aLongTitleIsCutAndTheReportStaysShort() {
    let long = Self.report(String(repeating: "x", count: 10_000), .english)
    #expect(long.utf8.count < 20_000)
  }

  @Test func coloursAreOnlyThereWhereTheyAreAskedFor() {
    let plain = Self.report("Kiểm tra", .vietnamese)
    let coloured = Self.report("Kiểm tra", .vietnamese, .ansi)
    #expect(!plain.utf8.contains(0x1B))
    #expect(coloured.utf8.contains(0x1B))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func noLineEndsInASpace() {
    for line in Self.report("Kiểm tra", .vietnamese).split(separator: "\n") {
      #expect(!line.hasSuffix(" "), "\(line)")
    }
  }

  @Test func oneLineAUnitCountsWhatNeedsAttention() {
    let report = TextReport(SampleRules.rules, language: .english, asOfSource: .today)
    #expect(
      report.line(SampleAudit.audit)
        == "District 10 Health Office: 2 not met, 1 not yet proven, 1 to be judged, 1 not due yet, 1 met (05/12/2022)\n"
    )
  }
}
