import Glibc

/// Rows of text set in columns; the first row is the head.
struct Table {
  struct Row {
    let cells: [String]

    init(_ cells: [String]) {
      self.cells = cells
    }
  }

  private let rows: [Row]

  init(_ rows: [Row]) {
    self.rows = rows
  }

  /// The columns, the first to the left and the others to the right.
  var text: String {
    let columns = rows.map(\.cells.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { column < $0.cells.count ? $0.cells[column].count : nil }.max() ?? 0
    }
    return rows.map { row in
      row.cells.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n") + "\n"
  }

  static func microseconds(_ seconds: Double) -> String { fixed(seconds * 1e6, digits: 1) }
  static func milliseconds(_ seconds: Double) -> String { fixed(seconds * 1e3, digits: 2) }
  static func ratio(_ ratio: Double) -> String { fixed(ratio, digits: 2) + " ×" }

  private static func fixed(_ number: Double, digits: Int) -> String {
    let scale = digits == 1 ? 10.0 : 100.0
    let scaled = Int((number * scale).rounded())
    let fraction = String(scaled % Int(scale))
    let padding = String(repeating: "0", count: digits - fraction.count)
    return "\(scaled / Int(scale)).\(padding)\(fraction)"
  }
}
