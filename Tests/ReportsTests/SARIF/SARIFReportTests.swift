import Diagnostics
import Terms
import TestSupport
import Testing

@testable import Reports

/// Diagnostics for editors and code hosts.
@Suite struct SARIFReportTests {
  private static let files = [
    SourceFile(name: "rules/kế hoạch.yaml", text: "plan: x\nd: \u{1D11E}ư y\n"),
    SourceFile(name: "/srv/a.yaml", text: "a: b\n"),
  ]

  private static let diagnostics = [
    Diagnostic(
      "never-passes",
      .error,
      LocalText(vi: "không đạt được", en: "can't pass"),
      at: SourceSpan(file: 0, start: 18, end: 19),
      help: [LocalText(vi: "sửa", en: "mend it")],
      notes: [
        Diagnostic.Note(LocalText(vi: "ở đây", en: "here"), at: SourceSpan(file: 1, start: 0, end: 1))
      ]
    ),
    Diagnostic(
      "other",
      .warning,
      LocalText(vi: "khác", en: "other\u{1B}"),
      at: SourceSpan(file: 0, start: 0, end: 9)
    ),
    Diagnostic("unused", .remark, LocalText(vi: "thừa", en: "unused"), at: nil),
  ]

  private static func log(_ diagnostics: [Diagnostic] = diagnostics) throws -> String {
    let kinds = [SARIFReport.Kind(id: "never-passes", summary: LocalText(vi: "không", en: "no"))]
    return try SARIFReport(files: files, language: .english, version: "0.1.0", kinds: kinds).render(
      diagnostics
    )
  }

  @Test func isWrittenAsStored() throws {
    expectSnapshot(try Self.log(), "diagnostics.en.sarif")
  }

  @Test(.enabled(if: PythonValidator.isInstalled)) func keepsToWhatTheFormatAsksFor() throws {
    #expect(PythonValidator.complaint(try Self.log(), schema: Self.schema) == nil)
    #expect(PythonValidator.complaint(try Self.log([]), schema: Self.schema) == nil)
    let broken = try Self.log().replacing("\"level\" : \"error\"", with: "\"level\" : \"remark\"")
    #expect(PythonValidator.complaint(broken, schema: Self.schema) != nil)
  }

  @Test(
    arguments: [
      ("rules/2022/plan.yaml", "rules/2022/plan.yaml"), ("/a b/c.yaml", "file:///a%20b/c.yaml"),
      ("kế#1.yaml", "k%E1%BA%BF%231.yaml"), ("./a%.yaml", "./a%25.yaml"),
    ]
  )
  func namesFilesByURI(_ path: String, _ uri: String) {
    #expect(SARIFReport.uri(path) == uri)
  }

  /// What SARIF 2.1.0 asks of the members that gdcheck writes.
  private static let schema = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "type": "object", "required": ["version", "runs", "$schema"],
      "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}}
      },
      "$defs": {
        "run": {
          "type": "object", "required": ["tool", "results"],
          "properties": {
            "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            "language": {"pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
            "invocations": {"items": {"required": ["executionSuccessful"]}},
            "tool": {"required": ["driver"], "properties": {"driver": {
              "required": ["name"],
              "properties": {"rules": {"uniqueItems": true, "items": {"required": ["id"]}}}
            }}},
            "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}
          }
        },
        "result": {
          "type": "object", "required": ["message", "ruleId", "ruleIndex"],
          "properties": {
            "level": {"enum": ["none", "note", "warning", "error"]},
            "message": {"required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
            "ruleIndex": {"type": "integer", "minimum": 0},
            "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
            "relatedLocations": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/location"}}
          }
        },
        "location": {
          "properties": {
            "id": {"type": "integer", "minimum": 0},
            "physicalLocation": {
              "required": ["artifactLocation", "region"],
              "properties": {
                "artifactLocation": {"properties": {"uri": {"type": "string", "pattern": "^[!-~]+$"}}},
                "region": {
                  "required": ["startLine"],
                  "properties": {
                    "startLine": {"type": "integer", "minimum": 1},
                    "startColumn": {"type": "integer", "minimum": 1},
                    "endLine": {"type": "integer", "minimum": 1},
                    "endColumn": {"type": "integer", "minimum": 1}
                  },
                  "additionalProperties": false
                }
              }
            }
          }
        }
      }
    }
    """
}
