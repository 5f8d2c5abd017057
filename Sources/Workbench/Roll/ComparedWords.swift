/// The words of a clause, for comparing: canonical, in lower case, without signs.
struct ComparedWords: Hashable {
  let words: [String]
  /// Each two words that follow each other; of a clause of one word that word.
  private let pairs: [String: Int]

  /// No clause is longer; of one that is, the beginning is compared.
  private static let limit = 4000

  init(_ text: String) {
    words = canonicalText(text).lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "/" && $0 != "-" }
      .prefix(Self.limit).map(String.init)
    var pairs: [String: Int] = [:]
    if words.count < 2 {
      for word in words { pairs[word, default: 0] += 1 }
    } else {
      for place in 1..<words.count { pairs["\(words[place - 1]) \(words[place])", default: 0] += 1 }
    }
    self.pairs = pairs
  }

  var count: Int { words.count }

  /// How alike two clauses are, 0 to 1: twice the pairs of words that both have, of all that they have.
  func likeness(to other: ComparedWords) -> Double {
    let all = pairs.values.reduce(0, +) + other.pairs.values.reduce(0, +)
    guard all > 0 else { return 0 }
    return Double(2 * shared(with: other)) / Double(all)
  }

  /// How much of these words stands within `other`, 0 to 1.
  func share(within other: ComparedWords) -> Double {
    let all = pairs.values.reduce(0, +)
    guard all > 0 else { return 0 }
    return Double(shared(with: other)) / Double(all)
  }

  private func shared(with other: ComparedWords) -> Int {
    pairs.reduce(0) { $0 + min($1.value, other.pairs[$1.key] ?? 0) }
  }
}

/// The words in which two clauses differ, in the order of the text.
package struct WordChanges: Hashable, Sendable {
  /// Words at one place of the text.
  package struct Change: Hashable, Sendable {
    /// What stood there; empty where something was added.
    package let old: String
    /// What stands there now; empty where something was dropped.
    package let new: String
  }

  package let changes: [Change]

  /// The words in which `new` differs from `old`, found by their longest common subsequence.
  init(from old: ComparedWords, to new: ComparedWords) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for step in new.words.difference(from: old.words) {
      switch step {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var changes: [Change] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      var (was, now): ([String], [String]) = ([], [])
      while before < old.count, removed.contains(before) {
        was.append(old.words[before])
        before += 1
      }
      while after < new.count, inserted.contains(after) {
        now.append(new.words[after])
        after += 1
      }
      if was.isEmpty && now.isEmpty {
        before += 1
        after += 1
      } else {
        changes.append(Change(old: was.joined(separator: " "), new: now.joined(separator: " ")))
      }
    }
    self.changes = changes
  }

  /// Whether nothing but the year `old` became the year `new`.
  func isOnlyYear(from old: Int, to new: Int) -> Bool {
    changes.allSatisfy { change in
      !change.old.isEmpty && change.old.contains("\(old)")
        && change.old.replacing("\(old)", with: "\(new)") == change.new
    }
  }
}
