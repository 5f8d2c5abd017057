import Testing

@testable import Papers

@Suite("The order that the schema of WordprocessingML asks for")
struct WordSchemaTests {
  /// The children of each kind of properties, in the order of ECMA-376, as far as papers use any.
  static let orders: [String: [String]] = [
    "pPr": [
      "pStyle", "keepNext", "pBdr", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr",
      "sectPr",
    ],
    "rPr": ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "lang"],
    "tblPr": ["tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"],
    "tcPr": ["tcW", "gridSpan", "tcBorders", "tcMar", "vAlign"],
    "sectPr": ["headerReference", "pgSz", "pgMar", "cols", "titlePg"],
    "style": [
      "name", "basedOn", "next", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "pPr", "rPr",
      "tblPr",
    ],
    "tbl": ["tblPr", "tblGrid", "tr"],
    "tr": ["trPr", "tc"],
    "pBdr": ["top", "left", "bottom", "right"],
    "tblCellMar": ["top", "left", "bottom", "right"],
    "tblBorders": ["top", "left", "bottom", "right", "insideH", "insideV"],
    "body": ["p", "tbl", "sectPr"],
  ]

  @Test("elements stand in the order of the schema, none that a table of it does not name")
  func order() throws {
    try check(EveryPart().wordDocument())
    try check(WordStyles.xml(locale: "vi-VN"))
  }

  @Test("every style that a paper uses is defined")
  func styles() throws {
    let styles = WordStyles.xml(locale: "vi-VN")
    for part in try EveryPart().wordDocument().split(separator: "Style w:val=\"").dropFirst() {
      let name = part.prefix { $0 != "\"" }
      #expect(styles.contains("w:styleId=\"\(name)\""))
    }
  }

  @Test("a cell ends with a paragraph, and no table touches another")
  func paragraphs() throws {
    let document = try EveryPart().wordDocument()
    #expect(document.ranges(of: "</w:tc>").count == document.ranges(of: "</w:p></w:tc>").count)
    #expect(!document.contains("</w:tbl><w:tbl>"))
    #expect(document.contains("</w:p><w:sectPr>"))
  }

  /// Walks through the tags of `xml` and holds the children of each element to their order.
  private func check(_ xml: String) throws {
    var open: [(name: String, children: [String])] = [("", [])]
    for piece in xml.split(separator: "<").dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      if tag.hasPrefix("/") {
        let last = open.popLast()
        let closed = try #require(last)
        expectOrder(closed.children, in: closed.name)
      } else if tag.hasPrefix("w:") {
        let name = String(tag.dropFirst(2).prefix { $0 != " " && $0 != "/" })
        open[open.count - 1].children.append(name)
        if !tag.hasSuffix("/") { open.append((name, [])) }
      }
    }
    #expect(open.count == 1)
  }

  private func expectOrder(_ children: [String], in parent: String) {
    guard let order = Self.orders[parent] else { return }
    let places = children.map { order.firstIndex(of: $0) }
    #expect(!places.contains(nil), "\(parent) holds \(children)")
    // Paragraphs and tables come in any order.
    if parent != "body" {
      #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(parent) holds \(children)")
    }
  }
}
