/// Finding a name by part of it, as people type: without accents, in any case, `Đ` as `D`.
struct NameSearch {
  private let folded: [String]

  init(_ names: [String]) {
    folded = names.map(Self.folded)
  }

  /// The places of the names that hold every word of `text`; a name that is `text` itself is meant alone.
  func matches(_ text: String) -> [Int] {
    let wanted = Self.folded(text)
    let words = wanted.split(separator: " ")
    guard !words.isEmpty else { return [] }
    let same = folded.indices.filter { folded[$0] == wanted }
    if same.count == 1 { return same }
    return folded.indices.filter { place in words.allSatisfy { folded[place].contains($0) } }
  }

  /// `text` without accents and case, each run of white space one space; the way in which accents are encoded makes
  /// no difference.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if let last = result.last, last != " " { result.append(" ") }
      } else if scalar.properties.generalCategory != .nonspacingMark {
        result.append(contentsOf: base(of: scalar))
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// The lower-case letter below the accents of `scalar`, which its Unicode name tells: `LATIN SMALL LETTER A WITH
  /// CIRCUMFLEX AND ACUTE`.
  private static func base(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if !scalar.isASCII, let name = scalar.properties.name {
      let words = name.split(separator: " ")
      if words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH" {
        return words[3].lowercased().unicodeScalars
      }
    }
    return scalar.properties.lowercaseMapping.unicodeScalars
  }
}
