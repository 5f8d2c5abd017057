import Diagnostics
package import Rules
import Terms

/// How the clauses of last year's plan stand in this year's.
package struct ClauseAlignment: Sendable {
  /// What became of a clause of last year.
  package enum Fate: Hashable, Sendable {
    /// It stands under its number with its words.
    case unchanged
    /// It stands elsewhere with its words.
    case moved
    /// It reads otherwise, perhaps elsewhere; the words are known only where last year's text is.
    case reworded(WordChanges?)
    /// Its words stand in several clauses now, the first of which has most of them.
    case split([String])
    /// Its words stand within another clause of last year's.
    case merged
    /// Nothing of it is there.
    case gone
  }

  /// A clause of last year and where it is now.
  package struct Link: Sendable {
    package let old: String
    /// The number of the clause that carries on; nil where it is gone.
    package let new: String?
    package let fate: Fate
  }

  /// One for each clause of last year's list, in its order.
  package let links: [Link]
  /// Clauses of this year's text that none of last year's became, in the order of the text.
  package let added: [PlanItem]
  /// This year's clauses in the order of the text.
  package let clauses: [PlanItem]

  /// What became of the clause of this number.
  package subscript(_ old: String) -> Link? {
    links.first { $0.old == old }
  }

  /// Aligns the clauses of `old` with `text`.
  ///
  /// `oldText` is last year's text: without it, a clause whose words changed is only known where it begins as it did.
  package init(from old: [Clause], in oldText: PlanText?, to text: PlanText) {
    var work = Alignment(old, oldText, text)
    work.matchEqual()
    work.matchSimilar()
    work.matchBeginnings()
    work.findSplits()
    work.findMerged()
    (links, added, clauses) = work.result
  }
}

/// The state of aligning two lists of clauses: each step matches what those before left.
private struct Alignment {
  private let old: [OldClause]
  private let new: [PlanItem]
  private let newWords: [ComparedWords]
  /// For each old clause the place of the new one, and what became of it.
  private var matches: [Int: (new: Int, fate: ClauseAlignment.Fate)] = [:]
  private var taken: Set<Int> = []

  private struct OldClause {
    let number: String
    let begins: String
    let fingerprint: String?
    /// Its words, where last year's text is known.
    let words: ComparedWords?
  }

  init(_ clauses: [Clause], _ oldText: PlanText?, _ text: PlanText) {
    let byFingerprint = Dictionary(oldText?.items.map { ($0.fingerprint, $0) } ?? []) { first, _ in first }
    let byNumber = Dictionary(oldText?.items.map { ($0.number, $0) } ?? []) { first, _ in first }
    old = clauses.map { clause in
      let item = clause.fingerprint.flatMap { byFingerprint[$0] } ?? byNumber[clause.number.value]
      return OldClause(
        number: clause.number.value,
        begins: canonicalText(clause.begins),
        fingerprint: clause.fingerprint ?? item?.fingerprint,
        words: item.map { ComparedWords($0.text) }
      )
    }
    // A heading is a clause where last year's list had it as one.
    let known = Set(old.compactMap(\.fingerprint))
    new = text.items.filter { $0.kind == .clause || known.contains($0.fingerprint) }
    newWords = new.map { ComparedWords($0.text) }
  }

  private var openOld: [Int] { old.indices.filter { matches[$0] == nil } }
  private var openNew: [Int] { new.indices.filter { !taken.contains($0) } }

  private mutating func match(_ place: Int, _ other: Int, _ fate: ClauseAlignment.Fate) {
    matches[place] = (other, fate)
    taken.insert(other)
  }

  /// The same text: first under the same number, then in the order of the lists.
  mutating func matchEqual() {
    for isSamePlace in [true, false] {
      for place in openOld {
        let other = openNew.first { candidate in
          new[candidate].fingerprint == old[place].fingerprint
            && (!isSamePlace || new[candidate].number == old[place].number)
        }
        guard let other else { continue }
        match(place, other, isSamePlace ? .unchanged : .moved)
      }
    }
  }

  /// Texts that share most of their words, the most alike first; of equals those under the same number.
  mutating func matchSimilar() {
    var pairs: [(likeness: Double, isSamePlace: Bool, old: Int, new: Int)] = []
    for place in openOld {
      guard let words = old[place].words else { continue }
      for other in openNew {
        let likeness = words.likeness(to: newWords[other])
        let isSamePlace = old[place].number == new[other].number
        guard likeness >= (isSamePlace ? 0.35 : 0.5) else { continue }
        pairs.append((likeness, isSamePlace, place, other))
      }
    }
    pairs.sort { left, right in
      if left.likeness != right.likeness { return left.likeness > right.likeness }
      if left.isSamePlace != right.isSamePlace { return left.isSamePlace }
      return (left.old, left.new) < (right.old, right.new)
    }
    for pair in pairs where matches[pair.old] == nil && !taken.contains(pair.new) {
      match(
        pair.old,
        pair.new,
        .reworded(old[pair.old].words.map { WordChanges(from: $0, to: newWords[pair.new]) })
      )
    }
  }

  /// Where last year's text is not known: clauses that begin as they did.
  mutating func matchBeginnings() {
    for place in openOld where old[place].words == nil && !old[place].begins.isEmpty {
      let candidates = openNew.filter { canonicalText(new[$0].text).hasPrefix(old[place].begins) }
      let other = candidates.first { new[$0].number == old[place].number } ?? candidates.first
      if let other { match(place, other, .reworded(nil)) }
    }
  }

  /// New clauses that are a piece of an old one, whose other piece may be matched already.
  mutating func findSplits() {
    var pieces: [Int: [Int]] = [:]
    for other in openNew where newWords[other].count >= 4 {
      let hosts = old.indices.compactMap { place -> (place: Int, share: Double)? in
        guard let words = old[place].words, words.count > newWords[other].count, lost(other, place) else {
          return nil
        }
        let share = newWords[other].share(within: words)
        return share >= 0.75 ? (place, share) : nil
      }
      // Of equals the first.
      guard let host = hosts.max(by: { ($0.share, -$0.place) < ($1.share, -$1.place) }) else { continue }
      pieces[host.place, default: []].append(other)
    }
    for (place, found) in pieces.sorted(by: { $0.key < $1.key }) {
      let all = ([matches[place]?.new].compactMap(\.self) + found).sorted()
      // Of pieces as long as each other the first is the one that carries on.
      let largest = all.max { (newWords[$0].count, -$0) < (newWords[$1].count, -$1) } ?? found[0]
      if all.count == 1 {
        match(
          place,
          largest,
          .reworded(old[place].words.map { WordChanges(from: $0, to: newWords[largest]) })
        )
      } else {
        taken.formUnion(all)
        let numbers = [largest] + all.filter { $0 != largest }
        matches[place] = (largest, .split(numbers.map { new[$0].number }))
      }
    }
  }

  /// Whether the words of the new clause `other` are no longer where the old clause at `place` went, so that they can
  /// have been taken out of it.
  private func lost(_ other: Int, _ place: Int) -> Bool {
    switch matches[place] {
    case nil: true
    case (let new, .reworded)?: newWords[other].share(within: newWords[new]) < 0.5
    default: false
    }
  }

  /// Old clauses whose words stand within a longer one, which is the first of them where it was none's yet.
  mutating func findMerged() {
    let lengths = old.map { $0.words?.count ?? 0 }
    for place in openOld.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
      guard let words = old[place].words, words.count >= 4 else { continue }
      let hosts = new.indices.filter { newWords[$0].count > words.count }
        .map { (place: $0, share: words.share(within: newWords[$0])) }
      guard let host = hosts.max(by: { ($0.share, -$0.place) < ($1.share, -$1.place) }), host.share >= 0.8
      else {
        continue
      }
      if taken.contains(host.place) {
        matches[place] = (host.place, .merged)
      } else {
        match(place, host.place, .reworded(WordChanges(from: words, to: newWords[host.place])))
      }
    }
  }

  var result: ([ClauseAlignment.Link], [PlanItem], [PlanItem]) {
    let links = old.indices.map { place in
      let match = matches[place]
      return ClauseAlignment.Link(
        old: old[place].number,
        new: match.map { new[$0.new].number },
        fate: match?.fate ?? .gone
      )
    }
    let known = Set(new.indices.filter(taken.contains))
    return (links, new.indices.filter { !known.contains($0) }.map { new[$0] }, new)
  }
}
