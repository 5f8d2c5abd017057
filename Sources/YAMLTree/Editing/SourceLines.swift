/// The bytes of a file as lines, for those who write between them.
///
/// Columns are counted from 0 in bytes: before the first character of a line that is no blank, a byte is a column.
struct SourceLines {
  let bytes: [UInt8]
  /// The offset of the first byte behind a byte order mark.
  let origin: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    origin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The offset of the first byte of the line that holds `offset`.
  func start(_ offset: Int) -> Int {
    var at = min(offset, bytes.count)
    while at > origin, !isBreak(bytes[at - 1]) { at -= 1 }
    return at
  }

  /// The offset of the line end at or after `offset`, or of the end of the file.
  func end(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count, !isBreak(bytes[at]) { at += 1 }
    return at
  }

  /// The offset of the first byte after the line that holds `offset` and its line end.
  func next(_ offset: Int) -> Int {
    let end = end(offset)
    guard end < bytes.count else { return end }
    return isCRLF(end) ? end + 2 : end + 1
  }

  /// How many columns stand before `offset` on its line.
  func column(_ offset: Int) -> Int {
    offset - start(offset)
  }

  /// The offset of the first byte from `offset` on that is no blank.
  func skipBlanks(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    return at
  }

  /// Whether only blanks stand before `offset` on its line.
  func isFirst(_ offset: Int) -> Bool {
    skipBlanks(start(offset)) >= offset
  }

  /// What the line that begins at `start` holds.
  func line(at start: Int) -> Line {
    let text = skipBlanks(start)
    if text >= bytes.count || isBreak(bytes[text]) { return .blank }
    return bytes[text] == UInt8(ascii: "#") ? .comment(column: text - start) : .content
  }

  enum Line: Equatable {
    case blank
    case comment(column: Int)
    case content
  }

  /// Whether nothing but blanks and a comment stands from `offset` to the end of its line.
  func isEndOfLine(_ offset: Int) -> Bool {
    let text = skipBlanks(offset)
    guard text < bytes.count, !isBreak(bytes[text]) else { return true }
    return bytes[text] == UInt8(ascii: "#") && (text > offset || isFirst(text))
  }

  /// The line end that lines near `offset` have: that of the line before it, else of the first line, else LF.
  func lineEnd(near offset: Int) -> String {
    let before = start(offset)
    let end = before > origin ? before - (isCRLF(before - 2) ? 2 : 1) : self.end(origin)
    guard end < bytes.count else { return "\n" }
    return isCRLF(end) ? "\r\n" : bytes[end] == 0x0D ? "\r" : "\n"
  }

  /// Whether a line begins at the end of the file.
  var endsWithLineEnd: Bool {
    bytes.last.map(isBreak) ?? false
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isCRLF(_ offset: Int) -> Bool {
    offset >= 0 && offset + 1 < bytes.count && bytes[offset] == 0x0D && bytes[offset + 1] == 0x0A
  }
}
