import Diagnostics
package import Engine
package import Evidence

/// What further records would change in the audit of a unit.
package struct WhatIf: Sendable {
  /// The audit of the unit's own evidence.
  package let before: UnitFindings
  /// The audit with the further records.
  package let after: UnitFindings
  /// What is other between the two; see ``FindingChange/all(from:to:)``.
  package let changes: [FindingChange]

  /// The further activities and figures audited by themselves: there none of the unit's own stands nearer.
  let alone: UnitFindings
  private let program: Program
  /// The obligations whose findings are compared, by their places.
  private let taken: Set<Int>

  /// Compares `after`, an audit by `program`, with what it would be without the records that are written in another
  /// file than that with the number 0 in spans; findings of obligations that `takes` does not take are left out.
  package init(_ program: Program, after: UnitFindings, taking takes: (Finding) -> Bool = { _ in true }) {
    self.program = program
    let taken = Set(after.findings.lazy.filter(takes).map(\.obligation))
    self.taken = taken
    func audit(_ evidence: Evidence) -> UnitFindings {
      program.audit(evidence, visit: after.visit, asOf: after.asOf).keeping(taken)
    }
    var further = after.evidence
    further.activities.removeAll { $0.span.file == 0 }
    further.figures.removeAll { $0.span.file == 0 }
    before = audit(after.evidence.part(ofFile: 0))
    alone = audit(further)
    self.after = after.keeping(taken)
    changes = FindingChange.all(from: before, to: self.after)
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

  /// The audit of all records but `records`.
  func audit(without records: Set<RecordRef>) -> UnitFindings {
    let evidence = after.evidence.part { !records.contains($0) }
    return program.audit(evidence, visit: after.visit, asOf: after.asOf).keeping(taken)
  }
}

extension UnitFindings {
  /// The same with the findings of some obligations only.
  fileprivate func keeping(_ obligations: Set<Int>) -> UnitFindings {
    var audit = self
    audit.findings.removeAll { !obligations.contains($0.obligation) }
    return audit
  }
}
