import Diagnostics
import Terms
import YAMLTree

/// Figures: a count on a day, of a whole or not, with last year's beside it or not.
extension EvidenceDecoder {
  /// Reads one entry of `figures:`.
  mutating func figure(_ node: NodeID) {
    guard hasRoom(at: node), let fields = reader.fields(node, FigureKey.self) else { return }
    let id = reader.required(.id, in: fields).flatMap { recordID($0, .figure) }
    let name = reader.required(.name, in: fields).flatMap { code($0, in: .figures, .figure) }
    let date = reader.required(.date, in: fields).flatMap { self.date($0) }
    let value = value(reader.required(.count, in: fields), of: fields[.of])
    let lastYear = fields[.lastYear].flatMap { self.lastYear($0) }
    if let date { remark(on: date) }
    if let note = fields[.note] { _ = text(note) }
    if let source = fields[.source] { sources.append((figures.count, source)) }
    figures.append(
      Figure(
        id: id ?? "",
        name: name ?? Code(0),
        date: date?.value ?? planYear.first,
        value: value ?? Figure.Value(count: 0),
        lastYear: lastYear,
        span: tree.span(node)
      )
    )
  }

  private mutating func lastYear(_ node: NodeID) -> Figure.Value? {
    guard let fields = reader.fields(node, FigureValueKey.self) else { return nil }
    return value(reader.required(.count, in: fields), of: fields[.of])
  }

  /// A count and the whole that it is part of, which it can't exceed.
  private mutating func value(_ countNode: NodeID?, of wholeNode: NodeID?) -> Figure.Value? {
    let part = countNode.flatMap { count($0) }
    let whole = wholeNode.flatMap { count($0) }
    guard let part else { return nil }
    if let whole, part.value > whole.value {
      reader.report(Wording.partExceedsWhole(part, whole, .count))
    }
    return Figure.Value(count: part.value, of: whole?.value)
  }
}
