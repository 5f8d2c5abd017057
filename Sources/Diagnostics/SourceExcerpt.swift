/// One line of a file, made safe to show, with a part of it marked.
///
/// What is unsafe to print is escaped and a byte that is no UTF-8 is shown as `\xE9`; the marks are counted in
/// columns, so that they stand below what they mark. A long line is cut to a window around the mark.
struct SourceExcerpt {
  /// The line as it is shown.
  let text: String
  /// `^`, or `^~~~` over the width of the marked part.
  let marks: String
  /// The columns before the marks.
  let indent: Int

  /// At most this many columns of a line are shown.
  static let maxWidth = 100
  /// The columns that a window keeps before the mark.
  private static let contextWidth = 30

  private struct Cell {
    let text: String
    let width: Int
    let isMarked: Bool
  }

  /// The line at `lineRange` of `bytes` with `span` marked; of a span over several lines the first is.
  init(_ bytes: [UInt8], line lineRange: Range<Int>, span: Range<Int>) {
    let start = min(max(span.lowerBound, lineRange.lowerBound), lineRange.upperBound)
    let end = max(start, min(span.upperBound, lineRange.upperBound))
    // A line may be a megabyte long: only what can come into the window is looked at.
    let near = 4 * Self.maxWidth
    let from = Self.boundary(bytes, atOrBefore: max(lineRange.lowerBound, start - near), lineRange.lowerBound)
    let to = min(lineRange.upperBound, start + near)

    var cells: [Cell] = []
    var firstMarked: Int?
    var at = from
    while at < to {
      let (text, length) = Self.shown(bytes, at: at)
      if at + length > start, firstMarked == nil { firstMarked = cells.count }
      let isMarked = at < end && at + length > start
      cells.append(Cell(text: text, width: displayWidth(text), isMarked: isMarked))
      at += length
    }
    let mark = firstMarked ?? cells.count
    let window = Self.window(cells, mark: mark)

    let cutBefore = from > lineRange.lowerBound || window.lowerBound > 0
    let cutAfter = to < lineRange.upperBound || window.upperBound < cells.count
    let shown = cells[window].map(\.text).joined()
    text = (cutBefore ? "…" : "") + (cutAfter ? shown + "…" : Self.withoutTrailingSpaces(shown))
    indent = (cutBefore ? 1 : 0) + cells[window.lowerBound..<mark].reduce(0) { $0 + $1.width }
    let width = cells[mark..<window.upperBound].reduce(0) { $0 + ($1.isMarked ? $1.width : 0) }
    marks = "^" + String(repeating: "~", count: max(0, width - 1))
  }

  /// The cells to show: all where they fit, else the mark with some columns before it and what fits after.
  private static func window(_ cells: [Cell], mark: Int) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > maxWidth else { return 0..<cells.count }
    var first = mark
    var before = 0
    while first > 0, before + cells[first - 1].width <= contextWidth {
      first -= 1
      before += cells[first].width
    }
    var last = mark
    var width = before
    while last < cells.count, width + cells[last].width <= maxWidth {
      width += cells[last].width
      last += 1
    }
    // A mark near the end of its line leaves room for more before it.
    while first > 0, width + cells[first - 1].width <= maxWidth {
      first -= 1
      width += cells[first].width
    }
    return first..<last
  }

  private static func shown(_ bytes: [UInt8], at offset: Int) -> (text: String, length: Int) {
    guard let (scalar, length) = decodedScalar(in: bytes, at: offset) else {
      let hex = String(bytes[offset], radix: 16, uppercase: true)
      return ("\\x" + (hex.count < 2 ? "0" : "") + hex, 1)
    }
    return (escapedForDisplay(String(Character(scalar))), length)
  }

  private static func withoutTrailingSpaces(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func boundary(_ bytes: [UInt8], atOrBefore offset: Int, _ lowest: Int) -> Int {
    var at = offset
    while at > lowest, offset - at < 3, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
