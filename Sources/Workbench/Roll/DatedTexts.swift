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
    var items: [WorkItem] = []
    let lines = LineIndex(file.bytes)
    file.eachScalar { key, node in
      guard !known.contains(key), !(checksWords && key == "words") else { return }
      let text = file.tree.string(node)
      guard let found = dated(text) else { return }
      let line = lines.line(of: file.tree.span(node).start)
      items.append(
        WorkItem(
          .texts,
          "\(path)/\(found)/\(PlanItem.fingerprint(of: text).prefix(8))",
          LocalText(
            vi: "\(path):\(line): \(excerpt(text, found)) (`\(found)`)",
            en: "\(path):\(line): \(excerpt(text, found)) (`\(found)`)"
          )
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
            en: "\(path): comments speak of \(year) in lines \(listed)"
          )
        )
      )
    }
    return items
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
