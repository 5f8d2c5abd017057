import Diagnostics
import Terms

extension Check {
  /// Refuses `grace_days` over anything but papers that cover the window: what is done after a window has ended
  /// was not done in it, and only a paper about the window may come later.
  static let grace = Check("grace") { context in
    for obligation in context.obligations(withWhen: { $0.graceDays != nil }) {
      var reported: Set<SourceSpan> = []
      for parts in obligation.readings {
        let allowed = { (when: When, nodes: [Requirement]) in
          !nodes.isEmpty && nodes.allSatisfy { $0.isPaperAboutItsWindow }
        }
        var whens: [(when: When, under: [Requirement])] = []
        if let when = parts.when { whens.append((when, parts.what?.testsWithoutOwnWhen ?? [])) }
        for node in (parts.what?.nodes ?? []) + (parts.condition?.shown?.nodes ?? []) {
          if let when = node.when {
            whens.append((when, Requirement(node.ask, span: node.span).testsWithoutOwnWhen))
          }
        }
        for (when, under) in whens {
          if let grace = when.graceDays, !allowed(when, under), reported.insert(grace.span).inserted {
            context.report(CheckProblem.graceForOthers(at: grace.span))
          }
        }
      }
    }
  }
}

extension Requirement {
  /// Whether it is a test of documents with `covers: window`.
  fileprivate var isPaperAboutItsWindow: Bool {
    records.map { $0.kind == .document && $0.coversWindow } == true
  }

  /// The tests below it that are held to the `when` above it.
  fileprivate var testsWithoutOwnWhen: [Requirement] {
    if when != nil { return [] }
    return parts.isEmpty ? [self] : parts.flatMap(\.testsWithoutOwnWhen)
  }
}
