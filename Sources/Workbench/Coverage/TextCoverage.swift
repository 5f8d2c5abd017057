package import Diagnostics
package import Rules
package import Terms

/// What a plan's own text holds that its rule set does not answer for.
package struct TextCoverage: Sendable {
  /// A clause that no longer reads as the rule set says.
  package struct Change: Sendable {
    package let clause: Clause
    package let item: PlanItem
    /// Whether it begins with other words than `begins`.
    package let beginsOtherwise: Bool
    /// Whether its fingerprint is another one than the rule set's.
    package let isReworded: Bool
  }

  /// Words of a clause that bind nobody, with the reason.
  package struct Explained: Sendable {
    package let words: String
    package let why: LocalText
  }

  /// What is left over of one clause.
  package struct Remainder: Sendable {
    package let clause: Clause
    /// Stretches that no obligation quotes.
    package let unclaimed: [String]
    /// Numbers, days, wards, periods and agencies that no obligation speaks of.
    package let unmentioned: [Mention]
    package let explained: [Explained]

    /// Whether a person must look at it.
    package var isOpen: Bool { !unclaimed.isEmpty || !unmentioned.isEmpty }
  }

  /// Clauses of the text that the rule set lacks.
  package let missing: [PlanItem]
  /// Clauses of the rule set that the text lacks.
  package let gone: [Clause]
  package let changed: [Change]
  /// In the order of the rule set, for each clause that binds and stands in the text.
  package let remainders: [Remainder]
  /// Words that rules quote and that do not stand in their clauses; spans point into the rule set's files.
  package let problems: [Diagnostic]

  /// Whether the text holds nothing that the rule set does not answer for.
  package var isClean: Bool {
    missing.isEmpty && gone.isEmpty && changed.isEmpty && problems.isEmpty
      && !remainders.contains(where: \.isOpen)
  }

  /// Compares `text` with `rules`, of which `coverage` tells what answers for each clause.
  package init(_ text: PlanText, _ rules: CheckedRules, _ coverage: RuleCoverage) {
    let plan = rules.source.plan
    let items = Dictionary(text.items.map { ($0.number, $0) }) { first, _ in first }
    let known = Set(plan.clauses.map(\.number.value))
    missing = text.clauses.filter { !known.contains($0.number) }
    gone = plan.clauses.filter { items[$0.number.value] == nil }
    changed = plan.clauses.compactMap { clause in
      items[clause.number.value].flatMap { Change(clause, $0) }
    }
    var claims = Claims(items, coverage)
    claims.take(rules.source)
    problems = claims.problems
    let reader = MentionReader(rules)
    let speaker = RuleSpeaker(rules, reader)
    let headings = Headings(text.items, reader)
    remainders = coverage.entries.compactMap { entry in
      let number = entry.clause.number.value
      guard let item = items[number], let claimed = claims.byClause[number], !entry.obligations.isEmpty else {
        return nil
      }
      let said = speaker.said(by: entry.obligations)
      let mentions = reader.mentions(in: claimed.text).filter { found in
        !claimed.isExplained(found.range) && !said.answers(found.mention)
      }
      let above = headings.mentions(above: item).filter { !said.answers($0) }
      return Remainder(
        clause: entry.clause,
        unclaimed: claimed.unclaimed.map(claimed.text.text),
        unmentioned: Self.unique(above + mentions.map(\.mention)),
        explained: claimed.explained.map { Explained(words: claimed.text.text($0.range), why: $0.why) }
      )
    }
  }

  private static func unique(_ mentions: [Mention]) -> [Mention] {
    var seen: Set<Mention> = []
    var subjects: Set<Mention.Subject> = []
    return mentions.filter { mention in
      // "2021 - 2030" is two years in the same words.
      let isNewSubject = subjects.insert(mention.subject).inserted
      let isNewText = seen.insert(Mention(subject: .someUnits, words: mention.words)).inserted
      return isNewSubject && isNewText
    }
  }
}

extension TextCoverage.Change {
  /// What became of `clause`, or nil where it reads as the rule set says.
  fileprivate init?(_ clause: Clause, _ item: PlanItem) {
    let text = FoldedText(item.text).shown
    let begins = FoldedText(clause.begins).shown
    self.clause = clause
    self.item = item
    beginsOtherwise = !text.starts(with: begins)
    isReworded = clause.fingerprint.map { $0 != item.fingerprint } ?? false
    if !beginsOtherwise && !isReworded { return nil }
  }
}
