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

  /// The code of `list` that `spelling` names by itself or by a name, or nil.
  package func code(_ spelling: String, in list: CodeList) -> Code? {
    tables[list.rawValue].code(spelling)
  }

  /// The code of `list` that the text `utf8` names by itself or by a name, or nil; see ``CodeTable/code(utf8:)``.
  package func code(utf8: UnsafeBufferPointer<UInt8>, in list: CodeList) -> Code? {
    tables[list.rawValue].code(utf8: utf8)
  }
}
