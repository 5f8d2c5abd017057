import Diagnostics
import YAMLTree

/// Values that a form leaves for a pen, and that nobody has written yet.
extension EvidenceDecoder {
  /// A text that is not empty or blank, and that somebody has written.
  mutating func text(_ node: NodeID) -> Located<String>? {
    isLeftOpen(node) ? nil : reader.text(node)
  }

  /// A number that somebody has written.
  mutating func count(_ node: NodeID) -> Located<Int>? {
    isLeftOpen(node) ? nil : reader.wholeNumber(node)
  }

  /// Whether only the mark of a form stands at `node`; reports it where so.
  ///
  /// Where nothing at all stands there, whoever reads the value reports that.
  mutating func isLeftOpen(_ node: NodeID) -> Bool {
    guard tree.isBlank(node), !tree.isEmptyPlain(node) else { return false }
    reader.report(Wording.notFilledIn(at: tree.span(node)))
    return true
  }
}

extension YAMLTree {
  /// Whether nothing is written at `node` but what a form leaves for a pen: nothing, dots, a line, a question mark.
  func isBlank(_ node: NodeID) -> Bool {
    guard kind(node) == .scalar else { return false }
    if isEmptyPlain(node) { return true }
    let longestLine = 600
    // Nearly every value has a letter or digit at its start, and is known by it.
    let canBeBlank = withUTF8(node) { bytes in
      bytes.count <= longestLine && !bytes.contains { $0.isASCIILetterOrDigit }
    }
    guard canBeBlank else { return false }
    let marks = string(node).unicodeScalars.filter { !$0.properties.isWhitespace }
    return !marks.isEmpty && marks.allSatisfy { "._…?".unicodeScalars.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
