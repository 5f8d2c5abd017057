import Diagnostics
import TestSupport
import Testing

@testable import gdcheck

/// The examples as people see them: a change of any word, date or verdict shows in their golden files.
@Suite struct ExampleTests {
  /// Every example in the folder: a new one without golden files fails.
  static let examples: [String] = names(in: "").filter { !$0.contains("/") }

  /// The visits to the units of examples, each with the example's name.
  static let visits: [String] = names(in: "/visits")

  /// The files in a folder of the examples, without their endings.
  private static func names(in folder: String) -> [String] {
    let path = "\(packageRoot)/rules/2022/examples\(folder)"
    let listing = try? Folder.list(path, endings: ["yaml", "yml", "json"])
    return (listing?.files ?? []).compactMap { file in
      file.dropFirst(path.count + 1).split(separator: ".").first.map(String.init)
    }
  }

  @Test(arguments: examples, ["vi", "en"])
  func readsAsBefore(_ example: String, _ language: String) throws {
    let text = try audit(["rules/2022/examples/\(example).yaml", "--lang", language])
    expectSnapshot(text.errors + text.output, "\(example).\(language).txt")
    let json = try audit(["rules/2022/examples/\(example).yaml", "--lang", language, "--format", "json"])
    #expect(json.errors == text.errors)
    #expect(json.status == text.status)
    expectSnapshot(json.output, "\(example).\(language).json")
  }

  @Test(arguments: visits, ["vi", "en"])
  func readsAsBeforeAfterAVisit(_ example: String, _ language: String) throws {
    let files = [
      "rules/2022/examples/\(example).yaml", "--visit", "rules/2022/examples/visits/\(example).yaml",
    ]
    let text = try audit(files + ["--lang", language])
    #expect(text.status == .clean || text.status == .failures)
    expectSnapshot(text.errors + text.output, "\(example)-visited.\(language).txt")
    let json = try audit(files + ["--lang", language, "--format", "json"])
    #expect(json.errors == text.errors)
    #expect(json.status == text.status)
  }

  @Test(
    .enabled(if: PythonValidator.isInstalled, "python3 with the module jsonschema is not installed"),
    arguments: examples
  )
  func keepsToTheSchema(_ example: String) throws {
    let json = try audit(["rules/2022/examples/\(example).yaml", "--format", "json"])
    let schema = try InputFile.read(
      "\(packageRoot)/rules/schema/findings.schema.json",
      name: "findings.schema.json",
      limit: 1 << 24
    )
    #expect(json.output.contains("\"findings/1\""))
    #expect(
      PythonValidator.complaint(json.output, schema: String(decoding: schema.bytes, as: UTF8.self)) == nil
    )
  }

  @Test func everyGoldenFileIsOfSomethingThatIsThere() throws {
    let visited = Self.visits.map { $0 + "-visited" }
    let known = Set(Self.examples + visited + ExplainTests.obligations.map(\.id))
    let files = try Folder.list("\(packageRoot)/Tests/gdcheckTests/Snapshots", endings: ["txt", "json"]).files
    // Those of the commands for rule authors and of the units' own stand in folders of their own.
    let names = files.filter { !$0.contains("/rules/") && !$0.contains("/self-assessment/") }.compactMap {
      $0.split(separator: "/").last.map(String.init)
    }
    let stale = names.filter { name in
      !known.contains {
        name.hasPrefix($0 + ".") && name.dropFirst($0.count + 1).split(separator: ".").count == 2
      }
    }
    #expect(!Self.examples.isEmpty)
    #expect(stale == [])
  }
}
