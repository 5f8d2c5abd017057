/// Where the lines of a file begin, to turn byte offsets into the lines and columns that people count.
///
/// LF, CRLF and a lone CR each end one line. A byte order mark at the start of the file belongs to no column.
package struct LineIndex: Sendable {
  /// A place as people count it.
  package struct Position: Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// The column in Unicode scalars, from 1; a byte that is no UTF-8 counts as one.
    package let column: Int
  }

  private let bytes: [UInt8]
  private let lineStarts: [UInt32]

  /// The index of a file that holds `bytes`.
  package init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [UInt32(Self.byteOrderMarkLength(bytes))]
    bytes.withUnsafeBufferPointer { buffer in
      var previous: UInt8 = 0
      for (offset, byte) in buffer.enumerated() {
        if byte == UInt8(ascii: "\n") {
          // The LF of a CRLF moves the start that its CR has just made.
          if previous == UInt8(ascii: "\r") {
            starts[starts.count - 1] = UInt32(offset + 1)
          } else {
            starts.append(UInt32(offset + 1))
          }
        } else if byte == UInt8(ascii: "\r") {
          starts.append(UInt32(offset + 1))
        }
        previous = byte
      }
    }
    self.bytes = bytes
    lineStarts = starts
  }

  /// The number of lines; a line end at the end of the file opens a last, empty line.
  package var lineCount: Int { lineStarts.count }

  /// The line (from 1) that holds the byte at `offset`; an offset past the end counts as the end.
  package func line(of offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and column of the byte at `offset`; an offset past the end counts as the end.
  package func position(of offset: UInt32) -> Position {
    let line = line(of: offset)
    let start = Int(lineStarts[line - 1])
    let end = min(Int(offset), bytes.count)
    var column = 1
    var at = start
    while at < end {
      at += scalarLength(in: bytes, at: at)
      if at <= end { column += 1 }
    }
    return Position(line: line, column: column)
  }

  /// The bytes of line `line` (from 1) without its line end, or an empty range where there is no such line.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  private static func byteOrderMarkLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

/// The length of the well-formed UTF-8 sequence at `offset` of `bytes`, or 1 where there is none.
package func scalarLength(in bytes: [UInt8], at offset: Int) -> Int {
  decodedScalar(in: bytes, at: offset)?.length ?? 1
}

/// The scalar that a well-formed UTF-8 sequence at `offset` of `bytes` encodes and its length in bytes, or nil
/// where the bytes are no UTF-8 (overlong forms and surrogates are none) or `offset` is past the end.
package func decodedScalar(in bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
  guard offset >= 0, offset < bytes.count else { return nil }
  let lead = bytes[offset]
  if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, offset + length <= bytes.count else { return nil }
  var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
  for place in 1..<length {
    let byte = bytes[offset + place]
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
  return Unicode.Scalar(value).map { ($0, length) }
}
