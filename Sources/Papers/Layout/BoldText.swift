/// How wide a text is in Times New Roman bold, or in a typeface of the same measures (Liberation Serif, Tinos).
enum BoldText {
  /// Its width in twentieths of a point where it is set in letters of so many points.
  static func twips(_ text: String, points: Int) -> Int {
    text.unicodeScalars.reduce(0) { $0 + thousandths($1) } * points * 20 / 1000
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
