import Diagnostics

/// A piece of a plan's text that stands by itself: a heading, an item or a paragraph, on one line again.
struct Paragraph {
  let marker: Marker?
  /// The text without its mark.
  let text: String
  /// The offsets of its first byte and after its last.
  let start: Int
  let end: Int

  /// The paragraphs of `lines`: a line that goes on where the one before broke off is put behind it.
  static func join(_ lines: PlanLines) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var open: OpenParagraph?
    for line in lines.lines {
      if open?.goesOn(with: line, wrapWidth: lines.wrapWidth) == true {
        open?.add(line)
      } else {
        if let open { paragraphs.append(open.paragraph) }
        open = OpenParagraph(line)
      }
    }
    if let open { paragraphs.append(open.paragraph) }
    return paragraphs
  }
}

/// A paragraph whose lines are still being read.
private struct OpenParagraph {
  private let marker: Marker?
  private let start: Int
  private var end: Int
  /// The texts of its lines; empty ones are left out.
  private var pieces: [String]
  /// The last line, its mark included.
  private var last: String
  private var isUppercase: Bool

  init(_ line: PlanLines.Line) {
    let text = line.marked?.text ?? line.text
    marker = line.marked?.marker
    start = line.start
    end = line.end
    pieces = text.isEmpty ? [] : [text]
    last = line.text
    isUppercase = PlanWords.isUppercase(text)
  }

  var paragraph: Paragraph {
    Paragraph(marker: marker, text: pieces.joined(separator: " "), start: start, end: end)
  }

  mutating func add(_ line: PlanLines.Line) {
    isUppercase = (pieces.isEmpty || isUppercase) && PlanWords.isUppercase(line.text)
    pieces.append(line.text)
    last = line.text
    end = line.end
  }

  /// Whether `line` belongs to it; `wrapWidth` is the width to which lines were broken, nil where each line is a
  /// paragraph unless it breaks off.
  func goesOn(with line: PlanLines.Line, wrapWidth: Int?) -> Bool {
    let isFull = wrapWidth.map { last.count + 1 + line.text.prefix { !$0.isWhitespace }.count > $0 } ?? false
    if let marked = line.marked { return isFalseMark(marked, line, isFull: isFull) }
    // "CHƯƠNG I" takes its title from the line below.
    if pieces.isEmpty { return marker != nil }
    if PlanWords.isTail(line.text) { return false }
    let isEnded = PlanWords.isEnded(last)
    let isMiddle = PlanWords.isMiddle(line.text)
    // A page's end breaks sentences; what begins anew behind one is a paragraph.
    if line.isApart { return !isEnded && isMiddle }
    if isMiddle { return true }
    let isSection = marker?.opensSection == true
    if isEnded { return isFull && !(isSection && last.hasSuffix(":")) }
    guard isSection else { return true }
    return isUppercase ? PlanWords.isUppercase(line.text) : isFull
  }

  /// Whether what looks like a mark is the middle of a sentence: "phòng Lao động / - Thương binh", "2021 / - 2030".
  private func isFalseMark(_ marked: MarkedLine, _ line: PlanLines.Line, isFull: Bool) -> Bool {
    guard !pieces.isEmpty, !PlanWords.isEnded(last) else { return false }
    switch marked.marker {
    case .bullet("-"):
      let joinsNumbers = last.last?.isNumber == true && marked.text.first?.isNumber == true
      return joinsNumbers || (!line.isApart && isFull)
    case .bullet, .roman, .letter: return !line.isApart && isFull
    case .number, .item, .article, .division:
      return !line.isApart && (marked.text.first?.isLowercase == true || isFull)
    case .period: return false
    }
  }
}
