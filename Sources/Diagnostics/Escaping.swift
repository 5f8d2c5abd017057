extension Unicode.Scalar {
  /// Whether printing the scalar raw could steer a terminal, reorder a line or hide in it: control characters,
  /// line and paragraph separators, direction marks and overrides, zero-width and tag characters, unassigned
  /// and private-use ones.
  package var isUnsafeToPrint: Bool {
    if value >= 0x20 && value < 0x7F { return false }
    // The letters of Vietnamese and the other Latin ones among them, which are quicker told by their number.
    if 0xC0...0x24F ~= value || 0x1E00...0x1EFF ~= value { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return true
    default:
      // Blank-looking letters that are no format characters: Hangul fillers and the braille blank.
      return value == 0x115F || value == 0x1160 || value == 0x3164 || value == 0xFFA0 || value == 0x2800
    }
  }
}

/// `text` with every character that is unsafe to print shown as an escape such as `\u{202E}`; a line break
/// becomes `\n`, so that one text stays on one line.
package func escapedForDisplay(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isUnsafeToPrint) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.isUnsafeToPrint:
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// What a user wrote, escaped, cut after 80 characters and set in backquotes.
package func quoted(_ text: String) -> String {
  // Bytes are counted first: characters have to be found, and a text of few bytes has no more of them.
  let isLong = text.utf8.count > 80 && text.count > 80
  return "`\(escapedForDisplay(isLong ? text.prefix(79) + "…" : text))`"
}
