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
        obligation.words.contains { found($0.value, in: piece) != nil }
      }
      let cited = pieces.count == 1 ? pieces : holding.isEmpty ? Array(pieces.prefix(1)) : holding
      for number in cited where !result.contains(number) { result.append(number) }
    }
    return result
  }

  /// What became of words that an obligation answers.
  enum WordsFate: Equatable {
    case kept
    /// The plan says the same with this year in place of last year, or with another capital: so it writes them now.
    case renewed(String)
    case missing
  }

  /// Whether the clauses that `obligation` cites now still hold `words`.
  func fate(of words: String, in obligation: Obligation) -> WordsFate {
    guard alignment != nil else { return .kept }
    let cited = citations(of: obligation)
    if cited.contains(where: { texts[$0]?.contains(canonicalText(words)) == true }) { return .kept }
    return cited.lazy.compactMap { found(words, in: $0) }.first.map(WordsFate.renewed) ?? .missing
  }

  /// The words as the clause `number` writes them: with the new year in place of the old one, whatever is a capital.
  private func found(_ words: String, in number: String) -> String? {
    guard let text = texts[number] else { return nil }
    let words = canonicalText(words)
    return [words, words.replacing("\(years.from)", with: "\(years.to)")].lazy
      .compactMap { Self.place(of: $0, in: text) }.first
  }

  /// The part of `text` that reads as `words`, capitals aside.
  private static func place(of words: String, in text: String) -> String? {
    let characters = Array(text)
    let (wanted, lower) = (words.map { $0.lowercased() }, characters.map { $0.lowercased() })
    guard !wanted.isEmpty, wanted.count <= lower.count else { return nil }
    let start = (0...lower.count - wanted.count).first { lower[$0..<$0 + wanted.count].elementsEqual(wanted) }
    return start.map { String(characters[$0..<$0 + wanted.count]) }
  }
}
