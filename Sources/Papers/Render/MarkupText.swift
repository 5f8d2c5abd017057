import Diagnostics
import Mustache

/// How the template library escapes a text for HTML and for the XML of a DOCX: the only way by which what a file says
/// gets into a paper.
///
/// Controls and direction overrides are shown as escapes. By scalars: to a Character, a quote with a combining mark
/// behind it is no quote.
struct MarkupText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in escapedForDisplay(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      // Noncharacters, which XML forbids.
      case _ where scalar.value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= scalar.value:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
