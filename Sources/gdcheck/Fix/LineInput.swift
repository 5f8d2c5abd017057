import SelfAssessment

/// The lines that a user types, or that a script hands in.
struct LineInput {
  /// What was read.
  enum Line {
    case text(String)
    case problem(FixLine.Problem)
    case end
  }

  private var source: any ByteSource
  private var buffer: [UInt8] = []
  private var hasEnded = false

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The next line without its line feed; what follows the last one counts as a line where it is not empty.
  ///
  /// Of a line over the limit nothing is kept: it is read to its end, so that its rest is not taken for an answer.
  mutating func next() -> Line {
    var isTooLong = false
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = buffer[..<end]
        defer { buffer.removeSubrange(...end) }
        return isTooLong ? .problem(.tooLong) : Self.line(line)
      }
      if buffer.count > FixLine.limit {
        isTooLong = true
        buffer = []
      }
      guard !hasEnded, let chunk = try? source.read(upTo: 4096), !chunk.isEmpty else {
        hasEnded = true
        let rest = buffer
        buffer = []
        if isTooLong { return .problem(.tooLong) }
        return rest.isEmpty ? .end : Self.line(rest[...])
      }
      buffer += chunk
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> Line {
    guard bytes.count <= FixLine.limit else { return .problem(.tooLong) }
    let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .problem(.notUTF8)
  }
}
