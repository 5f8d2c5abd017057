import Diagnostics
import Rules
import Terms

/// What all obligations of a rule set quote of the plan's text.
struct Claims {
  private(set) var byClause: [String: ClauseClaims]
  /// Words that do not stand where they are quoted from.
  private(set) var problems: [Diagnostic] = []
  private let items: [String: PlanItem]
  private let coverage: RuleCoverage
  /// The clauses whose text an obligation may quote, by its place: those that it cites and those that these carry.
  private var quotable: [Int: [String]] = [:]

  /// How many problems are looked into for what was meant.
  private static let maxSearches = 50

  init(_ items: [String: PlanItem], _ coverage: RuleCoverage) {
    self.items = items
    self.coverage = coverage
    byClause = [:]
    for entry in coverage.entries {
      let number = entry.clause.number.value
      guard let item = items[number] else { continue }
      byClause[number] = ClauseClaims(FoldedText(item.text))
      for place in entry.obligations { quotable[place, default: []].append(number) }
    }
  }

  /// Takes what the obligations of `rules` quote, and what its clauses set apart.
  mutating func take(_ rules: RuleSet) {
    for (place, obligation) in rules.obligations.enumerated() {
      guard let clauses = quotable[place] else { continue }
      for words in obligation.words {
        let wanted = FoldedText(words.value)
        var isFound = false
        for clause in clauses where byClause[clause]?.claim(wanted) == true { isFound = true }
        if !isFound { report(words, wanted, obligation.clauses.map(\.value)) }
      }
    }
    for clause in rules.plan.clauses {
      let number = clause.number.value
      for part in clause.notBinding where byClause[number] != nil {
        let wanted = FoldedText(part.words.value)
        if byClause[number]?.explain(wanted, why: part.why) == false { report(part.words, wanted, [number]) }
      }
    }
  }

  private mutating func report(_ words: Name, _ wanted: FoldedText, _ clauses: [String]) {
    let searches = problems.count < Self.maxSearches
    var near: String?
    var elsewhere: String?
    if searches {
      elsewhere = coverage.entries.map(\.clause.number.value).first {
        byClause[$0]?.text.range(of: wanted) != nil
      }
      if elsewhere == nil { near = clauses.compactMap { byClause[$0]?.text.nearest(to: wanted) }.first }
    }
    problems.append(CoverageMessages.notInTheText(words, of: clauses, near: near, elsewhere: elsewhere))
  }
}
