/// A paper as the files of a DOCX, packed.
enum WordPackage {
  static let headerRelation = "rId3"

  /// The bytes of the DOCX whose text is `document`, the XML of `word/document.xml`.
  static func bytes(
    document: String,
    title: String,
    locale: String
  ) throws(PaperFailure) -> [UInt8] {
    // Readers that only look at the start of a file know a DOCX by its content types standing first.
    let parts = [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", packageRelations),
      ("docProps/app.xml", application),
      ("docProps/core.xml", core(title: title, locale: locale)),
      ("word/document.xml", document),
      ("word/_rels/document.xml.rels", documentRelations),
      ("word/styles.xml", WordStyles.xml(locale: locale)),
      ("word/settings.xml", settings(locale: locale)),
      ("word/header1.xml", header),
    ]
    let entries = parts.map { ZipArchive.Entry(path: $0.0, bytes: Array($0.1.utf8)) }
    return try ZipArchive.bytes(of: entries)
  }

  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

  private static let contentTypes = """
    \(declaration)
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/docProps/app.xml" ContentType="\(type("extended-properties"))"/>
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
    <Override PartName="/word/document.xml" ContentType="\(type("wordprocessingml.document.main"))"/>
    <Override PartName="/word/styles.xml" ContentType="\(type("wordprocessingml.styles"))"/>
    <Override PartName="/word/settings.xml" ContentType="\(type("wordprocessingml.settings"))"/>
    <Override PartName="/word/header1.xml" ContentType="\(type("wordprocessingml.header"))"/>
    </Types>

    """

  private static func type(_ name: String) -> String {
    "application/vnd.openxmlformats-officedocument.\(name)+xml"
  }

  private static let packageRelations = relations([
    ("rId1", "\(WordNamespace.relations)/officeDocument", "word/document.xml"),
    (
      "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml"
    ),
    ("rId3", "\(WordNamespace.relations)/extended-properties", "docProps/app.xml"),
  ])

  private static let documentRelations = relations([
    ("rId1", "\(WordNamespace.relations)/styles", "styles.xml"),
    ("rId2", "\(WordNamespace.relations)/settings", "settings.xml"),
    (headerRelation, "\(WordNamespace.relations)/header", "header1.xml"),
  ])

  private static func relations(_ list: [(id: String, type: String, target: String)]) -> String {
    """
    \(declaration)
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    \(list.map { #"<Relationship Id="\#($0.id)" Type="\#($0.type)" Target="\#($0.target)"/>"# }.joined(separator: "\n"))
    </Relationships>

    """
  }

  private static let application = """
    \(declaration)
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
    <Application>gdcheck</Application>
    </Properties>

    """

  /// No dates: the same paper gives the same bytes.
  private static func core(title: String, locale: String) -> String {
    """
    \(declaration)
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>\(MarkupText().escapeText(title))</dc:title>
    <dc:language>\(locale)</dc:language>
    </cp:coreProperties>

    """
  }

  private static func settings(locale: String) -> String {
    """
    \(declaration)
    <w:settings xmlns:w="\(WordNamespace.main)">
    <w:zoom w:percent="100"/>
    <w:defaultTabStop w:val="567"/>
    <w:characterSpacingControl w:val="doNotCompress"/>
    <w:compat>
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
    </w:compat>
    <w:themeFontLang w:val="\(locale)"/>
    <w:decimalSymbol w:val=","/>
    <w:listSeparator w:val=";"/>
    </w:settings>

    """
  }

  /// The number of the page, on all pages but the first.
  private static let header = """
    \(declaration)
    <w:hdr xmlns:w="\(WordNamespace.main)"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
    <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>

    """
}

/// The namespaces of WordprocessingML.
enum WordNamespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
