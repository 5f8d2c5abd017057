import Diagnostics
package import Engine
package import Evidence
import Rules
import Terms

/// The records of an audit as reports tell of them: what counted, what proves it, what came near, what was left
/// unopened.
///
/// Texts are as they stand in the files; whoever sets them escapes them.
package struct FindingRecords: Sendable {
  /// A record that counted or nearly did.
  package struct Line: Sendable {
    package let record: RecordRef
    package let id: String
    /// The day or days by which people know it; empty where it has none.
    package let days: String
    /// What it is called.
    package let title: String
    /// Whether the unit itself gave it that title.
    package let hasOwnTitle: Bool
    /// Where it is written: `health-office.yaml:14`; empty where that is not known.
    package let place: String
    /// Whether a team has visited and not looked at it.
    package let isUnchecked: Bool
    /// The papers that prove it.
    package fileprivate(set) var proofs: [Proof] = []
    /// What a reader should know of how it counted.
    package fileprivate(set) var remarks: [String] = []
    /// Of a near miss: what it lacks.
    package fileprivate(set) var lacks: String?
  }

  /// A paper that proves a record.
  package struct Proof: Sendable {
    /// With which paper: `with minutes D1`.
    package let words: String
    /// Whether a team has visited and not looked at it.
    package let isUnchecked: Bool
  }

  private let wording: Wording
  private let audit: UnitFindings
  private let visit: VisitFacts?
  private let lines: LineIndex
  private let fileName: String

  /// The records of `audit`; `visit` says what the team looked at, nil where nobody has visited.
  package init(_ audit: UnitFindings, visit: VisitFacts?, in wording: Wording) {
    self.wording = wording
    self.audit = audit
    self.visit = visit
    lines = LineIndex(audit.evidence.source.bytes)
    fileName =
      audit.evidence.source.name.split(separator: "/").last.map(String.init) ?? audit.evidence.source.name
  }

  /// The records that counted for `finding`, the first `limit` of them, and of those beyond how many there are and the
  /// ids of those that the team has not looked at.
  package func counted(
    for finding: Finding,
    limit: Int
  ) -> (shown: [Line], more: Int, uncheckedBeyond: [String]) {
    guard let root = finding.explanation else { return ([], 0, []) }
    let counted = audit.explanations.evidence(of: root)
    let resting = visit?.resting(of: finding) ?? []
    let proofs = Dictionary(resting.map { ($0.record, $0.proofs) }) { first, _ in first }
    let shown = counted.prefix(limit).map { line($0, proofs: proofs[$0.record] ?? []) }
    let left = counted.dropFirst(shown.count)
    return (shown, left.count, left.isEmpty ? [] : unchecked(left, resting))
  }

  /// The nearest misses of `finding`, the nearest first.
  package func nearMisses(of finding: Finding) -> [Line] {
    wording.nearMisses(finding, in: audit).map { miss in
      var line = line(miss.record)
      line.lacks = miss.lacks
      return line
    }
  }

  private func unchecked(
    _ counted: ArraySlice<Explanations.Counted>,
    _ resting: [RestingRecord]
  ) -> [String] {
    let left = Set(counted.map(\.record))
    return
      resting
      .filter { resting in
        (left.contains(resting.record)
          || resting.proves.contains { left.contains(RecordRef(.activity, $0)) })
          && visit?.isChecked(resting.record) == false
      }
      .compactMap { RecordFacts($0.record, in: audit.evidence).id }
  }

  /// A record that counted, with `proofs`, the papers that prove it where that is known of more than one.
  private func line(_ counted: Explanations.Counted, proofs: [Int]) -> Line {
    var line = line(counted.record)
    let papers = audit.evidence.documents
    var issued: CivilDate?
    if let proof = counted.proof, papers.indices.contains(proof) {
      issued = papers[proof].issued
      for place in proofs.isEmpty ? [proof] : proofs where papers.indices.contains(place) {
        let type = wording.name(papers[place].type, in: .documents)
        line.proofs.append(
          Proof(
            words: wording.say("kèm \(type) \(papers[place].id)", "with \(type) \(papers[place].id)"),
            isUnchecked: isUnchecked(RecordRef(.document, place))
          )
        )
      }
    }
    line.remarks = wording.remarks(counted.remarks, proofIssued: issued)
    return line
  }

  private func line(_ record: RecordRef) -> Line {
    let facts = RecordFacts(record, in: audit.evidence)
    return Line(
      record: record,
      id: facts.id ?? "",
      days: facts.days.map { wording.days($0.first, $0.last) } ?? "",
      title: wording.title(facts),
      hasOwnTitle: (facts.activity?.title ?? facts.document?.title) != nil,
      place: facts.span.map { "\(fileName):\(lines.line(of: $0.start))" } ?? "",
      isUnchecked: isUnchecked(record)
    )
  }

  private func isUnchecked(_ record: RecordRef) -> Bool {
    visit?.isChecked(record) == false
  }
}

extension Wording {
  /// The judgement that decided a finding; nil where none did.
  package func judgement(of finding: Finding, in audit: UnitFindings) -> String? {
    guard let place = finding.judgement, audit.visit.judgements.indices.contains(place) else { return nil }
    let judgement = audit.visit.judgements[place]
    return self.judgement(
      passes: judgement.passes,
      by: judgement.by,
      date: judgement.date,
      note: judgement.note
    )
  }

  /// The waiver of a finding, or, once it has run out, a note that there was one.
  package func waiver(of finding: Finding, in audit: UnitFindings) -> (inForce: Bool, text: String)? {
    guard let state = finding.waiver, audit.visit.waivers.indices.contains(state.waiver) else { return nil }
    let waiver = audit.visit.waivers[state.waiver]
    let text = self.waiver(
      inForce: state.inForce,
      by: waiver.by,
      until: waiver.until,
      reason: waiver.reason
    )
    return (state.inForce, text)
  }
}
