import Diagnostics
import Glibc
import Testing

@testable import gdcheck

/// A converter that works, fails, hangs, or lies; afterwards nothing is left behind.
@Suite struct PDFRunTests {
  private let work: Workplace

  init() throws {
    work = try Workplace()
    try work.write("tmp/kept", "")
  }

  private func pdf(_ program: String, name: String = "chromium", limit: Duration = .seconds(60)) async throws
    -> Result<[UInt8], PDFProblem>
  {
    try work.install(name, program)
    let run = PDFRun(
      converter: PDFConverter(path: work.path("bin/\(name)")),
      variables: ["PATH": "/usr/bin:/bin", "TMPDIR": work.path("tmp"), "SECRET": "1"],
      limit: limit
    )
    let made = try await onThread { Result { () throws(PDFProblem) in try run.pdf(of: "<p>trang</p>\n") } }
    #expect(work.names(in: "tmp") == ["kept"], "the folder is gone")
    return made
  }

  /// The program at `bin/chromium` as problems name it.
  private var converter: PDFConverter { PDFConverter(path: work.path("bin/chromium")) }

  @Test(arguments: ["chromium", "weasyprint"])
  func theProgramMakesThePDFInAFolderOfItsOwn(_ name: String) async throws {
    let text = String(decoding: try await pdf(FakeConverter.working, name: name).get(), as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1.4\n<p>trang</p>\ncalled: "))
    #expect(text.contains("\ndrwx------ "), "its folder is closed to others")
    #expect(text.contains("\nHOME=\(work.path("tmp"))/gdcheck-"))
    #expect(!text.contains("SECRET"))
    #expect(text.contains("--host-resolver-rules=MAP * ~NOTFOUND") == (name == "chromium"))
  }

  @Test func aFailureIsToldWithTheLastThatWasSaid() async throws {
    let made = try await pdf(FakeConverter.failing(3, saying: "no display\\nsorry\\033[2J\\n"))
    #expect(made == .failure(.failed(converter, said: ["no display", "sorry\\u{1B}[2J"])))
  }

  @Test func aSignalIsAFailure() async throws {
    let made = try await pdf("#!/bin/sh\nkill -9 $$\n")
    #expect(made == .failure(.failed(converter, said: [])))
  }

  @Test(arguments: [
    "", "%%PDF-1.4\\n", "garbage %%%%EOF\\n", "\\n%%PDF-1.4\\n%%%%EOF\\n", "%%PDF-1.4\\n%%%%EO",
  ])
  func garbageIsNoPDF(_ bytes: String) async throws {
    #expect(try await pdf(FakeConverter.leaving(bytes)) == .failure(.noPDF(converter, said: [])))
  }

  @Test(arguments: [
    "exit 0", "ln -s /etc/passwd \"$HOME/paper.pdf\"", "mkdir \"$HOME/paper.pdf\"",
    "mkfifo \"$HOME/paper.pdf\"",
  ])
  func whatIsNoFileIsNoPDF(_ script: String) async throws {
    #expect(try await pdf("#!/bin/sh\n\(script)\n") == .failure(.noPDF(converter, said: [])))
  }

  @Test func oneThatHangsIsEndedWithItsChildren() async throws {
    let mark = work.path("mark")
    let limit = Duration.milliseconds(700)
    let made = try await pdf(FakeConverter.hanging(mark), limit: limit)
    #expect(made == .failure(.tookTooLong(converter, limit: limit)))
    let folder = try work.read("mark").split(separator: "\n").joined()
    #expect(InputFile.kind(of: folder) == .missing)
    #expect(try runningBelow(folder) == [], "no process works in its folder any more")
  }

  /// A child that keeps the error output open must not be waited for.
  @Test func aChildThatStaysDoesNotHoldItUp() async throws {
    let script =
      FakeConverter.working + "\n/bin/sleep 1000 </dev/null >/dev/null &\necho $! >'\(work.path("child"))'\n"
    let made = try await pdf(script)
    #expect(throws: Never.self) { try made.get() }
    if let child = Int32(try work.read("child").split(separator: "\n").joined()) { kill(child, SIGKILL) }
  }

  @Test func aFloodOfWordsFillsNothing() async throws {
    let made = try await pdf(
      "#!/bin/sh\ni=0; while [ $i -lt 20000 ]; do echo \"line $i of a flood\"; i=$((i+1)); done >&2\nexit 1\n"
    )
    #expect(made == .failure(.failed(converter, said: (19_992..<20_000).map { "line \($0) of a flood" })))
  }

  @Test(arguments: ["", "#!/nowhere/sh\n"])
  func whatCannotBeRunIsTold(_ program: String) async throws {
    #expect(try await pdf(program) == .failure(.notStarted(converter)))
  }

  @Test func whereThereIsNoRoomSaysSo() async throws {
    try work.install("chromium", FakeConverter.working)
    let run = PDFRun(converter: converter, variables: ["TMPDIR": work.path("missing")], limit: .seconds(9))
    let made = try await onThread { Result { () throws(PDFProblem) in try run.pdf(of: "") } }
    let error = OutputError.failed(SystemError(number: ENOENT), path: work.path("missing"))
    #expect(made == .failure(.output(error)))
  }

  /// The processes whose working folder is `folder`, by their numbers.
  private func runningBelow(_ folder: String) throws -> [String] {
    TemporaryFolder.names(in: "/proc").filter { name in
      guard Int(name) != nil, let path = realpath("/proc/\(name)/cwd", nil) else { return false }
      defer { free(path) }
      return String(cString: path).hasPrefix(folder)
    }
  }
}
