import Testing

@testable import Reports

/// Rows that spreadsheets and programs read as they are meant.
@Suite struct CSVTextTests {
  @Test(
    arguments: [
      (["a", "b"], "a,b\r\n"),
      (["a,b", "c;d", "e \"f\""], "\"a,b\",\"c;d\",\"e \"\"f\"\"\"\r\n"),
      (["", "Phường 1"], ",Phường 1\r\n"),
      (["a\nb", "c\u{202E}d", "e\u{1B}[2J"], "a\\nb,c\\u{202E}d,e\\u{1B}[2J\r\n"),
      (["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1"], "'=1+1,'+1,'-1,'@x,'\\tx,'\\rx,'＝1\r\n"),
      (["=HYPERLINK(\"a\",\"b\")"], "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"\r\n"),
      (["a=1", "1-2"], "a=1,1-2\r\n"),
    ]
  )
  func writesFields(_ fields: [String], _ line: String) {
    var csv = CSVText()
    csv.add(fields)
    #expect(csv.text == line)
  }

  @Test func marksAFileForASpreadsheet() {
    var csv = CSVText(.spreadsheet)
    csv.add(["a", "b;c"])
    #expect(csv.text == "\u{FEFF}a;\"b;c\"\r\n")
  }
}
