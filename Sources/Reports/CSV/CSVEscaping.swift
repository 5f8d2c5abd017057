import Diagnostics

/// How a text is made safe to show and to open in a spreadsheet, and can be had back: see ``CSVText``.
enum CSVEscaping {
  /// `text` as a field holds it; `separator` is the one that a reader of the other flavour expects.
  static func escaped(_ text: String, separator: Unicode.Scalar) -> String {
    shown(defused(text, separator: separator))
  }

  // MARK: Formulas

  /// An apostrophe in front of what would run, at the start of `text` and behind each `separator`.
  static func defused(_ text: String, separator: Unicode.Scalar) -> String {
    let scalars = text.unicodeScalars
    // Most texts hold no sign at all.
    guard scalars.contains(where: runs) else { return text }
    var result = String.UnicodeScalarView()
    var isStart = true
    for place in scalars.indices {
      if isStart, wouldRun(scalars[place...]) { result.append("'") }
      isStart = scalars[place] == separator
      result.append(scalars[place])
    }
    return String(result)
  }

  /// Whether a cell that begins so would run, or would if the apostrophe in front were dropped.
  private static func wouldRun(_ scalars: Substring.UnicodeScalarView) -> Bool {
    scalars.first { !isPassedOver($0) }.map(runs) ?? false
  }

  /// What may stand before a sign that runs.
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\"" || (scalar.properties.isWhitespace && !runs(scalar))
  }

  /// Whether a cell that begins with `scalar` is run, or loses it before what follows is run.
  private static func runs(_ scalar: Unicode.Scalar) -> Bool {
    runningScalars.contains(scalar)
  }

  /// The signs that begin a formula, also wide and small ones, and what spreadsheets skip before one.
  private static let runningScalars: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n",
    "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}",
  ]

  // MARK: What is not safe to show

  /// `text` with what is not safe to show as escapes, and a backslash doubled where it could be taken for the start of
  /// one.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains("\\") else { return escapedForDisplay(text) }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      if scalar == "\\", place + 1 < scalars.count, couldEscape(scalars[place + 1]) {
        result += "\\\\"
      } else {
        result += escapedForDisplay(String(scalar))
      }
    }
    return result
  }

  /// Whether a backslash and `scalar` look like an escape, or would once `scalar` is escaped itself.
  private static func couldEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "n", "r", "t", "u": true
    default: scalar.isUnsafeToPrint
    }
  }
}
