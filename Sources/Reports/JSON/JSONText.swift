import Diagnostics
import FoundationEssentials

/// JSON as gdcheck writes it: members sorted by name, one a line, and nothing raw that could steer a terminal.
package enum JSONText {
  /// `value` as JSON, without a line feed at its end.
  package static func encode(_ value: some Encodable) throws(JSONFailure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
    } catch {
      throw JSONFailure()
    }
  }

  /// `json` with every scalar that is unsafe to print as `\uXXXX`.
  ///
  /// The encoder has escaped what JSON itself asks for. What else is unsafe (DEL, C1, direction overrides) can only
  /// stand inside a string, as the text outside strings is ASCII; the encoder's own line feeds are kept.
  static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: { $0 != "\n" && $0.isUnsafeToPrint }) else { return json }
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard scalar != "\n", scalar.isUnsafeToPrint else {
        result.append(scalar)
        continue
      }
      for unit in String(Character(scalar)).utf16 {
        let hex = String(unit, radix: 16)
        result.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).unicodeScalars)
      }
    }
    return String(result)
  }

  /// `json` with every line but the first and empty ones set in by `spaces`; strings hold no raw line feed.
  static func indented(_ json: String, by spaces: Int) -> String {
    let indent = String(repeating: " ", count: spaces)
    return json.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 || $0.element.isEmpty ? String($0.element) : indent + $0.element }
      .joined(separator: "\n")
  }
}

/// A document that could not be written as JSON.
package struct JSONFailure: Error {}
