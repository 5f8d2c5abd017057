/// The parts of the layout as WordprocessingML: with them, a paper's template gives `word/document.xml`.
///
/// There is no space between elements. How a paragraph looks is said by its style (``WordStyles``) alone, so that a
/// secretary changes it there.
enum WordLayout {
  /// Each part by the name under which templates ask for it.
  static let parts: [String: String] = [
    "paper": joined(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="\(WordNamespace.main)" xmlns:r="\(WordNamespace.relations)">
      <w:body>
      {{>head}}
      {{$body}}{{/body}}
      <w:sectPr>
      <w:headerReference w:type="default" r:id="\(WordPackage.headerRelation)"/>
      <w:pgSz w:w="11906" w:h="16838"/>
      <w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>
      <w:cols w:space="708"/>
      <w:titlePg/>
      </w:sectPr>
      </w:body>
      </w:document>
      """
    ),
    "head": joined(
      """
      {{#letterhead}}
      <w:tbl>
      \(properties(style: "HeadTable"))
      \(grid([WordMeasures.leftColumn, WordMeasures.rightColumn]))
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
      \(leftCell("""
        {{#.superior}}\(paragraph("Superior", "{{.}}")){{/.superior}}
        \(paragraph("Issuer", "{{issuer}}", indent: "issuerIndent"))
        \(rule("Rule", indent: "issuerRule"))
        """))
      \(cell(WordMeasures.rightColumn, """
        \(paragraph("Nation", "{{nation}}"))
        \(paragraph("Motto", "{{motto}}"))
        \(rule("Rule", indent: "mottoRule"))
        """))
      </w:tr>
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
      \(leftCell("""
        {{#.number}}\(paragraph("Number", "{{.}}")){{/.number}}
        {{^.number}}\(empty("Number")){{/.number}}
        """))
      \(cell(WordMeasures.rightColumn, paragraph("PlaceAndDate", "{{placeAndDate}}")))
      </w:tr>
      </w:tbl>
      \(paragraph("Title", "{{kind}}"))
      {{#.subject}}
      \(paragraph("Subtitle", "{{.}}", indent: "subjectIndent"))
      \(rule("SubjectRule", indent: "subjectRule"))
      {{/.subject}}
      {{/letterhead}}
      """
    ),
    "heading": paragraph("Heading1", "{{$text}}{{/text}}"),
    "subheading": paragraph("Heading2", "{{$text}}{{/text}}"),
    "paragraph": paragraph("BodyText", "{{$text}}{{/text}}"),
    "closing": paragraph("BodyText", "{{$text}}{{/text}}", keepNext: true),
    "grounds": paragraph("Grounds", "{{$text}}{{/text}}"),
    "item": paragraph("Item", "- {{$text}}{{/text}}"),
    "subitem": paragraph("Subitem", "+ {{$text}}{{/text}}"),
    "note": paragraph("Note", "{{$text}}{{/text}}"),
    "writing-lines": [true, true, false].map { line("\(WordMeasures.text)", keepNext: $0) }.joined(),
    "page-break": "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>",
    "table": joined(
      """
      \(gapBefore)
      <w:tbl>
      \(properties(style: "PaperTable"))
      <w:tblGrid>{{#columns}}<w:gridCol w:w="{{twips}}"/>{{/columns}}</w:tblGrid>
      <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>
      {{#columns}}\(cell("{{twips}}", paragraph("TableHeading", "{{heading}}"))){{/columns}}
      </w:tr>
      {{#rows}}<w:tr><w:trPr><w:cantSplit/></w:trPr>{{#cells}}{{>cell}}{{/cells}}</w:tr>{{/rows}}
      </w:tbl>
      \(empty("Gap"))
      """
    ),
    "cell": joined(
      """
      <w:tc><w:tcPr><w:tcW w:w="{{twips}}" w:type="dxa"/><w:gridSpan w:val="{{span}}"/></w:tcPr>
      {{#lines}}
      <w:p><w:pPr><w:pStyle w:val="{{#isCentred}}TableCentred{{/isCentred}}{{^isCentred}}TableText{{/isCentred}}"/>
      {{#isHeading}}<w:keepNext/>{{/isHeading}}</w:pPr>
      <w:r><w:rPr>{{#isBold}}<w:b/><w:bCs/>{{/isBold}}{{#isItalic}}<w:i/><w:iCs/>{{/isItalic}}</w:rPr>
      <w:t xml:space="preserve">{{text}}</w:t></w:r></w:p>
      {{/lines}}
      {{#blanks}}\(line("{{lineTwips}}")){{/blanks}}
      {{^lines}}{{^blanks}}\(empty("TableText")){{/blanks}}{{/lines}}
      </w:tc>
      """
    ),
    "signatures": joined(
      """
      {{#signatures}}
      \(gapBefore)
      <w:tbl>
      \(properties(style: "HeadTable"))
      \(grid([half, WordMeasures.text - half]))
      <w:tr><w:trPr><w:cantSplit/></w:trPr>
      <w:tc><w:tcPr><w:tcW w:w="\(half)" w:type="dxa"/></w:tcPr>
      {{#.left}}{{>signature}}{{/.left}}
      {{^.left}}{{>recipients}}{{^hasRecipients}}\(empty("SignatureTitle")){{/hasRecipients}}{{/.left}}
      </w:tc>
      <w:tc><w:tcPr><w:tcW w:w="\(WordMeasures.text - half)" w:type="dxa"/></w:tcPr>
      {{#.right}}{{>signature}}{{/.right}}
      {{^.right}}\(empty("SignatureTitle")){{/.right}}
      </w:tc>
      </w:tr>
      {{#.below}}\(wideRow("{{>signature}}")){{/.below}}
      {{#.left}}{{#hasRecipients}}\(wideRow("{{>recipients}}")){{/hasRecipients}}{{/.left}}
      </w:tbl>
      \(empty("Gap"))
      {{/signatures}}
      """
    ),
    "signature": joined(
      """
      {{#onBehalfOf}}\(paragraph("SignatureTitle", "{{.}}")){{/onBehalfOf}}
      \(paragraph("SignatureTitle", "{{title}}"))
      {{#.instruction}}\(paragraph("SignatureInstruction", "{{.}}")){{/.instruction}}
      {{#.name}}\(paragraph("SignatureName", "{{.}}")){{/.name}}
      {{^.name}}\(empty("SignatureName")){{/.name}}
      """
    ),
    "recipients": joined(
      """
      {{#hasRecipients}}
      \(paragraph("RecipientsHeading", "{{layoutWords.recipients}}"))
      {{#recipients}}\(paragraph("Recipient", "{{.}}")){{/recipients}}
      {{/hasRecipients}}
      """
    ),
  ]

  private static let half = WordMeasures.text / 2

  /// A paragraph; drawn in from both sides by what ``HeadMeasures`` calls `indent`.
  private static func paragraph(
    _ style: String,
    _ text: String,
    indent: String? = nil,
    keepNext: Bool = false
  ) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(keepNext ? "<w:keepNext/>" : "")"
      + "\(indent.map(bothSides) ?? "")</w:pPr>"
      + "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  private static func empty(_ style: String) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr></w:p>"
  }

  /// The gap before a table, which keeps the heading above it on the table's page.
  private static let gapBefore = "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/><w:keepNext/></w:pPr></w:p>"

  /// A rule: a paragraph without text and with a border.
  private static func rule(_ style: String, indent: String) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(bothSides(indent))</w:pPr></w:p>"
  }

  private static func bothSides(_ measure: String) -> String {
    let value = "{{layoutMeasures.\(measure)}}"
    return "<w:ind w:left=\"\(value)\" w:right=\"\(value)\"/>"
  }

  /// A line to write on: dots that run to its end, and give way to what is typed before them.
  private static func line(_ twips: String, keepNext: Bool = false) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"WritingLine\"/>\(keepNext ? "<w:keepNext/>" : "")<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(twips)\"/>"
      + "</w:tabs></w:pPr><w:r><w:tab/></w:r></w:p>"
  }

  private static func properties(style: String) -> String {
    "<w:tblPr><w:tblStyle w:val=\"\(style)\"/><w:tblW w:w=\"\(WordMeasures.text)\" w:type=\"dxa\"/>"
      + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\"/></w:tblPr>"
  }

  private static func grid(_ widths: [Int]) -> String {
    "<w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
  }

  private static func cell(_ width: some CustomStringConvertible, _ content: String) -> String {
    "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(content)</w:tc>"
  }

  /// A cell of the head's left column, which keeps off the right one.
  private static func leftCell(_ content: String) -> String {
    "<w:tc><w:tcPr><w:tcW w:w=\"\(WordMeasures.leftColumn)\" w:type=\"dxa\"/><w:tcMar>"
      + "<w:right w:w=\"\(WordMeasures.columnGap)\" w:type=\"dxa\"/></w:tcMar></w:tcPr>\(content)</w:tc>"
  }

  private static func wideRow(_ content: String) -> String {
    "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"\(WordMeasures.text)\" w:type=\"dxa\"/>"
      + "<w:gridSpan w:val=\"2\"/></w:tcPr>\(content)</w:tc></w:tr>"
  }

  /// The lines as one, nothing between them.
  private static func joined(_ lines: String) -> String {
    lines.split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " }) }.joined()
  }
}
