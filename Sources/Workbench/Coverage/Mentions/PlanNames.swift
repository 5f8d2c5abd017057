import Diagnostics
import Rules
import Terms

/// The names by which a plan's text may call agencies, bodies, groups and occasions.
struct PlanNames {
  private struct Pattern {
    let words: [String]
    let subject: Mention.Subject
    /// Whether it is a name without its place, which others may bear at other levels.
    let isShortened: Bool
  }

  /// By their first words, the longest first.
  private var patterns: [String: [Pattern]] = [:]

  init(_ plan: Plan) {
    let parties =
      plan.agencies.map { ($0.code.value, $0.name) } + plan.bodies.map { ($0.code.value, $0.name) }
    let names = (parties + plan.groups.map { ($0.code.value, $0.name) }).map { Self.words($0.1[.vietnamese]) }
    let place = Self.commonPlace(names)
    for (code, name) in parties { add(name, .party(code), place) }
    for group in plan.groups { add(group.name, .group(group.code.value), place) }
    for occasion in plan.calendar.occasions { add(occasion.name, .occasion(occasion.code.value), []) }
    add(
      Pattern(
        words: ["thường", "trực", "ban"],
        subject: .party(plan.standingOffice.value),
        isShortened: false
      )
    )
    for first in patterns.keys { patterns[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// What is named from the word at `place` on, and how many words the name takes; nil where nothing is.
  func match(_ tokens: WordTokens, at place: Int) -> (subject: Mention.Subject, count: Int)? {
    for pattern in patterns[tokens.word(place)] ?? [] {
      guard let end = Self.end(of: pattern.words, tokens, place) else { continue }
      if pattern.isShortened, Self.belongsElsewhere(tokens, end) { continue }
      return (pattern.subject, end - place)
    }
    return nil
  }

  /// The place after `words`, where they stand from `place` on.
  private static func end(of words: [String], _ tokens: WordTokens, _ place: Int) -> Int? {
    var at = place
    for (count, word) in words.enumerated() {
      if count > 0 {
        // Texts put in "của" and "quốc gia" at will, and leave out "và" where the name has it.
        if tokens.word(at) == "của" { at += 1 }
        if tokens.word(at) == "quốc", tokens.word(at + 1) == "gia", word != "quốc" { at += 2 }
        // "Ủy ban nhân dân 14 phường"
        if word == "phường", tokens.number(at) != nil, tokens.word(at + 1) == word { at += 1 }
      }
      if tokens.word(at) == word {
        at += 1
      } else if word != "và" {
        return nil
      }
    }
    return at
  }

  /// Whether the words behind a name without its place say that it is the city's or the country's.
  private static func belongsElsewhere(_ tokens: WordTokens, _ end: Int) -> Bool {
    let next = "\(tokens.word(end)) \(tokens.word(end + 1))"
    return ["việt nam", "trung ương", "thành phố", "nhà nước"].contains(next)
  }

  // MARK: Making them

  private mutating func add(_ name: LocalText, _ subject: Mention.Subject, _ place: [String]) {
    for (words, isShortened) in Self.spellings(Self.words(name[.vietnamese]), place) {
      // One word is too little to know somebody by.
      if words.count > 1 { add(Pattern(words: words, subject: subject, isShortened: isShortened)) }
    }
  }

  private mutating func add(_ pattern: Pattern) {
    guard let first = pattern.words.first else { return }
    patterns[first, default: []].append(pattern)
  }

  private static func words(_ name: String) -> [String] {
    WordTokens(FoldedText(name)).tokens.map(\.word)
  }

  /// A name as it is, and as texts shorten it.
  private static func spellings(_ name: [String], _ place: [String]) -> [(words: [String], isShortened: Bool)]
  {
    let whole = name.filter { $0 != "của" }
    var short = whole.first == "các" ? Array(whole.dropFirst()) : whole
    if let local = short.indices.first(where: { short[$0...].starts(with: ["trên", "địa", "bàn"]) }) {
      short.removeSubrange(local...)
    }
    if !place.isEmpty, short.count > place.count, short.suffix(place.count).elementsEqual(place) {
      short.removeLast(place.count)
    }
    // There are departments of this kind only in a city or province.
    if short.first == "sở", short.suffix(2).elementsEqual(["thành", "phố"]) { short.removeLast(2) }
    var spellings = [(whole, false)]
    if short != whole { spellings.append((short, true)) }
    // "các tổ chức thành viên của Mặt trận …" behind the Front's own name.
    if let of = name.firstIndex(of: "của"), of > 2 {
      spellings.append((Array(name[..<of].drop { $0 == "các" }), true))
    }
    // The committee is "Ban" to its own members.
    let committee = ["ban", "vì", "sự", "tiến", "bộ"]
    if let start = whole.indices.first(where: { whole[$0...].starts(with: committee) }), start > 1 {
      spellings.append((Array(whole[...start]), true))
    }
    return spellings
  }

  /// The words with which at least three names end: those of the place that the plan is for.
  ///
  /// They are two or more, "Quận 10" or "Thị xã Minh Thủy", and as many as most of those names have in common.
  private static func commonPlace(_ names: [[String]]) -> [String] {
    var place: [String] = []
    for length in 2...5 {
      var counts: [[String]: Int] = [:]
      for name in names where name.count > length && name.suffix(place.count).elementsEqual(place) {
        counts[Array(name.suffix(length)), default: 0] += 1
      }
      let sharing = names.count { $0.suffix(place.count).elementsEqual(place) }
      let best = counts.max { ($0.value, $1.key.joined()) < ($1.value, $0.key.joined()) }
      guard let best, best.value >= 3, place.isEmpty || best.value * 3 >= sharing * 2 else { break }
      place = best.key
    }
    return place
  }
}
