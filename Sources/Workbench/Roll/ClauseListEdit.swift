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
  private let marks: KeptMarks
  /// The lines of each entry, without what stands above it.
  private var chunks: [String: Range<Int>] = [:]
  /// The comments and empty lines above each entry that stays; above one that goes, they fall to the next.
  private var leads: [String: String] = [:]
  /// What stood above entries at the end that go.
  private var trailing = ""
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
    _ numbering: ClauseNumbering,
    _ marks: KeptMarks,
    keeping kept: Set<String>
  ) {
    guard let clauses = file.value("clauses"), file.tree.kind(clauses) == .mapping else { return nil }
    self.file = file
    self.plan = plan
    self.alignment = alignment
    self.kept = kept
    self.marks = marks
    self.numbering = numbering
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
      let own = lineStart(file.range(key).lowerBound)
      let end = lineEnd(max(file.range(value).upperBound, file.range(key).upperBound))
      let number = file.tree.string(key)
      trailing += text(start..<own)
      if let link = alignment[number], link.new != nil, !link.fate.isMerged {
        leads[number] = trailing
        trailing = ""
      }
      chunks[number] = own..<end
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

  private func text(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }

  // MARK: The new list

  /// The edits that make last year's list this year's; none where nothing changes.
  var edits: [TextEdit] {
    let byNew = Dictionary(
      alignment.links.compactMap { link in link.new.map { ($0, link) } }.filter { !$0.1.fate.isMerged }
    ) { first, _ in first }
    let leads = leads(byNew)
    var list = isBlock ? "" : "\n"
    for item in alignment.clauses {
      list += leads[item.number, default: ""]
      list += byNew[item.number].map { carried($0, item) } ?? fresh(item, bearing: nil)
    }
    for link in alignment.links where link.new == nil && kept.contains(link.old) { list += gone(link) }
    list += trailing
    return text(section) == list ? [] : [TextEdit(section, list)]
  }

  /// What stands above each clause of the new list: what stood above the entry that it comes from, unless new clauses
  /// open the section that this is the heading of.
  private func leads(_ byNew: [String: ClauseAlignment.Link]) -> [String: String] {
    func section(_ number: String) -> Substring {
      number.prefix(upTo: number.lastIndex(of: ".") ?? number.startIndex)
    }
    var result: [String: String] = [:]
    var opening: String?
    var last: Substring?
    for item in alignment.clauses {
      if section(item.number) != last { opening = byNew[item.number] == nil ? item.number : nil }
      last = section(item.number)
      guard let link = byNew[item.number], let lead = leads[link.old] else { continue }
      result[opening ?? item.number] = lead
      opening = nil
    }
    return result
  }

  /// The entry that a clause comes from, changed in its place.
  private func carried(_ link: ClauseAlignment.Link, _ item: PlanItem) -> String {
    let clause = plan.clauses.first { $0.number.value == link.old }
    let bearing = marks.clauses.contains(link.old) ? clause?.bearing : nil
    guard let chunk = chunks[link.old], let (key, entry) = entries[link.old] else {
      return fresh(item, bearing: bearing)
    }
    var edits: [TextEdit] = []
    if item.number != link.old { edits.append(TextEdit(file.range(key), item.number)) }
    if !link.fate.hasSameText {
      guard let text = textEdits(entry, item) else { return fresh(item, bearing: bearing) }
      edits += text
    }
    if let carriers = file.value("carried_by", in: entry) { edits += renumbered(carriers) }
    if bearing == nil, clause?.isMarked == true {
      guard !file.isFlow(entry) else { return fresh(item, bearing: nil) }
      edits =
        edits.filter { edit in !ranges(ofMarks: entry).contains { $0.overlaps(edit.range) } }
        + marksAside(entry)
    }
    return shifted(edits, chunk)
  }

  /// Gives an entry the beginning and the fingerprint of another text; nil where it says neither.
  private func textEdits(_ entry: NodeID, _ item: PlanItem) -> [TextEdit]? {
    guard let begins = file.value("begins", in: entry) else { return nil }
    var edits: [TextEdit] = []
    // What still begins as it did keeps the words that somebody chose.
    let keepsBeginning = texts[item.number]?.hasPrefix(canonicalText(file.tree.string(begins))) == true
    if !keepsBeginning { edits.append(TextEdit(file.range(begins), YAMLText.quoted(beginning(of: item)))) }
    if let fingerprint = file.value("fingerprint", in: entry) {
      edits.append(TextEdit(file.range(fingerprint), item.fingerprint))
    } else {
      let end = file.range(begins).upperBound
      let separator = file.isFlow(entry) ? ", " : "\n\(indent)  "
      edits.append(TextEdit(end..<end, "\(separator)fingerprint: \(item.fingerprint)"))
    }
    return edits
  }

  /// The bytes of the marks of an entry, from their keys on.
  private func ranges(ofMarks entry: NodeID) -> [Range<Int>] {
    file.tree.entries(entry).filter {
      ["carried_by", "not_an_obligation"].contains(file.tree.string($0.key))
    }
    .map { file.range($0.key).lowerBound..<file.range($0.value).upperBound }
  }

  /// Turns the marks of an entry into comments: whoever has read the new words can take them back.
  private func marksAside(_ entry: NodeID) -> [TextEdit] {
    ranges(ofMarks: entry).flatMap { mark -> [TextEdit] in
      var edits: [TextEdit] = []
      var start = lineStart(mark.lowerBound)
      while start < mark.upperBound {
        let end = lineEnd(start + 1)
        let text = file.bytes[start..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? start
        if file.bytes[text] != UInt8(ascii: "\n") { edits.append(TextEdit(text..<text, "# ")) }
        start = end
      }
      return edits
    }
  }

  private func renumbered(_ node: NodeID) -> [TextEdit] {
    let old = file.tree.kind(node) == .scalar ? [node] : Array(file.tree.items(node))
    let names = old.map { file.tree.string($0) }
    let now = carriers(names)
    guard now != names else { return [] }
    if now.count == names.count {
      return zip(old, now).filter { file.tree.string($0) != $1 }.map { TextEdit(file.range($0), $1) }
    }
    let text = now.count == 1 ? now[0] : "[" + now.joined(separator: ", ") + "]"
    return [TextEdit(file.range(node), text)]
  }

  /// What carries a clause now, each once.
  private func carriers(_ names: [String]) -> [String] {
    var now: [String] = []
    for name in names.flatMap(numbering.current) where !now.contains(name) { now.append(name) }
    return now
  }

  /// The lines of an entry with `edits` made, which are of the whole file.
  private func shifted(_ edits: [TextEdit], _ chunk: Range<Int>) -> String {
    let moved = edits.map { edit in
      TextEdit(edit.range.lowerBound - chunk.lowerBound..<edit.range.upperBound - chunk.lowerBound, edit.text)
    }
    let text = String(decoding: moved.applied(to: Array(file.bytes[chunk])), as: UTF8.self)
    // The last line of a file may lack its end.
    return text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
  }

  private func gone(_ link: ClauseAlignment.Link) -> String {
    let clause = plan.clauses.first { $0.number.value == link.old }
    let number = ClauseNumbering.gone(link.old)
    return "\(indent)\(number):\n\(indent)  begins: \(YAMLText.quoted(clause?.begins ?? link.old))\n"
      + (clause?.fingerprint.map { "\(indent)  fingerprint: \($0)\n" } ?? "")
  }

  private func fresh(_ item: PlanItem, bearing: Clause.Bearing?) -> String {
    var text = "\(indent)\(item.number):\n\(indent)  begins: \(YAMLText.quoted(beginning(of: item)))\n"
    text += "\(indent)  fingerprint: \(item.fingerprint)\n"
    switch bearing {
    case .carriedBy(let names)?:
      text += "\(indent)  carried_by: [" + carriers(names.map(\.value)).joined(separator: ", ") + "]\n"
    case .notAnObligation(let reason)?:
      let texts = reason.languages.map { "\($0.rawValue): \(YAMLText.quoted(reason[$0]))" }
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
