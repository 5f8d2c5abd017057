import Diagnostics
import Rules
import Terms

/// The numbers that last year's clauses have in this year's rules.
struct ClauseNumbering {
  private let alignment: ClauseAlignment?
  private let texts: [String: String]
  private let years: (from: Int, to: Int)

  /// The way through `alignment`; nil where no new plan is known, so that every number stays.
  init(_ alignment: ClauseAlignment?, years: (from: Int, to: Int)) {
    self.alignment = alignment
    self.years = years
    texts = Dictionary(
      alignment?.clauses.map { ($0.number, canonicalText($0.text.filter { $0 != "*" })) } ?? []
    ) {
      first,
      _ in first
    }
  }

  /// The number under which a clause that is gone is kept while something cites it: no clause of the plan can have it.
  static func gone(_ number: String) -> String { "gone.\(number)" }

  /// The clauses that answer for `old` now.
  func current(_ old: String) -> [String] {
    guard let link = alignment?[old] else { return [old] }
    if case .split(let pieces) = link.fate { return pieces }
    return [link.new ?? Self.gone(old)]
  }

  /// The clauses that an obligation cites now: of the pieces of a split one those that hold the words that it
  /// answers, else the one with most of the clause.
  func citations(of obligation: Obligation) -> [String] {
    var result: [String] = []
    for clause in obligation.clauses {
      let pieces = current(clause.value)
      let holding = pieces.filter { piece in
        obligation.words.contains { holds(piece, $0.value) || holds(piece, renewed($0.value)) }
      }
      let cited = pieces.count == 1 ? pieces : holding.isEmpty ? Array(pieces.prefix(1)) : holding
      for number in cited where !result.contains(number) { result.append(number) }
    }
    return result
  }

  /// What became of words that an obligation answers.
  enum WordsFate: Equatable {
    case kept
    /// The plan says the same with this year in place of last year.
    case renewed(String)
    case missing
  }

  /// Whether the clauses that `obligation` cites now still hold `words`.
  func fate(of words: String, in obligation: Obligation) -> WordsFate {
    guard alignment != nil else { return .kept }
    let cited = citations(of: obligation)
    if cited.contains(where: { holds($0, words) }) { return .kept }
    let renewed = renewed(words)
    return cited.contains { holds($0, renewed) } ? .renewed(renewed) : .missing
  }

  private func holds(_ clause: String, _ words: String) -> Bool {
    texts[clause]?.contains(canonicalText(words)) == true
  }

  private func renewed(_ words: String) -> String {
    words.replacing("\(years.from)", with: "\(years.to)")
  }
}
