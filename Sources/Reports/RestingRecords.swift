import Diagnostics
package import Engine
package import Evidence
import Rules
import Terms

/// A record that verdicts rest on: it counted, or it proves one that did.
package struct RestingRecord: Hashable, Sendable {
  package let record: RecordRef
  /// Whether it counted by itself, and not only as the proof of another.
  package let counts: Bool
  /// Of an activity: the papers that prove it, as places in `Evidence.documents`, in the order in which it names them.
  package let proofs: [Int]
  /// Of a paper: the activities that it proves, as places in `Evidence.activities`, by their days.
  package let proves: [Int]
  /// The obligations whose verdicts rest on it, as places in the rules, ascending.
  package let obligations: [Int]
}

/// The records that the verdicts of an audit rest on, as a team opens the files.
///
/// Near misses and what the team rejected are none of them, since no verdict rests on those; nor is what makes an
/// obligation owed, which findings do not name.
package enum RestingRecords {
  /// The records that the findings of `audit` rest on, each once.
  ///
  /// Activities come first, by the day on which they began, each followed by the papers that prove it and were not
  /// named yet; then papers that count by themselves, by their day, those without one last; then figures. What is
  /// equal stands as in the file.
  package static func all(of audit: UnitFindings, _ rules: ReportedRules) -> [RestingRecord] {
    of(audit.findings, in: audit, rules)
  }

  /// The same of some of the findings of `audit`.
  package static func of(
    _ findings: some Sequence<Finding>,
    in audit: UnitFindings,
    _ rules: ReportedRules
  ) -> [RestingRecord] {
    var collector = RestingCollector(audit: audit, rules: rules)
    for finding in findings { collector.add(finding) }
    return collector.inOrderOfOpening()
  }
}

/// Gathers what findings rest on.
private struct RestingCollector {
  let audit: UnitFindings
  let rules: ReportedRules
  private let rejected: Set<String>

  private var counted: Set<RecordRef> = []
  /// Papers by the activity that they prove.
  private var proofs: [Int: Set<Int>] = [:]
  /// Activities by the paper that proves them.
  private var proves: [Int: Set<Int>] = [:]
  private var obligations: [RecordRef: Set<Int>] = [:]

  init(audit: UnitFindings, rules: ReportedRules) {
    self.audit = audit
    self.rules = rules
    rejected = Set(audit.visit.rejections.map(\.record))
  }

  mutating func add(_ finding: Finding) {
    guard let root = finding.explanation else { return }
    let tree = audit.explanations
    for place in tree.cells(of: root) {
      let node = tree.nodes[place]
      guard case .cell(let test, _) = node.kind else { continue }
      for counted in tree.counted[node.counted.clamped(to: 0..<tree.counted.count)]
      where isThere(counted.record) {
        self.counted.insert(counted.record)
        obligations[counted.record, default: []].insert(finding.obligation)
        for paper in papers(of: counted, asked: proof(askedBy: test)) {
          proofs[counted.record.index, default: []].insert(paper)
          proves[paper, default: []].insert(counted.record.index)
          obligations[RecordRef(.document, paper), default: []].insert(finding.obligation)
        }
      }
    }
  }

  private func isThere(_ record: RecordRef) -> Bool {
    RecordFacts(record, in: audit.evidence).id != nil
  }

  private func proof(askedBy test: Int) -> CodeMatch? {
    guard rules.tests.indices.contains(test), case .records(let records) = rules.tests[test].ask else {
      return nil
    }
    return records.proof
  }

  /// The paper that proves a record; where the rule asks for papers of several types, the first of each.
  private func papers(of counted: Explanations.Counted, asked: CodeMatch?) -> [Int] {
    guard let proof = counted.proof, isThere(RecordRef(.document, proof)) else { return [] }
    guard let asked, asked.mode == .all, let activity = activity(counted.record) else { return [proof] }
    var papers = [proof]
    for type in asked.values {
      guard let code = rules.lexicon[.documents].code(type.value),
        let first = activity.documents.first(where: { isProof($0, of: activity, type: code) })
      else { continue }
      if !papers.contains(first) { papers.append(first) }
    }
    return papers
  }

  private func isProof(_ place: Int, of activity: Activity, type: Code) -> Bool {
    guard audit.evidence.documents.indices.contains(place) else { return false }
    let paper = audit.evidence.documents[place]
    guard paper.type == type, !rejected.contains(paper.id) else { return false }
    return paper.issued.map { $0 >= activity.days.first } ?? true
  }

  private func activity(_ record: RecordRef) -> Activity? {
    RecordFacts(record, in: audit.evidence).activity
  }

  // MARK: Order

  func inOrderOfOpening() -> [RestingRecord] {
    var order: [RecordRef] = []
    var seen: Set<RecordRef> = []
    for activity in byDay(counted.filter { $0.kind == .activity }) {
      for record in [activity] + papers(of: activity) where seen.insert(record).inserted {
        order.append(record)
      }
    }
    for kind in [RecordRef.Kind.document, .figure] {
      for record in byDay(counted.filter { $0.kind == kind }) where seen.insert(record).inserted {
        order.append(record)
      }
    }
    return order.map(resting)
  }

  /// The papers that prove an activity, in the order in which it names them.
  private func papers(of record: RecordRef) -> [RecordRef] {
    guard record.kind == .activity, let papers = proofs[record.index] else { return [] }
    var named: [Int] = []
    for paper in activity(record)?.documents ?? [] where papers.contains(paper) && !named.contains(paper) {
      named.append(paper)
    }
    return (named + papers.subtracting(named).sorted()).map { RecordRef(.document, $0) }
  }

  /// Records by their first day, those without a day last; of one day, as in the file.
  private func byDay(_ records: some Collection<RecordRef>) -> [RecordRef] {
    records.map { (day: RecordFacts($0, in: audit.evidence).days?.first.dayNumber ?? .max, record: $0) }
      .sorted { ($0.day, $0.record.index) < ($1.day, $1.record.index) }
      .map(\.record)
  }

  private func resting(_ record: RecordRef) -> RestingRecord {
    let isPaper = record.kind == .document
    let proven = isPaper ? (proves[record.index] ?? []).map { RecordRef(.activity, $0) } : []
    return RestingRecord(
      record: record,
      counts: counted.contains(record),
      proofs: papers(of: record).map(\.index),
      proves: byDay(proven).map(\.index),
      obligations: (obligations[record] ?? []).sorted()
    )
  }
}
