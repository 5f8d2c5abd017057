package import Diagnostics
package import Terms
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
  /// Spans refer to the files by their places in `files`. At most 1000 files are read. What is to be done file by file
  /// is done as `work` does it; the result is the same.
  package static func decode(_ files: [SourceFile], by work: WorkSharing = .inTurn) -> DecodedRules {
    guard files.count <= 1000 else {
      return DecodedRules(rules: nil, problems: [DecodeProblem.tooManyFiles(files.count)])
    }
    let parsed = work.map(files.count) { ParsedRules(files[$0], file: UInt16($0)) }
    var problems = parsed.flatMap(\.problems)
    let plans = parsed.filter { $0.kind?.value == .plan }
    for other in plans.dropFirst() {
      guard let first = plans[0].kind, let second = other.kind else { continue }
      problems.append(DecodeProblem.secondPlan(second.span, first: first.span))
    }
    let language = plans.first?.tree.map { RuleReader.language(of: $0) } ?? .vietnamese
    let contents = work.map(parsed.count) { parsed[$0].contents(language) }
    let plan = zip(parsed, contents).first { $0.0.kind?.value == .plan }?.1.plan
    let obligations = contents.flatMap(\.obligations)
    problems += contents.flatMap(\.problems)
    // A file that could not be read may be the one that is missing: one problem, one message.
    let unread = parsed.contains { $0.kind == nil }
    if plans.isEmpty && !unread { problems.append(DecodeProblem.noPlan()) }
    if obligations.isEmpty && problems.isEmpty { problems.append(DecodeProblem.noObligations()) }
    return DecodedRules(
      rules: plan.map { RuleSet(files: files, plan: $0, obligations: obligations) },
      problems: problems.sorted(by: Diagnostic.inFileOrder)
    )
  }
}

/// One file of a rule set after a first look: what it is, as far as that can be told.
private struct ParsedRules: Sendable {
  /// Nil where the text is no YAML of the profile.
  private(set) var tree: YAMLTree?
  /// Nil where it can't be read or says nothing that is known.
  private(set) var kind: Located<FileKind>?
  private(set) var problems: [Diagnostic] = []

  init(_ source: SourceFile, file: UInt16) {
    do throws(YAMLFailure) {
      let tree = try YAMLTree.parse(source, file: file, limits: .rules)
      var reader = TreeReader(tree)
      kind = FileKind.read(&reader)
      problems = reader.problems
      self.tree = tree
    } catch {
      problems = error.diagnostics
    }
  }

  /// What the file holds, texts without a language being in `language`; nothing where its kind is not known.
  func contents(_ language: Language) -> RuleContents {
    guard let tree, let kind else { return RuleContents() }
    var reader = RuleReader(tree, language: language)
    var contents = RuleContents()
    switch kind.value {
    case .plan: contents.plan = reader.whole { $0.plan() }
    case .obligations: contents.obligations = reader.obligations()
    }
    contents.problems = reader.reader.problems
    return contents
  }
}

/// What one file of a rule set holds.
private struct RuleContents: Sendable {
  var plan: Plan?
  var obligations: [Obligation] = []
  var problems: [Diagnostic] = []
}

extension Diagnostic {
  /// By file and place; what concerns no place comes last.
  static func inFileOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    guard let right = right.span else { return left.span != nil }
    guard let left = left.span else { return false }
    return (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}
