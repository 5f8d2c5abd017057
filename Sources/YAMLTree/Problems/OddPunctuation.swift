internal import Diagnostics
internal import Terms

/// Spaces and colons that look like those of YAML and are none.
extension SourceText {
  /// The length of a space other than U+0020 at `offset`, such as a no-break space, or nil where there is none.
  func oddSpaceLength(_ offset: Int) -> Int? {
    switch (byte(offset), byte(offset + 1), byte(offset + 2)) {
    case (0xC2, 0xA0, _): 2
    // U+1680, U+2000 to U+200B, U+202F, U+205F, U+3000
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      3
    default: nil
    }
  }

  /// The length of a character at `offset` that looks like a colon, or nil where there is none.
  func oddColonLength(_ offset: Int) -> Int? {
    switch (byte(offset), byte(offset + 1), byte(offset + 2)) {
    // U+FF1A, U+FE55, U+2236
    case (0xEF, 0xBC, 0x9A), (0xEF, 0xB9, 0x95), (0xE2, 0x88, 0xB6): 3
    // U+02D0, U+A789
    case (0xCB, 0x90, _): 2
    case (0xEA, 0x9E, 0x89): 3
    default: nil
    }
  }

  /// The colon, or what looks like one, after a word at the start of `range` that was meant as a key.
  ///
  /// It stands in the first line and no space follows it; the `//` of an address makes it none. A special space
  /// after it is no space.
  func colonWithoutSpace(_ range: Range<Int>) -> Range<Int>? {
    guard isLetter(byte(range.lowerBound)) else { return nil }
    var at = range.lowerBound
    // A key has no spaces and is short; a text that is no key is not searched to its end.
    let stop = min(range.upperBound, at + 64)
    while at < stop {
      if let length = oddColonLength(at) { return at..<at + length }
      let byte = bytes[at]
      if byte == UInt8(ascii: ":") {
        let next = self.byte(at + 1)
        let isAddress = next == UInt8(ascii: "/") || next == UInt8(ascii: "\\")
        return at + 1 < range.upperBound && isText(next) && !isAddress ? at..<at + 1 : nil
      }
      guard isKeyByte(byte) else { return nil }
      at += 1
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// A space that is none of YAML's.
  func oddSpace(_ range: Range<Int>) -> Diagnostic {
    let name = byte(range.lowerBound) == 0xC2 ? "U+00A0" : codePoint(range)
    return problem(
      "odd-space",
      range,
      vi: "ở đây có một khoảng trắng đặc biệt (\(name)), không phải dấu cách thường",
      en: "a special space (\(name)) stands here, which is not an ordinary space",
      help: [
        LocalText(
          vi: "xóa nó và gõ lại bằng phím cách; khoảng trắng loại này thường do sao chép từ văn bản khác",
          en: "delete it and type it again with the space bar; such spaces come from copied text"
        )
      ]
    )
  }

  /// A colon that no space follows, or a character that only looks like a colon.
  func noSpaceAfterColon(_ range: Range<Int>) -> Diagnostic {
    if byte(range.lowerBound) != UInt8(ascii: ":") {
      return problem(
        "odd-colon",
        range,
        vi: "dấu này trông giống dấu hai chấm nhưng là ký tự khác (\(codePoint(range)))",
        en: "this looks like a colon but is another character (\(codePoint(range)))",
        help: [
          LocalText(
            vi: "gõ dấu hai chấm thường `:` rồi một dấu cách",
            en: "type an ordinary colon `:` and a space after it"
          )
        ]
      )
    }
    if let length = oddSpaceLength(range.upperBound) {
      return oddSpace(range.upperBound..<range.upperBound + length)
    }
    return problem(
      "no-space-after-colon",
      range,
      vi: "thiếu dấu cách sau dấu hai chấm",
      en: "a space is missing after the colon",
      help: [
        LocalText(
          vi: "viết `tên: giá trị`; nếu đây là một đoạn chữ thì đặt trong dấu ngoặc kép",
          en: "write `key: value`; if this is a text, set it in quotes"
        )
      ]
    )
  }

  /// A list item whose dash no space follows.
  func noSpaceAfterDash(_ offset: Int) -> Diagnostic {
    problem(
      "no-space-after-dash",
      offset..<offset + 1,
      vi: "thiếu dấu cách sau dấu gạch ngang",
      en: "a space is missing after the dash",
      help: [
        LocalText(
          vi: "viết `- mục`; nếu đây là một đoạn chữ thì đặt trong dấu ngoặc kép",
          en: "write `- item`; if this is a text, set it in quotes"
        )
      ]
    )
  }

  /// The character at `range` as `U+00A0`.
  func codePoint(_ range: Range<Int>) -> String {
    guard let scalar = string(range).unicodeScalars.first else { return "" }
    return Self.codePoint(scalar)
  }

  /// `scalar` as `U+00A0`.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
