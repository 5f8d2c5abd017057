/// Every code that a plan defines, by list.
package struct Lexicon: Sendable {
  private let tables: [CodeTable]

  /// A lexicon whose list `L` holds `entries(L)`.
  package init(entries: (CodeList) -> [CodeTable.Entry]) {
    tables = CodeList.allCases.map { CodeTable(entries($0)) }
  }

  /// The table of one list.
  package subscript(_ list: CodeList) -> CodeTable {
    tables[list.rawValue]
  }
}
