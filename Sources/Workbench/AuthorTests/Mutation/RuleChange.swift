package import Diagnostics
package import Rules

/// A small change of a rule, as a mutation makes it, in the words of the format.
package enum RuleChange: Hashable, Sendable {
  /// A key takes another value: `at_least: 1 → 2`, `topic: equality → violence`, `all → any`.
  case value(key: String?, from: String, to: String)
  /// A key is left out, with all that stands under it.
  case dropped(key: String)
  /// A value is left out of the list under a key.
  case without(key: String, value: String)
  /// The first or last day of a window moves.
  case edge(Edge, window: String, from: String, to: String)

  /// An end of a window.
  package enum Edge: Hashable, Sendable {
    case first
    case last
  }
}

/// A value changed a little, what was changed, and where it is written.
struct Variation<Value> {
  var value: Value
  var change: RuleChange
  var span: SourceSpan?

  init(_ value: Value, _ change: RuleChange, at span: SourceSpan?) {
    self.value = value
    self.change = change
    self.span = span
  }

  /// The same change of what holds the value.
  func map<Other>(_ transform: (Value) -> Other) -> Variation<Other> {
    Variation<Other>(transform(value), change, at: span)
  }
}

/// An obligation with one small change that its tests should notice.
package struct Mutant: Sendable {
  /// The changed obligation.
  package let obligation: Obligation
  package let change: RuleChange
  /// The place in the rules of what was changed.
  package let span: SourceSpan
}
