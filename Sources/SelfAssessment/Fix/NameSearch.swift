/// Finding a name by part of it, as people type: without accents, in any case, `Đ` as `D`.
struct NameSearch {
  private let folded: [String]

  init(_ names: [String]) {
    folded = names.map(Self.folded)
  }

  /// The places of the names that are meant by `text`: those that are it, else those that hold each of its words as
  /// a word, else as the beginning of one, else anywhere.
  func matches(_ text: String) -> [Int] {
    let wanted = Self.folded(text)
    let words = wanted.split(separator: " ")
    guard !words.isEmpty else { return [] }
    let tests: [(String) -> Bool] = [
      { $0 == wanted },
      { name in words.allSatisfy { word in Self.words(of: name).contains(word) } },
      { name in words.allSatisfy { word in Self.words(of: name).contains { $0.hasPrefix(word) } } },
      { name in words.allSatisfy { name.contains($0) } },
    ]
    for test in tests {
      let found = folded.indices.filter { test(folded[$0]) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func words(of name: String) -> [Substring] {
    name.split { !$0.isLetter && !$0.isNumber }
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
      if words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1,
        words[4] == "WITH"
      {
        return words[3].lowercased().unicodeScalars
      }
    }
    return scalar.properties.lowercaseMapping.unicodeScalars
  }
}
