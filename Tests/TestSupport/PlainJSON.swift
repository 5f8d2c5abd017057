package import YAMLTree

/// A YAML text as JSON, read by YAML's core schema as editors read it: plain whole numbers and truth values are no
/// texts, and nothing at all is null.
package func plainJSON(_ tree: YAMLTree) -> String {
  json(tree.root, of: tree)
}

private func json(_ node: NodeID, of tree: YAMLTree) -> String {
  switch tree.kind(node) {
  case .sequence:
    return "[" + tree.items(node).map { json($0, of: tree) }.joined(separator: ",") + "]"
  case .mapping:
    let members = tree.entries(node).map { "\(quoted(tree.string($0.key))):\(json($0.value, of: tree))" }
    return "{" + members.joined(separator: ",") + "}"
  case .scalar:
    let text = tree.string(node)
    guard tree.isPlain(node) else { return quoted(text) }
    if text.isEmpty { return "null" }
    let isNumber = text == "0" || (text.utf8.first != 0x30 && Int(text) != nil && text.utf8.first != 0x2B)
    return isNumber || text == "true" || text == "false" ? text : quoted(text)
  }
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case _ where scalar.value < 0x20:
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
