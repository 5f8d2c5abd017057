import Diagnostics
import Terms
import YAMLTree

enum VocabularyKey: String, MappingKey {
  case activities, topics, audiences, sites, clubs, documents, sections, figures
  static let table = KeyTable<Self>()

  var list: CodeList {
    switch self {
    case .activities: .activities
    case .topics: .topics
    case .audiences: .audiences
    case .sites: .sites
    case .clubs: .clubs
    case .documents: .documents
    case .sections: .sections
    case .figures: .figures
    }
  }
}

enum FigureEntryKey: String, MappingKey {
  case unit, name
  static let table = KeyTable<Self>()
}

enum ClauseKey: String, MappingKey {
  case begins, fingerprint
  case carriedBy = "carried_by"
  case notAnObligation = "not_an_obligation"
  case notBinding = "not_binding"
  static let table = KeyTable<Self>()
}

enum NotBindingKey: String, MappingKey {
  case words, why
  static let table = KeyTable<Self>()
}

extension RuleReader {
  /// The closed lists of a plan, with the units of its figures.
  mutating func vocabulary(_ node: NodeID) -> Vocabulary? {
    guard let fields = reader.fields(node, VocabularyKey.self) else { return nil }
    var vocabulary = Vocabulary()
    for entry in fields.entries {
      if entry.key == .figures {
        let figures = byCode(entry.value) { $0.figureEntry($1, $2) } ?? []
        vocabulary.lists[.figures] = figures.map(\.name)
        vocabulary.figureUnits = Dictionary(
          figures.map { ($0.name.code.value, $0.unit) },
          uniquingKeysWith: { first, _ in first }
        )
      } else {
        vocabulary.lists[entry.key.list] = namedCodes(entry.value)
      }
    }
    return vocabulary
  }

  private mutating func figureEntry(_ code: Name, _ node: NodeID) -> (name: NamedCode, unit: LocalText)? {
    guard let fields = reader.fields(node, FigureEntryKey.self) else { return nil }
    let unit = required(.unit, fields) { $0.text($1) }
    let name = required(.name, fields) { $0.text($1) }
    guard let unit, let name else { return nil }
    return (NamedCode(code: code, name: name), unit)
  }

  /// A clause and what becomes of it.
  mutating func clause(_ number: Name, _ node: NodeID) -> Clause? {
    guard let fields = reader.fields(node, ClauseKey.self) else { return nil }
    let begins = required(.begins, fields) { $0.reader.text($1)?.value }
    let fingerprint = optional(.fingerprint, fields) { $0.fingerprint($1) }
    let carriedBy = optional(.carriedBy, fields) { $0.names($1) }
    let reason = optional(.notAnObligation, fields) { $0.text($1) }
    if fields[.carriedBy] != nil, let other = fields.entry(.notAnObligation) {
      reader.report(
        DecodeProblem.oneOf(["carried_by", "not_an_obligation"], at: reader.tree.span(other.keyNode))
      )
    }
    let notBinding = optional(.notBinding, fields) { $0.list($1) { $0.notBinding($1) } }
    let bearing = carriedBy.map(Clause.Bearing.carriedBy) ?? reason.map(Clause.Bearing.notAnObligation)
    return begins.map {
      Clause(
        number: number,
        begins: $0,
        fingerprint: fingerprint,
        bearing: bearing ?? .obligations,
        notBinding: notBinding ?? []
      )
    }
  }

  private mutating func notBinding(_ node: NodeID) -> NotBinding? {
    guard let fields = reader.fields(node, NotBindingKey.self) else { return nil }
    let words = required(.words, fields) { $0.name($1) }
    let why = required(.why, fields) { $0.text($1) }
    guard let words, let why else { return nil }
    return NotBinding(words: words, why: why)
  }

  /// A SHA-256 in lower-case hex.
  private mutating func fingerprint(_ node: NodeID) -> String? {
    guard let text = reader.text(node) else { return nil }
    let hex = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "f")
    guard text.value.utf8.count == 64,
      text.value.utf8.allSatisfy({ hex.contains($0) || letters.contains($0) })
    else {
      reader.report(DecodeProblem.notAFingerprint(text))
      return nil
    }
    return text.value
  }
}

/// The closed lists of a plan as they are read.
struct Vocabulary {
  var lists: [CodeList: [NamedCode]] = [:]
  var figureUnits: [String: LocalText] = [:]
}
