import Diagnostics
import Glibc
import Terms
import Testing

@testable import gdcheck

/// What a person made is never written over unasked.
@Suite struct SealedFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/paper"
  }

  private func write(_ text: String, force: Bool = false, inputs: [String] = []) throws(SealedFileProblem) {
    try SealedFile(path: path, isForced: force, inputs: inputs).write(Array(text.utf8), under: .yaml)
  }

  private func mode() -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test(arguments: SealTests.files)
  func whatGdcheckWroteIsReplaced(_ seal: Seal, _ bytes: [UInt8]) throws {
    try SealedFile(path: path, isForced: false).write(bytes, under: seal)
    #expect(try Array(contents(of: path).utf8).starts(with: bytes.dropLast(2)))
    try write("new\n")
    #expect(try contents(of: path).hasPrefix("new\n# gdcheck sha256:"))
    #expect(folder.names == ["paper"])
  }

  @Test(arguments: SealTests.files)
  func whatWasEditedIsKept(_ seal: Seal, _ bytes: [UInt8]) throws {
    try SealedFile(path: path, isForced: false).write(bytes, under: seal)
    var edited = try InputFile.read(path, name: path, limit: 1 << 20).bytes
    edited[3] ^= 1
    try folder.write("paper", bytes: edited)
    #expect(throws: SealedFileProblem.edited(path)) { try SealedFile(path: path, isForced: false).check() }
    #expect(throws: SealedFileProblem.edited(path)) { try write("new") }
    #expect(try InputFile.read(path, name: path, limit: 1 << 20).bytes == edited)
    #expect(folder.names == ["paper"])
    try write("new", force: true)
    #expect(try contents(of: path).hasPrefix("new\n# gdcheck sha256:"))
  }

  @Test(arguments: ["", "a person's notes\n"])
  func whatIsNotOfGdcheckIsKept(_ text: String) throws {
    try folder.write("paper", text)
    #expect(throws: SealedFileProblem.edited(path)) { try write("new") }
    #expect(try contents(of: path) == text)
  }

  @Test func aLinkIsKept() throws {
    let target = try folder.write("target", "untouched")
    symlink(target, path)
    #expect(throws: SealedFileProblem.link(path)) { try write("new") }
    try write("new", force: true)
    #expect(try contents(of: target) == "untouched", "the link was replaced, not what it led to")
    unlink(path)
    symlink("\(folder.path)/nowhere", path)
    #expect(throws: SealedFileProblem.link(path)) { try write("new") }
  }

  @Test(arguments: [false, true])
  func aFolderIsNoFile(force: Bool) throws {
    mkdir(path, 0o700)
    let problem = SealedFileProblem.output(.failed(SystemError(number: EISDIR), path: path))
    #expect(throws: problem) { try write("new", force: force) }
    #expect(folder.names == ["paper"])
  }

  @Test func whereThereIsNoFolderSaysSo() throws {
    let path = "\(folder.path)/missing/paper"
    let file = SealedFile(path: path, isForced: false)
    #expect(throws: SealedFileProblem.output(.failed(SystemError(number: ENOENT), path: path))) {
      try file.write([], under: .pdf)
    }
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write anywhere"))
  func aFolderThatMayNotBeWrittenIsLeftAlone() throws {
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    #expect(throws: SealedFileProblem.output(.failed(SystemError(number: EACCES), path: path))) {
      try write("new")
    }
  }

  @Test func aDeviceTakesWhatItIsGiven() throws {
    try SealedFile(path: "/dev/null", isForced: false).write([], under: .pdf)
    let full = SealedFileProblem.output(.failed(SystemError(number: ENOSPC), path: "/dev/full"))
    #expect(throws: full) { try SealedFile(path: "/dev/full", isForced: false).write([], under: .pdf) }
  }

  /// The evidence itself, by its name, by a link, or by a second name of the same file.
  @Test(arguments: ["paper", "symbolic", "hard"])
  func whatTheCommandReadsIsKeptEvenByForce(_ name: String) throws {
    let input = try folder.write("paper", "gdcheck: evidence/1\n")
    symlink(input, "\(folder.path)/symbolic")
    link(input, "\(folder.path)/hard")
    let target = "\(folder.path)/\(name)"
    let inputs = ["\(folder.path)/./paper"]
    let file = SealedFile(path: target, isForced: true, inputs: inputs)
    #expect(throws: SealedFileProblem.isInput(inputs[0])) { try file.check() }
    #expect(throws: SealedFileProblem.isInput(inputs[0])) { try file.write([], under: .pdf) }
    #expect(try contents(of: input) == "gdcheck: evidence/1\n")
  }

  @Test func aNewFileIsForItsOwnerAndAReplacedOneForWhoeverItWas() throws {
    try write("old")
    #expect(mode() == 0o600)
    chmod(path, 0o644)
    try write("new")
    #expect(mode() == 0o644)
  }

  /// A run that is cut off between writing and renaming leaves the old file, and what it left is in nobody's way.
  @Test func theOldFileStandsUntilTheEnd() throws {
    try write("old")
    let cutOff = try AtomicFile(replacing: path)
    try cutOff.write("half of the n")
    try cutOff.sync()
    #expect(try contents(of: path).hasPrefix("old\n"))
    try write("new")
    #expect(try contents(of: path).hasPrefix("new\n"))
    cutOff.discard()
    #expect(folder.names == ["paper"])
  }

  /// What is saved while the command works, between its first look and its last, is kept.
  @Test func whatIsEditedMeanwhileIsKept() throws {
    try write("old")
    let file = SealedFile(path: path, isForced: false)
    try file.check()
    try folder.write("paper", contents(of: path) + "a person's\n")
    #expect(throws: SealedFileProblem.edited(path)) { try file.write(Array("new".utf8), under: .yaml) }
    #expect(try contents(of: path).hasSuffix("\na person's\n"))
    #expect(folder.names == ["paper"])
  }

  /// A file that came after the last look is not replaced.
  @Test func whatCameMeanwhileIsKept() throws {
    let file = try AtomicFile(replacing: path)
    try file.write("new")
    try folder.write("paper", "a person's")
    #expect(throws: OutputError.failed(SystemError(number: EEXIST), path: path)) {
      try file.commit(replaces: false)
    }
    #expect(try contents(of: path) == "a person's")
    #expect(folder.names == ["paper"])
  }

  @Test(arguments: [
    (
      SealedFileProblem.edited("a\u{1B}[2J.html"),
      """
      gdcheck: error: `a\\u{1B}[2J.html` was edited since gdcheck wrote it, or is not of gdcheck
         help: --force replaces it; or choose another name with -o

      """, gdcheck.ExitStatus.output
    ),
    (
      .link("a"),
      """
      gdcheck: error: `a` is a symbolic link
         help: --force replaces it; or choose another name with -o

      """, .output
    ),
    (
      .isInput("unit.yaml"),
      """
      gdcheck: error: `unit.yaml` is a file that the command reads
         help: choose another name with -o

      """, .usage
    ),
    (.output(.readerLeft), "", .output),
    (
      .output(.failed(SystemError(number: ENOSPC), path: "a")),
      "gdcheck: error: can't write `a`: the disk is full\n", .output
    ),
  ])
  func saysWhatToDo(_ problem: SealedFileProblem, _ text: String, _ status: gdcheck.ExitStatus) {
    let refusal = problem.refusal(in: .english)
    #expect(refusal.text == text)
    #expect(refusal.status == status)
    #expect(problem.refusal(in: .vietnamese).text.contains("vi phạm") == false)
  }
}
