import ArgumentParser
import Testing

@testable import gdcheck

/// Several `-o` in one run, each in a form of its own.
@Suite struct SeveralOutputsTests {
  @Test func eachFileHoldsWhatARunForItAloneWouldHold() throws {
    let work = try Workplace()
    try work.write("a.yaml", SmallRules.evidence("{agency: ward-committee, ward: 1}"))
    try work.write("b.yaml", SmallRules.evidence("{agency: ward-committee, ward: 2}"))
    let endings = ["txt", "json", "html", "md", "csv", "xml", "sarif", "oscal.json"]
    let options = endings.flatMap { ["-o", work.path("all.\($0)")] }
    let run = try work.audit(["a.yaml", "b.yaml"], options)
    #expect(run.output == "")
    #expect(run.errors == "")
    for ending in endings {
      _ = try work.audit(["a.yaml", "b.yaml"], ["-o", work.path("one.\(ending)")])
      let one = try work.read("one.\(ending)")
      #expect(try work.read("all.\(ending)") == one, "\(ending)")
      #expect(!one.isEmpty, "\(ending)")
    }
  }

  @Test func aDashIsTheOutputAndFormatsGoWithFilesInTheirOrder() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let run = try work.audit(
      ["unit.yaml"],
      ["--format", "text", "--format", "json", "-o", "-", "-o", work.path("findings")]
    )
    #expect(run.output.hasPrefix("Health Office\n"))
    #expect(try work.read("findings").hasPrefix("{"))
  }

  @Test func whereOneCannotBeWrittenNoneIs() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    try work.write("a.json", "old")
    let run = try work.audit(["unit.yaml"], ["-o", work.path("a.json"), "-o", work.path("missing/b.html")])
    #expect(run.status == .output)
    #expect(run.errors == "gdcheck: error: can't write `missing/b.html`: no such file\n")
    #expect(try work.read("a.json") == "old")
    #expect(work.folder.names == ["a.json", "rules", "unit.yaml"])
  }

  @Test func noInputIsWrittenOver() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let run = try work.audit(["unit.yaml"], ["-o", work.path("a.json"), "-o", work.path("unit.yaml")])
    #expect(run.status == .usage)
    #expect(try work.read("unit.yaml") == SmallRules.unit)
    #expect(!work.folder.names.contains("a.json"))
  }

  @Test func aPDFIsThePagePrinted() throws {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    let path = try work.install("chromium", FakeConverter.working)
    let variables = path.merging(["GDCHECK_LANG": "en"]) { first, _ in first }
    let run = try work.audit(
      ["unit.yaml"],
      ["-o", work.path("a.pdf"), "-o", work.path("a.html")],
      variables: variables
    )
    #expect(run.errors == "")
    #expect(try work.read("a.pdf").hasPrefix("%PDF"))
    #expect(try work.read("a.pdf").contains(try work.read("a.html")))
  }

  @Test func withoutAProgramForAPDFNothingIsAudited() throws {
    let work = try Workplace()
    let run = try work.audit(
      ["missing.yaml"],
      ["-o", work.path("a.pdf")],
      variables: ["GDCHECK_LANG": "en", "PATH": work.path("bin")]
    )
    #expect(run.status == .output)
    #expect(run.errors.contains("apt-get install"), "\(run.errors)")
    #expect(!run.errors.contains("missing.yaml"))
  }

  @Test(arguments: [
    ["--format", "json", "--format", "csv"], ["--format", "json", "-o", "a", "-o", "b"],
    ["-o", "a.json", "-o", "a.json"], ["--excel"], ["--excel", "--format", "json"], ["--format", "xls"],
  ])
  func whatDoesNotFitIsWrongUsage(_ options: [String]) {
    do {
      _ = try AuditCommand.parse(["unit.yaml"] + options)
      Issue.record("\(options) was taken")
    } catch {
      #expect(AuditCommand.exitCode(for: error) == .validationFailure)
    }
  }

  @Test(arguments: [
    ("a.txt", FindingsFormat.text), ("a.JSON", .json), ("b/a.html", .html), ("a.htm", .html), ("a.pdf", .pdf),
    ("a.md", .markdown), ("a.csv", .csv), ("a.xml", .junit), ("a.sarif", .sarif), ("a.sarif.json", .sarif),
    ("a.oscal.json", .oscal),
  ])
  func theEndingTellsTheForm(_ name: String, _ format: FindingsFormat) throws {
    #expect(FindingsFormat(ending: name) == format)
    #expect(try OutputTarget.all([], [name]) == [OutputTarget(format: format, path: name)])
  }

  @Test func aNameThatTellsNothingIsText() throws {
    for name in ["findings", "a.json/findings", "a.docx", "json"] {
      #expect(FindingsFormat(ending: name) == nil)
      #expect(try OutputTarget.all([], [name])[0].format == .text)
    }
  }
}
