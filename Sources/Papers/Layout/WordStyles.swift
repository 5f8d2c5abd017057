/// The styles of a DOCX (`word/styles.xml`), by Decree 30/2020: what a secretary picks in Word.
///
/// Lengths are in twentieths of a point, sizes of letters in half points.
enum WordStyles {
  /// The styles for papers in the language of `locale`, such as "vi-VN".
  static func xml(locale: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:styles xmlns:w="\(WordNamespace.main)">
    <w:docDefaults>
    <w:rPrDefault><w:rPr>\(typeface)<w:color w:val="000000"/>\(size(28))\
    <w:lang w:val="\(locale)" w:eastAsia="\(locale)" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
    <w:pPrDefault/>
    </w:docDefaults>
    \(paragraphs.map(\.xml).joined(separator: "\n"))
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>\(margins(0))</w:tblPr></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="HeadTable"><w:name w:val="Head Table"/>\
    <w:basedOn w:val="TableNormal"/></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="PaperTable"><w:name w:val="Paper Table"/>\
    <w:basedOn w:val="TableNormal"/><w:qFormat/>\
    <w:tblPr>\(borders)\(margins(WordMeasures.cellPadding))</w:tblPr></w:style>
    </w:styles>

    """
  }

  /// All of them, each after the one that it is based on.
  private static let paragraphs: [Style] = [
    Style("Normal", "Normal", based: nil),
    // The text.
    Style("BodyText", "Body Text", spacing(0, 120) + firstLine + justified),
    Style(
      "Heading1",
      "heading 1",
      next: "BodyText",
      keepNext + spacing(120, 120) + firstLine + level(0),
      bold
    ),
    Style(
      "Heading2",
      "heading 2",
      next: "BodyText",
      keepNext + spacing(60, 120) + firstLine + level(1),
      bold
    ),
    Style("Grounds", "Grounds", based: "BodyText", "", italic),
    Style("Item", "Item", based: "BodyText"),
    Style("Subitem", "Subitem", based: "BodyText"),
    Style("Note", "Note", based: "BodyText", "", italic + size(24)),
    Style("WritingLine", "Writing Line", spacing(60, 60)),
    // The head.
    Style("Superior", "Superior Body", centred, size(26)),
    Style("Issuer", "Issuing Body", centred, bold + size(26)),
    Style("Nation", "National Name", centred, bold + size(26)),
    Style("Motto", "Motto", centred, bold),
    Style("Number", "Number of Paper", spacing(120, 0) + centred, size(26)),
    Style("PlaceAndDate", "Place and Date", spacing(120, 0) + centred, italic),
    Style("Title", "Title", next: "Subtitle", keepNext + spacing(360, 0) + centred, bold),
    Style("Subtitle", "Subtitle", next: "BodyText", keepNext + centred, bold),
    Style("Rule", "Rule", topBorder + spacing(40, 0, exactly: 80)),
    Style("SubjectRule", "Subject Rule", based: "Rule", spacing(40, 240, exactly: 80)),
    // Tables.
    Style("TableText", "Table Text", spacing(40, 40), size(24)),
    Style("TableCentred", "Table Text Centred", based: "TableText", centred),
    Style("TableHeading", "Table Heading", based: "TableCentred", keepNext, bold),
    // Word joins tables that nothing parts, and wants a paragraph behind each.
    Style("Gap", "Gap", spacing(0, 0, exactly: 120)),
    // The foot.
    // A title of two lines is two paragraphs, with no space between.
    Style("SignatureTitle", "Signature Title", keepNext + spacing(240, 0) + together + centred, bold),
    Style("SignatureInstruction", "Signature Instruction", keepNext + centred, italic),
    Style("SignatureName", "Signature Name", keepNext + spacing(1588, 0) + centred, bold),
    Style("RecipientsHeading", "Recipients Heading", keepNext + spacing(240, 0), bold + italic + size(24)),
    Style("Recipient", "Recipient", keepNext, size(22)),
    Style("Header", "header", centred, size(26)),
  ]

  /// A style of paragraphs.
  private struct Style {
    let xml: String

    /// The properties of its paragraphs and of their letters, each in the order of the schema.
    init(
      _ id: String,
      _ name: String,
      based: String? = "Normal",
      next: String? = nil,
      _ paragraph: String = "",
      _ letters: String = ""
    ) {
      let kind = based == nil ? #" w:default="1""# : Self.builtIn.contains(name) ? "" : #" w:customStyle="1""#
      xml =
        #"<w:style w:type="paragraph"\#(kind) w:styleId="\#(id)"><w:name w:val="\#(name)"/>"#
        + (based.map { #"<w:basedOn w:val="\#($0)"/>"# } ?? "")
        + (next.map { #"<w:next w:val="\#($0)"/>"# } ?? "")
        + "<w:qFormat/>" + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
        + (letters.isEmpty ? "" : "<w:rPr>\(letters)</w:rPr>") + "</w:style>"
    }

    /// Those that Word has by itself, under these names.
    private static let builtIn = [
      "Normal", "Body Text", "heading 1", "heading 2", "Title", "Subtitle", "header",
    ]
  }

  private static let keepNext = "<w:keepNext/>"
  private static let topBorder =
    #"<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>"#
  private static let firstLine = #"<w:ind w:firstLine="567"/>"#
  private static let together = "<w:contextualSpacing/>"
  private static let centred = #"<w:jc w:val="center"/>"#
  private static let justified = #"<w:jc w:val="both"/>"#
  private static let bold = "<w:b/><w:bCs/>"
  private static let italic = "<w:i/><w:iCs/>"

  private static func spacing(_ before: Int, _ after: Int, exactly line: Int? = nil) -> String {
    let height = line.map { #" w:line="\#($0)" w:lineRule="exact""# } ?? ""
    return #"<w:spacing w:before="\#(before)" w:after="\#(after)"\#(height)/>"#
  }

  private static func level(_ level: Int) -> String {
    #"<w:outlineLvl w:val="\#(level)"/>"#
  }

  private static func size(_ halfPoints: Int) -> String {
    #"<w:sz w:val="\#(halfPoints)"/><w:szCs w:val="\#(halfPoints)"/>"#
  }

  private static let typeface =
    #"<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" "#
    + #"w:cs="Times New Roman"/>"#

  private static let borders =
    "<w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#
    }.joined() + "</w:tblBorders>"

  private static func margins(_ side: Int) -> String {
    "<w:tblCellMar>"
      + [("top", 0), ("left", side), ("bottom", 0), ("right", side)].map {
        #"<w:\#($0.0) w:w="\#($0.1)" w:type="dxa"/>"#
      }.joined() + "</w:tblCellMar>"
  }
}
