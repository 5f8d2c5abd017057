import Terms
import YAMLTree

/// The keys of an evidence file.
enum EvidenceKey: String, MappingKey {
  case gdcheck, unit, year
  case asOf = "as_of"
  case activities, documents, figures

  static let alternatives = ["activity": "activities", "document": "documents", "figure": "figures"]
  static let table = KeyTable<Self>()
}

/// The keys of `unit`.
enum UnitKey: String, MappingKey {
  case agency, ward, name

  static let alternatives = ["wards": "ward"]
  static let table = KeyTable<Self>()
}

/// The keys of an activity, and, but for `id`, `type` and `dates`, of one date of what recurs.
enum ActivityKey: String, MappingKey {
  case id, type, title, date, from, to, dates
  case topics, audiences, sites, clubs, occasions, partners, inspected, wards
  case role, participants, documents, note

  static let alternatives = [
    "topic": "topics", "audience": "audiences", "site": "sites", "club": "clubs", "occasion": "occasions",
    "partner": "partners", "ward": "wards", "document": "documents",
  ]
  static let mistakes = [
    "name": "title", "day": "date", "held": "date", "start": "from", "end": "to", "place": "sites",
    "proof": "documents",
    "papers": "documents", "total": "participants", "women": "participants",
  ]
  static let table = KeyTable<Self>()

  /// The list whose codes the key names, or nil where it names none.
  var list: CodeList? {
    switch self {
    case .type: .activities
    case .topics: .topics
    case .audiences: .audiences
    case .sites: .sites
    case .clubs: .clubs
    case .occasions: .occasions
    case .partners, .inspected: .parties
    default: nil
    }
  }
}

/// The keys of `participants`.
enum ParticipantsKey: String, MappingKey {
  case total, women

  static let mistakes = ["count": "total", "of": "total", "female": "women"]
  static let table = KeyTable<Self>()
}

/// The keys of a document.
enum DocumentKey: String, MappingKey {
  case id, type, title, number, symbol, issued
  case issuedBy = "issued_by"
  case sent, covers, contains, topics, sites, file, sha256, note

  static let alternatives = ["topic": "topics", "site": "sites"]
  static let mistakes = [
    "name": "title", "date": "issued", "issuer": "issued_by", "to": "sent", "received": "sent",
    "sent_to": "sent",
    "period": "covers", "sections": "contains", "path": "file", "hash": "sha256",
  ]
  static let table = KeyTable<Self>()

  /// The list whose codes the key names, or nil where it names none.
  var list: CodeList? {
    switch self {
    case .type: .documents
    case .issuedBy: .parties
    case .contains: .sections
    case .topics: .topics
    case .sites: .sites
    default: nil
    }
  }
}

/// The keys of one sending of a document.
enum SendingKey: String, MappingKey {
  case to, date, received

  static let mistakes = ["sent": "date", "recipient": "to"]
  static let table = KeyTable<Self>()
}

/// The keys of a span of days.
enum SpanKey: String, MappingKey {
  case from, to

  static let table = KeyTable<Self>()
}

/// The keys of a figure.
enum FigureKey: String, MappingKey {
  case id, name, date, count, of
  case lastYear = "last_year"
  case source, note

  static let mistakes = ["type": "name", "value": "count", "total": "of", "document": "source"]
  static let table = KeyTable<Self>()
}

/// The keys of last year's value of a figure.
enum FigureValueKey: String, MappingKey {
  case count, of

  static let mistakes = ["value": "count", "total": "of"]
  static let table = KeyTable<Self>()
}
