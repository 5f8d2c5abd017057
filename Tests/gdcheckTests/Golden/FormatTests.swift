import Diagnostics
import TestSupport
import Testing

@testable import gdcheck

/// Examples in the formats for documents, spreadsheets and pipelines, as people and programs get them.
@Suite struct FormatTests {
  /// A format and how its files end.
  static let formats = [("markdown", "md"), ("csv", "csv"), ("junit", "junit.xml")]
  static let examples = ["labour-office", "ward-14"]

  @Test(arguments: examples, formats)
  func readsAsBefore(_ example: String, _ format: (name: String, ending: String)) throws {
    for language in ["vi", "en"] {
      let path = "rules/2022/examples/\(example).yaml"
      let text = try audit([path, "--lang", language])
      let written = try audit([path, "--lang", language, "--format", format.name])
      #expect(written.status == text.status)
      #expect(written.errors == text.errors)
      expectSnapshot(written.output, "\(example).\(language).\(format.ending)")
    }
  }

  @Test(arguments: formats)
  func holdsAllUnitsOfAFolder(_ format: (name: String, ending: String)) throws {
    let folder = try TemporaryFolder()
    for example in Self.examples {
      let file = try InputFile.read(
        "\(packageRoot)/rules/2022/examples/\(example).yaml",
        name: example,
        limit: 1 << 24
      )
      try folder.write("units/\(example).yaml", bytes: file.bytes)
    }
    try folder.write("units/x.yaml", "gdcheck: evidence/1\nunit: {agency: nobody}\nyear: 2022\n")
    let run = try audit([
      "\(folder.path)/units", "--format", format.name, "--rules", "rules/2022", "--skip-files",
    ])
    #expect(run.status == .notAudited)
    switch format.name {
    case "csv":
      let sources = Set(run.output.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } })
      #expect(sources.count == 2)
    case "junit":
      #expect(run.output.split(separator: "<testsuite ").count == 4)
      #expect(run.output.contains("<error type=\"not-audited\" message=\""))
    default:
      #expect(run.output.contains("\n# All units\n\n| Unit |"))
      #expect(run.output.contains("\n# Not audited (1)\n\n- **\(folder.path)/units/x.yaml**\n  - "))
    }
  }
}
