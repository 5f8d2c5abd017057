/// Writes values in the manner of the file that they come into.
struct ValueWriter {
  /// Whether texts and keys stand in quotes throughout, as JSON has them.
  let isJSON: Bool

  /// `value` on one line.
  func flow(_ value: YAMLValue) -> String {
    switch value {
    case .text(let text): scalar(text)
    case .number(let number): "\(number)"
    case .list(let items, _): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .mapping(let entries, _): "{" + entries.map(entry).joined(separator: ", ") + "}"
    }
  }

  /// `key: value` on one line.
  func entry(_ entry: YAMLValue.Entry) -> String {
    "\(scalar(entry.key)): \(flow(entry.value))"
  }

  /// `value` as an item of a list outside of brackets, in lines of which the first begins with its dash.
  ///
  /// The dash stands in column `column`, what follows it `width` columns behind it.
  func item(_ value: YAMLValue, column: Int, width: Int = 2) -> [String] {
    let inner = column + max(width, 2)
    let lead = Self.spaces(column) + "-" + Self.spaces(inner - column - 1)
    guard value.isBlock else { return [lead + flow(value)] }
    var lines = block(value, column: inner)
    // The first line shares its line with the dash.
    lines[0] = lead + lines[0].dropFirst(inner)
    return lines
  }

  /// `key: value` as an entry of a mapping outside of braces, whose keys stand in column `column`.
  func entry(_ entry: YAMLValue.Entry, column: Int) -> [String] {
    let key = Self.spaces(column) + scalar(entry.key) + ":"
    guard entry.value.isBlock else { return ["\(key) \(flow(entry.value))"] }
    return [key] + block(entry.value, column: column + 2)
  }

  /// The mapping `entries` in braces, an entry a line; the lines after the first are set in by `indent`, the entries by
  /// `step` more.
  func braces(_ entries: [YAMLValue.Entry], indent: String, step: String, lineEnd: String) -> String {
    guard !entries.isEmpty else { return "{}" }
    let lines = entries.map { indent + step + entry($0) }
    return "{\(lineEnd)\(lines.joined(separator: ",\(lineEnd)"))\(lineEnd)\(indent)}"
  }

  private func block(_ value: YAMLValue, column: Int) -> [String] {
    switch value {
    case .text, .number: [Self.spaces(column) + flow(value)]
    case .list(let items, _): items.flatMap { item($0, column: column) }
    case .mapping(let entries, _): entries.flatMap { entry($0, column: column) }
    }
  }

  private func scalar(_ text: String) -> String {
    isJSON ? YAMLText.quotedJSON(text) : YAMLText.scalar(text)
  }

  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 0))
  }
}
