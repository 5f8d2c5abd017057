import Diagnostics
import Reports
import Rules
import Terms

/// The figures of the vocabulary that duties go by, whichever way their rules are read.
struct FigureNames {
  private var seen: Set<String> = []

  /// The figures that `duties` use, in the order of the vocabulary.
  static func used(by duties: [Duty], _ rules: ReportedRules) -> [Name] {
    var names = FigureNames()
    for duty in duties { names.visit(duty.obligation) }
    return (rules.plan.vocabulary[.figures] ?? []).map(\.code).filter { names.seen.contains($0.value) }
  }

  private mutating func visit(_ obligation: Obligation) {
    visit(obligation.condition)
    visit(obligation.what)
    for alternative in obligation.reading?.alternatives ?? [] {
      visit(alternative.condition)
      visit(alternative.what)
    }
  }

  private mutating func visit(_ condition: Condition?) {
    if case .shown(let requirement)? = condition { visit(requirement) }
  }

  private mutating func visit(_ requirement: Requirement?) {
    switch requirement?.ask {
    case .figure(let test)?: seen.insert(test.name.value)
    case .all(let parts)?, .any(let parts)?: for part in parts { visit(part) }
    case .records?, nil: break
    }
  }
}
