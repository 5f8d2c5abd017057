/// A text in Times New Roman bold, or in a typeface of the same measures (Liberation Serif, Tinos).
///
/// Widths are in twentieths of a point.
struct BoldText {
  /// Of each word.
  private let words: [Int]
  private let space: Int

  /// `text` in letters of so many points.
  init(_ text: String, points: Int) {
    words = text.split(separator: " ").map { word in
      word.unicodeScalars.reduce(0) { $0 + Self.thousandths($1) } * points * 20 / 1000
    }
    space = Self.thousandths(" ") * points * 20 / 1000
  }

  /// Its width on one line.
  var width: Int { words.reduce(0, +) + max(0, words.count - 1) * space }

  /// The least width in which it takes no more lines than in `width`, so that its lines are about as long.
  func balancedWidth(within width: Int) -> Int {
    let lines = lines(in: width)
    var (low, high) = (min(words.max() ?? 0, width), lines > 1 ? width : self.width)
    while low < high {
      let middle = (low + high) / 2
      if self.lines(in: middle) <= lines { high = middle } else { low = middle + 1 }
    }
    return min(low + Self.slack, width)
  }

  /// By so much a reader may reckon wider.
  private static let slack = 60

  /// How many lines it takes; a word that is longer than a line counts as one.
  private func lines(in width: Int) -> Int {
    var (lines, used) = (0, 0)
    for word in words {
      if lines > 0, used + space + word <= width {
        used += space + word
      } else {
        lines += 1
        used = word
      }
    }
    return lines
  }

  /// The width of a scalar, in thousandths of the size of the letters.
  private static func thousandths(_ scalar: Unicode.Scalar) -> Int {
    if " "..."~" ~= scalar { return ascii[Int(scalar.value) - 0x20] }
    if scalar.properties.canonicalCombiningClass != .notReordered { return 0 }
    // "LATIN SMALL LETTER O WITH HORN AND ACUTE": an accent adds no width to its letter, a horn does.
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1,
      let letter = words[3].unicodeScalars.first, "A"..."Z" ~= letter
    else {
      return other
    }
    let isCapital = words[1] == "CAPITAL"
    let width = ascii[Int(letter.value) - (isCapital ? 0x20 : 0)]
    guard words.contains("HORN") else { return width }
    switch (isCapital, letter) {
    case (true, "U"): return width + 74
    case (false, "U"): return width + 44
    case (false, "O"): return width + 54
    default: return width
    }
  }

  /// What is no Latin letter: as wide as most letters are.
  private static let other = 600

  /// From the space to the tilde.
  private static let ascii = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500,
    500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500,
    778,
    667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333,
    500,
    556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500,
    722,
    500, 500, 444, 394, 220, 394, 520,
  ]
}
