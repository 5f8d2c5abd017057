/// A text in the form in which a plan's words and a rule's words are compared: NFC, without case, each run of white
/// space one space, emphasis marks dropped, one kind of dash and of quotation mark.
struct FoldedText {
  /// The text as it is shown, one scalar for each of `folded`.
  let shown: [Unicode.Scalar]
  let folded: [Unicode.Scalar]

  init(_ text: String) {
    shown = Array(canonicalText(text.filter { $0 != "*" }).unicodeScalars)
    folded = shown.map(Self.folded)
  }

  /// The stretch `range` as it is shown.
  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(shown[range.clamped(to: 0..<shown.count)]))
  }

  /// The first place where `words` stand whole, not as part of longer words.
  func range(of words: FoldedText) -> Range<Int>? {
    let wanted = words.folded
    guard let first = wanted.first, let last = wanted.last, wanted.count <= folded.count else { return nil }
    for start in 0...(folded.count - wanted.count) where folded[start] == first {
      let end = start + wanted.count
      guard folded[end - 1] == last, folded[start..<end].elementsEqual(wanted) else { continue }
      if isEdge(start) && isEdge(end) { return start..<end }
    }
    return nil
  }

  /// Whether no word runs over the place before `offset`.
  private func isEdge(_ offset: Int) -> Bool {
    offset == 0 || offset == folded.count || !folded[offset].isInWord || !folded[offset - 1].isInWord
  }

  /// The words, one after another.
  var words: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for (offset, scalar) in folded.enumerated() {
      if scalar.isInWord {
        start = start ?? offset
      } else if let begin = start {
        ranges.append(begin..<offset)
        start = nil
      }
    }
    if let start { ranges.append(start..<folded.count) }
    return ranges
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "“", "”", "„", "«", "»", "″": return "\""
    case "‘", "’": return "'"
    case "–", "—", "−", "‐", "‑": return "-"
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      guard let only = lower.first, lower.count == 1 else { return scalar }
      return only
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark or a digit.
  var isInWord: Bool {
    if isASCII { return properties.isAlphabetic || (0x30...0x39).contains(value) }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }
}

// MARK: - What was meant

extension FoldedText {
  /// The stretch of the text that is nearest to `words`, where no more than a third of their letters differ.
  ///
  /// The work is bounded: of very long texts nothing is found.
  func nearest(to words: FoldedText) -> String? {
    let wanted = words.folded
    guard !wanted.isEmpty, wanted.count * folded.count <= 2_000_000 else { return nil }
    // Edit distance from the words to any stretch that ends at the column, with where the stretch begins.
    var last = [(cost: Int, start: Int)](repeating: (0, 0), count: folded.count + 1)
    for column in last.indices { last[column].start = column }
    for (row, scalar) in wanted.enumerated() {
      var next = [(cost: row + 1, start: 0)]
      next.reserveCapacity(folded.count + 1)
      for column in folded.indices {
        let change = last[column].cost + (folded[column] == scalar ? 0 : 1)
        let drop = last[column + 1].cost + 1
        let insert = next[column].cost + 1
        if change <= drop, change <= insert {
          next.append((change, last[column].start))
        } else if drop <= insert {
          next.append((drop, last[column + 1].start))
        } else {
          next.append((insert, next[column].start))
        }
      }
      last = next
    }
    guard let end = last.indices.min(by: { last[$0].cost < last[$1].cost }),
      last[end].cost * 3 <= wanted.count,
      last[end].start < end
    else { return nil }
    // Whole words: a half one at an end helps nobody.
    var (from, to) = (last[end].start, end)
    while from > 0, folded[from].isInWord, folded[from - 1].isInWord { from -= 1 }
    while to < folded.count, folded[to].isInWord, folded[to - 1].isInWord { to += 1 }
    return text(from..<to)
  }
}
