import Testing

@testable import gdcheck

/// Which program makes the PDF, and how it is called.
@Suite struct PDFConverterTests {
  private let work: Workplace

  init() throws {
    work = try Workplace()
  }

  private func found(_ variables: [String: String]) throws(PDFProblem) -> String {
    try PDFConverter.find(in: variables, folder: work.folder.path).path
  }

  @Test func theFirstThatIsInstalledIsTaken() throws {
    var path = ["PATH": work.path("bin")]
    #expect(throws: PDFProblem.noProgram) { try found(path) }
    for name in PDFConverter.names.reversed() {
      path = try work.install(name, FakeConverter.working)
      #expect(try found(path) == work.path("bin/\(name)"))
    }
  }

  @Test func theVariableNamesAnother() throws {
    var variables = try work.install("chromium", FakeConverter.working)
    try work.install("my-weasyprint", FakeConverter.working)
    for name in ["my-weasyprint", "bin/my-weasyprint", work.path("bin/my-weasyprint")] {
      variables["GDCHECK_PDF"] = name
      #expect(try found(variables).hasSuffix("/bin/my-weasyprint"))
    }
    variables["GDCHECK_PDF"] = ""
    #expect(try found(variables) == work.path("bin/chromium"))
  }

  @Test(arguments: ["nothing", "bin", "./bin", "bin/notes.txt", "nowhere/chromium", "/"])
  func whatTheVariableNamesMustBeAProgram(_ name: String) throws {
    var variables = try work.install("chromium", FakeConverter.working)
    try work.write("bin/notes.txt", "text")
    variables["GDCHECK_PDF"] = name
    #expect(throws: PDFProblem.noSuchProgram(name)) { try found(variables) }
  }

  /// What lies where one happens to work must not become a program.
  @Test func onlyAbsoluteFoldersAreSearched() throws {
    try work.install("chromium", FakeConverter.working)
    for path in ["bin", "", ".", ":", "./bin:"] {
      #expect(throws: PDFProblem.noProgram) { try found(["PATH": path]) }
    }
  }

  @Test func aFolderOrAFileOfThatNameIsNoProgram() throws {
    try work.write("bin/chromium/inside", "")
    try work.write("bin/weasyprint", "no program")
    #expect(throws: PDFProblem.noProgram) { try found(["PATH": work.path("bin")]) }
  }

  @Test func aPathOfAnyCharactersBecomesAURL() {
    let converter = PDFConverter(path: "/usr/bin/chromium")
    let arguments = converter.arguments(
      page: "/home/thư mục #1/a%b.html",
      pdf: "/home/b.pdf",
      folder: "/home"
    )
    #expect(arguments.last == "file:///home/th%c6%b0%20m%e1%bb%a5c%20%231/a%25b.html")
    #expect(arguments.contains("--print-to-pdf=/home/b.pdf"))
    let other = PDFConverter(path: "/usr/bin/weasyprint")
    #expect(
      other.arguments(page: "/home/a b.html", pdf: "/home/b.pdf", folder: "/home") == [
        "/home/a b.html", "/home/b.pdf",
      ]
    )
  }

  @Test func theProgramSeesFewVariables() {
    let converter = PDFConverter(path: "/usr/bin/chromium")
    let variables = ["PATH": "/bin", "HOME": "/home/lan", "SECRET": "1", "LD_PRELOAD": "x", "LANG": "vi_VN"]
    let seen = converter.environment(variables, folder: "/home/f")
    #expect(
      seen.keys.sorted() == ["HOME", "LANG", "PATH", "TMPDIR", "XDG_DATA_HOME", "http_proxy", "https_proxy"]
    )
    #expect(seen["HOME"] == "/home/f" && seen["TMPDIR"] == "/home/f")
    #expect(seen["XDG_DATA_HOME"] == "/home/lan/.local/share")
  }
}
