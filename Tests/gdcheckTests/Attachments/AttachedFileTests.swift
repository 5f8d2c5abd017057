import Glibc
import Testing

@testable import gdcheck

/// Files that evidence names: beneath its own folder, through no link, regular ones only.
@Suite struct AttachedFileTests {
  private let work: Workplace
  /// SHA-256 of `abc`, from FIPS 180-2.
  private let hashOfABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  init() throws {
    work = try Workplace()
    try work.write("in/here.txt", "abc")
    try work.write("in/sub/dir/file.txt", "abc")
    try work.write("outside.txt", "abc")
    symlink("../outside.txt", work.path("in/out.txt"))
    symlink("here.txt", work.path("in/alias.txt"))
    symlink("sub", work.path("in/linked"))
    mkfifo(work.path("in/pipe"), 0o600)
  }

  private func evidence(_ file: String, sha256: String? = nil) -> String {
    let hash = sha256.map { ", sha256: \($0)" } ?? ""
    return SmallRules.evidence(
      extra: "documents:\n  - {id: D1, type: minutes, issued: 10/05/2022, file: \"\(file)\"\(hash)}\n"
    )
  }

  private func auditing(_ file: String, sha256: String? = nil, _ options: [String] = []) throws -> Transcript
  {
    try work.write("in/unit.yaml", evidence(file, sha256: sha256))
    return try work.audit(["in/unit.yaml"], options + ["--quiet"])
  }

  @Test(arguments: ["here.txt", "./here.txt", "sub/dir/file.txt", "sub//dir/./file.txt"])
  func aFileBeneathTheEvidenceIsTaken(_ file: String) throws {
    for hash in [nil, hashOfABC, hashOfABC.uppercased()] {
      let audited = try auditing(file, sha256: hash)
      #expect(audited.errors == "")
      #expect(audited.status == .failures)
    }
  }

  @Test(arguments: [
    ("missing.txt", "there is no file `missing.txt`"),
    ("here.txt/file.txt", "there is no file `here.txt/file.txt`"),
    ("sub/dir", "`sub/dir` is not a regular file"),
    ("pipe", "`pipe` is not a regular file"),
    ("out.txt", "`out.txt` goes through a symbolic link, which is not followed"),
    ("alias.txt", "`alias.txt` goes through a symbolic link, which is not followed"),
    ("linked/dir/file.txt", "`linked/dir/file.txt` goes through a symbolic link, which is not followed"),
  ])
  func whatIsNoSuchFileKeepsTheUnitFromBeingAudited(_ file: String, _ message: String) throws {
    for hash in [nil, hashOfABC] {
      let audited = try auditing(file, sha256: hash)
      #expect(audited.errors.hasPrefix("in/unit.yaml:7:55: error: \(message)\n"), "\(audited.errors)")
      #expect(audited.output == "")
      #expect(audited.status == .notAudited)
    }
  }

  @Test(arguments: [
    "../outside.txt", "sub/../../outside.txt", "/etc/hostname", "~/x", "file:///etc/hostname",
  ])
  func aPathThatLeadsOutIsRefusedAsWritten(_ file: String) throws {
    let audited = try auditing(file, ["--skip-files"])
    #expect(audited.errors.hasPrefix("in/unit.yaml:7:55: error: "), "\(audited.errors)")
    #expect(audited.status == .notAudited)
  }

  @Test func contentThatIsNotTheOneStatedIsToldWithBothHashes() throws {
    try work.write("in/here.txt", "abd")
    let audited = try auditing("here.txt", sha256: hashOfABC)
    #expect(audited.errors.contains("the content of `here.txt` is not the one with the stated SHA-256"))
    #expect(audited.errors.contains("stated `\(hashOfABC)`, actual `"))
    #expect(audited.output == "")
    #expect(audited.status == .notAudited)
  }

  @Test func aFileOfManyBlocksIsHashedWhole() throws {
    // A million times `a`, from FIPS 180-2.
    try work.write("in/long.txt", String(repeating: "a", count: 1_000_000))
    let hash = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(try auditing("long.txt", sha256: hash).errors == "")
  }

  @Test func filesAreNotOpenedWhereThatWasAskedFor() throws {
    for file in ["missing.txt", "pipe", "out.txt"] {
      let audited = try auditing(file, sha256: hashOfABC, ["--skip-files"])
      #expect(audited.errors == "")
      #expect(audited.status == .failures)
    }
  }

  /// Standard input has no folder that its files could lie beneath.
  @Test func filesNamedOnStandardInputAreNotOpened() throws {
    let audited = try work.audit(["-"], ["--quiet"], input: evidence("missing.txt"))
    #expect(audited.errors == "")
    #expect(audited.status == .failures)
  }

  @Test func filesNamedByAStreamLieBeneathItsFolder() throws {
    let document =
      "\"documents\": [{\"id\": \"D1\", \"type\": \"minutes\", \"file\": \"here.txt\"}], \"activities\""
    let line = SmallRules.line(ward: 1).replacing("\"activities\"", with: document)
    try work.write("in/units.ndjson", line + "\n")
    try work.write("units.ndjson", line + "\n")
    #expect(try work.audit(["in/units.ndjson"]).errors == "")
    let refused = try work.audit(["units.ndjson"])
    #expect(refused.errors.contains("there is no file `here.txt`"))
    #expect(refused.status == .notAudited)
  }
}
