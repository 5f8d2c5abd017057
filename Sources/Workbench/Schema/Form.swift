import Terms

/// One kind of mapping of a file format, as an editor is told of it: its keys, and what each of them holds.
struct Form: Sendable {
  /// Its name among the schema's definitions.
  let name: String
  let summary: LocalText
  let members: [Member]
  /// Groups of keys of which exactly one stands in the mapping; a group may take several keys at once (`from` and
  /// `to`).
  var oneOf: [[String]] = []
  /// Further spellings, each with the key that it is read as.
  var spellings: [String: String] = [:]

  /// A key and what stands under it.
  struct Member: Sendable {
    let key: String
    let shape: Shape
    let isRequired: Bool
    let help: LocalText
    let examples: [String]

    /// A key that the mapping may have.
    static func optional(
      _ key: String,
      _ shape: Shape,
      vi: String,
      en: String,
      examples: [String] = []
    ) -> Member {
      Member(key: key, shape: shape, isRequired: false, help: LocalText(vi: vi, en: en), examples: examples)
    }

    /// A key that the mapping must have.
    static func required(
      _ key: String,
      _ shape: Shape,
      vi: String,
      en: String,
      examples: [String] = []
    ) -> Member {
      Member(key: key, shape: shape, isRequired: true, help: LocalText(vi: vi, en: en), examples: examples)
    }
  }
}

/// What may stand in one place of a file.
indirect enum Shape: Sendable {
  /// Anything at all: what it is depends on where it is used.
  case any
  /// Any text; what YAML takes for a number or a truth value is text as well.
  case text
  /// A text in both languages, or in the plan's.
  case localText
  /// `true`, of what is not said at all where it is not so.
  case affirmed
  /// Just this word.
  case constant(String)
  /// One of these words.
  case words([String])
  /// A text of this form, a regular expression.
  case pattern(String)
  /// A whole number, with its least and, where there is one, greatest value.
  case number(Int, Int?)
  /// A day of one year: `31/05/2022`, `31/5/2022` or `2022-05-31`.
  case date
  /// A day of any year: `31/5`.
  case dayOfYear
  /// A share: `30%`.
  case share
  /// A code of a list of the plan.
  case code(Words)
  /// A code of a list of the plan, or its name.
  case named(Words)
  case list(Shape)
  /// A list, or one value in its place.
  case listOrOne(Shape)
  /// The same, or nothing behind the key yet.
  case openList(Shape)
  /// A mapping whose keys are codes that the file itself defines.
  case byCode(Shape)
  /// A mapping whose keys are codes of a list of the plan.
  case byKnownCode(Words, Shape)
  case form(String)
  case either([Shape])
}

/// A closed list of words that depends on the rule set.
enum Words: String, Hashable, Sendable, CaseIterable {
  case activities, topics, audiences, sites, clubs, documents, sections, figures, occasions, circumstances
  case agencies, groups
  /// Agencies and bodies.
  case parties
  /// Agencies, bodies and groups.
  case partners
  /// The clauses of the plan.
  case clauses
  /// The obligations of the rule set.
  case obligations
  /// Periods and occasions.
  case windows
}
