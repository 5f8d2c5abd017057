import Diagnostics
import Terms

/// The units of a run, a row each, with their counts, and the inputs that could not be audited.
struct UnitTable {
  private struct Column {
    let title: String
    let ink: Style.Ink
    let count: (UnitSummary) -> Int
  }

  private let run: RunSummary
  private let style: Style
  private let columns: [Column]

  init(_ run: RunSummary, style: Style) {
    self.run = run
    self.style = style
    let isVietnamese = run.language == .vietnamese
    func column(_ vi: String, _ en: String, _ ink: Style.Ink, _ count: @escaping (UnitSummary) -> Int)
      -> Column
    {
      Column(title: isVietnamese ? vi : en, ink: ink, count: count)
    }
    columns = [
      column("Chưa đạt", "Not met", .bad) { $0.failed },
      column("Thiếu MC", "Unproven", .warn) { $0.unproven },
      column("Xem xét", "To judge", .ask) { $0.review },
      column("Chưa hạn", "Not due", .open) { $0.pending },
      column("Đạt", "Met", .good) { $0.passed },
    ]
  }

  /// The table, each line ending in a line feed.
  var text: String {
    let rule = style.paint(String(repeating: "─", count: Layout.width), .faint) + "\n"
    var text = "\n" + row(say("Đơn vị", "Unit"), columns.map(\.title), inks: nil) + rule
    for unit in run.units { text += row(name(unit), unit) }
    for input in run.notAudited {
      let words = say("không đánh giá được", "not audited")
      text += style.paint(Layout.cut("\(input.source): \(words)", width: Layout.width), .bad) + "\n"
    }
    guard run.units.count > 1 else { return text }
    let sums = columns.map { column in run.units.reduce(0) { $0 + column.count($1) } }
    return text + rule + row(say("Tổng cộng", "Total"), sums.map(String.init), inks: nil)
  }

  private func row(_ name: String, _ unit: UnitSummary) -> String {
    let counts = columns.map { $0.count(unit) }
    let inks = zip(columns, counts).map { $1 > 0 ? $0.ink : .faint }
    return row(name, counts.map(String.init), inks: inks)
  }

  private func row(_ name: String, _ cells: [String], inks: [Style.Ink]?) -> String {
    let widths = columns.map { 2 + displayWidth($0.title) }
    let width = Layout.width - widths.reduce(0, +)
    // Wards of one plan differ in the last word of their names only: a long name is broken, not cut.
    let names = Layout.wrap(name, width: width - 2)
    var line = Layout.padded(names.first ?? "", width)
    for (place, cell) in cells.enumerated() {
      let space = String(repeating: " ", count: max(1, widths[place] - displayWidth(cell)))
      line += space + (inks.map { style.paint(cell, $0[place]) } ?? cell)
    }
    return names.dropFirst().reduce(line + "\n") { $0 + "  \($1)\n" }
  }

  /// The unit's name, with its year where the run has several.
  private func name(_ unit: UnitSummary) -> String {
    run.rules.count > 1 ? "\(unit.name), \(unit.year)" : unit.name
  }

  private func say(_ vi: String, _ en: String) -> String {
    run.language == .vietnamese ? vi : en
  }
}
