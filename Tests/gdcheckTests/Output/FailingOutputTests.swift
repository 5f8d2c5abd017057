import Glibc
import Testing

@testable import gdcheck

/// Output that can't be delivered is never a success.
@Suite struct FailingOutputTests {
  private static let fullDisk = OutputError.failed(SystemError(number: ENOSPC), path: nil)

  @Test(arguments: [[], ["--quiet"], ["--format", "json"]])
  func aFullDiskIsTold(_ form: [String]) throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let audited = try work.audit(["unit.yaml"], form, output: MemorySink(failing: Self.fullDisk))
    #expect(audited.status == .output)
    #expect(audited.errors == "gdcheck: error: can't write the output: the disk is full\n")
  }

  @Test func aReaderThatLeftIsNoSuccessAndNeedsNoWord() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let audited = try work.audit(["unit.yaml"], ["--exit-zero"], output: MemorySink(failing: .readerLeft))
    #expect(audited.status == .output)
    #expect(audited.errors == "")
  }

  /// Warnings and errors belong to the answer: where nobody can see them, it was not given.
  @Test func anErrorOutputThatFailsIsNoSuccess() throws {
    let work = try Workplace()
    let bad = try work.write("bad.yaml", SmallRules.evidence("{agency: helth-office}"))
    let audited = try audit([bad], folder: work.folder.path, errors: MemorySink(failing: Self.fullDisk))
    #expect(audited.status == .output)
  }

  @Test func explainChecksItsOutputToo() throws {
    let work = try Workplace()
    for (error, message) in [
      (Self.fullDisk, "gdcheck: error: can't write the output: the disk is full\n"), (.readerLeft, ""),
    ] {
      let sink = MemorySink(failing: error)
      let explained = try explain(["year.training"], folder: work.folder.path, output: sink)
      #expect(explained.status == .output)
      #expect(explained.errors == message)
    }
  }
}
