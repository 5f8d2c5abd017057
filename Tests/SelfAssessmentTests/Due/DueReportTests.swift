import Diagnostics
import Engine
import Evidence
import Reports
import Terms
import TestSupport
import Testing

@testable import Rules
@testable import SelfAssessment

/// The list as it stands on a terminal and in JSON.
@Suite struct DueReportTests {
  private func sample(title: String = "Kiểm tra", reason: String = "ốm") throws -> DateSample {
    let visit = Visit(
      rejections: [.init(record: "A2", reason: title)],
      waivers: [.init(obligation: "c", until: "31/12", by: title, reason: reason)]
    )
    var sample = try DateSample(
      obligation(
        "a",
        what: activity(.is(.type, "inspection"), proof: proof("minutes")),
        when: .eachQuarter()
      ),
      obligation("b", what: document(.is(.type, "plan"), .is(.sentTo, "labour-office")), when: .by("31/5")),
      obligation("c", what: .training, when: .in("Q1")),
      obligation(
        "d",
        what: figure("women-leaders", .atLeast, .number(3)),
        when: .in("H1"),
        force: .requested
      ),
      obligation("e", what: .training, when: .eachQuarter(atLeast: 2)),
      obligation("f", judge: "Well done?"),
      visit: visit
    ) {
      $0.document("D1", "minutes", "4/2")
      $0.activity("A1", "inspection", "3/2", papers: ["D1"])
      $0.document("D3", "minutes", "21/6")
      $0.activity("A2", "inspection", "20/6", papers: ["D3"])
      $0.activity("A3", "inspection", "5/7")
      $0.document("D2", "plan", "4/6", sent: [("labour-office", "5/6", "6/6")])
    }
    sample.evidence.unit.name = title
    for place in sample.evidence.activities.indices { sample.evidence.activities[place].title = title }
    return sample
  }

  private func text(_ sample: DateSample, _ asOf: CivilDate, _ language: Language, _ style: Style = .plain)
    -> String
  {
    let report = DueReport(sample.rules, language: language, style: style, asOfSource: .option)
    return report.render(DueList(sample.audit(asOf)), file: "unit.yaml")
  }

  @Test(arguments: Language.allCases)
  func saysWhatIsMissingAndWhatCanStillBeDone(_ language: Language) throws {
    expectSnapshot(try text(sample(), "15/7", language), "due.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func isTheSameInJSON(_ language: Language) throws {
    let sample = try sample()
    let json = DueJSON(sample.rules, language: language, asOfSource: .option)
    expectSnapshot(try json.render(DueList(sample.audit("15/7"))), "due.\(language.rawValue).json")
  }

  @Test func colourIsAllThatAStyleAdds() throws {
    let sample = try sample()
    let painted = text(sample, "15/7", .vietnamese, .ansi)
    #expect(painted.contains("\u{1B}[1;31m"))
    #expect(painted.replacing(/\x1B\[[0-9;]*m/, with: "") == text(sample, "15/7", .vietnamese))
  }

  @Test(arguments: DateSample.hostile, Language.allCases)
  func noLineIsTooLongOrHarmful(_ title: String, _ language: Language) throws {
    let sample = try sample(title: title, reason: title)
    let text = text(sample, "15/7", language)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(displayWidth(String(line)) <= Layout.width)
      #expect(!line.unicodeScalars.contains { $0.isUnsafeToPrint })
    }
    let json = try DueJSON(sample.rules, language: language, asOfSource: .option)
      .render(DueList(sample.audit("15/7")))
    #expect(!json.unicodeScalars.contains { $0 != "\n" && $0.isUnsafeToPrint })
  }

  @Test func namesNoFileWhereThereIsNone() throws {
    let report = DueReport(try sample().rules, language: .english, asOfSource: .today)
    let text = report.render(DueList(try sample().audit("15/7")), file: nil)
    #expect(!text.contains("gdcheck fix"))
    #expect(text.contains("gdcheck explain"))
  }

  @Test func whereNothingIsLeftItSaysSo() throws {
    let sample = try DateSample(obligation(what: .inspection)) { $0.activity("A1", "inspection", "3/2") }
    #expect(text(sample, "1/5", .english).contains("Nothing is left to do."))
    #expect(text(sample, "1/5", .english).contains("exit status 0"))
  }
}
