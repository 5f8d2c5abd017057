import Diagnostics
import Engine
import Evidence
import Reports
import Terms
import TestSupport
import Testing

/// What reports say of a visit.
@Suite struct VisitFactsTests {
  private static func unchecked(_ checked: Set<String>) throws -> Set<String> {
    var visit = VisitedAudit.visit
    visit.checked = checked
    let audit = VisitedAudit.audit(visit)
    let facts = try #require(VisitFacts(audit, SampleRules.rules))
    return Set(facts.unchecked.compactMap { id($0.record) })
  }

  private static func id(_ record: RecordRef) -> String? {
    switch record.kind {
    case .activity: VisitedAudit.evidence.activities[record.index].id
    case .document: VisitedAudit.evidence.documents[record.index].id
    case .figure: VisitedAudit.evidence.figures[record.index].id
    }
  }

  @Test func aRecordIsCheckedByItsIdByItsRecurrenceAndByItsActivity() throws {
    let none = try Self.unchecked([])
    #expect(none.count == 16)
    #expect(try none.subtracting(Self.unchecked(["A1"])) == ["A1"])
    #expect(try none.subtracting(Self.unchecked(["D1", "F1"])) == ["D1", "F1"])
    #expect(try none.subtracting(Self.unchecked(["A20.3"])) == ["A20.3"])
    #expect(try none.subtracting(Self.unchecked(["A20"])).count == 10)
    // A paper inside its activity lies on the table with it; one that has an entry of its own does not.
    #expect(try none.subtracting(Self.unchecked(["A9"])) == ["A9", "A9#1"])
    #expect(try none.subtracting(Self.unchecked(["A9#1"])) == ["A9#1"])
  }

  @Test func withoutAVisitThereIsNothingToSay() {
    var visit = VisitedAudit.visit
    visit.checked = nil
    #expect(VisitFacts(VisitedAudit.audit(visit), SampleRules.rules) == nil)
    let text = TextReport(SampleRules.rules, language: .english, asOfSource: .today)
      .render(VisitedAudit.audit(visit))
    #expect(!text.contains("not checked"))
  }

  @Test func whatIsNotThereIsNeitherCheckedNorRestedOn() throws {
    var audit = VisitedAudit.audit()
    for place in audit.explanations.counted.indices {
      audit.explanations.counted[place].record = RecordRef(.activity, 999)
      audit.explanations.counted[place].proof = 999
    }
    let facts = try #require(VisitFacts(audit, SampleRules.rules))
    #expect(facts.resting == [])
    #expect(!facts.isChecked(RecordRef(.activity, 999)))
  }

  @Test func rejectedRecordsAreCountedByDate() throws {
    var visit = VisitedAudit.visit
    visit.rejections = [
      .init(record: "A20", reason: "không có danh sách"), .init(record: "A20.2", reason: "trùng"),
      .init(record: "D3", reason: "bản nháp"),
    ]
    let facts = try #require(VisitFacts(VisitedAudit.audit(visit), SampleRules.rules))
    #expect(facts.rejectedCount == 11)
  }

  @Test(arguments: Language.allCases) func theTextSaysWhatTheVisitSays(_ language: Language) {
    let report = TextReport(SampleRules.rules, language: language, asOfSource: .visit)
    expectSnapshot(report.render(VisitedAudit.audit()), "visited.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases) func theDocumentSaysWhatTheVisitSays(_ language: Language) throws {
    let document = try JSONReportTests.document([VisitedAudit.audit()], language: language)
    expectSnapshot(document, "visited.\(language.rawValue).json")
  }

  @Test(
    .enabled(if: PythonValidator.isInstalled, "python3 with the module jsonschema is not installed"),
    arguments: [VisitedAudit.visit, Visit(checked: [])]
  )
  func theDocumentKeepsToTheSchema(_ visit: Visit) throws {
    var audit = VisitedAudit.audit()
    audit.visit = visit
    let document = try JSONReportTests.document([audit])
    #expect(try PythonValidator.complaint(document, schema: FindingsSchema.json()) == nil)
  }

  @Test func oneLineAUnitCountsWhatNobodyHasLookedAt() {
    let audit = VisitedAudit.audit()
    #expect(
      TextReport(SampleRules.rules, language: .english, asOfSource: .visit).line(audit)
        == "District 10 Health Office: 3 not met, 1 to be judged, 2 met; 11 of 16 records not checked (05/12/2022)\n"
    )
    #expect(
      TextReport(SampleRules.rules, language: .vietnamese, asOfSource: .visit).line(audit)
        == "Phòng Y tế Quận 10: chưa đạt 3, cần xem xét 1, đạt 2; chưa đối chiếu 11/16 hồ sơ (05/12/2022)\n"
    )
  }

  /// What the team wrote is a file's text like any other.
  @Test(arguments: HostileText.all, Language.allCases)
  func whatTheTeamWroteCanNotBreakAReport(_ text: String, _ language: Language) throws {
    var visit = VisitedAudit.visit
    visit.lead = text
    for place in visit.rejections.indices {
      (visit.rejections[place].reason, visit.rejections[place].by) = (text, text)
    }
    for place in visit.judgements.indices {
      (visit.judgements[place].by, visit.judgements[place].note) = (text, text)
    }
    for place in visit.waivers.indices {
      (visit.waivers[place].by, visit.waivers[place].reason) = (text, text)
    }
    let report = TextReport(SampleRules.rules, language: language, asOfSource: .visit)
      .render(VisitedAudit.audit(visit))
    #expect(report.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToPrint })
    #expect(report.utf8.count < 30_000)
    for line in report.split(separator: "\n") {
      #expect(displayWidth(String(line)) <= 80, "\(line.debugDescription)")
    }
  }
}
