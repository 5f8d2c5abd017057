/// Markdown (CommonMark, with the tables of GitHub) that is built block by block; text gets in only escaped.
///
/// Blocks are parted by an empty line, and the last one ends with a line feed.
struct MarkdownText {
  /// A piece of a line; pieces are parted by a space.
  enum Piece {
    case plain(String)
    case strong(String)
  }

  /// An item of a list, with the items of a list below it.
  struct Item {
    let pieces: [Piece]
    let below: [String]

    init(_ pieces: [Piece], below: [String] = []) {
      self.pieces = pieces
      self.below = below
    }

    /// `label: text`, or, of several texts, the label with a list of them.
    init(_ label: String, _ texts: [String]) {
      let head = Piece.strong(label + ":")
      self.init(
        texts.count == 1 ? [head, .plain(texts[0])] : [head],
        below: texts.count == 1 ? [] : texts
      )
    }
  }

  /// A column of a table.
  struct Column {
    let title: String
    var isNumber = false
  }

  /// The blocks so far.
  private(set) var source = ""

  /// A heading; `level` is 1 to 6.
  mutating func heading(_ level: Int, _ text: String) {
    add("\(String(repeating: "#", count: level)) \(Self.escaped(text))\n")
  }

  /// A paragraph on one line.
  mutating func paragraph(_ pieces: [Piece]) {
    add(Self.line(pieces) + "\n")
  }

  /// A list, its items close together.
  mutating func list(_ items: [Item]) {
    var block = ""
    for item in items {
      block += "- \(Self.line(item.pieces))\n"
      // An item without text, right below the line of its list, would be the underline of a heading.
      for text in item.below where !text.isEmpty { block += "  - \(Self.escaped(text))\n" }
    }
    if !items.isEmpty { add(block) }
  }

  /// A table; a row has a cell for each column.
  mutating func table(_ columns: [Column], _ rows: [[String]]) {
    func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    var block = row(columns.map { Self.escaped($0.title) })
    block += row(columns.map { $0.isNumber ? "---:" : "---" })
    for cells in rows { block += row(cells.map(Self.escaped)) }
    add(block)
  }

  private mutating func add(_ block: String) {
    source += (source.isEmpty ? "" : "\n") + block
  }

  private static func line(_ pieces: [Piece]) -> String {
    pieces.compactMap { piece in
      switch piece {
      case .plain(let text): text.isEmpty ? nil : escaped(text)
      // Nothing between the signs would leave the signs themselves.
      case .strong(let text): text.isEmpty ? nil : "**\(escaped(text))**"
      }
    }.joined(separator: " ")
  }
}
