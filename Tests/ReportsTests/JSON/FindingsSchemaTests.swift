import Engine
import FoundationEssentials
import Reports
import Terms
import TestSupport
import Testing

@Suite struct FindingsSchemaTests {
  /// The root of the package, from this file's place in it.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/")

  @Test func theStoredSchemaIsTheOneThatTheModelsGive() throws {
    expectStored(try FindingsSchema.json(), at: "\(Self.root)/rules/schema/findings.schema.json")
  }

  /// The document that is written is held to the schema by a validator that is not ours.
  @Test(
    .enabled(if: PythonValidator.isInstalled, "python3 with the module jsonschema is not installed"),
    arguments: Language.allCases
  )
  func documentsKeepToTheSchema(_ language: Language) throws {
    let document = try JSONReportTests.document(
      [SampleAudit.audit, SampleAudit.titled("\u{1B}[31m\u{202E}")],
      language: language,
      notAudited: [NotAudited(source: "x", problems: ["y"])]
    )
    #expect(try PythonValidator.complaint(document, schema: FindingsSchema.json()) == nil)
  }

  @Test(.enabled(if: PythonValidator.isInstalled, "python3 with the module jsonschema is not installed"))
  func theSchemaRefusesWhatIsMissingOrUnknown() throws {
    let document = try JSONReportTests.document([SampleAudit.audit])
    let schema = try FindingsSchema.json()
    for (old, new) in [
      ("\"verdict\"", "\"verdct\""), ("\"findings/1\"", "\"findings/0\""), ("\"fail\"", "\"failed\""),
    ] {
      let broken = document.replacing(old, with: new)
      #expect(broken != document)
      #expect(PythonValidator.complaint(broken, schema: schema) != nil, "\(new)")
    }
  }
}
