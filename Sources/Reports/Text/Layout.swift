import Diagnostics

/// How text is set in lines of a terminal: measured in columns, broken at spaces, made safe to show.
///
/// Everything goes through ``wrap(_:width:)`` or ``cut(_:width:)``, which escape it: a report has no other way to
/// show what came from a file.
package enum Layout {
  /// The columns of a line.
  package static let width = 80

  /// Breaks `text` into lines of at most `width` columns.
  ///
  /// A word that is longer than a line is broken anywhere.
  package static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    // By bytes: to divide a text into graphemes costs more than all the rest. A space is a byte of its own; one with a
    // combining mark behind it stays one too, and the mark begins the next word, as it would in a terminal.
    for bytes in escapedForDisplay(text).utf8.split(separator: UInt8(ascii: " ")) {
      let word = Substring(bytes)
      let length = displayWidth(word)
      if used > 0, used + 1 + length <= width {
        line += " "
        line += word
        used += 1 + length
      } else {
        if used > 0 { lines.append(line) }
        let pieces = length <= width ? [String(word)] : broken(word, width)
        lines += pieces.dropLast()
        line = pieces.last ?? ""
        used = displayWidth(line)
      }
    }
    if used > 0 || !line.isEmpty { lines.append(line) }
    return lines
  }

  /// `text` on one line of at most `width` columns, its end cut off where it is longer.
  package static func cut(_ text: String, width: Int) -> String {
    let bounded = text.unicodeScalars.prefix(8 * max(1, width) + 8)
    let isCut = bounded.endIndex != text.unicodeScalars.endIndex
    let shown = escapedForDisplay(String(String.UnicodeScalarView(bounded)))
    guard isCut || displayWidth(shown) > width else { return shown }
    var used = 0
    var kept = String.UnicodeScalarView()
    for scalar in shown.unicodeScalars {
      let length = scalar.displayWidth
      guard used + length <= width - 1 else { break }
      used += length
      kept.append(scalar)
    }
    // Cut at a word where that loses little.
    let text = String(kept)
    if let space = text.lastIndex(of: " "), text.distance(from: space, to: text.endIndex) <= 12 {
      return String(text[..<space]) + "…"
    }
    return text + "…"
  }

  /// `text` and spaces up to `width` columns.
  package static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
  }

  private static func broken(_ word: Substring, _ width: Int) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var used = 0
    for scalar in word.unicodeScalars {
      let length = scalar.displayWidth
      if used + length > width {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        used = 0
      }
      piece.append(scalar)
      used += length
    }
    pieces.append(String(piece))
    return pieces
  }
}

/// Lines of a report in two columns: what they are, and the text.
package struct Page {
  /// The columns of the left column.
  package static let margin = 14

  private let style: Style
  /// The lines so far, each ending in a line feed.
  package private(set) var text = ""

  /// An empty page, painted in `style`.
  package init(style: Style) {
    self.style = style
  }

  /// An empty line.
  package mutating func gap() {
    text += "\n"
  }

  /// Text over the whole width.
  package mutating func full(_ content: String, _ ink: Style.Ink? = nil) {
    for line in Layout.wrap(content, width: Layout.width) { put(line, ink) }
  }

  /// Lines as they are, for what must be copied whole: made safe to show, neither wrapped nor cut.
  package mutating func verbatim(_ content: String) {
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      text += escapedForDisplay(String(line)) + "\n"
    }
  }

  /// A section's name, with a rule below it.
  package mutating func section(_ name: String, _ ink: Style.Ink = .heading) {
    gap()
    let title = Layout.cut(name, width: Layout.width)
    put(title, ink)
    put(String(repeating: "─", count: Layout.width), .faint)
  }

  /// A row: `label` on the left, `content` on the right, wrapped; a long label stands on a line of its own.
  package mutating func row(
    _ label: String,
    _ content: String,
    labelInk: Style.Ink? = .faint,
    ink: Style.Ink? = nil,
    indent: Int = 2
  ) {
    var label = Layout.cut(String(repeating: " ", count: indent) + label, width: Layout.width)
    if displayWidth(label) >= Self.margin {
      put(label, labelInk)
      label = ""
    }
    for line in Layout.wrap(content, width: Layout.width - Self.margin) {
      let left = Layout.padded(label, Self.margin)
      text +=
        (labelInk.map { style.paint(left, $0) } ?? left) + (ink.map { style.paint(line, $0) } ?? line) + "\n"
      label = ""
    }
  }

  /// One line that is cut already: a label, text and something at its right.
  package mutating func line(_ label: String, _ content: String, _ aside: String) {
    text += Layout.padded(label, Self.margin)
    text += aside.isEmpty ? content + "\n" : "\(content)  \(style.paint(aside, .faint))\n"
  }

  /// Several items under one label, each wrapped, its further lines set in by two.
  package mutating func items(_ label: String, _ items: [String]) {
    var label = label
    for item in items {
      let lines = Layout.wrap(item, width: Layout.width - Self.margin - 2)
      for (place, line) in lines.enumerated() {
        let left = Layout.padded(label.isEmpty ? "" : "  " + label, Self.margin)
        text += style.paint(left, .faint) + (place == 0 ? "" : "  ") + line + "\n"
        label = ""
      }
    }
  }

  /// One of several choices: the number or letter by which it is taken, and what it stands for, wrapped.
  package mutating func choice(_ key: String, _ content: String) {
    var left = Layout.padded("", max(0, 4 - displayWidth(key))) + key
    for line in Layout.wrap(content, width: Layout.width - 6) {
      text += style.paint(Layout.padded(left, 6), .heading) + line + "\n"
      left = ""
    }
  }

  private mutating func put(_ line: String, _ ink: Style.Ink? = nil) {
    text += (ink.map { style.paint(line, $0) } ?? line) + "\n"
  }
}
