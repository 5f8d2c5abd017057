import Engine
import Terms

/// The counts of a unit: a bar in parts, and the same in words below it.
struct HTMLChart {
  let counts: AuditCounts
  let words: HTMLWords

  /// A number is drawn in a part that is at least so many thousandths of the bar.
  private static let roomForNumber = 60

  func set(_ page: inout HTMLText) {
    let total = counts.rows.reduce(0) { $0 + $1.number }
    guard total > 0 else { return }
    bar(total, &page)
    page.block("ul", [("class", "counts")]) { page in
      for row in counts.rows {
        page.block("li", [("class", row.outcome.rawValue)]) { page in
          HTMLMarks.set(row.outcome.mark, &page)
          page.element("span") { page in
            page.element("b", text: "\(row.number)")
            page.text(" \(row.words)")
          }
        }
      }
    }
  }

  /// The parts stand in the order of the words, each with a gap behind it.
  private func bar(_ total: Int, _ page: inout HTMLText) {
    let label = words.chart(counts.rows.map { "\($0.number) \($0.words)" })
    page.block("svg", [("class", "bar"), ("role", "img"), ("aria-label", label)]) { page in
      var before = 0
      for row in counts.rows {
        let (start, end) = (before * 1_000 / total, (before + row.number) * 1_000 / total)
        before += row.number
        page.block(
          "svg",
          [("x", percent(start)), ("width", percent(end - start)), ("class", row.outcome.rawValue)]
        ) {
          page in
          page.element("rect", [("width", "100%"), ("height", "100%")]) { _ in }
          if end - start >= Self.roomForNumber {
            page.element("text", [("x", "50%"), ("y", "50%")], text: "\(row.number)")
          }
        }
      }
    }
  }

  private func percent(_ thousandths: Int) -> String {
    "\(thousandths / 10).\(thousandths % 10)%"
  }
}
