import Diagnostics
import Terms

/// What stands in a rule where its author has yet to write something.
package enum Placeholder {
  /// An ellipsis, alone.
  package static let text = "…"
}

extension RuleSet {
  /// The rules without the obligations that are not filled in yet, and an error for each of those.
  ///
  /// Nothing else is said of them: that an ellipsis is no code goes without saying.
  func filledIn() -> (rules: RuleSet, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    var rules = self
    rules.obligations.removeAll { obligation in
      let keys = obligation.keysToFillIn
      if !keys.isEmpty { problems.append(CheckProblem.notFilledIn(obligation.id, keys)) }
      return !keys.isEmpty
    }
    return (rules, problems)
  }
}

extension Obligation {
  /// The keys that hold a placeholder, in the order of the format.
  fileprivate var keysToFillIn: [String] {
    var keys: [String] = []
    func note(_ key: String, _ isOpen: Bool) {
      if isOpen { keys.append(key) }
    }
    note("clause", clauses.contains { $0.value == Placeholder.text })
    note("words", words.contains { $0.value == Placeholder.text })
    note("who", who.contains { $0.party.value == Placeholder.text })
    note("duty", duty.isToFillIn)
    note("what", what?.isToFillIn == true)
    note("judge", judge?.isToFillIn == true)
    note("reading", reading?.isToFillIn == true)
    note("ask", ask?.isToFillIn == true)
    note("remedy", remedy?.isToFillIn == true)
    return keys
  }
}

extension Reading {
  fileprivate var isToFillIn: Bool {
    why.isToFillIn
      || alternatives.contains { $0.why?.isToFillIn == true || $0.what?.isToFillIn == true }
  }
}

extension Requirement {
  fileprivate var isToFillIn: Bool {
    switch ask {
    case .all(let parts), .any(let parts): parts.contains(where: \.isToFillIn)
    case .figure(let test): test.name.value == Placeholder.text
    case .records(let test):
      test.proof?.values.contains { $0.value == Placeholder.text } == true
        || test.allCriteria.contains { criterion in
          if case .codes(_, let match) = criterion {
            match.values.contains { $0.value == Placeholder.text }
          } else {
            false
          }
        }
    }
  }
}

extension LocalText {
  /// Whether it is yet to be written in one of its languages.
  fileprivate var isToFillIn: Bool {
    languages.contains { self[$0] == Placeholder.text }
  }
}
