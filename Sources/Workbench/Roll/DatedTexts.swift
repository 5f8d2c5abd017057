import Diagnostics
import Terms
import YAMLTree

/// Finds texts of rules that speak of a year or name a paper: nobody can move those but a person.
struct DatedTexts {
  /// Keys whose values are moved, or listed for a person elsewhere.
  private static let known: Set<String> = [
    "number", "issued", "year", "since", "source", "fingerprint", "begins", "gdcheck",
  ]

  /// The work that the texts and comments of `file` leave, which stands at `path` of the rule set.
  ///
  /// `checksWords` says that words of the plan are held against the new text anyway.
  static func items(
    in file: RuleFileTree,
    path: String,
    from year: Int,
    checksWords: Bool
  ) -> [WorkItem] {
    let lines = LineIndex(file.bytes)
    let skipped = checksWords ? known.union(["words"]) : known
    var met: [String: Int] = [:]
    var items = texts(file.tree.root, file, skipping: skipped).map { found in
      // A text that stands at several places is as much work at each.
      let print = PlanItem.fingerprint(of: found.text[.vietnamese]).prefix(8)
      met[String(print), default: 0] += 1
      let count = met[String(print), default: 1]
      let line = lines.line(of: found.start)
      return WorkItem(
        .texts,
        "\(path)/\(found.mark)/\(print)" + (count > 1 ? "/\(count)" : ""),
        LocalText(
          vi: "\(path):\(line): \(excerpt(found.text[.vietnamese], found.mark)) (`\(found.mark)`)",
          en: "\(path):\(line): \(excerpt(found.text[.english], found.mark)) (`\(found.mark)`)"
        )
      )
    }
    let comments = commentLines(file.bytes, lines, naming: "\(year)")
    if !comments.isEmpty {
      let listed = comments.map(String.init).joined(separator: ", ")
      items.append(
        WorkItem(
          .texts,
          "\(path)/comments",
          LocalText(
            vi: "\(path): chú thích nói về năm \(year) ở dòng \(listed)",
            en: "\(path): comments speak of \(year) in \(comments.count == 1 ? "line" : "lines") \(listed)"
          )
        )
      )
    }
    return items
  }

  private struct Found {
    let text: LocalText
    /// The year or number that it holds.
    let mark: String
    let start: UInt32
  }

  /// The texts below `node` that are tied to a year or a paper; one in both languages is one text.
  private static func texts(
    _ node: NodeID,
    _ file: RuleFileTree,
    skipping skipped: Set<String>
  ) -> [Found] {
    let start = file.tree.span(node).start
    switch file.tree.kind(node) {
    case .scalar:
      let text = file.tree.string(node)
      return dated(text).map { [Found(text: LocalText(vi: text, en: text), mark: $0, start: start)] } ?? []
    case .sequence:
      return file.tree.items(node).flatMap { texts($0, file, skipping: skipped) }
    case .mapping:
      if let vi = file.value("vi", in: node), let en = file.value("en", in: node) {
        let text = LocalText(vi: file.tree.string(vi), en: file.tree.string(en))
        let mark = dated(text[.vietnamese]) ?? dated(text[.english])
        return mark.map { [Found(text: text, mark: $0, start: start)] } ?? []
      }
      return file.tree.entries(node).filter { !skipped.contains(file.tree.string($0.key)) }
        .flatMap { texts($0.value, file, skipping: skipped) }
    }
  }

  /// The first year or number of a paper in `text`.
  static func dated(_ text: String) -> String? {
    for word in text.split(whereSeparator: { $0.isWhitespace || "()\"“”,;".contains($0) }) {
      let word = trimmed(word)
      if hasYear(word) || isPaperNumber(word) { return String(word) }
    }
    return nil
  }

  private static func trimmed(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, ".:!?’‘'".contains(last) { word.removeLast() }
    return word
  }

  /// Whether it holds four digits that are a year of this age: `2022`, `08/3/2022`, `2021-2030`.
  private static func hasYear(_ word: Substring) -> Bool {
    word.split(whereSeparator: { !("0"..."9").contains($0) }).contains { digits in
      digits.utf8.count == 4 && (1900...2199).contains(Int(digits) ?? 0)
    }
  }

  /// Whether it is the number of a paper: `3640/QĐ-UBND`, `785-CV/QU`.
  private static func isPaperNumber(_ word: Substring) -> Bool {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count <= 6 else { return false }
    let rest = word.dropFirst(digits.count)
    guard let mark = rest.first, mark == "/" || mark == "-" else { return false }
    let symbol = rest.dropFirst()
    guard let first = symbol.first, first.isLetter, first.isUppercase else { return false }
    return symbol.contains { $0 == "-" || $0 == "/" } && symbol.count >= 4
  }

  /// A few words of `text` around `found`.
  private static func excerpt(_ text: String, _ found: String) -> String {
    let plain = canonicalText(text)
    guard plain.count > 100, let place = plain.ranges(of: found).first else {
      return "“\(plain.prefix(100))”"
    }
    let start = plain.index(place.lowerBound, offsetBy: -40, limitedBy: plain.startIndex) ?? plain.startIndex
    let end = plain.index(place.upperBound, offsetBy: 40, limitedBy: plain.endIndex) ?? plain.endIndex
    return "“…\(plain[start..<end])…”"
  }

  private static func commentLines(_ bytes: [UInt8], _ lines: LineIndex, naming word: String) -> [Int] {
    let word = Array(word.utf8)
    return (1...max(1, lines.lineCount)).filter { line in
      let text = bytes[lines.range(ofLine: line)].drop { $0 == UInt8(ascii: " ") }
      guard text.first == UInt8(ascii: "#"), text.count >= word.count else { return false }
      return (text.startIndex...text.endIndex - word.count).contains {
        text[$0..<$0 + word.count].elementsEqual(word)
      }
    }
  }
}
