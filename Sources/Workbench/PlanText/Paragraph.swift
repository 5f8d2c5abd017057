import Diagnostics

/// A piece of a plan's text that stands by itself: a heading, an item or a paragraph, on one line again.
struct Paragraph {
  var marker: Marker?
  /// The text without its mark.
  var text: String
  /// The offsets of its first byte and after its last.
  var start: Int
  var end: Int

  /// The paragraphs of `lines`: a line that goes on where the one before broke off is put behind it.
  static func join(_ lines: PlanLines) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var joiner = LineJoiner(wrapWidth: lines.wrapWidth)
    for line in lines.lines {
      let marked = MarkedLine(line.text)
      if let last = paragraphs.last, joiner.continues(last, line, marked) {
        let isEmpty = paragraphs[paragraphs.count - 1].text.isEmpty
        paragraphs[paragraphs.count - 1].text += (isEmpty ? "" : " ") + line.text
        paragraphs[paragraphs.count - 1].end = line.end
      } else {
        paragraphs.append(
          Paragraph(
            marker: marked?.marker,
            text: marked?.text ?? line.text,
            start: line.start,
            end: line.end
          )
        )
      }
      joiner.last = line.text
    }
    return paragraphs
  }
}

/// Tells a line that goes on from one that begins something.
struct LineJoiner {
  /// The width to which lines were broken; nil where each line is a paragraph unless it breaks off.
  let wrapWidth: Int?
  /// The line before.
  var last = ""

  init(wrapWidth: Int?) {
    self.wrapWidth = wrapWidth
  }

  /// Whether `line` goes on with `paragraph`, which the line before ended.
  func continues(_ paragraph: Paragraph, _ line: PlanLines.Line, _ marked: MarkedLine?) -> Bool {
    if let marked { return isFalseMark(marked, paragraph, line) }
    // "CHƯƠNG I" takes its title from the line below.
    if paragraph.text.isEmpty { return paragraph.marker != nil }
    let isEnded = PlanWords.isEnded(last)
    let goesOn = PlanWords.goesOn(line.text)
    if PlanWords.isTail(line.text) { return false }
    // A page's end breaks sentences; what begins anew behind one is a paragraph.
    if line.isApart { return !isEnded && goesOn }
    if goesOn { return true }
    let isSection = paragraph.marker?.opensSection == true
    if isEnded { return isFull(line.text) && !(isSection && paragraph.text.hasSuffix(":")) }
    guard isSection else { return true }
    if PlanWords.isUppercase(paragraph.text) { return PlanWords.isUppercase(line.text) }
    return isFull(line.text)
  }

  /// Whether what looks like a mark is the middle of a sentence: "phòng Lao động / - Thương binh", "2021 / - 2030".
  private func isFalseMark(_ marked: MarkedLine, _ paragraph: Paragraph, _ line: PlanLines.Line) -> Bool {
    guard !PlanWords.isEnded(last), !paragraph.text.isEmpty else { return false }
    switch marked.marker {
    case .bullet("-"):
      let joinsNumbers = last.last?.isNumber == true && marked.text.first?.isNumber == true
      return joinsNumbers || (!line.isApart && isFull(line.text))
    case .bullet, .roman, .letter: return !line.isApart && wrapWidth != nil && isFull(line.text)
    case .number, .item, .article, .division:
      return !line.isApart && (marked.text.first?.isLowercase == true || isFull(line.text))
    case .period: return false
    }
  }

  /// Whether the line before had no room for the first word of `next`.
  private func isFull(_ next: String) -> Bool {
    guard let wrapWidth else { return false }
    return last.count + 1 + next.prefix { !$0.isWhitespace }.count > wrapWidth
  }
}
