/// The styles of a DOCX (`word/styles.xml`), by Decree 30/2020: what a secretary picks in Word.
enum WordStyles {
  /// The styles for papers in the language of `locale`, such as "vi-VN".
  static func xml(locale: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:styles xmlns:w="\(WordNamespace.main)">
    <w:docDefaults>
    <w:rPrDefault><w:rPr>\(typeface)<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>\
    <w:lang w:val="\(locale)" w:eastAsia="\(locale)" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
    <w:pPrDefault/>
    </w:docDefaults>
    \(paragraphs.map(\.xml).joined(separator: "\n"))
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>\(margins(0))</w:tblPr></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="HeadTable"><w:name w:val="Head Table"/>\
    <w:basedOn w:val="TableNormal"/></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="PaperTable"><w:name w:val="Paper Table"/>\
    <w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>\(borders)\(margins(WordMeasures.cellPadding))</w:tblPr></w:style>
    </w:styles>

    """
  }

  /// All of them, each after the one that it is based on.
  private static let paragraphs: [Style] = [
    Style("Normal", "Normal", based: nil),
    Style("BodyText", "Body Text", spacing: .after(120), ind: .firstLine, jc: "both"),
    Style(
      "Heading1",
      "heading 1",
      next: "BodyText",
      keepNext: true,
      spacing: .both(120, 120),
      ind: .firstLine,
      outline: 0,
      bold: true
    ),
    Style(
      "Heading2",
      "heading 2",
      next: "BodyText",
      keepNext: true,
      spacing: .both(60, 120),
      ind: .firstLine,
      outline: 1,
      bold: true,
      italic: true
    ),
    Style(
      "Title",
      "Title",
      next: "Subtitle",
      keepNext: true,
      spacing: .both(360, 0),
      jc: "center",
      bold: true
    ),
    Style("Subtitle", "Subtitle", next: "BodyText", keepNext: true, jc: "center", bold: true),
    Style("Grounds", "Grounds", based: "BodyText", italic: true),
    Style("Item", "Item", based: "BodyText"),
    Style("Subitem", "Subitem", based: "BodyText"),
    Style("Note", "Note", based: "BodyText", italic: true, size: 24),
    Style("WritingLine", "Writing Line", spacing: .both(120, 0)),
    Style("Superior", "Superior Body", jc: "center", size: 26),
    Style("Issuer", "Issuing Body", jc: "center", bold: true, size: 26),
    Style("Nation", "National Name", jc: "center", bold: true, size: 26),
    Style("Motto", "Motto", jc: "center", bold: true),
    Style("Number", "Number of Paper", spacing: .both(120, 0), jc: "center", size: 26),
    Style("PlaceAndDate", "Place and Date", spacing: .both(120, 0), jc: "center", italic: true),
    Style("Rule", "Rule", border: true, spacing: .exact(120), jc: "center"),
    Style("Gap", "Gap", spacing: .exact(120)),
    Style("TableText", "Table Text", spacing: .both(20, 20), size: 24),
    Style("TableCentred", "Table Text Centred", based: "TableText", jc: "center"),
    Style("TableHeading", "Table Heading", based: "TableCentred", keepNext: true, bold: true),
    Style(
      "SignatureTitle",
      "Signature Title",
      keepNext: true,
      spacing: .both(120, 0),
      jc: "center",
      bold: true
    ),
    Style("SignatureInstruction", "Signature Instruction", keepNext: true, jc: "center", italic: true),
    Style(
      "SignatureName",
      "Signature Name",
      keepNext: true,
      spacing: .both(1588, 0),
      jc: "center",
      bold: true
    ),
    Style(
      "RecipientsHeading",
      "Recipients Heading",
      keepNext: true,
      spacing: .both(120, 0),
      bold: true,
      italic: true,
      size: 24
    ),
    Style("Recipient", "Recipient", keepNext: true, size: 22),
    Style("Header", "header", jc: "center", size: 26),
  ]

  /// A style of paragraphs; its elements in the order of the schema.
  private struct Style {
    enum Spacing {
      case after(Int)
      case both(Int, Int)
      case exact(Int)
    }

    enum Indent {
      case firstLine
    }

    let xml: String

    init(
      _ id: String,
      _ name: String,
      based: String? = "Normal",
      next: String? = nil,
      keepNext: Bool = false,
      border: Bool = false,
      spacing: Spacing? = nil,
      ind: Indent? = nil,
      jc: String? = nil,
      outline: Int? = nil,
      bold: Bool = false,
      italic: Bool = false,
      size: Int? = nil
    ) {
      var paragraph = keepNext ? "<w:keepNext/>" : ""
      if border {
        paragraph += #"<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>"#
      }
      switch spacing {
      case .after(let after): paragraph += #"<w:spacing w:after="\#(after)"/>"#
      case .both(let before, let after):
        paragraph += #"<w:spacing w:before="\#(before)" w:after="\#(after)"/>"#
      case .exact(let line): paragraph += #"<w:spacing w:line="\#(line)" w:lineRule="exact"/>"#
      case nil: break
      }
      if ind == .firstLine { paragraph += #"<w:ind w:firstLine="567"/>"# }
      if let jc { paragraph += #"<w:jc w:val="\#(jc)"/>"# }
      if let outline { paragraph += #"<w:outlineLvl w:val="\#(outline)"/>"# }
      var run = bold ? "<w:b/><w:bCs/>" : ""
      if italic { run += "<w:i/><w:iCs/>" }
      if let size { run += #"<w:sz w:val="\#(size)"/><w:szCs w:val="\#(size)"/>"# }

      let kind = based == nil ? #" w:default="1""# : Self.builtIn.contains(name) ? "" : #" w:customStyle="1""#
      xml =
        #"<w:style w:type="paragraph"\#(kind) w:styleId="\#(id)"><w:name w:val="\#(name)"/>"#
        + (based.map { #"<w:basedOn w:val="\#($0)"/>"# } ?? "")
        + (next.map { #"<w:next w:val="\#($0)"/>"# } ?? "")
        + "<w:qFormat/>" + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
        + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
    }

    /// Those that Word has by itself, under these names.
    private static let builtIn = [
      "Normal", "Body Text", "heading 1", "heading 2", "Title", "Subtitle", "header",
    ]
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
