import Diagnostics
import FoundationEssentials
import Terms
import TestSupport
import Testing

@testable import Reports

/// CSV as programs that others wrote read it.
@Suite struct CSVReaderTests {
  private static let texts = HostileText.all + RandomText.texts(400, seed: 11)

  private static func file(_ flavour: CSVText.Flavour) -> [UInt8] {
    var csv = CSVText(flavour)
    for text in texts { csv.add(["a", text, "b"]) }
    return Array(csv.text.utf8)
  }

  private func rows(
    _ file: [UInt8],
    separator: Unicode.Scalar,
    undoing other: Unicode.Scalar? = nil
  ) throws -> [[String]] {
    let arguments = [String(separator), other.map(String.init) ?? ""]
    let json = try PythonReader.csv.read(file, Self.script, arguments).get()
    return try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
  }

  @Test(
    .enabled(if: PythonReader.csv.isInstalled, "python3 is not installed"),
    arguments: CSVText.Flavour.allCases
  )
  func givesEveryTextBackOnceItsEscapesAreUndone(_ flavour: CSVText.Flavour) throws {
    let rows = try rows(
      Self.file(flavour),
      separator: flavour.separator,
      undoing: flavour.otherSeparator
    )
    #expect(rows.count == Self.texts.count)
    for (row, text) in zip(rows, Self.texts) {
      #expect(row.map(scalars) == ["a", text, "b"].map(scalars), "\(text.debugDescription)")
    }
  }

  @Test(
    .enabled(if: PythonReader.csv.isInstalled, "python3 is not installed"),
    arguments: CSVText.Flavour.allCases,
    [",", ";"] as [Unicode.Scalar]
  )
  func beginsNoCellThatRuns(_ flavour: CSVText.Flavour, _ separator: Unicode.Scalar) throws {
    let running = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
    for cell in try rows(Self.file(flavour), separator: separator).joined() {
      let first = cell.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\"" }
      #expect(first.map(running.contains) != true, "\(cell.debugDescription)")
    }
  }

  @Test(
    .enabled(if: LibreOffice.hasCalc && PythonReader.xml.isInstalled, "LibreOffice Calc is not installed"),
    arguments: CSVText.Flavour.allCases
  )
  func isTextToASpreadsheet(_ flavour: CSVText.Flavour) throws {
    // What holds no letter may be a number, which a spreadsheet reads as one.
    let texts = Self.texts.filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0 == "=" } }
    var csv = CSVText(flavour)
    for text in texts { csv.add(["a", text, "b"]) }
    let workbook = try LibreOffice.workbook(Array(csv.text.utf8), separator: flavour.separator).get()
    let json = try PythonReader.xml.read(workbook, Self.workbookScript).get()
    let sheet = try JSONDecoder().decode(Sheet.self, from: Data(json.utf8))
    #expect(sheet.formulas == [])
    #expect(sheet.rows.count == texts.count)
    for (row, text) in zip(sheet.rows, texts) where text.utf8.count < 30_000 {
      let shown = CSVEscaping.escaped(text, separator: flavour.otherSeparator)
      #expect(row.map(scalars) == ["a", shown, "b"].filter { !$0.isEmpty }.map(scalars))
    }
  }

  private struct Sheet: Decodable {
    var rows: [[String]]
    var formulas: [String]
  }

  /// Reads rows and, where a second separator is given, undoes the escapes as the documentation says.
  private static let script = #"""
    import csv, json, re, sys
    separator, other = sys.argv[2], sys.argv[3]
    def shown(match):
        name = match.group(1)
        if name[0] == 'u': return chr(int(name[2:-1], 16))
        return {'n': '\n', 'r': '\r', 't': '\t', '\\': '\\'}[name]
    signs = '=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b'
    front = re.compile(r"(^|%s)'(?=['\"\s]*[%s])" % (other, signs))
    def undone(field):
        if not other: return field
        return front.sub(r'\1', re.sub(r'\\(u\{[0-9A-F]+\}|[nrt\\])', shown, field))
    with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
        rows = list(csv.reader(file, delimiter=separator, strict=False))
    print(json.dumps([[undone(field) for field in row] for row in rows]))
    """#

  /// The cells of a workbook's first sheet, row by row, and its formulas.
  private static let workbookScript = """
    import json, sys, zipfile, xml.etree.ElementTree as tree
    names = {'s': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
    archive = zipfile.ZipFile(sys.argv[1])
    strings = tree.fromstring(archive.read('xl/sharedStrings.xml')).findall('s:si', names)
    strings = [''.join(text.text or '' for text in item.iter('{%s}t' % names['s'])) for item in strings]
    sheet = tree.fromstring(archive.read('xl/worksheets/sheet1.xml'))
    def value(cell):
        text = cell.findtext('s:v', '', names)
        return strings[int(text)] if cell.get('t') == 's' else text
    rows = [[value(cell) for cell in row.findall('s:c', names)] for row in sheet.iter('{%s}row' % names['s'])]
    formulas = [formula.text for formula in sheet.iter('{%s}f' % names['s'])]
    print(json.dumps({'rows': rows, 'formulas': formulas}))
    """
}
