import Diagnostics

/// The lines of a plan's text that hold something, with what lies between them.
struct PlanLines {
  struct Line {
    /// The text without white space at its ends.
    let text: String
    /// The same with its mark taken off; nil where it has none.
    let marked: MarkedLine?
    /// The offsets of its first byte and after its last.
    let start: Int
    let end: Int
    /// Whether an empty line or a page's end stands before it.
    let isApart: Bool
  }

  private(set) var lines: [Line] = []
  /// The width to which lines were broken, in characters; nil where the text has a paragraph on each line.
  private(set) var wrapWidth: Int?

  /// Longer lines than this are not broken ones.
  private static let widestWrap = 160

  init(_ bytes: [UInt8]) {
    var isApart = true
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      var end = at
      while end < bytes.count, !(0x0A...0x0D).contains(bytes[end]) { end += 1 }
      if let line = Self.line(bytes, at..<end, isApart) {
        lines.append(line)
        isApart = false
      } else {
        isApart = true
      }
      if end < bytes.count, bytes[end] == 0x0C { isApart = true }
      at = end + 1
      if at < bytes.count, bytes[end] == 0x0D, bytes[at] == 0x0A { at += 1 }
    }
    dropPageNumbers()
    wrapWidth = Self.wrapWidth(lines)
  }

  private static func line(_ bytes: [UInt8], _ range: Range<Int>, _ isApart: Bool) -> Line? {
    let raw = Substring(String(decoding: bytes[range], as: UTF8.self))
    let head = raw.prefix(while: \.isWhitespace)
    let rest = raw[head.endIndex...]
    guard !rest.isEmpty else { return nil }
    let kept = rest.reversed().drop(while: \.isWhitespace).count
    let text = String(rest.prefix(kept))
    let start = min(range.lowerBound + head.utf8.count, range.upperBound)
    return Line(
      text: text,
      marked: MarkedLine(text),
      start: start,
      end: min(start + text.utf8.count, range.upperBound),
      isApart: isApart
    )
  }

  /// A number that stands alone between empty lines is that of a page; the text goes on behind it.
  private mutating func dropPageNumbers() {
    var kept: [Line] = []
    for (place, line) in lines.enumerated() {
      let next = place + 1 < lines.count ? lines[place + 1] : nil
      let isAlone = line.isApart && next?.isApart ?? true
      if isAlone, Self.isPageNumber(line.text) { continue }
      kept.append(line)
    }
    lines = kept
  }

  private static func isPageNumber(_ text: String) -> Bool {
    let core = text.drop { "-– ".contains($0) }.prefix { $0.isNumber }
    let rest = text.drop { "-– ".contains($0) }.dropFirst(core.count)
    return (1...3).contains(core.count) && rest.allSatisfy { "-– ".contains($0) }
  }

  /// The length of the longest line that breaks off in the middle of a sentence, where enough lines do: else their
  /// ends are those of paragraphs, but for a few that were broken by hand.
  private static func wrapWidth(_ lines: [Line]) -> Int? {
    var broken: [Int] = []
    for (line, next) in zip(lines, lines.dropFirst()) where !next.isApart && next.marked == nil {
      if PlanWords.isMiddle(next.text) { broken.append(line.text.count) }
    }
    guard broken.count >= 3, broken.count * 10 >= lines.count else { return nil }
    return broken.max().flatMap { $0 <= widestWrap ? $0 : nil }
  }
}
