import Diagnostics
import Terms
import YAMLTree

enum ObligationFileKey: String, MappingKey {
  case gdcheck, defaults, obligations
  static let table = KeyTable<Self>()
}

enum DefaultsKey: String, MappingKey {
  case authority
  static let table = KeyTable<Self>()
}

enum ObligationKey: String, MappingKey {
  case id, clause, words, who, duty, what, when, judge, reading, force, ask, remedy, replaces
  case condition = "if"
  static let table = KeyTable<Self>()
}

enum ReadingKey: String, MappingKey {
  case authority, why, alternatives
  static let table = KeyTable<Self>()
}

enum AlternativeKey: String, MappingKey {
  case name, why, who, what, when
  case condition = "if"
  static let table = KeyTable<Self>()
}

extension RuleReader {
  /// The obligations of a file `gdcheck: obligations/1`.
  mutating func obligations() -> [Obligation] {
    guard let file = reader.fields(reader.tree.root, ObligationFileKey.self) else { return [] }
    let defaults = optional(.defaults, file) { $0.reader.fields($1, DefaultsKey.self) }
    let authority = defaults.flatMap { optional(.authority, $0) { $0.name($1) } }
    return required(.obligations, file) { reader, node in
      reader.list(node) { reader, item in reader.whole { $0.obligation(item, authority: authority) } }
    } ?? []
  }

  private mutating func obligation(_ node: NodeID, authority: Name?) -> Obligation? {
    guard let fields = reader.fields(node, ObligationKey.self) else { return nil }
    let id = required(.id, fields) { $0.name($1) }
    let clauses = required(.clause, fields) { $0.names($1) }
    let words = required(.words, fields) { $0.names($1) }
    let who = required(.who, fields) { $0.bindings($1) }
    let condition = optional(.condition, fields) { $0.condition($1) }
    let duty = required(.duty, fields) { $0.text($1) }
    let what = optional(.what, fields) { $0.requirement($1) }
    let when = optional(.when, fields) { $0.when($1) }
    let judge = optional(.judge, fields) { $0.text($1) }
    let reading = optional(.reading, fields) { $0.reading($1, authority: authority) }
    let force = optional(.force, fields) { $0.reader.choice($1, Force.self)?.value }
    let ask = optional(.ask, fields) { $0.text($1) }
    let remedy = optional(.remedy, fields) { $0.text($1) }
    let replaces = optional(.replaces, fields) { $0.names($1) }
    guard let id, let clauses, let words, let who, let duty else { return nil }
    return Obligation(
      id: id,
      clauses: clauses,
      words: words,
      who: who,
      duty: duty,
      condition: condition,
      what: what,
      when: when,
      judge: judge,
      reading: reading,
      force: force,
      ask: ask,
      remedy: remedy,
      replaces: replaces ?? [],
      span: reader.tree.span(node)
    )
  }

  private mutating func reading(_ node: NodeID, authority: Name?) -> Reading? {
    guard let fields = reader.fields(node, ReadingKey.self) else { return nil }
    let own = optional(.authority, fields) { $0.name($1) }
    let alternatives = optional(.alternatives, fields) { $0.list($1) { $0.alternative($1) } }
    guard let why = required(.why, fields, { $0.text($1) }) else { return nil }
    return Reading(
      authority: own ?? authority,
      why: why,
      alternatives: alternatives ?? [],
      span: reader.tree.span(node)
    )
  }

  private mutating func alternative(_ node: NodeID) -> Alternative? {
    guard let fields = reader.fields(node, AlternativeKey.self) else { return nil }
    let name = required(.name, fields) { $0.name($1) }
    let why = optional(.why, fields) { $0.text($1) }
    let who = optional(.who, fields) { $0.bindings($1) }
    let condition = optional(.condition, fields) { $0.condition($1) }
    let what = optional(.what, fields) { $0.requirement($1) }
    let when = optional(.when, fields) { $0.when($1) }
    return name.map {
      Alternative(name: $0, why: why, who: who, condition: condition, what: what, when: when)
    }
  }
}
