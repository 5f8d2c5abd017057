import TestSupport
import Testing

@testable import Papers

@Suite("The files of a DOCX")
struct WordPackageTests {
  @Test("the same paper gives the same bytes, the content types first")
  func deterministic() throws {
    let docx = try EveryPart().docx()
    #expect(docx == (try EveryPart().docx()))
    #expect(docx.dropFirst(30).starts(with: Array("[Content_Types].xml".utf8)))
  }

  @Test("the number of the page stands in the header of all pages but the first")
  func pageNumber() throws {
    let document = try EveryPart().wordDocument()
    #expect(document.ranges(of: #"<w:headerReference w:type="default" r:id="rId3"/>"#).count == 1)
    #expect(!document.contains(#"w:type="first""#) && document.contains("<w:titlePg/>"))
  }

  @Test(
    "its title and language are where readers look for them",
    .enabled(if: PythonDocx.isInstalled, "python-docx is not installed")
  )
  func properties() throws {
    let read = try PythonDocx.properties(EveryPart().docx()).get()
    #expect(
      read == [
        "BIÊN BẢN – Kiểm tra việc thực hiện công tác bình đẳng giới năm 2022", "vi-VN", "Times New Roman",
      ]
    )
  }
}
