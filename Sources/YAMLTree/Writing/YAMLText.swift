import Diagnostics

/// Texts as they are written into a YAML file, whatever they hold.
package enum YAMLText {
  /// `text` as a scalar in double quotes on one line; reading it gives the same text.
  ///
  /// What is unsafe to show is written as an escape, so that the file can be looked at safely too.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.isUnsafeToPrint: result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `text` as a comment, which ends with its line: what could break the line is shown escaped.
  package static func comment(_ text: String) -> String {
    text.isEmpty ? "#" : "# " + escapedForDisplay(text)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let (letter, digits) =
      switch scalar.value {
      case ...0xFF: ("x", 2)
      case ...0xFFFF: ("u", 4)
      default: ("U", 8)
      }
    return "\\\(letter)" + String(repeating: "0", count: digits - hex.count) + hex
  }
}
