import Engine
import Rules
import Terms

extension Verdict: SchemaWord {}
extension Reason: SchemaWord {}
extension Basis: SchemaWord {}
extension Force: SchemaWord {}
extension Standing: SchemaWord {}
extension AsOfSource: SchemaWord {}
extension Language: SchemaWord {}

/// A day, as ISO 8601 writes it.
struct DayDocument: SchemaValue {
  let day: CivilDate

  init(_ day: CivilDate) { self.day = day }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(day.iso)
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> JSONValue {
    ["type": "string", "format": "date"]
  }
}

/// A text in both languages; where it was written in one, that stands for the other.
struct TextDocument: DocumentModel {
  static let name = "text"
  static let summary =
    "A text in both languages; where it was written in one only, that stands for the other."
  static let members: [Member<TextDocument>] = [
    Member("vi", "In Vietnamese.") { $0.text[.vietnamese] },
    Member("en", "In English.") { $0.text[.english] },
  ]

  let text: LocalText

  init(_ text: LocalText) { self.text = text }
}

/// So many of so many.
struct ProgressDocument: DocumentModel {
  static let name = "progress"
  static let summary =
    "So many of so many: windows, values, parts or records, whichever the rule counts outermost."
  static let members: [Member<ProgressDocument>] = [
    Member("done", "How many are there.") { $0.progress.done },
    Member("needed", "How many are asked for.") { $0.progress.needed },
  ]

  let progress: Progress

  init(_ progress: Progress) { self.progress = progress }
}

/// A record of the evidence and where it is written.
struct RecordDocument: DocumentModel {
  /// Which list the record stands in.
  enum Kind: String, SchemaWord {
    case activity, document, figure
  }

  static let name = "record"
  static let summary = "A record of the unit's evidence and where it is written."
  static let members: [Member<RecordDocument>] = [
    Member("kind", "Which list of the evidence it stands in.") { $0.kind },
    Member("id", "Its id.") { $0.id },
    Member("title", "What it is called: its title, else its kind and number.") { $0.title },
    Member(optional: "first", "The first day on which it was held, or the day of issue or count.") {
      $0.first
    },
    Member(optional: "last", "The last day on which it was held, where that is another.") { $0.last },
    Member("file", "The file, as it was named.") { $0.file },
    Member("line", "The line, from 1.") { $0.line },
    Member("column", "The column in Unicode scalars, from 1.") { $0.column },
    Member(optional: "checked", "Whether the team looked at it; absent where nobody has visited.") {
      $0.checked
    },
  ]

  var kind: Kind
  var id: String
  var title: String
  var first: DayDocument?
  var last: DayDocument?
  var file: String
  var line: Int
  var column: Int
  var checked: Bool?
}

/// A run of days that is decided by itself.
struct WindowDocument: DocumentModel {
  static let name = "window"
  static let summary = "A run of days that is decided by itself."
  static let members: [Member<WindowDocument>] = [
    Member("name", "Its name, in the document's language.") { $0.name },
    Member(optional: "code", "Its code, where it is a period or an occasion: `Q2`, `action-month`.") {
      $0.code
    },
    Member("first", "Its first day.") { $0.first },
    Member("last", "Its last day, without grace.") { $0.last },
    Member("closes", "The last day on which something may still count, grace included.") { $0.closes },
  ]

  var name: String
  var code: String?
  var first: DayDocument
  var last: DayDocument
  var closes: DayDocument
}
