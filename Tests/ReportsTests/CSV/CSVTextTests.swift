import Testing

@testable import Reports

/// Rows that spreadsheets and programs read as they are meant.
@Suite struct CSVTextTests {
  @Test(
    arguments: [
      (["a", "b"], "a,b\r\n"),
      (["a,b", "c;d", "e \"f\""], "\"a,b\",\"c;d\",\"e \"\"f\"\"\"\r\n"),
      // To a Character, a quote with a combining mark behind it is no quote.
      (["a\"\u{301}b"], "\"a\"\"\u{301}b\"\r\n"),
      (["", "Phường 1"], ",Phường 1\r\n"),
      ([" a", "b\u{A0}"], "\" a\",\"b\u{A0}\"\r\n"),
      (["a\nb", "c\u{202E}d", "e\u{1B}[2J"], "a\\nb,c\\u{202E}d,e\\u{1B}[2J\r\n"),
    ]
  )
  func writesFields(_ fields: [String], _ line: String) {
    #expect(scalars(row(fields)) == scalars(line))
  }

  @Test(
    arguments: [
      (["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1"], "'=1+1,'+1,'-1,'@x,'\\tx,'\\rx,'＝1\r\n"),
      (["=HYPERLINK(\"a\",\"b\")"], "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"\r\n"),
      (["=cmd|' /C calc'!A0", "=\u{338}1"], "'=cmd|' /C calc'!A0,'=\u{338}1\r\n"),
      (["a=1", "1-2", "a - b", "(-1)"], "a=1,1-2,a - b,(-1)\r\n"),
      // White space, quotes and apostrophes in front don't keep every reader from running what follows.
      ([" =1", "\u{3000}@x", "\"+1", "﹣1"], "' =1,'\u{3000}@x,\"'\"\"+1\",'﹣1\r\n"),
      // So that an apostrophe in front of such a sign is gdcheck's, and can be taken away again.
      (["'=1", "'' -1", "'a", "don't"], "''=1,''' -1,'a,don't\r\n"),
      // A reader who takes the other separator for its own begins a cell behind it.
      (["a;=1", "a; \"@b\"", "a,=1", "a;b=1"], "\"a;'=1\",\"a;' \"\"@b\"\"\",\"a,=1\",\"a;b=1\"\r\n"),
    ]
  )
  func defusesWhatASpreadsheetWouldRun(_ fields: [String], _ line: String) {
    #expect(scalars(row(fields)) == scalars(line))
  }

  @Test(
    arguments: [
      (["C:\\data", "a\\", "\\(x)"], "C:\\data,a\\,\\(x)\r\n"),
      (["\\n", "\\u{41}", "\\\\", "\\\n", "\\\\\\"], "\\\\n,\\\\u{41},\\\\\\,\\\\\\n,\\\\\\\\\\\r\n"),
    ]
  )
  func doublesABackslashOnlyWhereItCouldBeTakenForAnEscape(_ fields: [String], _ line: String) {
    #expect(row(fields) == line)
  }

  private func row(_ fields: [String]) -> String {
    var csv = CSVText()
    csv.add(fields)
    return csv.text
  }

  @Test func marksAFileForASpreadsheet() {
    var csv = CSVText(.spreadsheet)
    csv.add(["a", "b;c", "d,=1"])
    #expect(csv.text == "\u{FEFF}a;\"b;c\";\"d,'=1\"\r\n")
    var rest = CSVText(continuing: .spreadsheet)
    rest.add([.number("-7"), .number("0,5"), .text("-7")])
    #expect(rest.text == "-7;0,5;'-7\r\n")
  }
}
