import Diagnostics
import Terms
import YAMLTree

/// The keys under `figure`; the comparisons may stand beside it instead.
enum FigureKey: String, MappingKey {
  case name
  case atLeast = "at_least"
  case atMost = "at_most"
  case moreThan = "more_than"
  static let table = KeyTable<Self>()

  static let comparisons: [Self] = [.atLeast, .atMost, .moreThan]
}

extension RuleReader {
  /// What stands under `figure`, with the comparison that stands inside or `beside` it.
  mutating func figureTest(_ node: NodeID, beside: [Fields<FigureKey>.Entry]) -> FigureTest? {
    guard let inside = reader.fields(node, FigureKey.self) else { return nil }
    let name = required(.name, inside) { $0.name($1) }
    let comparisons = (inside.entries(of: FigureKey.comparisons) + beside)
    var words: [String] { FigureTest.Comparison.allCases.map(\.rawValue) }
    for other in comparisons.dropFirst() {
      reader.report(DecodeProblem.oneOf(words, at: reader.tree.span(other.keyNode)))
    }
    guard let entry = comparisons.first else {
      reader.report(DecodeProblem.needsOneOf(words, at: reader.place(node)))
      return nil
    }
    let bound = bound(entry.value)
    guard let name, let bound, let comparison = FigureTest.Comparison(rawValue: entry.key.rawValue) else {
      return nil
    }
    return FigureTest(name: name, comparison: comparison, bound: bound)
  }

  /// A number, a share (`30%`), or `last-year`.
  private mutating func bound(_ node: NodeID) -> Located<FigureTest.Bound>? {
    if reader.says("last-year", node) { return Located(.lastYear, reader.tree.span(node)) }
    guard let text = reader.text(node) else { return nil }
    guard text.value.unicodeScalars.first?.properties.numericType != nil else {
      reader.report(DecodeProblem.notABound(text))
      return nil
    }
    return text.value.utf8.last == UInt8(ascii: "%")
      ? reader.share(node)?.map(FigureTest.Bound.share)
      : reader.wholeNumber(node)?.map(FigureTest.Bound.number)
  }
}
