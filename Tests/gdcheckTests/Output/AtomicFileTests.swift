import Glibc
import Testing

@testable import gdcheck

/// The old file stands until the new one is whole.
@Suite struct AtomicFileTests {
  @Test func theOldFileStandsUntilTheNewOneIsCommitted() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("result", "old")
    let file = try AtomicFile(replacing: path)
    try file.write("new")
    #expect(try contents(of: path) == "old")
    try file.commit()
    #expect(try contents(of: path) == "new")
    #expect(folder.names == ["result"])
  }

  @Test func whatIsDiscardedLeavesTheOldFileAndNothingElse() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("result", "old")
    let file = try AtomicFile(replacing: path)
    try file.write("half of the n")
    #expect(folder.names.count == 2)
    file.discard()
    #expect(try contents(of: path) == "old")
    #expect(folder.names == ["result"])
  }

  @Test func aFileThatWasNotThereAppearsOnlyWhole() throws {
    let folder = try TemporaryFolder()
    let file = try AtomicFile(replacing: "\(folder.path)/result")
    try file.write("half")
    #expect(!folder.names.contains("result"))
    file.discard()
    #expect(folder.names == [])
  }

  @Test func aCommitThatFailsLeavesNoTemporaryFile() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/result"
    let file = try AtomicFile(replacing: path)
    try file.write("new")
    // A folder took the place meanwhile: the rename is refused.
    mkdir(path, 0o700)
    #expect(throws: OutputError.failed(SystemError(number: EISDIR), path: path)) { try file.commit() }
    #expect(folder.names == ["result"])
  }

  /// A planted link must not lead what is written somewhere else.
  @Test func aLinkInItsPlaceIsReplacedAndNotWrittenThrough() throws {
    let folder = try TemporaryFolder()
    let target = try folder.write("target", "untouched")
    let path = "\(folder.path)/result"
    symlink(target, path)
    let file = try AtomicFile(replacing: path)
    try file.write("new")
    try file.commit()
    #expect(try contents(of: target) == "untouched")
    #expect(try contents(of: path) == "new")
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    let file = try AtomicFile(replacing: "/dev/null")
    try file.write("new")
    try file.commit()
    #expect(InputFile.kind(of: "/dev/null") == .file)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }
}
