import Glibc
import Testing

@testable import gdcheck

/// `-o FILE`: the whole output, or nothing new.
@Suite struct OutputFileTests {
  @Test(arguments: ["text", "json"])
  func holdsWhatStandardOutputWouldHaveHeld(_ format: String) throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let shown = try work.audit(["unit.yaml"], ["--format", format])
    let stored = try work.audit(["unit.yaml"], ["--format", format, "-o", work.path("out/../result")])
    #expect(stored.status == .output, "there is no folder `out`")
    let written = try work.audit(["unit.yaml"], ["--format", format, "-o", work.path("result")])
    #expect(written.output == "")
    #expect(written.errors == "")
    #expect(written.status == shown.status)
    #expect(try work.read("result").replacing(work.path(""), with: "") == shown.output)
  }

  @Test func isForItsOwnerAloneAndLeavesNoTemporaryFile() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    try work.write("out/result.txt", "old")
    chmod(work.path("out/result.txt"), 0o644)
    #expect(try work.audit(["unit.yaml"], ["-o", work.path("out/result.txt")]).status == .failures)
    #expect(try work.read("out/result.txt").hasPrefix("Health Office\n"))
    #expect(work.names(in: "out") == ["result.txt"])
    var status = stat()
    #expect(stat(work.path("out/result.txt"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func whatCouldNotBeAuditedStillLeavesAWholeFile() throws {
    let work = try Workplace()
    try work.write("result.json", "old")
    let audited = try work.audit(["missing.yaml"], ["--format", "json", "-o", work.path("result.json")])
    #expect(audited.status == .notAudited)
    #expect(try work.read("result.json").contains("no such file `\(work.path("missing.yaml"))`"))
  }

  @Test(arguments: [
    ("out", "it is a folder"), ("missing/result.txt", "no such file"),
    ("file/result.txt", "the path goes through a file"), ("/dev/full", "the disk is full"),
  ])
  func whereItCannotBeWrittenSaysSo(_ target: String, _ reason: String) throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    try work.write("out/kept.txt", "kept")
    try work.write("file", "kept")
    let path = target.hasPrefix("/") ? target : work.path(target)
    let before = work.folder.names
    let audited = try work.audit(["unit.yaml"], ["-o", path])
    #expect(audited.status == .output)
    #expect(audited.errors == "gdcheck: error: can't write `\(target)`: \(reason)\n")
    #expect(audited.output == "")
    #expect(work.folder.names == before)
    #expect(work.names(in: "out") == ["kept.txt"])
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write anywhere"))
  func aFolderThatMayNotBeWrittenIsLeftAlone() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    try work.write("out/result.txt", "old")
    chmod(work.path("out"), 0o500)
    let audited = try work.audit(["unit.yaml"], ["-o", work.path("out/result.txt")])
    #expect(audited.status == .output)
    #expect(audited.errors == "gdcheck: error: can't write `out/result.txt`: permission denied\n")
    #expect(try work.read("out/result.txt") == "old")
  }
}
