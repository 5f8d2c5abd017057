import Diagnostics
import Testing

@testable import YAMLTree

/// One change to a file, whose place is a path of keys and numbers: `activities/0/documents`.
enum Edit: Sendable {
  case append(YAMLValue, to: String)
  case insert(String, YAMLValue, into: String, after: String? = nil)
  case replace(String, with: YAMLValue)
}

extension YAMLTree {
  /// The node at `path`, or nil where it leads nowhere.
  func node(at path: String) -> NodeID? {
    var node = root
    for step in path.split(separator: "/") {
      let next =
        kind(node) == .mapping
        ? entries(node).first { string($0.key) == step }?.value
        : Int(step).flatMap { place in Array(items(node)).dropFirst(place).first }
      guard let next else { return nil }
      node = next
    }
    return node
  }
}

extension YAMLEditor {
  mutating func perform(_ edit: Edit) throws {
    switch edit {
    case .append(let value, let path):
      try append(value, to: #require(tree.node(at: path), "\(path)"))
    case .insert(let key, let value, let path, let after):
      let mapping = try #require(tree.node(at: path), "\(path)")
      let place = try after.map { after in
        try #require(tree.entries(mapping).first { tree.string($0.key) == after }?.key, "\(after)")
      }
      try insert(key, value, into: mapping, after: place)
    case .replace(let path, let value):
      try replace(#require(tree.node(at: path), "\(path)"), with: value)
    }
  }
}

/// `text` after `edits`, all made at once.
func edited(_ text: String, _ edits: [Edit]) throws -> String {
  var editor = YAMLEditor(try tree(text))
  for edit in edits { try editor.perform(edit) }
  return String(decoding: try editor.edited(limits: .evidence).source.bytes, as: UTF8.self)
}

/// A layout of a file, a change, and the file that it makes.
struct EditCase: CustomTestStringConvertible, Sendable {
  let name: String
  let before: String
  let edits: [Edit]
  let after: String

  init(_ name: String, _ edits: Edit..., before: String, after: String) {
    self.name = name
    self.edits = edits
    self.before = before
    self.after = after
  }

  var testDescription: String { name }
}

/// A record of two keys over two lines.
let record = YAMLValue.mapping([.init("id", .text("A9")), .init("title", .text("Họp tổ"))], .block)
