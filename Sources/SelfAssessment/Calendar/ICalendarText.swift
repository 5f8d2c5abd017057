import Diagnostics

/// Content lines of an iCalendar file as RFC 5545 wants them: each ended by CRLF, folded after 75 octets, its texts
/// escaped.
///
/// Nothing that came from a file reaches it raw: a text goes through ``text(_:_:parameters:)``.
package struct ICalendarText: Sendable {
  /// The most octets of a line, its end not counted.
  static let width = 75

  /// The lines so far.
  package private(set) var contents = ""

  /// Nothing yet.
  package init() {}

  /// A line whose value is a word of the format itself: a date, a number, a keyword.
  mutating func line(_ name: String, _ value: String) {
    put("\(name):\(value)")
  }

  /// A line whose value is a text.
  mutating func text(_ name: String, _ text: String) {
    put("\(name):\(Self.escaped(text))")
  }

  /// A line whose value is several texts.
  mutating func texts(_ name: String, _ texts: [String]) {
    put("\(name):\(texts.map(Self.escaped).joined(separator: ","))")
  }

  /// `text` as a value of type TEXT; a line feed in it parts lines, and what is unsafe to print is shown as an escape.
  ///
  /// By scalars: a semicolon with a combining mark behind it is one character, and not a `;`.
  package static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.offset > 0 { result.append(contentsOf: #"\n"#.unicodeScalars) }
      for scalar in escapedForDisplay(String(line.element)).unicodeScalars {
        if scalar == "\\" || scalar == ";" || scalar == "," { result.append("\\") }
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A logical line in lines of at most 75 octets, each after the first led by a space: no scalar is cut.
  private mutating func put(_ line: String) {
    var used = 0
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if used + length > Self.width {
        contents += "\r\n "
        used = 1
      }
      contents.unicodeScalars.append(scalar)
      used += length
    }
    contents += "\r\n"
  }
}
