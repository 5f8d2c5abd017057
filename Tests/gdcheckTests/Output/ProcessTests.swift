import Glibc
import Testing

@testable import gdcheck

/// What only a process of its own shows: real descriptors, signals, and the machine's settings.
@Suite(.enabled(if: ChildProcess.isBuilt, "the program was not built beside the tests"))
struct ProcessTests {
  private let work: Workplace

  init() throws {
    work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    try work.write("bad.yaml", SmallRules.evidence("{agency: helth-office}"))
  }

  private func run(_ script: String, _ variables: [String: String] = [:]) throws -> ChildProcess.Ending {
    try ChildProcess.run(script, in: work.folder, variables: variables)
  }

  @Test(arguments: [
    ("$GDCHECK audit unit.yaml", 1), ("$GDCHECK audit unit.yaml --exit-zero", 0),
    ("$GDCHECK audit bad.yaml", 2),
    ("$GDCHECK audit", 64), ("$GDCHECK audit unit.yaml --as-of 31/02/2022", 64),
    ("$GDCHECK audit unit.yaml --only year.trainin", 64), ("$GDCHECK explain year.training", 0),
    ("$GDCHECK schema findings", 0),
  ])
  func theShellSeesTheExitCode(_ script: String, _ status: Int32) throws {
    #expect(try run("\(script) >\"$OUT\" 2>\"$ERR\"").status == status)
  }

  @Test(arguments: ["audit", "explain", "schema"])
  func helpIsTheWholeProgramsWhicheverWayItIsAskedFor(_ command: String) throws {
    let named = try run("$GDCHECK \(command) --help >\"$OUT\"")
    let asked = try run("$GDCHECK help \(command) >\"$OUT\"")
    #expect(named.output == asked.output)
    #expect(named.output.contains("USAGE: gdcheck \(command)"))
    #expect(named.status == 0)
  }

  @Test(
    .enabled(if: access("/dev/full", W_OK) == 0, "there is no /dev/full"),
    arguments: [
      "audit unit.yaml", "audit unit.yaml --format json", "explain year.training", "schema findings",
      "--version", "--help", "audit --help",
    ]
  )
  func aFullDiskIsTold(_ command: String) throws {
    let ended = try run("$GDCHECK \(command) >/dev/full 2>\"$ERR\"")
    #expect(ended.status == 74)
    #expect(ended.errors == "gdcheck: error: can't write the output: the disk is full\n")
  }

  @Test func aClosedOutputIsTold() throws {
    let ended = try run("$GDCHECK audit unit.yaml >&- 2>\"$ERR\"")
    #expect(ended.status == 74)
    #expect(ended.errors == "gdcheck: error: can't write the output: the output is closed\n")
  }

  /// The file opened for `-o` must not become the error output, and messages part of the result.
  @Test func aClosedErrorOutputPutsNoMessageIntoTheResult() throws {
    for closing in ["2>&-", "<&- >&- 2>&-"] {
      let ended = try run("$GDCHECK audit bad.yaml unit.yaml -o result \(closing)")
      #expect(ended.status == 74)
      #expect(!work.folder.names.contains("result"))
    }
    let quiet = try run("$GDCHECK audit unit.yaml -o result <&- >&- 2>&-")
    #expect(quiet.status == 1)
    #expect(try work.read("result").hasPrefix("Health Office\n"))
  }

  /// More than a pipe holds, so that the program is still writing when its reader leaves.
  @Test func aReaderThatLeavesEndsItWithoutASignalAndWithoutAWord() throws {
    let ended = try run(
      """
      set --
      for i in $(seq 200); do set -- "$@" unit.yaml; done
      { $GDCHECK audit --details "$@" 2>/dev/null; echo $? >"$ERR"; } | head -1 >"$OUT"
      """
    )
    #expect(ended.output == "Health Office\n")
    #expect(ended.errors == "74\n")
  }

  /// Today is taken in Vietnam, and neither the zone nor the locale of the machine changes a byte.
  @Test(arguments: ["--as-of 30/06/2022", "", "--format json"])
  func theMachinesSettingsChangeNoByte(_ options: String) throws {
    let script = "$GDCHECK audit unit.yaml bad.yaml \(options) >\"$OUT\" 2>\"$ERR\""
    let settings: [[String: String]] = [
      ["TZ": "Pacific/Kiritimati", "LANG": "C"], ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8"],
      ["TZ": "Pacific/Pago_Pago", "LC_ALL": "tr_TR.UTF-8", "LANG": "en_US.UTF-8"],
    ]
    // Midnight may pass between two runs, but not twice in a row.
    for _ in 0..<3 {
      let first = try run(script, ["TZ": "UTC", "LANG": "C.UTF-8"])
      let endings = try settings.map { try run(script, $0) }
      let last = try run(script, ["TZ": "UTC", "LANG": "C.UTF-8"])
      guard first.output == last.output else { continue }
      for ended in endings {
        #expect(ended.output == first.output)
        #expect(ended.errors == first.errors)
        #expect(ended.status == 2)
      }
      #expect(!first.output.isEmpty)
      return
    }
    Issue.record("two runs under the same settings differ")
  }
}
