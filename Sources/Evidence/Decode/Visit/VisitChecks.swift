import Diagnostics
import Terms
import YAMLTree

/// The records that the team looked at.
extension VisitDecoder {
  /// The entries of `checked`, none of them twice or against another.
  mutating func checks(_ node: NodeID) -> [VisitRecord.Check] {
    let checks = each(node, limit: limits.maxChecks) { $0.check($1) }
    compare(checks)
    return checks
  }

  private mutating func check(_ node: NodeID) -> VisitRecord.Check? {
    guard let fields = reader.fields(node, CheckKey.self) else { return nil }
    let record = required(.record, in: fields).flatMap { self.record($0) }
    let outcome = outcome(in: fields)
    let by = optional(.by, in: fields).flatMap { line($0)?.value }
    let note = optional(.note, in: fields).flatMap { text($0)?.value }
    guard let record, let outcome else { return nil }
    return VisitRecord.Check(record: record, outcome: outcome, by: by, note: note)
  }

  /// `seen: true` or `rejected: …`, of which one must stand there.
  private mutating func outcome(in fields: Fields<CheckKey>) -> VisitRecord.Check.Outcome? {
    switch (fields.entry(.seen), fields.entry(.rejected)) {
    case (nil, nil):
      reader.report(VisitWording.noOutcome(at: reader.place(fields.node)))
      return nil
    case (let seen?, let rejected?):
      reader.report(VisitWording.twoOutcomes(reader.key(rejected.keyNode), reader.key(seen.keyNode)))
      return nil
    case (let seen?, nil):
      guard let node = filled(seen), reader.expect(.text, node) else { return nil }
      if reader.says("true", node) { return .seen }
      reader.report(VisitWording.notSeen(reader.key(node)))
      return nil
    case (nil, let rejected?):
      guard let node = filled(rejected), let reason = text(node) else { return nil }
      guard reason.value != "true" else {
        reader.report(VisitWording.noReason(reason))
        return nil
      }
      return .rejected(reason: reason.value)
    }
  }

  /// The id of a record of the evidence.
  private mutating func record(_ node: NodeID) -> Located<String>? {
    guard let id = reader.text(node) else { return nil }
    // What another unit's evidence holds is not to be found in this one.
    guard isSameUnit, records.entry(id.value) == nil else { return id }
    let guess = reader.maySuggest() ? records.guess(id.value, in: evidence) : nil
    reader.report(VisitWording.unknownRecord(id, guess))
    return nil
  }

  /// Reports what is said twice of a record, or of what recurs and of one of its dates.
  private mutating func compare(_ checks: [VisitRecord.Check]) {
    var first: [String: VisitRecord.Check] = [:]
    for check in checks {
      if let earlier = first[check.record.value] {
        reader.report(
          VisitWording.checkedTwice(check.record, earlier.record.span, agree: check.agrees(with: earlier))
        )
      } else {
        first[check.record.value] = check
      }
    }
    for check in checks {
      guard case .date(let recurrence)? = records.entry(check.record.value)?.meaning,
        let whole = first[recurrence]
      else { continue }
      if check.agrees(with: whole) {
        reader.report(VisitWording.checkedWithTheWhole(check.record, whole.record))
      } else if check.outcome == .seen {
        reader.report(VisitWording.rejectedWithTheWhole(check.record, whole.record))
      }
    }
  }
}

extension VisitRecord.Check {
  /// Whether both were seen, or both rejected.
  fileprivate func agrees(with other: VisitRecord.Check) -> Bool {
    (outcome == .seen) == (other.outcome == .seen)
  }
}
