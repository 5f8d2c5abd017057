import Diagnostics
import Glibc
import Testing

@testable import gdcheck

/// What only a process of its own shows: signals that come while a paper is made.
@Suite(.enabled(if: ChildProcess.isBuilt, "the program was not built beside the tests"))
struct PaperProcessTests {
  private let work: Workplace

  init() throws {
    work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    try work.write("tmp/kept", "")
  }

  private func run(_ script: String) throws -> ChildProcess.Ending {
    try ChildProcess.run(
      script,
      in: work.folder,
      variables: ["TMPDIR": work.path("tmp"), "GDCHECK_PDF": work.path("bin/chromium")]
    )
  }

  @Test(arguments: [
    ("checklist unit.yaml", 0), ("checklist missing.yaml", 2), ("outline helth-office", 64),
    ("minutes unit.yaml", 64),
    ("checklist unit.yaml -o missing/p.html", 74), ("checklist unit.yaml -o p.pdf", 74),
  ])
  func theShellSeesTheExitCode(_ command: String, _ status: Int32) throws {
    #expect(try run("$GDCHECK paper \(command) >\"$OUT\" 2>\"$ERR\"").status == status)
  }

  @Test func aPipeTakesWhatATerminalIsSpared() throws {
    #expect(try run("$GDCHECK paper checklist unit.yaml --format docx | cat >p.docx").status == 0)
    #expect(Seal.isIntact(try InputFile.read(work.path("p.docx"), name: "p", limit: 1 << 20).bytes))
  }

  /// The browser is in a session of its own, which the terminal's signals do not reach.
  @Test(arguments: ["TERM", "HUP"])
  func whoeverEndsItWhileItConvertsLeavesNothingBehind(_ signal: String) throws {
    try work.install("chromium", FakeConverter.hanging(work.path("mark")))
    let ended = try run(
      """
      $GDCHECK paper checklist unit.yaml -o p.pdf 2>"$ERR" &
      while ! [ -e mark ]; do sleep 0.05; done
      kill -\(signal) $!
      { wait $!; } 2>/dev/null
      echo $? >"$OUT"
      """
    )
    let number = signal == "TERM" ? SIGTERM : SIGHUP
    #expect(ended.output == "\(128 + number)\n")
    #expect(work.names(in: "tmp") == ["kept"])
    #expect(!work.folder.names.contains("p.pdf"))
  }

  /// One that is killed outright cleans up nothing, but the file of before stands.
  @Test func oneThatIsKilledLeavesTheOldFile() throws {
    try work.install("chromium", FakeConverter.working)
    #expect(try run("$GDCHECK paper checklist unit.yaml -o p.pdf").status == 0)
    let before = try work.read("p.pdf")
    try work.install("chromium", FakeConverter.hanging(work.path("mark")))
    let ended = try run(
      """
      $GDCHECK paper checklist unit.yaml -o p.pdf 2>"$ERR" &
      while ! [ -e mark ]; do sleep 0.05; done
      kill -KILL $!
      { wait $!; } 2>/dev/null
      echo $? >"$OUT"
      kill -s KILL -- "-$(sed -n 2p mark)"
      """
    )
    #expect(ended.output == "137\n")
    #expect(try work.read("p.pdf") == before)
  }
}
