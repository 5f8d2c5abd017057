import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

/// The records that verdicts rest on, as a team opens the files.
@Suite struct RestingRecordsTests {
  /// Their ids, each with the places of the obligations that rest on it.
  private static func told(_ resting: [RestingRecord], _ evidence: Evidence = VisitedAudit.evidence)
    -> [String]
  {
    resting.map { "\(id($0.record, evidence)) \($0.obligations)" }
  }

  private static func id(_ record: RecordRef, _ evidence: Evidence) -> String {
    switch record.kind {
    case .activity: evidence.activities[record.index].id
    case .document: evidence.documents[record.index].id
    case .figure: evidence.figures[record.index].id
    }
  }

  @Test func activitiesComeByTheirDaysWithTheirProofThenPapersThenFigures() {
    let resting = RestingRecords.all(of: VisitedAudit.audit(), SampleRules.rules)
    #expect(
      Self.told(resting) == [
        "A20.1 [2]", "A20.2 [2]", "A1 [0]", "D1 [0]", "A20.3 [2]", "A20.4 [2]", "A20.5 [2]", "A9 [3]",
        "A9#1 [3]", "A20.6 [2]", "A20.7 [2]", "A20.8 [2]", "A20.9 [2]", "A20.10 [2]", "D3 [6]", "F1 [4]",
      ]
    )
  }

  @Test func nearMissesAndRejectedRecordsAreNoneOfThem() {
    let resting = RestingRecords.all(of: VisitedAudit.audit(), SampleRules.rules)
    let ids = resting.map { Self.id($0.record, VisitedAudit.evidence) }
    #expect(!ids.contains("A7"))
    #expect(!ids.contains("A10"))
  }

  @Test func aRecordSaysWhatProvesItAndAPaperWhatItProves() throws {
    let resting = RestingRecords.all(of: VisitedAudit.audit(), SampleRules.rules)
    let activity = try #require(resting.first { $0.record == RecordRef(.activity, VisitedAudit.a1) })
    #expect(activity.counts && activity.proofs == [VisitedAudit.d1] && activity.proves == [])
    let paper = try #require(resting.first { $0.record == RecordRef(.document, VisitedAudit.d1) })
    #expect(!paper.counts && paper.proofs == [] && paper.proves == [VisitedAudit.a1])
    let counted = try #require(resting.first { $0.record == RecordRef(.document, VisitedAudit.d3) })
    #expect(counted.counts && counted.proves == [])
  }

  /// What several findings share is opened once.
  @Test func aRecordOfSeveralFindingsStandsOnceWithAllOfThem() {
    var audit = VisitedAudit.audit()
    var again = audit.findings[0]
    again.obligation = 8
    audit.findings.append(again)
    // The paper that proves the activity counts by itself as well.
    audit.explanations.counted[0].proof = VisitedAudit.d3
    let told = Self.told(RestingRecords.all(of: audit, SampleRules.rules))
    #expect(told.filter { $0.hasPrefix("A1 ") } == ["A1 [0, 8]"])
    #expect(told.filter { $0.hasPrefix("D3 ") } == ["D3 [0, 6, 8]"])
    #expect(told.firstIndex(of: "D3 [0, 6, 8]") == told.firstIndex(of: "A1 [0, 8]").map { $0 + 1 })
  }

  /// Where papers of several types are asked for, each of them carries the verdict.
  @Test func allPapersThatARuleAsksForAreOpened() {
    var test = SampleRules.inspection
    test.proof = CodeMatch(.all, [SamplePlan.name("minutes"), SamplePlan.name("photos")])
    let rules = ReportedRules(
      plan: SamplePlan.plan,
      obligations: SampleRules.obligations,
      lexicon: SamplePlan.lexicon,
      tests: [.init(.records(test))] + SampleRules.rules.tests.dropFirst(),
      windows: { _ in ([], 0) }
    )
    let audit = VisitedAudit.audit()
    #expect(
      Self.told(RestingRecords.of([audit.findings[0]], in: audit, rules)) == ["A1 [0]", "D9 [0]", "D1 [0]"]
    )
    var visit = VisitedAudit.visit
    visit.rejections.append(.init(record: "D9", reason: "ảnh của năm trước"))
    let rejected = VisitedAudit.audit(visit)
    #expect(
      Self.told(RestingRecords.of([rejected.findings[0]], in: rejected, rules)) == ["A1 [0]", "D1 [0]"]
    )
  }

  @Test func aFindingThatWasNotEvaluatedRestsOnNothing() {
    let finding = Finding(obligation: 5, verdict: .notApplicable, reason: .notArisen)
    #expect(RestingRecords.of([finding], in: VisitedAudit.audit(), SampleRules.rules) == [])
  }
}
