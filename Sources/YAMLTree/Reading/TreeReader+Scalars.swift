package import Diagnostics
package import Terms

/// Values that are more than text, each with its place; what is wrong with one is reported.
extension TreeReader {
  /// A whole number, 0 to 1,000,000,000.
  package mutating func wholeNumber(_ node: NodeID) -> Located<Int>? {
    value(node) { (tree, node) throws(ScalarProblem) in try tree.wholeNumber(node) }
  }

  /// A year, 1900 to 2199.
  package mutating func year(_ node: NodeID) -> Located<Int>? {
    value(node) { (tree, node) throws(ScalarProblem) in try tree.year(node) }
  }

  /// A date.
  package mutating func date(_ node: NodeID) -> Located<CivilDate>? {
    value(node) { (tree, node) throws(ScalarProblem) in try tree.date(node) }
  }

  /// A day of any year, such as `8/3`.
  package mutating func dayOfYear(_ node: NodeID) -> Located<DayOfYear>? {
    value(node) { (tree, node) throws(ScalarProblem) in try tree.dayOfYear(node) }
  }

  /// A share such as `30%`, in hundredths of a percent.
  package mutating func share(_ node: NodeID) -> Located<Int>? {
    value(node) { (tree, node) throws(ScalarProblem) in try tree.percent(node) }
  }

  private mutating func value<Value>(
    _ node: NodeID,
    _ read: (YAMLTree, NodeID) throws(ScalarProblem) -> Value
  ) -> Located<Value>? {
    guard expect(.text, node) else { return nil }
    do throws(ScalarProblem) {
      return Located(try read(tree, node), tree.span(node))
    } catch {
      report(tree.diagnostic(error, at: node))
      return nil
    }
  }
}
