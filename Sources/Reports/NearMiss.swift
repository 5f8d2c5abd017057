package import Engine
package import Evidence
import Rules
import Terms

/// A record that came near to counting for an obligation, and what it lacks.
package struct NearMiss: Sendable {
  package var record: RecordRef
  /// What it lacks, in words: `held 05/07/2022, 5 days after quarter II ended`.
  package var lacks: String
  /// Whether it is what was asked, and lacks only its day, its proof or the team's acceptance.
  package var isOfKind: Bool
  /// How many of the criteria asked for it meets.
  package var metCriteria: Int
}

extension Wording {
  /// The records that came nearest to meeting what a finding still lacks, each once, the nearest first: those that
  /// lack one thing, and only where there is none, two.
  package func nearMisses(_ finding: Finding, in audit: UnitFindings) -> [NearMiss] {
    guard let root = finding.explanation, finding.verdict == .fail || finding.verdict == .pending else {
      return []
    }
    let counted = Set(audit.explanations.evidence(of: root).map(\.record))
    let near = audit.explanations.openCells(of: root).flatMap { misses(ofCell: $0, audit) }
      .filter { miss, _ in !(counted.contains(miss.record) && isFarInTime(miss)) }
    // What lacks only its time or its proof is nearer than what is about something else.
    let all = near.filter { miss, _ in miss.second == nil }
    let single = all.filter { miss, _ in isRight(miss) } + all.filter { miss, _ in !isRight(miss) }
    var seen: Set<RecordRef> = []
    return (single.isEmpty ? near : single)
      .filter { miss, _ in seen.insert(miss.record).inserted }
      .map { miss, context in
        NearMiss(
          record: miss.record,
          lacks: self.miss(miss, context),
          isOfKind: isRight(miss),
          metCriteria: metCriteria(miss, context)
        )
      }
  }

  private func misses(ofCell cell: Int, _ audit: UnitFindings) -> [(Explanations.Miss, MissContext)] {
    let node = audit.explanations.nodes[cell]
    guard case .cell(let test, let value) = node.kind, rules.tests.indices.contains(test) else {
      return []
    }
    let context = MissContext(
      test: rules.tests[test],
      cell: value,
      window: node.window,
      evidence: audit.evidence,
      visit: audit.visit
    )
    return audit.explanations.misses[node.misses.clamped(to: 0..<audit.explanations.misses.count)]
      .map { ($0, context) }
  }

  private func metCriteria(_ miss: Explanations.Miss, _ context: MissContext) -> Int {
    let unmet = [miss.first, miss.second].count { shortfall in
      if case .criterion = shortfall { true } else { false }
    }
    return max(0, (context.recordTest?.criteria.count ?? 0) - unmet)
  }

  /// Whether a record is of the right kind, and misses by its day, its proof or the team's rejection.
  private func isRight(_ miss: Explanations.Miss) -> Bool {
    switch miss.first {
    case .criterion, .value, .notOrganised: false
    default: true
    }
  }

  /// Whether a record misses by more than a month: one that counted for its own window says nothing of another.
  private func isFarInTime(_ miss: Explanations.Miss) -> Bool {
    switch miss.first {
    case .early(_, let days), .late(_, let days): days > 31
    default: false
    }
  }
}
