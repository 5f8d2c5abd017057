internal import Diagnostics
internal import Terms

/// The bytes of a text while it is read, with the small questions that the checks ask of them.
///
/// All places are byte offsets, and any offset is safe to ask about.
struct SourceText {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: UInt16

  /// The byte at `offset`, or 0 past the end; a text that is parsed holds no NUL of its own.
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The bytes `range` as a span, cut to the text.
  func span(_ range: Range<Int>) -> SourceSpan {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    return SourceSpan(file: file, start: UInt32(start), end: UInt32(end))
  }

  /// The bytes `range` as text, with U+FFFD for what is no UTF-8.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The offset of the first byte of the line that holds `offset`.
  func lineStart(_ offset: Int) -> Int {
    var at = min(offset, bytes.count)
    while at > 0, !isBreak(bytes[at - 1]) { at -= 1 }
    // The byte order mark belongs to no line.
    return at == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : at
  }

  /// The offset of the line end after `offset`, or of the end of the text.
  func lineEnd(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count, !isBreak(bytes[at]) { at += 1 }
    return at
  }

  /// The offset of the first byte from `offset` on that is no space or tab.
  func skipBlanks(_ offset: Int) -> Int {
    var at = offset
    while isBlank(byte(at)) { at += 1 }
    return at
  }

  /// The offset of the first character from `offset` on that is neither blank, line end nor comment; the end of
  /// the text where there is none.
  func skipToContent(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count {
      let byte = bytes[at]
      if isBlank(byte) || isBreak(byte) {
        at += 1
      } else if byte == UInt8(ascii: "#"), at == 0 || !isText(self.byte(at - 1)) || at == lineStart(at) {
        at = lineEnd(at)
      } else {
        return at
      }
    }
    return at
  }

  /// The offset after the run of characters from `offset` on that are no blanks, line ends or, where `inFlow`,
  /// commas and brackets.
  func wordEnd(_ offset: Int, inFlow: Bool = true) -> Int {
    var at = offset
    while at < bytes.count, isText(bytes[at]) {
      if inFlow, at > offset, [0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(bytes[at]) { break }
      at += 1
    }
    return at
  }

  /// `end` moved back over the blanks and line ends before it, not beyond the line of `start`.
  func endWithoutBlanks(from start: Int, to end: Int) -> Int {
    var at = min(end, bytes.count)
    while at > start + 1, !isText(bytes[at - 1]) { at -= 1 }
    return at
  }

  /// Where a `?` stands in `range` outside of comments, or nil.
  func questionMark(in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      switch byte(at) {
      case UInt8(ascii: "?"): return at
      case UInt8(ascii: "#"): at = lineEnd(at)
      default: at += 1
      }
    }
    return nil
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  /// Whether `byte` is neither blank nor line end.
  func isText(_ byte: UInt8) -> Bool { !isBlank(byte) && !isBreak(byte) }

  /// An error of kind `id` at the bytes `range`.
  func problem(
    _ id: String,
    _ range: Range<Int>,
    vi: String,
    en: String,
    help: [LocalText] = [],
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(id, .error, LocalText(vi: vi, en: en), at: span(range), help: help, notes: notes)
  }
}
