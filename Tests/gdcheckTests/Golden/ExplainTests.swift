import TestSupport
import Testing

@testable import gdcheck

/// What a unit reads before it acts: one obligation of each form of `when`.
@Suite struct ExplainTests {
  static let obligations: [(form: String, id: String)] = [
    ("by a day", "committees.year-plan"),
    ("in a quarter", "quarter-1.committee-membership"),
    ("in a union of quarters", "quarter-2.ward-staff-training"),
    ("in days from and to", "quarter-4.action-month"),
    ("each month", "committees.club-meetings-ward-12"),
    ("each quarter", "committees.progress-checks"),
    ("each half", "health.care-programme"),
    ("parts, each at its own occasion with a margin", "quarter-1.march-days"),
    ("so many days after", "quarter-1.strategy-plan"),
    ("so many days before", "quarter-1.city-inspection-preparation"),
    ("an occasion with a margin", "quarter-2.family-day"),
    ("each quarter, with days of grace", "committees.club-monitoring"),
  ]

  @Test(arguments: obligations.map(\.id), ["vi", "en"])
  func saysWhatIsAsked(_ id: String, _ language: String) throws {
    let explained = try explain([id, "--lang", language])
    #expect(explained.errors == "")
    #expect(explained.status == .clean)
    expectSnapshot(explained.output, "\(id).\(language).txt")
  }

  @Test func aClauseTakesInAllThatStandsUnderIt() throws {
    let work = try Workplace()
    let clause = try explain(["I.2", "--lang", "en"], folder: work.folder.path)
    #expect(clause.output.contains("year.inspection"))
    #expect(clause.output.contains("plan.sent"))
    #expect(!clause.output.contains("year.training"))
  }

  @Test func anUnknownNameIsAMistakeOfTheCommandLine() throws {
    let work = try Workplace()
    let refused = try explain(["year.trainin", "--lang", "en"], folder: work.folder.path)
    #expect(refused.status == .usage)
    #expect(refused.output == "")
    #expect(
      refused.errors == """
        gdcheck: error: no obligation or clause `year.trainin`
           help: did you mean `year.training`?

        """
    )
  }

  /// What `explain` gives as an example is evidence: saved as it stands, it passes.
  @Test func theExampleThatItGivesMeetsTheObligation() throws {
    let work = try Workplace()
    for id in ["year.training", "year.inspection", "plan.sent"] {
      let explained = try explain([id, "--lang", "en"], folder: work.folder.path)
      let lines = explained.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let start = try #require(lines.firstIndex { $0.contains("gdcheck: evidence/1") }, "\(explained.output)")
      let indent = lines[start].prefix { $0 == " " }.count
      let example = lines[start...].map { String($0.dropFirst(indent)) }.joined(separator: "\n")
      try work.write("\(id).yaml", example)
      let audited = try work.audit(["\(id).yaml"], ["--only", id, "--as-of", "31/12/2022"])
      #expect(audited.status == .clean, "\(audited.errors)\(audited.output)")
      #expect(audited.output.contains("Met (1)"), "\(audited.output)")
    }
  }
}
