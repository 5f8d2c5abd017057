import Diagnostics
package import Reports
import Rules
package import Terms

/// A rule set as a book, for an author or a lawyer who reviews it page by page: the plan's outline, and beside each
/// clause the obligations that answer it.
///
/// With the plan's text its headings and clauses stand in it in full; without, a clause is known by its first words.
package struct Book: Sendable {
  /// A heading of the outline, or a clause.
  enum Entry {
    /// `level` is 1 for a part; the text is nil where the plan's text is not at hand.
    case heading(number: String, text: String?, level: Int)
    case clause(ClauseEntry)
  }

  /// A clause and what becomes of it.
  struct ClauseEntry {
    let number: String
    /// Its text, or the few words that it begins with.
    let text: String
    /// Whether the text is all of it.
    let isWhole: Bool
    /// The whole text in stretches; those that no obligation quotes, and no reason sets apart, are open.
    let stretches: [(text: String, isOpen: Bool)]
    let bearing: Bearing
  }

  enum Bearing {
    /// The sheets of obligations that are told here, and the ids of those told at an earlier clause.
    case obligations(sheets: [ObligationSheet], earlier: [String])
    case carriedBy([String])
    case notAnObligation(String)
    /// Nothing answers for it yet.
    case nothing
  }

  let words: BookWords
  let plan: Plan
  let entries: [Entry]
  /// For each agency with obligations its name, and each obligation with its duty and when it is due.
  let byAgency: [(agency: String, obligations: [Listed])]
  /// Obligations that rest on a reading.
  let readings: Int
  let obligations: Int

  /// An obligation in an index.
  struct Listed {
    let id: String
    let clauses: [String]
    let duty: String
    let when: String
  }

  /// The book of `rules` in `language`, with the plan's own `text` where it is at hand.
  package init(_ rules: ReportedRules, text: PlanText? = nil, language: Language) {
    let wording = Wording(rules, in: language)
    words = BookWords(wording)
    plan = rules.plan
    obligations = rules.obligations.count
    readings = rules.obligations.count { $0.reading != nil }
    entries = Self.entries(rules, text, wording)
    byAgency = rules.plan.agencies.map { agency in
      let listed = rules.obligations.filter { Self.binds($0, agency) }.map { obligation in
        Listed(
          id: obligation.id.value,
          clauses: obligation.clauses.map(\.value),
          duty: obligation.duty[language],
          when: wording.when(obligation.when)
        )
      }
      return (agency.name[language], listed)
    }
  }

  private static func entries(_ rules: ReportedRules, _ text: PlanText?, _ wording: Wording) -> [Entry] {
    var entries: [Entry] = []
    var told: Set<String> = []
    var opened: Set<String> = []
    let passages = Dictionary(uniqueKeysWithValues: (text?.items ?? []).map { ($0.number, $0) })
    for clause in rules.plan.clauses {
      let number = clause.number.value
      for heading in headings(above: number) where opened.insert(heading).inserted {
        let level = heading.split(separator: ".").count
        entries.append(.heading(number: heading, text: passages[heading]?.text, level: level))
      }
      let passage = passages[number].flatMap { $0.kind == .clause ? $0 : nil }
      entries.append(
        .clause(
          ClauseEntry(
            number: number,
            text: passage?.text ?? clause.begins,
            isWhole: passage != nil,
            stretches: passage.map { stretches($0.text, clause, rules) } ?? [],
            bearing: bearing(clause, rules, wording, &told)
          )
        )
      )
    }
    return entries
  }

  /// The numbers that a clause's number begins with, the shortest first: of `III.15.4.a` those are `III`, `III.15`
  /// and, as `III.15.4` is a clause itself, no more.
  private static func headings(above number: String) -> [String] {
    let parts = number.split(separator: ".")
    return (1..<max(1, min(parts.count, 3))).map { parts.prefix($0).joined(separator: ".") }
  }

  private static func stretches(
    _ text: String,
    _ clause: Clause,
    _ rules: ReportedRules
  ) -> [(text: String, isOpen: Bool)] {
    var claims = ClauseClaims(FoldedText(text))
    for obligation in rules.obligations
    where obligation.clauses.contains(where: { $0.value == clause.number.value }) {
      for words in obligation.words { _ = claims.claim(FoldedText(words.value)) }
    }
    for part in clause.notBinding { _ = claims.explain(FoldedText(part.words.value), why: part.why) }
    // Others answer for the words of a clause that they carry, and nobody for those of one that binds nobody.
    guard case .obligations = clause.bearing else { return [(text, false)] }
    var stretches: [(text: String, isOpen: Bool)] = []
    var end = 0
    for open in claims.unclaimed {
      if end < open.lowerBound { stretches.append((claims.text.text(end..<open.lowerBound), false)) }
      stretches.append((claims.text.text(open), true))
      end = open.upperBound
    }
    let all = claims.text.shown.count
    if end < all { stretches.append((claims.text.text(end..<all), false)) }
    return stretches
  }

  private static func bearing(
    _ clause: Clause,
    _ rules: ReportedRules,
    _ wording: Wording,
    _ told: inout Set<String>
  ) -> Bearing {
    switch clause.bearing {
    case .carriedBy(let others): return .carriedBy(others.map(\.value))
    case .notAnObligation(let reason): return .notAnObligation(reason[wording.language])
    case .obligations: break
    }
    var sheets: [ObligationSheet] = []
    var earlier: [String] = []
    for (place, obligation) in rules.obligations.enumerated()
    where obligation.clauses.contains(where: { $0.value == clause.number.value }) {
      if told.insert(obligation.id.value).inserted {
        if let sheet = ObligationSheet(place, in: wording) { sheets.append(sheet) }
      } else {
        earlier.append(obligation.id.value)
      }
    }
    return sheets.isEmpty && earlier.isEmpty ? .nothing : .obligations(sheets: sheets, earlier: earlier)
  }

  private static func binds(_ obligation: Obligation, _ agency: Agency) -> Bool {
    obligation.who.contains { binding in
      binding.party.value == agency.code.value
        || (agency.groups.contains { $0.value == binding.party.value }
          && !binding.except.contains { $0.value == agency.code.value })
    }
  }
}
