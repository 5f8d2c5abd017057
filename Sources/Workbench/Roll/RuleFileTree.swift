import Diagnostics
import Terms
import YAMLTree

/// A file of rules as its author wrote it: where each value stands, so that one can be changed and all else stay.
struct RuleFileTree {
  let tree: YAMLTree

  var bytes: [UInt8] { tree.source.bytes }

  /// The tree of `source`, or nil where it is none; what was loaded before is one.
  init?(_ source: SourceFile, file: UInt16 = 0) {
    guard let tree = try? YAMLTree.parse(source, file: file, limits: .rules) else { return nil }
    self.tree = tree
  }

  /// The value that stands under these keys, from the root on.
  func value(_ keys: String...) -> NodeID? {
    keys.reduce(tree.root as NodeID?) { node, key in node.flatMap { value(key, in: $0) } }
  }

  /// The value of `key` in the mapping `node`.
  func value(_ key: String, in node: NodeID) -> NodeID? {
    tree.entries(node).first { tree.string($0.key) == key }?.value
  }

  /// The bytes of a node, without the line end that a text or list of lines may take in.
  func range(_ node: NodeID) -> Range<Int> {
    let span = tree.span(node)
    let start = Int(span.start)
    var end = Int(span.end)
    while end > start, " \n\r".utf8.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether a collection is written in brackets or braces.
  func isFlow(_ node: NodeID) -> Bool {
    let start = range(node).lowerBound
    return start < bytes.count && (bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{"))
  }

  /// The line of a node, from 1.
  func line(_ node: NodeID) -> Int {
    LineIndex(bytes).line(of: tree.span(node).start)
  }

  /// Calls `visit` with each scalar that is a value or an item, and the key that it stands under.
  func eachScalar(_ visit: (_ key: String, _ node: NodeID) -> Void) {
    walk(tree.root, key: "", visit)
  }

  private func walk(_ node: NodeID, key: String, _ visit: (String, NodeID) -> Void) {
    switch tree.kind(node) {
    case .scalar: visit(key, node)
    case .sequence: for item in tree.items(node) { walk(item, key: key, visit) }
    case .mapping: for entry in tree.entries(node) { walk(entry.value, key: tree.string(entry.key), visit) }
    }
  }
}
