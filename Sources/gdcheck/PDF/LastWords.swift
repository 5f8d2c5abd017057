import Diagnostics

/// The end of what a program said on its error output, whatever it said.
struct LastWords: Sendable {
  /// As many bytes and lines as are kept; the reason of a failure comes last.
  static let limits = (bytes: 4096, lines: 8, columns: 200)

  private var bytes: [UInt8] = []
  private var isCut = false

  /// Takes what comes next.
  mutating func take(_ chunk: some Collection<UInt8>) {
    bytes += chunk.suffix(Self.limits.bytes)
    guard bytes.count > Self.limits.bytes else { return }
    bytes.removeFirst(bytes.count - Self.limits.bytes)
    isCut = true
  }

  /// The last lines, each escaped and cut so that it may be shown.
  var lines: [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    // What is left of a line says nothing for sure.
    if isCut && lines.count > 1 { lines.removeFirst() }
    return lines.suffix(Self.limits.lines).map { line in
      let text = String(decoding: line, as: UTF8.self)
      let isLong = text.unicodeScalars.count > Self.limits.columns
      let shown = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.limits.columns)))
      return escapedForDisplay(shown) + (isLong ? "…" : "")
    }
  }
}
