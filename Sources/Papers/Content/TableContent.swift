/// A table of a paper, as the layouts set it.
struct TableContent: Sendable {
  struct Column: Sendable {
    var heading: String
    /// Its width, of the 165 mm that the text of a page is wide.
    var millimetres: Int
    /// The same in twentieths of a point, as Word counts.
    var twips: Int
    /// The same in hundredths of the width of the text, as CSS writes them.
    var percent: String

    init(_ heading: String, millimetres: Int) {
      self.heading = heading
      self.millimetres = millimetres
      twips = (millimetres * 1440 * 10 + 127) / 254
      let hundredths = millimetres * 10_000 / 165
      percent = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    }
  }

  /// A paragraph of a cell.
  struct Line: Sendable {
    var text: String
    var isBold: Bool
    var isItalic: Bool

    init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
    }
  }

  struct Cell: Sendable {
    var lines: [Line]
    /// How many columns it spans.
    var span: Int
    var isCentred: Bool
    /// Its width in twentieths of a point, all that it spans.
    fileprivate(set) var twips = 0
    /// How long a line to write on is in it, in the same.
    fileprivate(set) var lineTwips = 0
    /// Empty lines that leave room to write by hand, one entry each.
    var blanks: [Int]

    init(_ lines: [Line], span: Int = 1, isCentred: Bool = false, blanks: Int = 0) {
      self.lines = lines
      self.span = span
      self.isCentred = isCentred
      self.blanks = Array(0..<blanks)
    }

    init(_ text: String, isCentred: Bool = false) {
      self.init(text.isEmpty ? [] : [Line(text)], isCentred: isCentred)
    }
  }

  struct Row: Sendable {
    var cells: [Cell]
    /// Whether it heads what follows, and so never stands last on a page.
    var isHeading: Bool

    init(_ cells: [Cell], isHeading: Bool = false) {
      self.cells = cells
      self.isHeading = isHeading
    }
  }

  let columns: [Column]
  private(set) var rows: [Row] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row, whose cells together span all columns.
  mutating func append(_ row: Row) {
    var row = row
    var column = 0
    for index in row.cells.indices {
      let end = min(column + row.cells[index].span, columns.count)
      row.cells[index].twips = columns[min(column, end)..<end].reduce(0) { $0 + $1.twips }
      row.cells[index].lineTwips = max(0, row.cells[index].twips - 2 * WordMeasures.cellPadding)
      column = end
    }
    rows.append(row)
  }
}
