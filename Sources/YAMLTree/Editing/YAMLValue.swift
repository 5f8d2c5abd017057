/// What is written into a YAML file: a value without a place, and how it is laid out.
package indirect enum YAMLValue: Hashable, Sendable {
  /// How a list or mapping is written.
  package enum Layout: Hashable, Sendable {
    /// In brackets or braces on one line.
    case flow
    /// An item or entry a line; inside of brackets and in JSON it is written as ``flow``.
    case block
  }

  /// A text; in quotes where it has to be, or where another reader would take it for something else than a text.
  case text(String)
  /// A whole number.
  case number(Int)
  case list([YAMLValue], Layout = .flow)
  case mapping([Entry], Layout = .flow)

  /// One entry of a mapping.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: YAMLValue

    /// `key: value`.
    package init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  /// Whether it is written over lines of its own where it can be.
  var isBlock: Bool {
    switch self {
    case .text, .number: false
    // An empty collection has no lines.
    case .list(let items, let layout): layout == .block && !items.isEmpty
    case .mapping(let entries, let layout): layout == .block && !entries.isEmpty
    }
  }
}
