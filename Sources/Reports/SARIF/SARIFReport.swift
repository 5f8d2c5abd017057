package import Diagnostics
package import Terms

/// Diagnostics as a SARIF 2.1.0 log, for editors and code hosts that show them beside the text.
///
/// Columns count Unicode scalars, as all of gdcheck's do, and the log says so. Files are named relative to where
/// gdcheck ran, unless they were given by a whole path.
package struct SARIFReport: Sendable {
  /// A kind of diagnostic, which SARIF calls a rule.
  package struct Kind: Sendable {
    package let id: String
    package let summary: LocalText

    /// A kind of the stable `id`, told by `summary`.
    package init(id: String, summary: LocalText) {
      self.id = id
      self.summary = summary
    }
  }

  /// The version of the format, and where its schema stands.
  static let format = "2.1.0"
  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let regions: SourceRegions
  private let language: Language
  private let version: String
  private let kinds: [Kind]

  /// A log about `files` in `language`, by gdcheck `version`; `kinds` are told though nothing of them is found.
  package init(files: [SourceFile], language: Language, version: String, kinds: [Kind] = []) {
    regions = SourceRegions(files: files)
    self.language = language
    self.version = version
    self.kinds = kinds
  }

  /// The log with a result for each of `diagnostics`, ending in a line feed.
  package func render(_ diagnostics: [Diagnostic]) throws(JSONFailure) -> String {
    let known = Set(kinds.map(\.id))
    let others = Set(diagnostics.map(\.id)).subtracting(known).sorted()
    let ids = kinds.map(\.id) + others
    let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    let rules = kinds.map(rule) + others.map { JSONValue.object(["id": .string($0)]) }
    let log: JSONValue = [
      "$schema": .string(Self.schema),
      "version": .string(Self.format),
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "gdcheck", "semanticVersion": .string(version), "language": .string(language.rawValue),
              "rules": .array(rules),
            ]
          ],
          "language": .string(language.rawValue),
          "columnKind": "unicodeCodePoints",
          "invocations": [["executionSuccessful": true]],
          "results": .array(diagnostics.map { result($0, places) }),
        ]
      ],
    ]
    return try log.document()
  }

  private func rule(_ kind: Kind) -> JSONValue {
    ["id": .string(kind.id), "shortDescription": ["text": .string(kind.summary[language])]]
  }

  private func result(_ diagnostic: Diagnostic, _ places: [String: Int]) -> JSONValue {
    let lines = [diagnostic.message] + diagnostic.help
    var members: [String: JSONValue] = [
      "ruleId": .string(diagnostic.id),
      "level": .string(level(diagnostic.severity)),
      "message": ["text": .string(lines.map { $0[language] }.joined(separator: "\n"))],
    ]
    if let place = places[diagnostic.id] { members["ruleIndex"] = .int(place) }
    if let location = diagnostic.span.flatMap({ physical($0) }) {
      members["locations"] = [["physicalLocation": location]]
    }
    let related = diagnostic.notes.enumerated().compactMap { number, note in
      physical(note.span).map { location -> JSONValue in
        [
          "id": .int(number + 1), "physicalLocation": location,
          "message": ["text": .string(note.message[language])],
        ]
      }
    }
    if !related.isEmpty { members["relatedLocations"] = .array(related) }
    return .object(members)
  }

  private func level(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .remark: "note"
    }
  }

  private func physical(_ span: SourceSpan) -> JSONValue? {
    regions.region(of: span)?.sarif
  }
}
