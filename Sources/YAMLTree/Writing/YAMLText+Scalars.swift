internal import Diagnostics

extension YAMLText {
  /// `text` as a scalar: as it is where every reader takes that for this text, in brackets too; else in double quotes.
  package static func scalar(_ text: String) -> String {
    isSafePlain(text) ? text : quoted(text)
  }

  /// `text` as a string of JSON that this package reads too; reading it gives the same text.
  ///
  /// A character outside of the basic plane is written as itself: YAML knows no pairs of escapes.
  package static func quotedJSON(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.isUnsafeToPrint && scalar.value <= 0xFFFF:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether `text` needs no quotes: letters and digits first, then these, single spaces, and marks that mean nothing
  /// to YAML; and neither a number nor a word that stands for something.
  private static func isSafePlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isLetterOrDigit(first) else { return false }
    var previous = first
    var isNumberLike = ("0"..."9").contains(first)
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": if previous == " " { return false }
      case "/", "-", ".", "_", "(", ")", "&", "+", "%", ";": break
      case _ where isLetterOrDigit(scalar): break
      case _ where scalar.properties.generalCategory == .nonspacingMark && !scalar.isUnsafeToPrint: break
      default: return false
      }
      if !numberParts.contains(scalar) { isNumberLike = false }
      previous = scalar
    }
    return previous != " " && !isNumberLike && !words.contains(text.lowercased())
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter: return true
    default: return false
    }
  }

  /// What numbers of any base, and days written year first, are made of; a text of these alone is put in quotes.
  private static let numberParts = Set("0123456789.+-_eExXoOabcdfABCDF".unicodeScalars)
  /// Words that some reader of YAML takes for a truth value, for nothing or for a number.
  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
  ]
}
