import Diagnostics
import YAMLTree

/// A YAML file that ends in a list written in lines, to which an entry can be added without touching what is there.
struct BlockList {
  /// The key of the list, the last of the file.
  let key: String
  /// The lines that stand before the list of a new file.
  let head: [String]

  /// A file with an entry, and the line of that.
  typealias Added = (text: String, line: Int)

  /// A new file whose only entry is `entry`.
  func starting(with entry: [String]) -> Added {
    let lines = head + ["\(key):"]
    return ((lines + indented(entry, by: 2)).joined(separator: "\n") + "\n", lines.count + 1)
  }

  /// `source` with `entry` behind all that it holds; nil where its last key is not this list, or the list is not
  /// written in lines.
  func adding(_ entry: [String], to source: SourceFile) -> Added? {
    guard let tree = try? YAMLTree.parse(source, limits: .rules), let list = lastValue(of: tree),
      let first = tree.items(list).first(where: { _ in true }),
      let indent = indent(of: tree.span(first).start, in: source.bytes)
    else { return nil }
    let lineEnd = source.bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    var text = String(decoding: source.bytes, as: UTF8.self)
    if text.utf8.last != UInt8(ascii: "\n") { text += lineEnd }
    text += lineEnd
    let line = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    text += indented(entry, by: indent).joined(separator: lineEnd) + lineEnd
    // Whatever stood at the end of the file, what was added must be one more entry of that list.
    guard let after = try? YAMLTree.parse(SourceFile(name: source.name, text: text), limits: .rules),
      let longer = lastValue(of: after), after.count(longer) == tree.count(list) + 1
    else { return nil }
    return (text, line)
  }

  /// The value of the last key, where that is the list's.
  private func lastValue(of tree: YAMLTree) -> NodeID? {
    guard let last = Array(tree.entries(tree.root)).last, tree.string(last.key) == key else { return nil }
    return last.value
  }

  /// The spaces before the dash of an entry whose value begins at `offset`; nil where no dash leads it.
  private func indent(of offset: UInt32, in bytes: [UInt8]) -> Int? {
    let before = bytes.prefix(Int(offset))
    let line = before.suffix(from: (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
    let spaces = line.prefix { $0 == UInt8(ascii: " ") }.count
    let rest = line.dropFirst(spaces)
    guard rest.count > 1, rest.first == UInt8(ascii: "-"),
      rest.dropFirst().allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return nil }
    return spaces
  }

  private func indented(_ lines: [String], by spaces: Int) -> [String] {
    lines.map { $0.isEmpty ? "" : String(repeating: " ", count: spaces) + $0 }
  }
}
