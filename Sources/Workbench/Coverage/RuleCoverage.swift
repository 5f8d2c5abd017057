import Diagnostics
package import Rules
import Terms

/// What answers for each clause of a rule set's plan.
package struct RuleCoverage: Sendable {
  /// What answers for a clause.
  package enum Standing: Hashable, Sendable {
    /// Obligations that cite it, by their places in the rule set.
    case obligations([Int])
    /// Other clauses, with the obligations that carry it out in the end.
    case carried(by: [String], obligations: [Int])
    /// Nothing, for the reason that the plan gives.
    case notAnObligation
    /// Nothing, and nobody says why.
    case nothing
  }

  /// A clause and what answers for it.
  package struct Entry: Sendable {
    package let clause: Clause
    package let standing: Standing

    /// Whether something answers for it, or a reason says why nothing does.
    package var isCovered: Bool {
      switch standing {
      case .obligations, .notAnObligation: true
      case .carried(_, let obligations): !obligations.isEmpty
      case .nothing: false
      }
    }

    /// The obligations that carry it out, by their places in the rule set.
    package var obligations: [Int] {
      switch standing {
      case .obligations(let places), .carried(_, let places): places
      case .notAnObligation, .nothing: []
      }
    }
  }

  /// In the order of the plan.
  package let entries: [Entry]

  /// The coverage of `rules`.
  package init(_ rules: CheckedRules) {
    let plan = rules.source.plan
    var citing: [String: [Int]] = [:]
    for (place, obligation) in rules.source.obligations.enumerated() {
      for clause in obligation.clauses { citing[clause.value, default: []].append(place) }
    }
    let carriers = Carriers(plan.clauses)
    entries = plan.clauses.map { clause in
      let standing: Standing
      switch clause.bearing {
      case .notAnObligation: standing = .notAnObligation
      case .carriedBy(let names):
        let last = carriers.last(of: clause.number.value)
        // A clause that nobody answers for carries nothing.
        let isWhole = last.allSatisfy { citing[$0] != nil }
        let places = isWhole ? Set(last.flatMap { citing[$0] ?? [] }).sorted() : []
        standing = .carried(by: names.map(\.value), obligations: places)
      case .obligations: standing = citing[clause.number.value].map(Standing.obligations) ?? .nothing
      }
      return Entry(clause: clause, standing: standing)
    }
  }

  /// How many clauses are covered.
  package var covered: Int { entries.count(where: \.isCovered) }

  /// The share of the clauses that are covered, in hundredths, rounded down.
  package var percentCovered: Int { percent(covered, of: entries.count) }
}

/// Which clauses carry which.
struct Carriers {
  private var carriers: [String: [String]] = [:]

  init(_ clauses: [Clause]) {
    for clause in clauses {
      if case .carriedBy(let names) = clause.bearing { carriers[clause.number.value] = names.map(\.value) }
    }
  }

  /// The clauses that carry `clause` in the end and are carried by none themselves.
  func last(of clause: String) -> [String] {
    var seen: Set<String> = [clause]
    var open = carriers[clause] ?? []
    var last: [String] = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if let further = carriers[next] { open += further } else { last.append(next) }
    }
    return last
  }
}
