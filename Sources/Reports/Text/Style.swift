/// ANSI colours, or none: whether to use them is decided where the output goes.
package struct Style: Sendable {
  /// What a piece of text is, which decides how it looks.
  package enum Ink: String, Sendable, CaseIterable {
    case heading = "1"
    case faint = "2"
    case good = "32"
    case bad = "1;31"
    case warn = "33"
    case ask = "35"
    case open = "36"
  }

  private let isOn: Bool

  private init(isOn: Bool) {
    self.isOn = isOn
  }

  /// No colour: the text holds no escape byte.
  package static let plain = Style(isOn: false)
  /// ANSI colours.
  package static let ansi = Style(isOn: true)

  /// `text` in `ink`; empty text stays empty.
  package func paint(_ text: String, _ ink: Ink) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}
