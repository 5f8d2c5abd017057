/// Rows as CSV (RFC 4180): fields quoted where they must be, lines ended by CRLF.
///
/// Text comes from files of others: what could steer a terminal is shown escaped, and text that a spreadsheet would
/// run as a formula is defused by an apostrophe. Both can be undone without loss, in this order:
///
/// 1. `\n`, `\r`, `\t` and `\u{…}` stand for a character that is not safe to show, and `\\` for a backslash. Any other
///    backslash is itself.
/// 2. Where a text begins with apostrophes, blanks or quotes in any mix and then a sign that runs (`=`, `+`, `-`, `@`,
///    also wide ones, or a tab or line break), the apostrophe in front of them is gdcheck's. The same holds behind
///    each separator of the other flavour inside a text: a reader that takes it for its own begins a cell there.
package struct CSVText: Sendable {
  /// For whom it is written.
  package enum Flavour: Sendable, CaseIterable {
    /// Comma between fields.
    case standard
    /// Semicolon between fields and a UTF-8 mark in front, as spreadsheets expect where the comma is the decimal
    /// sign.
    case spreadsheet

    var separator: Unicode.Scalar { self == .standard ? "," : ";" }
    /// What a reader who expects the other flavour parts fields by.
    var otherSeparator: Unicode.Scalar { self == .standard ? ";" : "," }
    /// What stands before the first row.
    var mark: String { self == .spreadsheet ? "\u{FEFF}" : "" }
  }

  /// What a field holds.
  enum Field {
    /// Words, made safe to show and to open.
    case text(String)
    /// A number that gdcheck wrote in the manner of the flavour.
    case number(String)
  }

  private let flavour: Flavour
  /// The file so far.
  package private(set) var text: String

  /// An empty file.
  package init(_ flavour: Flavour = .standard) {
    self.init(continuing: flavour)
    text = flavour.mark
  }

  /// Further rows of a file.
  init(continuing flavour: Flavour) {
    self.flavour = flavour
    text = ""
  }

  /// Adds a row.
  package mutating func add(_ fields: [String]) {
    add(fields.map { .text($0) })
  }

  /// Adds a row.
  mutating func add(_ fields: [Field]) {
    let written = fields.map { field in
      switch field {
      case .text(let text): quoted(CSVEscaping.escaped(text, separator: flavour.otherSeparator))
      case .number(let number): number
      }
    }
    text += written.joined(separator: String(flavour.separator)) + "\r\n"
  }

  /// Quoted where it holds a quote or either separator, so that neither reader takes one for its own, or where white
  /// space at an end could get lost.
  private func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isPlain =
      !scalars.contains { $0 == "\"" || $0 == "," || $0 == ";" }
      && scalars.first?.properties.isWhitespace != true && scalars.last?.properties.isWhitespace != true
    guard !isPlain else { return text }
    // By scalars: to a Character, a quote with a combining mark behind it is no quote.
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in scalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}
