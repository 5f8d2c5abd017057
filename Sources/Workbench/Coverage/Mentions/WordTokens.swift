/// The words of a text as mentions are looked for among them.
struct WordTokens {
  struct Token {
    /// The word in lower case, its tone mark where the older spelling has it; of an abbreviation one of its words.
    let word: String
    let range: Range<Int>
    /// What stands between the word before and it, without spaces.
    let gap: String
    /// Whether no space stands before it.
    let isTight: Bool
    /// Whether it is a symbol: its first two letters are capitals.
    let isSymbol: Bool
    let isCapitalised: Bool
    /// The number that it writes in digits.
    let number: Int?
  }

  let text: FoldedText
  private(set) var tokens: [Token] = []

  init(_ text: FoldedText) {
    self.text = text
    var end = 0
    for range in text.words {
      let between = text.folded[end..<range.lowerBound]
      let isTight = !between.contains(" ")
      end = range.upperBound
      let word = Self.oldTones(String(String.UnicodeScalarView(text.folded[range])))
      let gap = String(String.UnicodeScalarView(between.filter { $0 != " " }))
      let isSymbol = range.count > 1 && text.shown[range].prefix(2).allSatisfy(\.properties.isUppercase)
      if gap == ".", isTight, let thousands = tokens.last, let joined = Self.joined(thousands, word, range) {
        tokens[tokens.count - 1] = joined
        continue
      }
      for (place, part) in (Self.abbreviations[word] ?? [word]).enumerated() {
        tokens.append(
          Token(
            word: part,
            range: range,
            gap: place == 0 ? gap : "",
            isTight: isTight,
            isSymbol: isSymbol,
            isCapitalised: text.shown[range.lowerBound].properties.isUppercase,
            number: Self.number(word)
          )
        )
      }
    }
  }

  private static func number(_ word: String) -> Int? {
    word.utf8.count <= 9 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
  }

  /// `3` and `500` as the one number `3.500`; nil where they are two.
  private static func joined(_ first: Token, _ word: String, _ range: Range<Int>) -> Token? {
    guard let thousands = first.number, (1...999_999).contains(thousands), word.utf8.count == 3,
      let rest = number(word)
    else { return nil }
    return Token(
      word: first.word + word,
      range: first.range.lowerBound..<range.upperBound,
      gap: first.gap,
      isTight: first.isTight,
      isSymbol: false,
      isCapitalised: false,
      number: thousands * 1000 + rest
    )
  }

  /// The word at `place`, empty past the ends.
  func word(_ place: Int) -> String {
    tokens.indices.contains(place) ? tokens[place].word : ""
  }

  /// The number at `place`, written in digits.
  func number(_ place: Int) -> Int? {
    tokens.indices.contains(place) ? tokens[place].number : nil
  }

  /// What stands before the word at `place`, without spaces.
  func gap(_ place: Int) -> String {
    tokens.indices.contains(place) ? tokens[place].gap : ""
  }

  /// The stretch from the word at `first` to the one before `end`.
  func range(_ first: Int, _ end: Int) -> Range<Int> {
    guard tokens.indices.contains(first), end > first else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[min(end, tokens.count) - 1].range.upperBound
  }

  /// `hoà` as `hòa`: both are the same word, and plans write both.
  static func oldTones(_ word: String) -> String {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    var scalars = Array(word.unicodeScalars)
    for place in scalars.indices.dropFirst() {
      guard let marked = vowels[scalars[place]], let first = tones[scalars[place - 1]]?[marked.tone],
        marked.pairs.contains(scalars[place - 1]),
        // In "quý" the u belongs to the q.
        place < 2 || scalars[place - 2] != "q"
      else { continue }
      scalars[place - 1] = first
      scalars[place] = marked.plain
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The second letters of `oa`, `oe` and `uy` with a tone: the plain letter, the tone, and what may stand before.
  private static let vowels: [Unicode.Scalar: (plain: Unicode.Scalar, tone: Int, pairs: [Unicode.Scalar])] = {
    var map: [Unicode.Scalar: (plain: Unicode.Scalar, tone: Int, pairs: [Unicode.Scalar])] = [:]
    for (plain, marked, before) in [("a", "àáảãạ", "o"), ("e", "èéẻẽẹ", "o"), ("y", "ỳýỷỹỵ", "u")] {
      for (tone, letter) in marked.unicodeScalars.enumerated() {
        guard let plain = plain.unicodeScalars.first else { continue }
        map[letter] = (plain, tone, Array(before.unicodeScalars))
      }
    }
    return map
  }()

  private static let tones: [Unicode.Scalar: [Unicode.Scalar]] = [
    "o": Array("òóỏõọ".unicodeScalars), "u": Array("ùúủũụ".unicodeScalars),
  ]

  /// What offices shorten in their papers.
  private static let abbreviations: [String: [String]] = [
    "ubnd": ["ủy", "ban", "nhân", "dân"], "hđnd": ["hội", "đồng", "nhân", "dân"],
    "mttq": ["mặt", "trận", "tổ", "quốc"], "ubmttq": ["ủy", "ban", "mặt", "trận", "tổ", "quốc"],
    "lhpn": ["liên", "hiệp", "phụ", "nữ"], "tncs": ["thanh", "niên", "cộng", "sản"],
    "lđlđ": ["liên", "đoàn", "lao", "động"], "lđtbxh": ["lao", "động", "thương", "binh", "xã", "hội"],
    "vstbpn": ["vì", "sự", "tiến", "bộ", "phụ", "nữ"], "bđg": ["bình", "đẳng", "giới"],
    "bdg": ["bình", "đẳng", "giới"], "gdđt": ["giáo", "dục", "đào", "tạo"],
    "tnmt": ["tài", "nguyên", "môi", "trường"], "qlđt": ["quản", "lý", "đô", "thị"],
  ]
}
