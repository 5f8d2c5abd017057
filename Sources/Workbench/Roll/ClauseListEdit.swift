import Diagnostics
import Rules
import Terms
import YAMLTree

/// Writes the clauses of this year's text into a plan file, each entry of last year's taking its comments and layout
/// with it.
struct ClauseListEdit {
  private let file: RuleFileTree
  private let plan: Plan
  private let alignment: ClauseAlignment
  private let numbering: ClauseNumbering
  /// Clauses that are gone and that something still cites.
  private let kept: Set<String>
  private let years: (from: Int, to: Int)
  /// The bytes of an entry: with the comments above it, and its line end.
  private var chunks: [String: Range<Int>] = [:]
  private var entries: [String: (key: NodeID, value: NodeID)] = [:]
  /// This year's clauses in canonical form, by number.
  private let texts: [String: String]
  private var section: Range<Int> = 0..<0
  private var indent = "  "
  private var isBlock = true

  /// An editor of the `clauses` of `file`; nil where it has none.
  init?(
    _ file: RuleFileTree,
    _ plan: Plan,
    _ alignment: ClauseAlignment,
    keeping kept: Set<String>,
    years: (from: Int, to: Int)
  ) {
    guard let clauses = file.value("clauses"), file.tree.kind(clauses) == .mapping else { return nil }
    self.file = file
    self.plan = plan
    self.alignment = alignment
    self.kept = kept
    self.years = years
    numbering = ClauseNumbering(alignment, years: years)
    texts = Dictionary(alignment.clauses.map { ($0.number, canonicalText($0.text.filter { $0 != "*" })) }) {
      first,
      _ in first
    }
    readEntries(clauses)
  }

  private mutating func readEntries(_ clauses: NodeID) {
    let range = file.range(clauses)
    isBlock = !file.isFlow(clauses)
    guard isBlock else {
      section = range
      return
    }
    // From behind the line of `clauses:`, so that what stands above the first entry goes with it.
    var start = lineStart(range.lowerBound)
    while start > 0, let above = line(above: start), isAside(above) { start = above.lowerBound }
    let first = start
    for (key, value) in file.tree.entries(clauses) {
      let end = lineEnd(max(file.range(value).upperBound, file.range(key).upperBound))
      let number = file.tree.string(key)
      chunks[number] = start..<end
      entries[number] = (key, value)
      start = end
    }
    section = first..<start
    let column = range.lowerBound - lineStart(range.lowerBound)
    indent = String(repeating: " ", count: column)
  }

  // MARK: Lines

  private func lineStart(_ place: Int) -> Int {
    var start = min(place, file.bytes.count)
    while start > 0, file.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// The place behind the line that holds the byte before `place`.
  private func lineEnd(_ place: Int) -> Int {
    if place > 0, place <= file.bytes.count, file.bytes[place - 1] == UInt8(ascii: "\n") { return place }
    var end = place
    while end < file.bytes.count, file.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return min(end + 1, file.bytes.count)
  }

  private func line(above start: Int) -> Range<Int>? {
    start > 0 ? lineStart(start - 1)..<start : nil
  }

  /// Whether a line holds nothing or a comment only.
  private func isAside(_ line: Range<Int>) -> Bool {
    let first = file.bytes[line].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
    return first == UInt8(ascii: "\n") || first == UInt8(ascii: "#")
  }

  // MARK: The new list

  /// The edits that make last year's list this year's; none where nothing changes.
  var edits: [TextEdit] {
    let byNew = Dictionary(
      alignment.links.compactMap { link in link.new.map { ($0, link) } }.filter { !$0.1.fate.isMerged }
    ) { first, _ in first }
    var text = isBlock ? "" : "\n"
    for item in alignment.clauses {
      text += byNew[item.number].map { carried($0, item) } ?? fresh(item, bearing: nil)
    }
    for link in alignment.links where link.new == nil && kept.contains(link.old) { text += gone(link) }
    let was = String(decoding: file.bytes[section], as: UTF8.self)
    return was == text ? [] : [TextEdit(section, text)]
  }

  private func carried(_ link: ClauseAlignment.Link, _ item: PlanItem) -> String {
    let clause = plan.clauses.first { $0.number.value == link.old }
    guard let chunk = chunks[link.old], let entry = entries[link.old] else {
      return fresh(item, bearing: link.keepsBearing(in: years) ? clause?.bearing : nil)
    }
    var edits: [TextEdit] = []
    if item.number != link.old { edits.append(TextEdit(file.range(entry.key), item.number)) }
    if !link.fate.hasSameText {
      let begins = file.value("begins", in: entry.value)
      // What still begins as it did keeps the words that somebody chose.
      if let begins, texts[item.number]?.hasPrefix(canonicalText(file.tree.string(begins))) != true {
        edits.append(TextEdit(file.range(begins), quotedScalar(beginning(of: item))))
      }
    }
    if let fingerprint = file.value("fingerprint", in: entry.value) {
      if file.tree.string(fingerprint) != item.fingerprint {
        edits.append(TextEdit(file.range(fingerprint), item.fingerprint))
      }
    } else if !link.fate.hasSameText {
      return comments(of: link.old)
        + fresh(item, bearing: link.keepsBearing(in: years) ? clause?.bearing : nil)
    }
    if case .carriedBy? = clause?.bearing, let carriers = file.value("carried_by", in: entry.value) {
      edits += renumbered(carriers)
    }
    if !link.keepsBearing(in: years), clause?.isMarked == true {
      return comments(of: link.old) + fresh(item, bearing: nil)
    }
    return shifted(edits, chunk)
  }

  private func renumbered(_ node: NodeID) -> [TextEdit] {
    let old = file.tree.kind(node) == .scalar ? [node] : Array(file.tree.items(node))
    let names = old.map { file.tree.string($0) }
    var now: [String] = []
    for name in names.flatMap(numbering.current) where !now.contains(name) { now.append(name) }
    guard now != names else { return [] }
    if now.count == names.count {
      return zip(old, now).filter { file.tree.string($0) != $1 }.map { TextEdit(file.range($0), $1) }
    }
    let text = now.count == 1 ? now[0] : "[" + now.joined(separator: ", ") + "]"
    return [TextEdit(file.range(node), text)]
  }

  private func shifted(_ edits: [TextEdit], _ chunk: Range<Int>) -> String {
    let moved = edits.map { edit in
      TextEdit(edit.range.lowerBound - chunk.lowerBound..<edit.range.upperBound - chunk.lowerBound, edit.text)
    }
    return String(decoding: moved.applied(to: Array(file.bytes[chunk])), as: UTF8.self)
  }

  /// The lines above an entry that belong to it.
  private func comments(of number: String) -> String {
    guard let chunk = chunks[number], let entry = entries[number] else { return "" }
    return String(
      decoding: file.bytes[chunk.lowerBound..<lineStart(file.range(entry.key).lowerBound)],
      as: UTF8.self
    )
  }

  private func gone(_ link: ClauseAlignment.Link) -> String {
    let clause = plan.clauses.first { $0.number.value == link.old }
    let number = ClauseNumbering.gone(link.old)
    return "\(indent)\(number):\n\(indent)  begins: \(quotedScalar(clause?.begins ?? link.old))\n"
      + (clause?.fingerprint.map { "\(indent)  fingerprint: \($0)\n" } ?? "")
  }

  private func fresh(_ item: PlanItem, bearing: Clause.Bearing?) -> String {
    var text = "\(indent)\(item.number):\n\(indent)  begins: \(quotedScalar(beginning(of: item)))\n"
    text += "\(indent)  fingerprint: \(item.fingerprint)\n"
    switch bearing {
    case .carriedBy(let names)?:
      text +=
        "\(indent)  carried_by: [" + names.flatMap { numbering.current($0.value) }.joined(separator: ", ")
        + "]\n"
    case .notAnObligation(let reason)?:
      let texts = reason.languages.map { "\($0.rawValue): \(quotedScalar(reason[$0]))" }
      text += "\(indent)  not_an_obligation: {" + texts.joined(separator: ", ") + "}\n"
    case .obligations?, nil: break
    }
    return text
  }

  /// The first six words of a clause, and more where another clause begins alike.
  private func beginning(of item: PlanItem) -> String {
    let words = texts[item.number, default: ""].split(separator: " ")
    var count = min(6, words.count)
    while count < min(words.count, 16) {
      let start = words.prefix(count).joined(separator: " ")
      guard texts.contains(where: { $0.key != item.number && $0.value.hasPrefix(start) }) else { break }
      count += 1
    }
    return words.prefix(count).joined(separator: " ")
  }
}

extension ClauseAlignment.Fate {
  /// Whether the clause reads as it did, wherever it stands.
  var hasSameText: Bool { self == .unchanged || self == .moved }
  var isMerged: Bool { self == .merged }
}

extension ClauseAlignment.Link {
  /// Whether what was said of the clause (carried by others, no obligation) still holds: of other words somebody must
  /// say so anew, unless only the year is another.
  func keepsBearing(in years: (from: Int, to: Int)) -> Bool {
    switch fate {
    case .unchanged, .moved: true
    case .reworded(let changes?): changes.isOnlyYear(from: years.from, to: years.to)
    case .reworded(nil), .split, .merged, .gone: false
    }
  }
}

extension Clause {
  /// Whether the clause says why no obligation binds it.
  var isMarked: Bool {
    if case .obligations = bearing { false } else { true }
  }
}
