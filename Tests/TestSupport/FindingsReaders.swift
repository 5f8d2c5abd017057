/// A module of Python that reads what is written, as a second opinion.
package struct PythonReader: Sendable {
  private let module: String
  /// A Python that has the module: Debian's own has it where another may stand before it on the path.
  private let python: String?

  private init(_ module: String) {
    self.module = module
    python = ["python3", "/usr/bin/python3"].first {
      ExternalProgram.run([$0, "-c", "import \(module)"]).status == 0
    }
  }

  package var isInstalled: Bool { python != nil }

  /// CommonMark with tables.
  package static let markdownIt = PythonReader("markdown_it")
  /// GitHub's own reader of Markdown.
  package static let cmarkGFM = PythonReader("cmarkgfm")
  /// The reader of pipelines' results.
  package static let junit = PythonReader("junitparser")
  /// Python's own reader of CSV.
  package static let csv = PythonReader("csv")
  /// Python's own reader of XML.
  package static let xml = PythonReader("xml.etree.ElementTree")

  /// What `script` prints, as JSON, about `file`, whose path is its first argument; `arguments` are the further ones.
  package func read(
    _ file: [UInt8],
    _ script: String,
    _ arguments: [String] = []
  ) -> Result<String, ReaderComplaint> {
    guard let python, let folder = ScratchFolder(), let path = folder.write(file, "file") else {
      return .failure(ReaderComplaint("python with \(module) is not there"))
    }
    let (status, output) = ExternalProgram.run([python, "-c", script, path] + arguments)
    return status == 0 ? .success(output) : .failure(ReaderComplaint(output))
  }
}
