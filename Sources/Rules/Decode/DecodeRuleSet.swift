package import Diagnostics
import Terms
import YAMLTree

/// What came of decoding the files of a rule set.
package struct DecodedRules: Sendable {
  /// The rules, as far as they could be read; nil where there is no usable plan.
  ///
  /// An obligation that has a problem is left out.
  package let rules: RuleSet?
  /// All that is wrong with the files, in their order; with an error among them `rules` must not be used to
  /// audit.
  package let problems: [Diagnostic]
}

extension RuleSet {
  /// Decodes the files of one rule set: a plan (`gdcheck: rules/1`) and files of obligations
  /// (`gdcheck: obligations/1`), told apart by that key, in any order.
  ///
  /// Spans refer to the files by their places in `files`. At most 1000 files are read.
  package static func decode(_ files: [SourceFile]) -> DecodedRules {
    guard files.count <= 1000 else {
      return DecodedRules(rules: nil, problems: [DecodeProblem.tooManyFiles(files.count)])
    }
    var problems: [Diagnostic] = []
    var trees: [(tree: YAMLTree, kind: Located<FileKind>)] = []
    var unread = false
    for (index, file) in files.enumerated() {
      do throws(YAMLFailure) {
        let tree = try YAMLTree.parse(file, file: UInt16(index), limits: .rules)
        var reader = TreeReader(tree)
        if let kind = FileKind.read(&reader) { trees.append((tree, kind)) } else { unread = true }
        problems += reader.problems
      } catch {
        problems += error.diagnostics
        unread = true
      }
    }
    let plans = trees.filter { $0.kind.value == .plan }
    for other in plans.dropFirst() {
      problems.append(DecodeProblem.secondPlan(other.kind.span, first: plans[0].kind.span))
    }
    let language = plans.first.map { RuleReader.language(of: $0.tree) } ?? .vietnamese
    var plan: Plan?
    var obligations: [Obligation] = []
    for (tree, kind) in trees {
      var reader = RuleReader(tree, language: language)
      switch kind.value {
      case .plan:
        let decoded = reader.whole { $0.plan() }
        if kind.span == plans.first?.kind.span { plan = decoded }
      case .obligations: obligations += reader.obligations()
      }
      problems += reader.reader.problems
    }
    // A file that could not be read may be the one that is missing: one problem, one message.
    if plans.isEmpty && !unread { problems.append(DecodeProblem.noPlan()) }
    if obligations.isEmpty && problems.isEmpty { problems.append(DecodeProblem.noObligations()) }
    return DecodedRules(
      rules: plan.map { RuleSet(files: files, plan: $0, obligations: obligations) },
      problems: problems.sorted(by: Diagnostic.inFileOrder)
    )
  }
}

extension Diagnostic {
  /// By file and place; what concerns no place comes last.
  static func inFileOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    guard let right = right.span else { return left.span != nil }
    guard let left = left.span else { return false }
    return (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}
