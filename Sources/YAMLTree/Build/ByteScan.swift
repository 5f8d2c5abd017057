/// What one pass over the bytes of a text tells before it is parsed: whether they are sound UTF-8 without
/// characters that a text cannot have, and what the parser need not look for.
struct ByteScan {
  /// A character that a text must not hold.
  struct Unwanted {
    let scalar: Unicode.Scalar
    let offset: Int
    let length: Int
  }

  /// The bytes of the byte order mark at the start: 0 or 3.
  private(set) var markLength = 0
  /// Whether a `?` stands anywhere, which only then can be an explicit key.
  private(set) var hasQuestionMark = false
  /// Whether a character stands anywhere that Vietnamese does not use but legacy encodings read as Latin-1 do.
  private(set) var hasOddLatin = false
  /// Where the bytes stop being UTF-8.
  private(set) var invalidOffset: Int?
  /// Characters that a text must not hold, in the order of the file; at most ``maxUnwanted``.
  private(set) var unwanted: [Unwanted] = []

  private static let maxUnwanted = 100
  /// ``Latin/vietnamese``, looked up once.
  private let vietnameseLatin = Latin.vietnamese

  /// Scans `source`.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    guard let base = source.baseAddress else { return }
    let count = source.count
    if count >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { markLength = 3 }
    var at = markLength
    var noQuestionMark = UInt64.max
    while at + 8 <= count {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      if Word.isPrintableASCII(word) {
        noQuestionMark &= Word.differs(word, from: Word.questionMarks)
        at += 8
        continue
      }
      // What is no ASCII is looked at by itself; spaces stand for it here.
      let ascii = Word.ascii(word)
      noQuestionMark &= Word.differs(ascii, from: Word.questionMarks)
      let end = Word.hasUnwanted(ascii) ? characters(source, at, at + 8) : multibytes(source, at, word)
      guard let end else { return }
      at = end
    }
    if noQuestionMark & Word.high != Word.high { hasQuestionMark = true }
    _ = characters(source, at, count)
  }

  /// Scans the characters of more than one byte that begin in `word`, the eight bytes at `start`; where they and the
  /// word end, or nil where the bytes stop being UTF-8.
  @inline(__always)
  private mutating func multibytes(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: UInt64) -> Int?
  {
    var left = word & Word.high
    var end = start + 8
    while left != 0 {
      let place = left.trailingZeroBitCount / 8
      guard let length = multibyte(source, start + place) else {
        invalidOffset = start + place
        return nil
      }
      let after = place + length
      if after >= 8 {
        end = start + after
        break
      }
      left &= UInt64.max << UInt64(after * 8)
    }
    return end
  }

  /// Scans the characters that begin from `start` to before `end` one by one; where the last one ends, or nil where
  /// the bytes stop being UTF-8.
  private mutating func characters(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end {
      let byte = source[at]
      if byte < 0x80 {
        if byte == UInt8(ascii: "?") { hasQuestionMark = true }
        control(byte, at)
        at += 1
      } else {
        guard let length = multibyte(source, at) else {
          invalidOffset = at
          return nil
        }
        at += length
      }
    }
    return at
  }

  private mutating func control(_ byte: UInt8, _ offset: Int) {
    if (byte >= 0x20 && byte != 0x7F) || byte == 0x09 || byte == 0x0A || byte == 0x0D { return }
    note(UInt32(byte), offset, 1)
  }

  private mutating func note(_ value: UInt32, _ offset: Int, _ length: Int) {
    guard unwanted.count < Self.maxUnwanted, let scalar = Unicode.Scalar(value) else { return }
    unwanted.append(Unwanted(scalar: scalar, offset: offset, length: length))
  }

  /// The length of the UTF-8 sequence that begins with a byte of 0x80 or more, or nil where it is none.
  @inline(__always)
  private mutating func multibyte(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let left = source.count - at
    guard left >= 2 else { return nil }
    let lead = source[at]
    let second = source[at + 1]
    guard second & 0xC0 == 0x80 else { return nil }
    // What Vietnamese is made of: two bytes from C4 to CD, three bytes from E1.
    if lead >= 0xC4, lead <= 0xDF { return 2 }
    if lead == 0xE1 { return left >= 3 && source[at + 2] & 0xC0 == 0x80 ? 3 : nil }
    if lead == 0xC2 {
      if second < 0xA0 {
        note(UInt32(second), at, 2)
      } else if second != 0xA0 {
        hasOddLatin = true
      }
      return 2
    }
    if lead == 0xC3 {
      if vietnameseLatin >> UInt64(second & 0x3F) & 1 == 0 { hasOddLatin = true }
      return 2
    }
    return rareMultibyte(source, at)
  }

  private mutating func rareMultibyte(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let lead = source[at]
    let length = lead >= 0xF0 ? 4 : 3
    guard lead >= 0xE0, lead <= 0xF4, source.count - at >= length else { return nil }
    var value = UInt32(lead) & (length == 3 ? 0x0F : 0x07)
    for place in 1..<length {
      guard source[at + place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(source[at + place] & 0x3F)
    }
    guard value >= (length == 3 ? 0x800 : 0x10000), Unicode.Scalar(value) != nil else { return nil }
    let isNoncharacter = value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    if isNoncharacter || value == 0x2028 || value == 0x2029 || value == 0xFEFF { note(value, at, length) }
    return length
  }
}

/// The letters of Latin-1's upper half, U+00C0 to U+00FF, by their last six bits.
enum Latin {
  /// Those that Vietnamese is written with: àáâãèéêìíòóôõùúý and their capitals.
  static let vietnamese: UInt64 = {
    var bits: UInt64 = 0
    for scalar in "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".unicodeScalars {
      bits |= 1 << UInt64(scalar.value & 0x3F)
    }
    return bits
  }()
}

/// Tests on eight bytes at once; each answers in the highest bit of every byte.
private enum Word {
  static let high: UInt64 = 0x8080_8080_8080_8080
  static let questionMarks: UInt64 = 0x3F3F_3F3F_3F3F_3F3F
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Whether all bytes are from 0x20 to 0x7E.
  @inline(__always)
  static func isPrintableASCII(_ word: UInt64) -> Bool {
    // Adding 0x60 sets the highest bit of a byte from 0x20 on, adding 1 that of DEL; no sum of an ASCII byte
    // carries over to the next.
    ((word &+ ones &* 0x60) & ~(word | (word &+ ones))) & high == high
  }

  /// `word` with a space in place of every byte that is no ASCII.
  @inline(__always)
  static func ascii(_ word: UInt64) -> UInt64 {
    let others = (word & high) >> 7
    // Times 255, a marked byte covers itself whole.
    return (word & ~(others &* 0xFF)) | others &* 0x20
  }

  /// Whether an ASCII word holds a control character other than tab, LF and CR.
  @inline(__always)
  static func hasUnwanted(_ word: UInt64) -> Bool {
    let isBelow32 = ~(word &+ ones &* 0x60)
    let isDEL = word &+ ones
    guard (isBelow32 | isDEL) & high != 0 else { return false }
    let isNoTab = differs(word, from: ones &* 0x09)
    let isNoLF = differs(word, from: ones &* 0x0A)
    let isNoCR = differs(word, from: ones &* 0x0D)
    return ((isBelow32 & isNoTab & isNoLF & isNoCR) | isDEL) & high != 0
  }

  /// Marks the bytes of an ASCII word that are not the byte that `bytes` repeats; other bits mean nothing.
  @inline(__always)
  static func differs(_ word: UInt64, from bytes: UInt64) -> UInt64 {
    (word ^ bytes) &+ ones &* 0x7F
  }
}
