/// The encodings in which Vietnamese was written before Unicode, to name the one that a file is in.
enum LegacyEncoding: CaseIterable {
  case tcvn3
  case vni
  case windows1258

  /// What people call it.
  var name: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .windows1258: "windows-1258"
    }
  }

  /// `bytes` decoded; a byte without a meaning becomes U+FFFD.
  func decode(_ bytes: some Sequence<UInt8>) -> String {
    decode(scalars: bytes.map { Unicode.Scalar($0) })
  }

  /// Text of this encoding whose bytes were taken for Latin-1 code points; other characters become U+FFFD.
  func decode(scalars: [Unicode.Scalar]) -> String {
    switch self {
    case .tcvn3: return String(scalars.map { LegacyTables.tcvn3[$0] ?? Self.ascii($0) })
    case .windows1258:
      var text = ""
      for scalar in scalars {
        text.unicodeScalars.append(LegacyTables.windows1258[scalar] ?? Self.asciiScalar(scalar))
      }
      return text
    case .vni:
      var text = ""
      var index = 0
      while index < scalars.count {
        let scalar = scalars[index]
        if index + 1 < scalars.count, let pair = LegacyTables.vniPairs[[scalar, scalars[index + 1]]] {
          text.append(pair)
          index += 2
        } else {
          text.append(LegacyTables.vniSingles[scalar] ?? Self.ascii(scalar))
          index += 1
        }
      }
      return text
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> Character {
    Character(asciiScalar(scalar))
  }

  private static func asciiScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : "\u{FFFD}"
  }

  /// The encoding in which most of the words of `text` that are not all ASCII are Vietnamese syllables, or nil
  /// where none makes sense of them.
  static func likely(_ text: SourceText) -> LegacyEncoding? {
    var scores = [0, 0, 0]
    var words = 0
    var at = 0
    let bytes = text.bytes
    while at < bytes.count, words < 500 {
      let start = at
      var isASCII = true
      while at < bytes.count, isWordByte(bytes[at]) {
        if bytes[at] >= 0x80 { isASCII = false }
        at += 1
      }
      if at == start { at += 1 }
      guard !isASCII else { continue }
      words += 1
      let word = bytes[start..<min(at, start + 40)]
      for (place, encoding) in allCases.enumerated()
      where VietnameseSyllable.matches(encoding.decode(word)) {
        scores[place] += 1
      }
    }
    guard let best = scores.max(), best * 3 >= words * 2, best > 0 else { return nil }
    return scores.firstIndex(of: best).map { allCases[$0] }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Words of sound UTF-8 that are Vietnamese in a legacy encoding taken for Latin-1.
  struct Misread {
    let encoding: LegacyEncoding
    /// The first of the words.
    let range: Range<Int>
    /// What it should be.
    let meant: String
  }

  /// The first word of `text` that is a misread one, or nil where too little speaks for it.
  ///
  /// A word counts when it holds a character that Vietnamese does not use, and its code points taken as bytes make
  /// a Vietnamese syllable.
  /// One such word may be a chance (`n×m`, `Loïc`): it must hold two characters beyond ASCII, or three different
  /// words must be found.
  static func misread(in text: SourceText) -> Misread? {
    let tcvn3 = Finding(.tcvn3, in: text)
    let vni = Finding(.vni, in: text)
    // Some words make sense in both; the encoding in which more do is the one.
    return (vni.words.count > tcvn3.words.count ? vni : tcvn3).misread
  }

  /// The words of a text that one encoding makes sense of.
  private struct Finding {
    private(set) var words: Set<String> = []
    private var first: Misread?
    private var isStrong = false

    /// Enough to tell the encodings apart; more words are not looked at.
    private static let enough = 100
    private static let maxWords = 2_000

    init(_ encoding: LegacyEncoding, in text: SourceText) {
      for word in LatinWords(text: text).prefix(Self.maxWords) {
        let meant = encoding.decode(scalars: word.scalars)
        guard VietnameseSyllable.matches(meant) else { continue }
        words.insert(meant)
        if first == nil { first = Misread(encoding: encoding, range: word.range, meant: meant) }
        let isTelling = word.scalars.contains(where: LegacyEncoding.isTelling)
        if isTelling, word.scalars.count(where: { !$0.isASCII }) >= 2 { isStrong = true }
        if words.count >= Self.enough { return }
      }
    }

    var misread: Misread? {
      isStrong || words.count >= 3 ? first : nil
    }
  }

  /// Whether `scalar` is odd in Vietnamese and no sign that people write beside letters, such as × or ®.
  fileprivate static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && !["×", "·", "°", "®", "©", "«", "»", "§"].contains(scalar)
      && (scalar.value < 0xC0 || Latin.vietnamese >> UInt64(scalar.value & 0x3F) & 1 == 0)
  }
}

/// The words of a text that hold a character of Latin-1 which Vietnamese does not use, beside ASCII letters.
private struct LatinWords: Sequence, IteratorProtocol {
  let text: SourceText
  private var at = 0

  init(text: SourceText) {
    self.text = text
  }

  mutating func next() -> (range: Range<Int>, scalars: [Unicode.Scalar])? {
    while at < text.bytes.count {
      let start = at
      var scalars: [Unicode.Scalar] = []
      var isOdd = false
      var hasLetter = false
      var isForeign = false
      while at < text.bytes.count, let (scalar, length) = wordScalar(at) {
        if scalar.isASCII {
          hasLetter = true
        } else if scalar.value < 0xC0 || Latin.vietnamese >> UInt64(scalar.value & 0x3F) & 1 == 0 {
          isOdd = true
        }
        if scalar == "\u{FFFD}" { isForeign = true }
        if scalars.count < 12 { scalars.append(scalar) }
        at += length
      }
      if at == start { at += 1 }
      if isOdd, hasLetter, !isForeign, scalars.count < 12 { return (start..<at, scalars) }
    }
    return nil
  }

  /// A letter of ASCII, a character from U+00A1 to U+00FF, or U+FFFD for a byte of any other beyond ASCII, at
  /// `offset`; nil where no word goes on.
  private func wordScalar(_ offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let byte = text.byte(offset)
    if (0x61...0x7A).contains(byte | 0x20) { return (Unicode.Scalar(byte), 1) }
    guard byte >= 0x80 else { return nil }
    let second = text.byte(offset + 1)
    if byte == 0xC2, second == 0xA0 { return nil }
    // Punctuation such as dashes and quotation marks (U+2000 to U+206F) ends a word.
    if byte == 0xE2, second == 0x80 || second == 0x81 { return nil }
    guard byte == 0xC2 || byte == 0xC3 else { return ("\u{FFFD}", 1) }
    return (Unicode.Scalar(byte == 0xC2 ? second : second | 0x40), 2)
  }
}
