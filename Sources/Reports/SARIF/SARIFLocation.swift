import Diagnostics

extension SourceRegions.Region {
  /// The region as a SARIF `physicalLocation`.
  var sarif: JSONValue {
    [
      "artifactLocation": ["uri": .string(SARIFReport.uri(file))],
      "region": [
        "startLine": .int(startLine), "startColumn": .int(startColumn), "endLine": .int(endLine),
        "endColumn": .int(endColumn),
      ],
    ]
  }
}

extension SARIFReport {
  /// A path as a URI: whole paths as `file:`, others relative; what a URI may not hold is encoded.
  package static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        uri += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return uri
  }
}

/// Texts of SARIF messages.
enum SARIFText {
  /// `text` as the `text` of a message, which reads braces as places for arguments and `[…](…)` as links: braces are
  /// doubled, and where a link could begin, brackets are escaped.
  static func message(_ text: String) -> JSONValue {
    ["text": .string(escaped(text))]
  }

  static func escaped(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0 == "{" || $0 == "}" || $0 == "[" }) else { return text }
    let couldLink = zip(scalars, scalars.dropFirst()).contains { $0 == "]" && $1 == "(" }
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case "{", "}": result.append(contentsOf: [scalar, scalar])
      case "[" where couldLink, "]" where couldLink: result.append(contentsOf: ["\\", scalar])
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
