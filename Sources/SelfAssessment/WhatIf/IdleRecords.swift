import Engine
package import Evidence
package import Reports

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
    let left = withoutEffect(among: records.filter { !atWork.contains($0) })
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

  /// Records that are tried by themselves, at most.
  private static let mostTried = 200

  /// Of `records`, which no changed finding names, those that change nothing: a finding does not name what makes it
  /// owed.
  ///
  /// Where not even trying each by itself tells which of them do, none is said to be without effect.
  private func withoutEffect(among records: [RecordRef]) -> [RecordRef] {
    func changesNothing(_ records: some Collection<RecordRef>) -> Bool {
      FindingChange.all(from: audit(without: Set(records)), to: after).isEmpty
    }
    guard !records.isEmpty, !changesNothing(records) else { return records }
    let base = audit(without: Set(records))
    let tried = records.prefix(Self.mostTried)
    let left = tried.filter { record in
      let one = audit(without: Set(records).subtracting([record]))
      return FindingChange.all(from: base, to: one).isEmpty
    }
    return changesNothing(left) ? left : []
  }

  /// For each record, by its id, the obligation not met that it comes nearest to, and what it lacks for it.
  private func nearest(_ wording: Wording) -> [String: (obligation: Int, miss: NearMiss)] {
    var near: [String: (obligation: Int, miss: NearMiss)] = [:]
    for (finding, whole) in zip(alone.findings, after.findings)
    where whole.verdict == .fail || whole.verdict == .pending {
      // With the unit's own records, which a figure may be held against; and by themselves, where none stands nearer.
      for (finding, audit) in [(whole, after), (finding, alone)] {
        for miss in wording.nearMisses(finding, in: audit) {
          guard let id = RecordFacts(miss.record, in: audit.evidence).id else { continue }
          if let known = near[id], !Self.isNearer(miss, than: known.miss) { continue }
          near[id] = (finding.obligation, miss)
        }
      }
    }
    return near
  }

  /// Whether a record is nearer by one miss than by another: it is the right kind of thing, or else meets more of what
  /// is asked.
  ///
  /// Of equals the first in the order of the rules stays.
  private static func isNearer(_ miss: NearMiss, than known: NearMiss) -> Bool {
    guard miss.isOfKind == known.isOfKind else { return miss.isOfKind }
    return miss.metCriteria > known.metCriteria
  }
}
