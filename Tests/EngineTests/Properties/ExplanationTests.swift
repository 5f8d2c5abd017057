import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// What an explanation says is so by the definitions: its cells, the records that counted, and what the near
/// misses lack.
struct ExplanationTests {
  static let seeds = (0..<15).map { RunSize.seed &+ 2_000 &+ UInt64($0) }

  @Test(arguments: seeds)
  func cellsAreThoseOfTheDefinitions(seed: UInt64) throws {
    try forEachAudit(seed) { audit in
      let nodes = audit.findings.explanations.nodes
      for (place, obligation) in audit.made.rules.obligations.enumerated() {
        let finding = audit.findings.findings[place]
        guard case .decided(let expected, _) = audit.reference.automatic(Reader(obligation)) else { continue }
        let root = try #require(finding.explanation, "what was evaluated is explained: \(audit)")
        let leaves = (root..<nodes[root].end).filter(audit.isLeaf)
        try #require(leaves.count == expected.cells.count, "\(audit.describing(obligation))")
        for (leaf, cell) in zip(leaves, expected.cells) {
          let node = nodes[leaf]
          #expect(node.verdict == cell.verdict, "\(audit.describing(obligation))")
          #expect(node.reason == cell.reason, "\(audit.describing(obligation))")
          #expect(node.progress == cell.progress, "\(audit.describing(obligation))")
          if case .cell = node.kind {
            let window = try #require(cell.windows.first)
            #expect(node.window?.first == window.first)
            #expect(node.window?.last == window.last)
            #expect(node.window?.closes == window.closes)
            let counted = audit.findings.explanations.counted[node.counted].map(\.record)
            #expect(Set(counted).count == counted.count, "a record counts once in a cell")
            #expect(Set(counted) == Set(cell.counted), "\(audit.describing(obligation)) in \(window.days)")
          }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func subtreesNestAndTheirPartsStandSideBySide(seed: UInt64) throws {
    try forEachAudit(seed) { audit in
      let explanations = audit.findings.explanations
      let nodes = explanations.nodes
      func check(_ place: Int) {
        let node = nodes[place]
        #expect(node.end > place && node.end <= nodes.count)
        var child = place + 1
        while child < node.end {
          #expect(nodes[child].end <= node.end, "a part ends within its whole")
          check(child)
          child = max(nodes[child].end, child + 1)
        }
        #expect(explanations.counted.indices.contains(node.counted) || node.counted.isEmpty)
        #expect(explanations.misses.indices.contains(node.misses) || node.misses.isEmpty)
        if !audit.isLeaf(place) { #expect(node.counted.isEmpty && node.misses.isEmpty) }
      }
      for finding in audit.findings.findings {
        guard let root = finding.explanation else { continue }
        check(root)
        let isDecided = finding.verdict == .fail && finding.reason != .judged || finding.verdict == .pending
        if isDecided { #expect(nodes[root].verdict == finding.verdict) }
      }
    }
  }

  @Test(arguments: seeds)
  func aNearMissDidNotCountAndLacksWhatIsSaidOfIt(seed: UInt64) throws {
    try forEachAudit(seed) { audit in
      let explanations = audit.findings.explanations
      for node in explanations.nodes {
        guard case .cell(let test, _) = node.kind else { continue }
        let misses = Array(explanations.misses[node.misses])
        let counted = Set(explanations.counted[node.counted].map(\.record))
        #expect(misses.count <= 5)
        #expect(Set(misses.map(\.record)).count == misses.count, "a record is a near miss once: \(audit)")
        if node.verdict == .pass { #expect(misses.isEmpty) }
        guard case .records(let source) = audit.program.tests[test].source else { continue }
        for miss in misses {
          let lacks = [miss.first] + [miss.second].compactMap { $0 }
          #expect(!counted.contains(miss.record), "\(miss) did not count: \(audit)")
          for lack in lacks { audit.check(lack, of: miss.record, source, node) }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func recordsDatedLaterAreSetAside(seed: UInt64) throws {
    try forEachAudit(seed) { audit in
      let (evidence, today) = (audit.findings.evidence, audit.findings.asOf)
      var expected: [RecordRef] = []
      for (place, activity) in evidence.activities.enumerated() where activity.days.first > today {
        expected.append(RecordRef(.activity, place))
      }
      for (place, document) in evidence.documents.enumerated() {
        let sent = document.sent.compactMap(\.date).min()
        if let day = document.issued ?? sent, day > today { expected.append(RecordRef(.document, place)) }
      }
      for (place, figure) in evidence.figures.enumerated() where figure.date > today {
        expected.append(RecordRef(.figure, place))
      }
      #expect(Set(audit.findings.setAside) == Set(expected), "\(audit)")
    }
  }

  @Test(arguments: seeds)
  func theSameInputGivesTheSameFindings(seed: UInt64) throws {
    let made = try GeneratedRules(seed: seed)
    for number in 0..<2 {
      var maker = made.evidence(number)
      let today = maker.asOf()
      let audits = try (0..<2).map { _ in
        try Program(made.checked).audit(maker.evidence, visit: maker.visit, asOf: today)
      }
      #expect("\(audits[0].findings)" == "\(audits[1].findings)")
      #expect("\(audits[0].explanations)" == "\(audits[1].explanations)")

      // The order of activities in the file says nothing.
      var turned = maker.evidence
      turned.activities.reverse()
      let answers = try Program(made.checked).audit(turned, visit: maker.visit, asOf: today).findings
      #expect(answers.map(Answer.init) == audits[0].findings.map(Answer.init))
    }
  }

  private func forEachAudit(_ seed: UInt64, _ body: (ExplainedAudit) throws -> Void) throws {
    let made = try GeneratedRules(seed: seed)
    let program = try Program(made.checked)
    for number in 0..<3 {
      var maker = made.evidence(number)
      for _ in 0..<2 {
        let today = maker.asOf()
        try body(
          ExplainedAudit(
            made: made,
            program: program,
            findings: program.audit(maker.evidence, visit: maker.visit, asOf: today),
            reference: made.reference(maker.evidence, maker.visit, today)
          )
        )
      }
    }
  }
}
