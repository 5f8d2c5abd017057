import Diagnostics
import Engine
import Evidence
import Reports
import SelfAssessment
import TestSupport
import Terms
import Testing

/// What further records would change, and why some change nothing.
@Suite struct WhatIfTests {
  private static let unit =
    WhatIfSample.head + """
      activities:
        - {id: A1, type: training, topic: equality, date: 10/07/2022}
        - {id: A2, type: inspection, date: 10/10/2022}
      documents:
        - {id: D1, type: plan, issued: 05/02/2022, contains: gender}
      figures:
        - {id: F1, name: women-leaders, date: 01/06/2022, count: 4, of: 10}
        - {id: F2, name: unserved, date: 01/06/2022, count: 20}

      """

  @Test(
    "Each kind of change is told for what it is",
    arguments: [
      (
        "activities: [{id: B1, type: training, topic: equality, date: 01/09/2022}]",
        ["year.trainings better: pending → pass"]
      ),
      (
        "activities: [{id: B1, type: training, topic: violence, date: 01/05/2022}]",
        ["training.spirit better: fail → review"]
      ),
      (
        "activities: [{id: B1, type: inspection, date: 01/05/2022, documents: [{type: minutes, issued: 01/05/2022}]}]",
        ["quarter.inspections progress: fail → fail"]
      ),
      ("documents: [{id: B1, type: plan, issued: 01/05/2022}]", ["plans.gender worse: pass → pending"]),
      (
        "figures: [{id: B1, name: women-leaders, date: 01/09/2022, count: 2, of: 10}]",
        ["leaders.share worse: pass → pending"]
      ),
      (
        "figures: [{id: B1, name: unserved, date: 01/09/2022, count: 9}]",
        ["households.unserved better: pending → pass"]
      ),
      (
        "documents: [{id: B1, type: proposal, issued: 01/05/2022}]",
        ["proposals.report worse: not-applicable → fail"]
      ),
      (
        """
        figures:
          - {id: B1, name: women-leaders, date: 01/09/2022, count: 2, of: 10}
          - {id: B2, name: unserved, date: 01/09/2022, count: 9}
        """,
        ["households.unserved better: pending → pass", "leaders.share worse: pass → pending"]
      ),
    ]
  )
  func changes(_ further: String, _ expected: [String]) throws {
    let comparison = try SampleComparison(Self.unit, further + "\n")
    #expect(comparison.changes == expected)
  }

  @Test(
    "A record that changes nothing says why",
    arguments: [
      (
        "activities: [{id: B1, type: training, topic: violence, date: 01/09/2022}]",
        "B1: near training.spirit, held 01/09/2022, 63 days after the first half ended"
      ),
      ("activities: [{id: B1, type: training, topic: equality, date: 15/12/2022}]", "B1: after"),
      (
        "documents: [{id: B1, type: plan, issued: 01/05/2022, contains: gender}]",
        "B1: counts for [\"plans.gender\"]"
      ),
      (
        "figures: [{id: B1, name: unserved, date: 01/05/2022, count: 5}]",
        "B1: near households.unserved, a later figure of the same window decides"
      ),
      ("documents: [{id: B1, type: report, issued: 01/05/2022}]", "B1: unasked"),
    ]
  )
  func idle(_ further: String, _ expected: String) throws {
    let comparison = try SampleComparison(Self.unit, further + "\n")
    #expect(comparison.changes == [])
    #expect(comparison.idle == [expected])
  }

  @Test func aPaperThatTheUnitNamesAlreadyProvesIt() throws {
    let unit = Self.unit.replacing("date: 10/10/2022", with: "date: 10/10/2022, documents: [B1]")
    let comparison = try SampleComparison(unit, "documents: [{id: B1, type: minutes, issued: 11/10/2022}]\n")
    #expect(comparison.changes == ["quarter.inspections progress: fail → fail"])
    #expect(comparison.whatIf.changes.map(\.after.progress.done) == [1])
    #expect(comparison.idle == [])
  }

  @Test func whatMakesADutyOwedIsNotWithoutEffect() throws {
    let further = """
      documents:
        - {id: B1, type: proposal, issued: 01/05/2022}
        - {id: B2, type: proposal, issued: 02/05/2022}
        - {id: B3, type: minutes, issued: 02/05/2022}

      """
    let comparison = try SampleComparison(Self.unit, further)
    #expect(comparison.changes == ["proposals.report worse: not-applicable → fail"])
    #expect(comparison.idle == ["B3: unasked"])
  }

  @Test func nothingChangesNothing() throws {
    let comparison = try SampleComparison(Self.unit, "{}\n")
    #expect(comparison.changes == [])
    #expect(comparison.idle == [])
    #expect(comparison.whatIf.unchanged == 7)
    #expect(comparison.report().render().contains("Nothing changes: every verdict"))
  }

  @Test func findingsThatAreNotAskedForAreLeftOut() throws {
    let further = "figures: [{id: B1, name: women-leaders, date: 01/09/2022, count: 2, of: 10}]\n"
    let all = try SampleComparison(Self.unit, further)
    let some = WhatIf(all.program, after: all.whatIf.after) { $0.obligation == 0 }
    #expect(some.changes.isEmpty)
    #expect(some.unchanged == 1)
  }

  private static let mixed = """
    activities:
      - {id: B1, type: training, topic: equality, title: "Lớp thứ hai", date: 01/09/2022}
      - id: B2
        type: inspection
        date: 01/05/2022
        documents: [{type: minutes, number: 7/BB, issued: 01/05/2022}]
      - {id: B3, type: training, topic: violence, date: 01/09/2022}
      - {id: B4, type: inspection, date: 20/12/2022}
    documents:
      - {id: B5, type: plan, title: "Kế hoạch <b>\\e[31m</b>", issued: 01/05/2022}
      - {id: B6, type: proposal, issued: 01/05/2022}
    figures:
      - {id: B7, name: women-leaders, date: 01/09/2022, count: 2, of: 10}

    """

  @Test("The whole of it as text", arguments: Language.allCases)
  func text(_ language: Language) throws {
    let comparison = try SampleComparison(Self.unit, Self.mixed)
    expectSnapshot(comparison.report(language).render(), "what-if.\(language.rawValue).txt")
  }

  @Test("The whole of it as JSON", arguments: Language.allCases)
  func json(_ language: Language) throws {
    let comparison = try SampleComparison(Self.unit, Self.mixed)
    expectSnapshot(try comparison.report(language).json(), "what-if.\(language.rawValue).json")
  }

  @Test func nothingRawReachesTheTerminal() throws {
    let title = "\\u202E\\x1B[2J<script>\\n=HYPERLINK(1)"
    let further = """
      activities: [{id: B1, type: training, topic: violence, title: "\(title)", date: 01/09/2022}]
      documents: [{id: B2, type: plan, title: "\(title)", issued: 01/05/2022}]

      """
    let report = try SampleComparison(Self.unit, further).report()
    for text in [report.render(), try report.json(), report.line()] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }
}
