import Engine
import Terms
import TestSupport
import Testing

@testable import Reports

@Suite struct CSVFindingsTests {
  @Test(arguments: Language.allCases) func writesARowAFinding(_ language: Language) throws {
    let text = try SampleRun.text(CSVFindings(), [SampleRun.unit(language)], language)
    expectSnapshot(text, "unit.\(language.rawValue).csv")
  }

  @Test func writesForASpreadsheet() throws {
    let unit = SampleRun.unit(VisitedAudit.audit(), .vietnamese)
    let text = try SampleRun.text(CSVFindings(.spreadsheet), [unit], .vietnamese)
    expectSnapshot(text, "visited.excel.csv")
  }

  @Test func hasOneHeadAndAFieldForEachColumn() throws {
    let units = [SampleRun.unit(.english), SampleRun.unit(VisitedAudit.audit(), .english)]
    let text = try SampleRun.text(CSVFindings(), units, notAudited: SampleRun.refused, .english)
    let lines = text.split(separator: "\r\n")
    let names = CSVColumn.all.map(\.name)
    #expect(lines.first.map(String.init) == names.joined(separator: ","))
    #expect(lines.count == 1 + units.map { $0.findings.count { $0.reason != .notBound } }.reduce(0, +))
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0 == "_" || ("a"..."z").contains($0) } })
  }

  @Test func keepsToTheVerdictsAskedFor() throws {
    let text = try CSVFindings().unit(SampleRun.unit(.english, shown: [.review]))
    #expect(text.split(separator: "\r\n").count == 1)
  }

  @Test(
    arguments: [
      (3, 4, "0.75", "0,75"), (0, 3, "0", "0"), (4, 4, "1", "1"), (1, 3, "0.3333", "0,3333"),
      (2, 3, "0.6667", "0,6667"),
      (1, 100, "0.01", "0,01"), (5, 4, "1.25", "1,25"), (1, 0, "", ""), (Int.max, 1, "", ""),
      (1, Int.max, "0", "0"),
    ]
  )
  func writesShares(_ part: Int, _ whole: Int, _ standard: String, _ spreadsheet: String) {
    for (flavour, text) in [(CSVText.Flavour.standard, standard), (.spreadsheet, spreadsheet)] {
      guard case .number(let number) = CSVValue.share(part, of: whole).field(flavour) else {
        Issue.record("a share is a number")
        continue
      }
      #expect(number == text)
    }
  }
}
