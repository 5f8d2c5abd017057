import Glibc
import Testing

@testable import gdcheck

/// A folder stands for the evidence in it, and nothing in it is passed over in silence.
@Suite struct FolderTests {
  @Test func evidenceIsTakenAtEveryLevelInTheOrderOfItsPaths() throws {
    let work = try Workplace()
    try work.write("in/b.yml", SmallRules.evidence("{agency: ward-committee, ward: 2}"))
    try work.write("in/a/deep/er/x.json", SmallRules.line(ward: 1))
    try work.write("in/c.ndjson", SmallRules.line(ward: 3) + "\n" + SmallRules.line(ward: 4) + "\n")
    try work.write("in/readme.txt", "not evidence")
    try work.write("in/attachments/minutes.pdf", "not evidence")
    let audited = try work.audit(["in"], ["--quiet"])
    let units = audited.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(
      units.prefix(4) == [
        "Ward Committee, ward 1", "Ward Committee, ward 2", "Ward Committee, ward 3",
        "Ward Committee, ward 4",
      ]
    )
    #expect(audited.errors == "")
  }

  @Test func leftoversHiddenFilesAndLinksAreRemarkedAndNotRead() throws {
    let work = try Workplace()
    try work.write("in/unit.yaml", SmallRules.unit)
    try work.write("in/unit.yaml~", SmallRules.unit)
    try work.write("in/.unit.yaml.swp", "binary")
    try work.write("in/.hidden.yaml", SmallRules.unit)
    try work.write("in/.git/x.yaml", SmallRules.unit)
    try work.write("outside.yaml", SmallRules.evidence("{agency: ward-committee, ward: 9}"))
    try work.write("elsewhere/y.yaml", SmallRules.evidence("{agency: ward-committee, ward: 8}"))
    symlink(work.path("outside.yaml"), work.path("in/link.yaml"))
    symlink(work.path("elsewhere"), work.path("in/linked-folder"))
    symlink(work.path("in"), work.path("in/loop"))
    let audited = try work.audit(["in"], ["--quiet"])
    #expect(audited.output == "Health Office: 2 not met, 1 met (05/12/2022)\n")
    #expect(
      audited.errors == """
        gdcheck: warning: 6 entries are no evidence and were not read: `in/.hidden.yaml`, \
        `in/.unit.yaml.swp`, `in/link.yaml`, `in/linked-folder`, `in/loop`, …

        """
    )
    #expect(audited.status == .failures)
  }

  @Test func anEmptyFolderIsNoPass() throws {
    let work = try Workplace()
    try work.write("in/readme.txt", "")
    let audited = try work.audit(["in"])
    #expect(
      audited.errors == """
        gdcheck: error: the folder `in` holds no evidence
           help: evidence files end in .yaml, .yml or .json, or in .ndjson with a unit a line

        """
    )
    #expect(audited.status == .notAudited)
    #expect(audited.output == "")
  }

  @Test func aFolderNamedLikeAFileIsAFolder() throws {
    let work = try Workplace()
    try work.write("unit.yaml/ward.yaml/a.yaml", SmallRules.unit)
    let audited = try work.audit(["unit.yaml"], ["--quiet"])
    #expect(audited.output.hasPrefix("Health Office: "))
    #expect(audited.errors == "")
  }

  @Test func aBadUnitLeavesTheOthersAudited() throws {
    let work = try Workplace()
    try work.write("in/a.yaml", SmallRules.evidence("{agency: ward-committee, ward: 1}"))
    try work.write("in/b.yaml", SmallRules.evidence("{agency: helth-office}"))
    try work.write("in/c.yaml", SmallRules.evidence())
    let audited = try work.audit(["in"], ["--quiet", "--exit-zero"])
    #expect(audited.output.contains("Ward Committee, ward 1: "))
    #expect(audited.output.contains("Health Office: "))
    #expect(audited.output.contains("2 units audited, 2 with something not met; 1 not audited."))
    #expect(audited.errors.hasPrefix("in/b.yaml:2:16: error: unknown agency `helth-office`\n"))
    #expect(audited.status == .notAudited)
  }

  /// A name that is no UTF-8 can't be said or opened as text, but it may well be a unit's evidence.
  @Test func evidenceWhoseNameIsNoTextIsNotLostInSilence() throws {
    let work = try Workplace()
    try work.write("in/a.yaml", SmallRules.unit)
    let name = work.path("in/").utf8CString.dropLast() + [-1] + ".yaml".utf8CString
    let descriptor = open(Array(name), O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    let audited = try work.audit(["in"], ["--quiet"])
    #expect(audited.status == .notAudited)
    #expect(audited.errors.contains("no such file `in/\u{FFFD}.yaml`"))
    #expect(audited.output.contains("Health Office: "))
  }
}
