import Diagnostics

/// Rows as CSV (RFC 4180): fields quoted where they must be, lines ended by CRLF.
///
/// Text comes from files of others: what could steer a terminal is shown escaped, and a field that a spreadsheet
/// would run as a formula is defused by an apostrophe, which spreadsheets show as text.
package struct CSVText: Sendable {
  /// For whom it is written.
  package enum Flavour: Sendable {
    /// Comma between fields.
    case standard
    /// Semicolon between fields and a UTF-8 mark in front, as spreadsheets expect where the comma is the decimal
    /// sign.
    case spreadsheet

    var separator: String { self == .standard ? "," : ";" }
  }

  private let flavour: Flavour
  /// The file so far.
  package private(set) var text: String

  /// An empty file.
  package init(_ flavour: Flavour = .standard) {
    self.flavour = flavour
    text = flavour == .spreadsheet ? "\u{FEFF}" : ""
  }

  /// Adds a row.
  package mutating func add(_ fields: [String]) {
    text += fields.map(field).joined(separator: flavour.separator) + "\r\n"
  }

  private func field(_ value: String) -> String {
    let safe = escapedForDisplay(Self.defused(value))
    guard safe.unicodeScalars.contains(where: { Self.quotedScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// What makes a field be quoted: both separators, so that neither reader takes one for its own.
  private static let quotedScalars: Set<Unicode.Scalar> = ["\"", ",", ";", "\n", "\r"]

  /// `value` with an apostrophe in front where a spreadsheet would run it.
  static func defused(_ value: String) -> String {
    guard let first = value.unicodeScalars.first, runningScalars.contains(first) else { return value }
    return "'" + value
  }

  /// The signs that begin a formula, full-width ones too, and white space that a spreadsheet skips before one.
  private static let runningScalars: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
