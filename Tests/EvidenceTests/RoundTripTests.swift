import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing

@Suite("Evidence written out and read again")
struct RoundTripTests {
  @Test(
    "However it is written, the same evidence is read",
    arguments: 0..<150 as Range<UInt64>,
    EvidenceWriter.Style.all
  )
  func roundTrip(_ seed: UInt64, _ style: EvidenceWriter.Style) throws {
    var random = SeededGenerator(seed: seed)
    let evidence = RandomEvidence.make(&random)
    let text = EvidenceWriter(style: style).write(evidence)
    let outcome = Outcome(text)
    let read = try #require(outcome.evidence, "\(outcome.found)\n\(text)")
    #expect(description(read) == description(evidence), "\(text)")
  }

  /// All that evidence says, places in the file left out.
  private func description(_ evidence: Evidence) -> [String] {
    let activities = evidence.activities.map { activity in
      "\(activity.id) \(activity.recurrence ?? "-") \(activity.type) \(activity.title ?? "-") \(activity.days) "
        + "\(activity.topics) \(activity.audiences) \(activity.sites) \(activity.clubs) \(activity.occasions) "
        + "\(activity.partners) \(activity.inspected) \(activity.wards) \(activity.role) "
        + "\(activity.participants.map { "\($0)" } ?? "-") \(activity.documents)"
    }
    let documents = evidence.documents.map { document in
      "\(document.id) \(document.type) \(document.title ?? "-") \(document.number ?? "-") "
        + "\(document.issued.map { "\($0)" } ?? "-") \(document.issuedBy) \(document.sent) "
        + "\(document.covers.map { "\($0)" } ?? "-") \(document.contains) \(document.topics) \(document.sites) "
        + "\(document.file?.value ?? "-") \(document.sha256?.value ?? "-")"
    }
    let figures = evidence.figures.map { figure in
      "\(figure.id) \(figure.name) \(figure.date) \(figure.value) \(figure.lastYear.map { "\($0)" } ?? "-") "
        + "\(figure.source.map { "\($0)" } ?? "-")"
    }
    let head = "\(evidence.unit) \(evidence.year) \(evidence.asOf.map { "\($0)" } ?? "-")"
    return [head] + activities + documents + figures
  }
}
