import Diagnostics
package import Terms

/// Texts and values as OSCAL takes them.
package enum OSCALText {
  /// The version of OSCAL that documents are written to.
  package static let version = "1.1.3"

  /// The namespace of gdcheck's own properties.
  package static let namespace = "urn:gdcheck:oscal"

  /// `text` as one line of a `string`: line breaks become spaces, and no space stands at its ends; nil where nothing is
  /// left.
  package static func string(_ text: String) -> String? {
    var scalars = String.UnicodeScalarView()
    var isBroken = false
    for scalar in text.unicodeScalars {
      if isLineBreak(scalar) {
        isBroken = true
        continue
      }
      if isBroken, !scalars.isEmpty { scalars.append(" ") }
      isBroken = false
      scalars.append(scalar)
    }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    let line = scalars.drop(while: isBlank)
    return line.isEmpty ? nil : String(String.UnicodeScalarView(line))
  }

  /// `text` as a title, which OSCAL reads as one line of Markdown; a dash where nothing is left of it.
  package static func title(_ text: String) -> String {
    string(text).map(markup) ?? "–"
  }

  /// `text` so that Markdown, as OSCAL reads it, shows it unchanged: what would emphasise, link, insert or be HTML is
  /// escaped with a backslash.
  package static func markup(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isMarkup) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isMarkup(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// `paragraphs` as prose in Markdown, each escaped.
  package static func prose(_ paragraphs: [String]) -> String {
    paragraphs.map(markup).joined(separator: "\n\n")
  }

  /// `code` as a token.
  ///
  /// Codes of gdcheck are tokens but for a first digit, before which an underscore is set. No code holds one, so that
  /// different codes stay different.
  package static func token(_ code: String) -> String {
    guard let first = code.utf8.first, (0x30...0x39).contains(first) else { return code }
    return "_" + code
  }

  /// The beginning of `day` in Vietnam.
  package static func time(_ day: CivilDate) -> String {
    "\(day.iso)T00:00:00+07:00"
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "{", "~", "^", "#", "|", "$": true
    default: false
    }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// What some reader takes for a space.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || (0x1C...0x1F).contains(scalar.value)
  }
}

/// Members that OSCAL's documents share.
package enum OSCALPart {
  /// A property of gdcheck's own; nil where `value` holds nothing to show.
  package static func property(_ name: String, _ value: String, class: String? = nil) -> JSONValue? {
    guard let value = OSCALText.string(value) else { return nil }
    var members: [String: JSONValue] = [
      "name": .string(name), "ns": .string(OSCALText.namespace), "value": .string(value),
    ]
    if let `class` { members["class"] = .string(OSCALText.token(`class`)) }
    return .object(members)
  }

  /// An organisation, known by its name: the same name is the same party in every document.
  package static func party(_ name: String) -> JSONValue {
    let uuid = NameUUID.of("party", [name])
    guard let name = OSCALText.string(name) else { return ["uuid": .string(uuid), "type": "organization"] }
    return ["uuid": .string(uuid), "type": "organization", "name": .string(name)]
  }

  /// The UUID of ``party(_:)``.
  package static func party(uuidOf name: String) -> JSONValue {
    .string(NameUUID.of("party", [name]))
  }
}
