import Diagnostics
import Evidence
import Terms
import TestSupport
import Testing

@testable import Engine
@testable import Rules

/// A program of the sample plan with these obligations.
func program(_ obligations: Obligation..., plan: Plan = .sample) throws(CompileFailure) -> Program {
  // Some tests use what the checks refuse, to see that the engine does not count on them alone.
  let rules = RuleSet(files: [], plan: plan, obligations: obligations)
  return try Program(CheckedRules(source: rules, lexicon: plan.lexicon, warnings: []))
}

/// The audit of what `build` makes, against one obligation.
func audit(
  _ obligation: Obligation,
  plan: Plan = .sample,
  unit: String = "health-office",
  ward: Int? = nil,
  visit: Visit = .none,
  asOf: CivilDate,
  _ build: (inout EvidenceBuilder) -> Void = { _ in }
) throws -> UnitFindings {
  var builder = EvidenceBuilder(plan.lexicon, unit: unit, ward: ward)
  build(&builder)
  let findings = try program(obligation, plan: plan).audit(builder.evidence, visit: visit, asOf: asOf)
  findings.expectSoundExplanations()
  return findings
}

/// The verdict and reason of one obligation.
struct Decided: Equatable, CustomStringConvertible {
  var verdict: Verdict
  var reason: Reason

  init(_ verdict: Verdict, _ reason: Reason) {
    self.verdict = verdict
    self.reason = reason
  }

  var description: String { "\(verdict.rawValue)/\(reason.rawValue)" }
}

extension UnitFindings {
  /// The verdict and reason of the only obligation.
  var decided: Decided { Decided(findings[0].verdict, findings[0].reason) }

  /// The nodes of the only obligation's explanation that are cells.
  var cells: [Explanations.Node] {
    explanations.nodes.filter { if case .cell = $0.kind { true } else { false } }
  }

  /// The near misses of the first cell.
  var misses: [Explanations.Miss] {
    cells.first.map { Array(explanations.misses[$0.misses]) } ?? []
  }

  /// What counted in the first cell.
  var counted: [Explanations.Counted] {
    cells.first.map { Array(explanations.counted[$0.counted]) } ?? []
  }

  /// Checks what reports rely on when they walk the explanations.
  func expectSoundExplanations(sourceLocation: SourceLocation = #_sourceLocation) {
    var nextRoot = 0
    for finding in findings {
      guard let root = finding.explanation else { continue }
      #expect(root == nextRoot, "subtrees follow one another", sourceLocation: sourceLocation)
      nextRoot = explanations.nodes[root].end
    }
    #expect(nextRoot == explanations.nodes.count, "no node without a finding", sourceLocation: sourceLocation)

    for (place, node) in explanations.nodes.enumerated() {
      #expect(node.end > place && node.end <= explanations.nodes.count, sourceLocation: sourceLocation)
      #expect(node.counted.upperBound <= explanations.counted.count, sourceLocation: sourceLocation)
      #expect(node.misses.upperBound <= explanations.misses.count, sourceLocation: sourceLocation)
      #expect(node.misses.count <= 5, sourceLocation: sourceLocation)
      #expect(node.progress.needed > 0, sourceLocation: sourceLocation)
      var child = place + 1
      while child < node.end { child = explanations.nodes[child].end }
      #expect(child == node.end, "children fill their parent", sourceLocation: sourceLocation)

      let isLeaf = node.end == place + 1
      switch node.kind {
      case .cell, .judgeOnly: #expect(isLeaf && node.window != nil, sourceLocation: sourceLocation)
      case .windows: #expect(!isLeaf && node.window == nil, sourceLocation: sourceLocation)
      case .all, .any, .values: #expect(!isLeaf && node.window != nil, sourceLocation: sourceLocation)
      }
      let counted = Set(explanations.counted[node.counted].map(\.record))
      let missed = explanations.misses[node.misses].map(\.record)
      #expect(counted.isDisjoint(with: missed), "what counted is no miss", sourceLocation: sourceLocation)
      #expect(Set(missed).count == missed.count, sourceLocation: sourceLocation)
      if node.verdict == .pass {
        #expect(node.misses.isEmpty && node.need == nil, sourceLocation: sourceLocation)
      }
      if case .cell = node.kind, node.verdict != .pass {
        #expect(node.need != nil, sourceLocation: sourceLocation)
      }
    }
  }
}
