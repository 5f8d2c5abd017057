/// A collection that is open while the events of its children arrive.
struct Frame {
  enum Kind {
    /// The text itself, whose only child is the root.
    case document
    case sequence
    case mapping
  }

  let kind: Kind
  /// Whether it is written in brackets or braces.
  let isFlow: Bool
  /// The place of its node.
  let node: Int
  /// Whether the next child is a key.
  var awaitsKey: Bool
  /// Entries or items so far.
  var count = 0
  /// The node of the last key.
  var key = 0
  /// The node of the value before that key, or -1.
  var previousValue = -1

  init(_ kind: Kind, isFlow: Bool, node: Int) {
    self.kind = kind
    self.isFlow = isFlow
    self.node = node
    awaitsKey = kind == .mapping
  }
}
