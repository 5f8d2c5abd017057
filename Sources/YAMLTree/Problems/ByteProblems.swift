internal import Diagnostics
internal import Terms

/// What is wrong with the bytes of a text before it can be parsed.
extension SourceText {
  /// UTF-16 or UTF-32, by its byte order mark or by where its zero bytes stand; nil for any other text.
  func wideEncodingProblem() -> Diagnostic? {
    guard let name = wideEncoding() else { return nil }
    return encodingProblem(
      0..<0,
      vi: "tệp được lưu theo bảng mã \(name), gdcheck chỉ đọc UTF-8",
      en: "the file is saved as \(name), and gdcheck reads only UTF-8"
    )
  }

  private func wideEncoding() -> String? {
    switch (byte(0), byte(1), byte(2), byte(3)) {
    case (0xFF, 0xFE, 0, 0) where bytes.count >= 4: return "UTF-32 (little-endian)"
    case (0, 0, 0xFE, 0xFF): return "UTF-32 (big-endian)"
    case (0xFF, 0xFE, _, _): return "UTF-16 (little-endian)"
    case (0xFE, 0xFF, _, _): return "UTF-16 (big-endian)"
    default: break
    }
    // Without a mark: Latin letters are every second or fourth byte, the others are mostly zero.
    let sample = bytes.prefix(1024)
    guard sample.count >= 4, sample.contains(0) else { return nil }
    var zeros = [0, 0, 0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 4] += 1 }
    let group = (sample.count + 3) / 4
    let isMostlyZero = zeros.map { $0 * 10 >= group * 6 }
    switch (isMostlyZero[0], isMostlyZero[1], isMostlyZero[2], isMostlyZero[3]) {
    case (false, true, true, true): return "UTF-32 (little-endian)"
    case (true, true, true, false): return "UTF-32 (big-endian)"
    case (false, true, false, true): return "UTF-16 (little-endian)"
    case (true, false, true, false): return "UTF-16 (big-endian)"
    default: return nil
    }
  }

  /// All that `scan` found and that keeps the text from being parsed; empty where the bytes are sound.
  func byteProblems(_ scan: ByteScan) -> [Diagnostic] {
    var found = scan.unwanted.map(unwantedProblem)
    if let offset = scan.invalidOffset {
      found.append(invalidProblem(offset))
    } else if scan.hasOddLatin, let misread = LegacyEncoding.misread(in: self) {
      found.append(
        encodingProblem(
          misread.range,
          vi: "chữ ở đây là tiếng Việt theo bảng mã \(misread.encoding.name) bị đọc nhầm: "
            + "\(quoted(string(misread.range))) lẽ ra là \(quoted(misread.meant))",
          en: "this is Vietnamese in \(misread.encoding.name), read as something else: "
            + "\(quoted(string(misread.range))) should be \(quoted(misread.meant))"
        )
      )
    }
    return found
  }

  private func encodingProblem(_ range: Range<Int>, vi: String, en: String) -> Diagnostic {
    problem(
      "encoding",
      range,
      vi: vi,
      en: en,
      help: [
        LocalText(
          vi: "mở tệp bằng phần mềm soạn thảo, chuyển mã sang Unicode dựng sẵn và lưu lại dạng UTF-8",
          en: "open the file in an editor, convert it to Unicode and save it as UTF-8"
        )
      ]
    )
  }

  /// Bytes that are no UTF-8: a file that was cut, or one in a legacy encoding, which is named.
  private func invalidProblem(_ offset: Int) -> Diagnostic {
    let hex = Self.hex(bytes[offset])
    let end = offset + 1
    if isCutSequence(offset) {
      return problem(
        "cut-off",
        offset..<bytes.count,
        vi: "tệp bị cắt giữa một chữ (byte cuối cùng không trọn ký tự UTF-8)",
        en: "the file is cut off in the middle of a character",
        help: [LocalText(vi: "lấy lại tệp gốc", en: "get the file again from where it came")]
      )
    }
    if let encoding = LegacyEncoding.likely(self) {
      let range = wordAround(offset)
      let meant = quoted(encoding.decode(bytes[range]))
      return encodingProblem(
        range,
        vi: "byte \(hex) không phải UTF-8; tệp có vẻ theo bảng mã \(encoding.name), chữ ở đây là \(meant)",
        en: "byte \(hex) is not UTF-8; the file looks like \(encoding.name), in which this is \(meant)"
      )
    }
    if bytes[offset] >= 0xA0, !isLongForm(offset) {
      return encodingProblem(
        offset..<end,
        vi: "byte \(hex) không phải UTF-8; tệp có vẻ theo một bảng mã cũ như Latin-1 (windows-1252)",
        en: "byte \(hex) is not UTF-8; the file looks like an old encoding such as Latin-1 (windows-1252)"
      )
    }
    return encodingProblem(
      offset..<end,
      vi: "byte \(hex) không phải UTF-8",
      en: "byte \(hex) is not UTF-8"
    )
  }

  /// Whether the text ends inside a sequence that was sound up to there.
  private func isCutSequence(_ offset: Int) -> Bool {
    let lead = bytes[offset]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, bytes.count - offset < length else { return false }
    // A last byte alone may as well be a letter of a legacy encoding where others stand before it.
    return bytes[(offset + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// Whether an overlong form or an encoded surrogate stands at `offset`, which no legacy text has.
  private func isLongForm(_ offset: Int) -> Bool {
    let next = byte(offset + 1)
    switch bytes[offset] {
    case 0xC0, 0xC1: return next & 0xC0 == 0x80
    case 0xE0: return (0x80...0x9F).contains(next) && byte(offset + 2) & 0xC0 == 0x80
    case 0xED: return (0xA0...0xBF).contains(next) && byte(offset + 2) & 0xC0 == 0x80
    case 0xF0...0xFF: return next & 0xC0 == 0x80 && byte(offset + 2) & 0xC0 == 0x80
    default: return false
    }
  }

  /// The run of letters and of bytes from 0x80 on around `offset`.
  private func wordAround(_ offset: Int) -> Range<Int> {
    func isPart(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
    var start = offset
    var end = offset + 1
    while start > 0, offset - start < 20, isPart(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, end - offset < 20, isPart(bytes[end]) { end += 1 }
    return start..<end
  }

  private func unwantedProblem(_ found: ByteScan.Unwanted) -> Diagnostic {
    let range = found.offset..<found.offset + found.length
    let code = Self.codePoint(found.scalar)
    let delete = LocalText(vi: "xóa ký tự này", en: "delete this character")
    switch found.scalar.value {
    case 0:
      return problem(
        "control-character",
        range,
        vi: "ký tự NUL (U+0000) không được phép trong tệp",
        en: "a NUL character (U+0000) is not allowed in a file",
        help: [delete]
      )
    case 0x85, 0x2028, 0x2029:
      return problem(
        "line-separator",
        range,
        vi: "ký tự xuống dòng đặc biệt \(code) không được phép trong tệp",
        en: "the special line end \(code) is not allowed in a file",
        help: [
          LocalText(
            vi: "xóa nó và xuống dòng bằng phím Enter",
            en: "delete it and press Enter where a new line is meant"
          )
        ]
      )
    case 0xFEFF:
      return problem(
        "byte-order-mark",
        range,
        vi: "dấu thứ tự byte (U+FEFF) chỉ được đứng ở đầu tệp",
        en: "a byte order mark (U+FEFF) may stand only at the start of a file",
        help: [delete]
      )
    case 0..<0xA0:
      return problem(
        "control-character",
        range,
        vi: "ký tự điều khiển \(code) không được phép trong tệp",
        en: "the control character \(code) is not allowed in a file",
        help: [delete]
      )
    default:
      return problem(
        "noncharacter",
        range,
        vi: "\(code) không phải là một ký tự",
        en: "\(code) is not a character",
        help: [delete]
      )
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    "0x" + String(byte, radix: 16, uppercase: true)
  }
}
