import Diagnostics
package import Engine
package import Evidence
package import Reports

/// What further records would change in the audit of a unit.
package struct WhatIf: Sendable {
  /// The audit of the unit's own evidence.
  package let before: UnitFindings
  /// The audit with the further records.
  package let after: UnitFindings
  /// What is other between the two; see ``FindingChange/all(from:to:)``.
  package let changes: [FindingChange]

  /// The further activities and figures audited by themselves: there none of the unit's own stands nearer.
  private let alone: UnitFindings

  /// Compares `after`, an audit by `program`, with what it would be without the records that are written in another
  /// file than that with the number 0 in spans; findings of obligations that `takes` does not take are left out.
  package init(_ program: Program, after: UnitFindings, taking takes: (Finding) -> Bool = { _ in true }) {
    func audit(_ evidence: Evidence) -> UnitFindings {
      Self.keeping(program.audit(evidence, visit: after.visit, asOf: after.asOf), takes)
    }
    var further = after.evidence
    further.activities.removeAll { $0.span.file == 0 }
    further.figures.removeAll { $0.span.file == 0 }
    before = audit(after.evidence.part(ofFile: 0))
    alone = audit(further)
    self.after = Self.keeping(after, takes)
    changes = FindingChange.all(from: before, to: self.after)
  }

  private static func keeping(_ audit: UnitFindings, _ takes: (Finding) -> Bool) -> UnitFindings {
    var audit = audit
    audit.findings.removeAll { !takes($0) }
    return audit
  }

  /// How many findings changed in a way.
  package func count(_ effect: FindingChange.Effect) -> Int {
    changes.count { $0.effect == effect }
  }

  /// How many findings that bind the unit say the same as before.
  package var unchanged: Int {
    after.findings.count { $0.reason != .notBound } - changes.count { $0.after.reason != .notBound }
  }

  /// The further records that one would ask about: activities, figures, and papers that no activity or figure names.
  package var records: [RecordRef] {
    let evidence = after.evidence
    let named = Set(evidence.activities.flatMap(\.documents) + evidence.figures.compactMap(\.source))
    return evidence.activities.indices.filter { evidence.activities[$0].span.file != 0 }
      .map { RecordRef(.activity, $0) }
      + evidence.documents.indices
      .filter { evidence.documents[$0].span.file != 0 && !named.contains($0) }
      .map { RecordRef(.document, $0) }
      + evidence.figures.indices.filter { evidence.figures[$0].span.file != 0 }
      .map { RecordRef(.figure, $0) }
  }
}

// MARK: - Records without effect

/// A further record that changes no finding.
package struct IdleRecord: Sendable {
  /// Why it changes none.
  package enum Cause: Sendable {
    /// Its day is after the as-of date.
    case afterAsOf
    /// It counts for obligations, by their places, and what is found about them is the same without it.
    case counts([Int])
    /// It does not count; it comes nearest to an obligation, and lacks something, in words.
    case near(obligation: Int, lacks: String)
    /// It comes near to nothing that is not met.
    case unasked
  }

  package let record: RecordRef
  package let cause: Cause
}

extension WhatIf {
  /// The further records that change no finding and why, told by `wording`.
  package func idle(_ wording: Wording) -> [IdleRecord] {
    var atWork = Set(RestingRecords.of(changes.map(\.after), in: after, wording.rules).map(\.record))
    // What turns a finding to the worse does not count for it: it is what the finding lacks something in.
    for change in changes where change.effect != .better {
      atWork.formUnion(wording.nearMisses(change.after, in: after).map(\.record))
    }
    let left = records.filter { !atWork.contains($0) }
    guard !left.isEmpty else { return [] }
    let resting = RestingRecords.all(of: after, wording.rules)
    let counting = Dictionary(resting.map { ($0.record, $0.obligations) }) { first, _ in first }
    let setAside = Set(after.setAside)
    let near = nearest(wording)
    return left.map { record in
      let id = RecordFacts(record, in: after.evidence).id ?? ""
      if let obligations = counting[record] { return IdleRecord(record: record, cause: .counts(obligations)) }
      if setAside.contains(record) { return IdleRecord(record: record, cause: .afterAsOf) }
      return IdleRecord(
        record: record,
        cause: near[id].map { .near(obligation: $0.obligation, lacks: $0.miss.lacks) } ?? .unasked
      )
    }
  }

  /// For each further record, by its id, the obligation not met that it comes nearest to, and what it lacks for it: one
  /// that it is the right kind of thing for, else the first in the order of the rules.
  private func nearest(_ wording: Wording) -> [String: (obligation: Int, miss: NearMiss)] {
    var near: [String: (obligation: Int, miss: NearMiss)] = [:]
    for (finding, whole) in zip(alone.findings, after.findings)
    where whole.verdict == .fail || whole.verdict == .pending {
      for miss in wording.nearMisses(finding, in: alone) {
        guard let id = RecordFacts(miss.record, in: alone.evidence).id else { continue }
        if let known = near[id], known.miss.isOfKind || !miss.isOfKind { continue }
        near[id] = (finding.obligation, miss)
      }
    }
    return near
  }
}
