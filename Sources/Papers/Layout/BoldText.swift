/// A text in Times New Roman bold, or in a typeface of the same measures (Liberation Serif, Tinos).
///
/// Widths are in twentieths of a point.
struct BoldText {
  /// What no line breaks in: a word, or what stands between the hyphens and strokes of one.
  private struct Piece {
    var width = 0
    var isWordStart = true
  }

  private let pieces: [Piece]
  private let space: Int

  /// `text` in letters of so many points.
  init(_ text: String, points: Int) {
    var pieces: [Piece] = []
    for word in text.unicodeScalars.split(separator: " ") {
      var piece = Piece()
      var units = 0
      for scalar in word {
        units += Self.thousandths(scalar)
        piece.width = units * points * 20 / 1000
        guard scalar == "-" || scalar == "/" else { continue }
        pieces.append(piece)
        piece = Piece(isWordStart: false)
        units = 0
      }
      if piece.width > 0 || piece.isWordStart { pieces.append(piece) }
    }
    self.pieces = pieces
    space = Self.thousandths(" ") * points * 20 / 1000
  }

  /// Its width on one line.
  var width: Int {
    pieces.reduce(0) { $0 + $1.width } + max(0, pieces.count(where: \.isWordStart) - 1) * space
  }

  /// The least width in which it takes no more lines than in `width`, so that its lines are about as long; no line
  /// breaks within a word such as 110/KH-BVSTBPN where that can be.
  func balancedWidth(within width: Int) -> Int {
    guard self.width + Self.slack > width else { return self.width + Self.slack }
    let most = lines(in: width).count
    let longest = pieces.reduce(0) { max($0, $1.width) }
    for width in stride(from: longest, to: width - Self.slack, by: 20) {
      let (tight, loose) = (lines(in: width), lines(in: width + Self.slack))
      if tight.count <= most, !tight.breakWords, !loose.breakWords { return width + Self.slack }
    }
    return width
  }

  /// By so much a reader may reckon wider.
  private static let slack = 60

  /// How many lines it takes, and whether any of them breaks a word; a piece that is longer than a line counts as one.
  private func lines(in width: Int) -> (count: Int, breakWords: Bool) {
    var (count, used, breakWords) = (0, 0, false)
    for piece in pieces {
      let gap = piece.isWordStart ? space : 0
      if count > 0, used + gap + piece.width <= width {
        used += gap + piece.width
      } else {
        if !piece.isWordStart { breakWords = true }
        count += 1
        used = piece.width
      }
    }
    return (count, breakWords)
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
