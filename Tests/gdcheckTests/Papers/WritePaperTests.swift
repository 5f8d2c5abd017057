import Diagnostics
import Glibc
import Testing

@testable import gdcheck

/// `gdcheck paper …`, as a secretary runs it: what is written, and what is left alone.
@Suite struct WritePaperTests {
  private let work: Workplace

  init() throws {
    work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
  }

  private func paper(
    _ arguments: [String],
    variables: [String: String] = [:],
    output: MemorySink = MemorySink(),
    errors: MemorySink = MemorySink(),
    input: String = "",
    onTerminal: Bool = false
  ) async throws -> PaperTranscript {
    try await gdcheckTests.paper(
      arguments.map { $0.replacing("@", with: work.folder.path + "/") },
      in: work.folder.path,
      variables: variables,
      input: input,
      output: output,
      errors: errors,
      onTerminal: onTerminal
    )
  }

  /// The bytes of the file `name`.
  private func bytes(_ name: String) throws -> [UInt8] {
    try InputFile.read(work.path(name), name: name, limit: 1 << 24).bytes
  }

  // MARK: Where it goes

  @Test(arguments: [
    (["-o", "@p.html"], "<!doctype html>"), (["-o", "@p.htm"], "<!doctype html>"),
    (["-o", "@p"], "<!doctype html>"),
    (["-o", "@p.docx"], "PK"), (["-o", "@p.PDF"], "%PDF-"), (["-o", "@p.html", "--format", "docx"], "PK"),
    (["-o", "@p.docx", "--format", "html"], "<!doctype html>"), (["-o", "@p", "--format", "pdf"], "%PDF-"),
  ])
  func theFormatIsTheOneNamedElseThatOfTheFilesName(_ arguments: [String], _ start: String) async throws {
    let variables = try work.install("chromium", FakeConverter.working)
    let told = try await paper(["checklist", "@unit.yaml"] + arguments, variables: variables)
    #expect(told.errors == "" && told.output == [] && told.status == .clean)
    let name = String(arguments[1].dropFirst())
    #expect(try bytes(name).starts(with: start.utf8))
    #expect(Seal.isIntact(try bytes(name)))
  }

  @Test(arguments: PaperFormat.allCases)
  func theOutputTakesTheSameBytesAsAFile(_ format: PaperFormat) async throws {
    let variables = try work.install("chromium", FakeConverter.leaving("%%PDF-1.4\\n%%%%EOF\\n"))
    let arguments = ["checklist", "@unit.yaml", "--format", format.rawValue]
    let shown = try await paper(arguments, variables: variables)
    let stored = try await paper(arguments + ["-o", "@p"], variables: variables)
    #expect(shown.status == .clean && stored.status == .clean)
    #expect(try bytes("p") == shown.output)
  }

  @Test(arguments: ["docx", "pdf"])
  func aTerminalIsSparedWhatItCannotShow(_ format: String) async throws {
    let told = try await paper(["checklist", "@unit.yaml", "--format", format], onTerminal: true)
    #expect(told.status == .usage && told.output == [])
    #expect(
      told.errors == """
        gdcheck: error: a terminal can't show DOCX or PDF
           help: write it to a file with -o

        """
    )
    #expect(try await paper(["checklist", "@unit.yaml"], onTerminal: true).status == .clean)
  }

  @Test func aFullDiskIsTold() async throws {
    let full = MemorySink(failing: .failed(SystemError(number: ENOSPC), path: nil))
    let told = try await paper(["checklist", "@unit.yaml"], output: full)
    #expect(told.status == .output)
    #expect(told.errors == "gdcheck: error: can't write the output: the disk is full\n")
    let left = try await paper(["checklist", "@unit.yaml"], output: MemorySink(failing: .readerLeft))
    #expect(left.status == .output && left.errors == "")
  }

  @Test func aClosedErrorOutputIsAFailureAndWritesNothing() async throws {
    let closed = MemorySink(failing: .failed(SystemError(number: EBADF), path: nil))
    let told = try await paper(["checklist", "@missing.yaml", "-o", "@p.html"], errors: closed)
    #expect(told.status == .output && !work.folder.names.contains("p.html"))
  }

  // MARK: What is never written over

  @Test(arguments: PaperFormat.allCases)
  func whatAPersonEditedIsKeptUntilForced(_ format: PaperFormat) async throws {
    let variables = try work.install("chromium", FakeConverter.working)
    let arguments = ["checklist", "@unit.yaml", "-o", "@paper.\(format.rawValue)"]
    let name = "paper.\(format.rawValue)"
    #expect(try await paper(arguments, variables: variables).status == .clean)
    #expect(try await paper(arguments, variables: variables).status == .clean, "nobody touched it")
    let edited = try bytes(name) + Array("\n".utf8)
    try work.folder.write(name, bytes: edited)
    let refused = try await paper(arguments, variables: variables)
    #expect(refused.status == .output && refused.output == [])
    #expect(
      refused.errors == """
        gdcheck: error: `\(name)` was edited since gdcheck wrote it, or is not of gdcheck
           help: --force replaces it; or choose another name with -o

        """
    )
    #expect(try bytes(name) == edited)
    #expect(try await paper(arguments + ["--force"], variables: variables).status == .clean)
    #expect(Seal.isIntact(try bytes(name)))
  }

  /// The refusal comes before any work: neither the evidence nor the converter is looked for.
  @Test func theRefusalComesFirst() async throws {
    try work.write("mine.pdf", "mine")
    let told = try await paper(
      ["checklist", "@missing.yaml", "-o", "@mine.pdf"],
      variables: ["PATH": "/nowhere"]
    )
    #expect(told.status == .output && told.errors.contains("`mine.pdf` was edited since gdcheck wrote it"))
  }

  @Test(arguments: ["unit.yaml", "rules/2022/plan.yaml", "rules/2022/obligations/all.yaml", "papers/bb.pdf"])
  func whatIsReadIsKeptEvenByForce(_ name: String) async throws {
    let attached =
      "documents:\n  - {id: D1, type: minutes, number: 1/BB, issued: 10/05/2022, file: papers/bb.pdf}\n"
    try work.write("unit.yaml", SmallRules.evidence(extra: attached))
    try work.write("papers/bb.pdf", "%PDF-1.4 minutes\n%%EOF\n")
    let before = try work.read(name)
    let told = try await paper(["checklist", "@unit.yaml", "--format", "html", "-o", "@\(name)", "--force"])
    #expect(told.status == .usage)
    #expect(
      told.errors == """
        gdcheck: error: `\(name)` is a file that the command reads
           help: choose another name with -o

        """
    )
    #expect(try work.read(name) == before)
  }

  /// A name in the evidence is a text in the paper, never a part of a path.
  @Test(arguments: ["../../escape", "/etc/passwd", "a/b", "--force", "$(touch pwned)", "\\u0000"])
  func aUnitsNameBecomesNoPath(_ name: String) async throws {
    try work.write("unit.yaml", SmallRules.evidence("{agency: health-office, name: \"\(name)\"}"))
    let before = work.folder.names
    let variables = try work.install("chromium", FakeConverter.working)
    _ = try await paper(["checklist", "@unit.yaml", "-o", "@p.pdf"], variables: variables)
    #expect(Set(work.folder.names).subtracting(before).isSubset(of: ["bin", "p.pdf"]))
  }

  // MARK: What can't be used

  @Test(arguments: [
    ("@missing.yaml", "no such file `missing.yaml`", ""),
    ("@unti.yaml", "no such file `unti.yaml`", "unit.yaml"),
    ("@unit", "no such file `unit`", "unit.yaml"), ("@rules", "`rules` is a folder", ""),
  ])
  func aFileThatIsNotThereIsNamedWithTheOneThatIs(_ name: String, _ message: String, _ meant: String)
    async throws
  {
    let told = try await paper(["self-assessment", name, "-o", "@p.html"])
    #expect(told.status == .notAudited && told.output == [])
    let help = meant.isEmpty ? "" : "   help: did you mean `\(meant)`?\n"
    #expect(told.errors == "gdcheck: error: \(message)\n\(help)")
    #expect(!work.folder.names.contains("p.html"))
  }

  @Test(arguments: ["checklist", "self-assessment"])
  func evidenceWithAnErrorGivesNoPaper(_ kind: String) async throws {
    try work.write("bad.yaml", SmallRules.evidence("{agency: helth-office}"))
    let told = try await paper([kind, "@bad.yaml", "-o", "@p.html"])
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("bad.yaml:2:"))
    #expect(told.errors.contains("did you mean `health-office`?"))
    #expect(!work.folder.names.contains("p.html"))
  }

  @Test func rulesWithAnErrorGiveNoPaper() async throws {
    try work.write("rules/2022/obligations/all.yaml", "gdcheck: obligations/1\n")
    for command in [["checklist", "@unit.yaml"], ["outline", "health-office"]] {
      let told = try await paper(command + ["-o", "@p.html"])
      #expect(told.status == .notAudited && told.errors.contains("all.yaml"))
      #expect(!work.folder.names.contains("p.html"))
    }
  }

  @Test func warningsAreToldBesideThePaper() async throws {
    let old =
      "documents:\n  - {id: D1, type: plan, number: 1/KH, issued: 10/05/2022, sent_to: labour-office}\n"
    try work.write("unit.yaml", SmallRules.evidence(extra: old))
    let audited = try work.audit(["unit.yaml"])
    let told = try await paper(["checklist", "@unit.yaml", "-o", "@p.html"])
    #expect(told.errors == audited.errors)
  }

  @Test func standardInputIsRead() async throws {
    let told = try await paper(["checklist", "-"], input: SmallRules.unit)
    #expect(told.status == .clean)
    let bad = try await paper(["checklist", "-"], input: "gdcheck: evidence/1\n")
    #expect(bad.status == .notAudited && bad.errors.hasPrefix("<stdin>:"))
    let twice = try await paper(["checklist", "-", "--visit", "-"])
    #expect(twice.status == .usage && twice.errors.contains("can't both be read from standard input"))
  }

  // MARK: PDF

  @Test func withoutAConverterSaysWhatToInstall() async throws {
    let told = try await paper(
      ["checklist", "@missing.yaml", "-o", "@p.pdf"],
      variables: ["PATH": work.path("bin")]
    )
    #expect(told.status == .output)
    #expect(
      told.errors == """
        gdcheck: error: nothing to make a PDF with: neither Chromium nor WeasyPrint is in PATH
           help: install one: `apt-get install chromium` or `apt-get install weasyprint`; or write --format html and \
        print it from a browser

        """
    )
    #expect(!work.folder.names.contains("p.pdf"))
  }

  @Test func aConverterThatFailsLeavesTheOldFile() async throws {
    let arguments = ["checklist", "@unit.yaml", "-o", "@p.pdf"]
    let working = try work.install("chromium", FakeConverter.working)
    #expect(try await paper(arguments, variables: working).status == .clean)
    let before = try bytes("p.pdf")
    let failing = try work.install("chromium", FakeConverter.failing(1, saying: "no fonts\\n"))
    let told = try await paper(arguments, variables: failing)
    #expect(told.status == .output)
    #expect(
      told.errors == """
        gdcheck: error: `bin/chromium` could not make the PDF
           | no fonts
           help: name another program in GDCHECK_PDF, or write --format html and print it from a browser

        """
    )
    #expect(try bytes("p.pdf") == before)
    #expect(work.folder.names == ["bin", "p.pdf", "rules", "unit.yaml"])
  }
}
